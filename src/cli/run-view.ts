import { curveOf } from "../experiment/bands.ts";
import type { Comparison } from "../experiment/comparison.ts";
import { meanOver } from "../experiment/contrast.ts";
import { orNull } from "../experiment/summary.ts";
import type { Text } from "../model/declaration.ts";
import { type OutcomeDeclaration, type OutcomeName, outcomeNames, outcomes } from "../model/outcomes.ts";
import type { RunResult } from "../model/simulation.ts";
import { unitText } from "../model/units.ts";
import { modelVersion } from "../model/version.ts";
import { figure, type Language, type Terminal, tableText } from "./terminal.ts";

/** `run` of the contract; where a number is null, `reasons` says why, in the language asked for. */
export function runJson({ scenario, baseline, seed }: Comparison, result: RunResult, language: Language) {
  const curves = outcomeNames.map((name) => [name, Array.from(curveOf(result, name), orNull)] as const);
  const partly = curves.filter(([, numbers]) => numbers.includes(null));
  return {
    version: modelVersion,
    scenario: scenario.name,
    policy: baseline,
    seed,
    ticks: result.ticks,
    digest: result.digest,
    outcomes: Object.fromEntries(curves),
    reasons: Object.fromEntries(partly.map(([name]) => [name, whyUndefined(name, language)])),
  };
}

/** The same for a person: every outcome at the start, over the window and at the end. */
export function runText(comparison: Comparison, result: RunResult, { language, colors }: Terminal): string {
  const { scenario, policies, seed, from, to } = comparison;
  const { ticks, digest } = result;
  const policy = policies[0]!;
  const rows = outcomeNames
    .map((name) => [name, orNull(meanOver(result, name, from, to))] as const)
    .filter(([, mean]) => mean !== null)
    .map(([name, mean]) => {
      const curve = curveOf(result, name);
      const cells = [orNull(curve[0]), mean, orNull(curve[ticks - 1])].map(figure);
      return [outcomes[name].label[language], ...cells, unitText(outcomes[name].unit, language)];
    });
  const heading: Text = {
    en: `${scenario.title.en} (${scenario.name}) under ${policy.title.en} (${policy.name})
seed ${seed} · ${ticks} ticks · Buckstop ${modelVersion} · digest ${digest}`,
    zh: `${scenario.title.zh}(${scenario.name})，政策：${policy.title.zh}(${policy.name})
种子 ${seed} · ${ticks} 期 · Buckstop ${modelVersion} · 摘要码 ${digest}`,
  };
  const titles: Text[] = [
    { en: "outcome", zh: "结果" },
    { en: "tick 0", zh: "第 0 期" },
    { en: `mean ${from}–${to - 1}`, zh: `${from}–${to - 1} 均值` },
    { en: `tick ${ticks - 1}`, zh: `第 ${ticks - 1} 期` },
    { en: "unit", zh: "单位" },
  ];
  const undefinedCount = outcomeNames.length - rows.length;
  const rest: Text = {
    en: `${undefinedCount} outcomes are not defined in this run; --json gives the reasons`,
    zh: `另有 ${undefinedCount} 项结果在本次运行中无定义；--json 给出原因`,
  };
  return [
    heading[language],
    "",
    tableText(
      titles.map((title) => title[language]),
      rows,
      language,
    ),
    ...(undefinedCount > 0 ? ["", colors.dim(rest[language])] : []),
  ].join("\n");
}

function whyUndefined(name: OutcomeName, language: Language): string | null {
  const { undefinedWhen }: OutcomeDeclaration = outcomes[name];
  return undefinedWhen?.[language] ?? null;
}
