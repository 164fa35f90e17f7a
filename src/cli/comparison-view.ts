import { createHash } from "node:crypto";
import type { Comparison, Summary, SummaryRow } from "../experiment/comparison.ts";
import { claimedOutcomes, type PrecisionState } from "../experiment/precision.ts";
import type { ClaimResult, Verdict } from "../experiment/verdict.ts";
import type { Text } from "../model/declaration.ts";
import { type OutcomeName, outcomes } from "../model/outcomes.ts";
import { unitText } from "../model/units.ts";
import { modelVersion } from "../model/version.ts";
import type { RunOutcome } from "../parallel/runner.ts";
import { type Ranking, rankingsJson, rankingsText } from "./ranking-view.ts";
import { figure, type Language, signedFigure, type Terminal, tableText } from "./terminal.ts";

/** A comparison and all that is known of it. */
export interface Compared {
  readonly comparison: Comparison;
  readonly summary: Summary;
  /** In plan order. */
  readonly ends: readonly RunOutcome[];
  /** Null without `--precision`. */
  readonly precision: PrecisionState | null;
  /** The policies by the outcomes shown. */
  readonly rankings: readonly Ranking[];
  /** The outcomes asked for; null where the choice is left to the view. */
  readonly outcomes: readonly OutcomeName[] | null;
}

/** Shown beside those of the claims: output, time, incidents, who pays, who escapes, what it costs. */
export const usualOutcomes: readonly OutcomeName[] = [
  "realOutput",
  "inflation",
  "timePaperwork",
  "incidentRate",
  "wrongfulShare",
  "downwardShift",
  "escapedShare",
  "publicHarm",
  "costPerRealOutput",
];

/** The outcomes of the claims first, then a usual set. */
export function shownOutcomes(comparison: Comparison): OutcomeName[] {
  return [...new Set([...claimedOutcomes(comparison), ...usualOutcomes])];
}

/** `compare` of the contract; the text of a claim and the reason of a null are in the language asked for. */
export function comparisonJson(
  { comparison, summary, ends, precision, rankings, outcomes: chosen }: Compared,
  language: Language,
) {
  const { scenario, policies, baseline, seed, replications, from, to } = comparison;
  return {
    version: modelVersion,
    scenario: scenario.name,
    seed,
    replications,
    ticks: scenario.setting.ticks,
    from,
    to,
    baseline,
    policies: policies.map(({ name }) => name),
    digests: summary.digests,
    summary: summary.rows
      .filter(({ outcome }) => chosen === null || chosen.includes(outcome))
      .map((row) => ({ ...row, reason: row.reason?.[language] ?? null })),
    claims: summary.claims.map((claim) => ({
      ...claim,
      text: claim.text[language],
      reason: claim.reason?.[language] ?? null,
    })),
    best: rankingsJson(rankings),
    planned: summary.planned,
    finished: summary.finished,
    failed: failedRuns(comparison, ends),
    ...(precision && { precision }),
  };
}

/** The runs that failed by their own fault; those that a signal left undone are only missing. */
export function failedRuns({ policies }: Comparison, ends: readonly RunOutcome[]) {
  return ends.flatMap((end, index) => {
    if (end.ok || end.failure.kind === "cancelled") return [];
    const { kind, message } = end.failure;
    const policy = policies[index % policies.length]!.name;
    return [{ policy, replication: Math.floor(index / policies.length), kind, message }];
  });
}

/** The same for a person: what was run, the claims, the outcomes with paired differences, the digests. */
export function comparisonText(compared: Compared, terminal: Terminal): string {
  const { language, colors } = terminal;
  const sections: [Text, string][] = [
    [words.claims, claimsTable(compared.summary.claims, terminal)],
    [words.outcomes, outcomesTable(compared, terminal)],
    [words.best, bestTable(compared, language)],
    [words.digests, digestsTable(compared, language)],
  ];
  return [
    heading(compared, language),
    ...sections.flatMap(([title, text]) => (text === "" ? [] : [`\n${colors.bold(title[language])}`, text])),
  ].join("\n");
}

function heading({ comparison, summary, ends }: Compared, language: Language): string {
  const { scenario, seed, replications, baseline, from, to } = comparison;
  const { ticks } = scenario.setting;
  const title = comparison.policies.find(({ name }) => name === baseline)!.title;
  const cut = summary.finished < ends.length;
  const text: Text = {
    en: `${scenario.title.en} (${scenario.name})
seed ${seed} · ${replications} paired worlds · ${ticks} ticks, means over ${from} to ${to - 1} · Buckstop ${modelVersion}
baseline: ${title.en} (${baseline})${cut ? `\nPARTIAL: ${summary.finished} of ${ends.length} runs` : ""}`,
    zh: `${scenario.title.zh}(${scenario.name})
种子 ${seed} · ${replications} 个配对世界 · ${ticks} 期，取第 ${from} 至 ${to - 1} 期均值 · Buckstop ${modelVersion}
基准政策：${title.zh}（${baseline}）${cut ? `\n不完整：${ends.length} 次运行中的 ${summary.finished} 次` : ""}`,
  };
  return text[language];
}

function claimsTable(claims: readonly ClaimResult[], { language, colors }: Terminal): string {
  if (claims.length === 0) return "";
  const paint = { held: colors.green, "not held": colors.red, undecided: colors.yellow };
  const rows = claims.map((claim) => [
    paint[claim.verdict](verdicts[claim.verdict][language]),
    signedFigure(claim.difference),
    interval(claim),
    String(claim.pairs),
    claim.text[language],
  ]);
  return tableText(headings(language, "verdict", "difference", "interval", "pairs", "claim"), rows, language);
}

function outcomesTable({ comparison, summary, outcomes: chosen }: Compared, terminal: Terminal): string {
  const { language, colors } = terminal;
  const { baseline } = comparison;
  const rows = (chosen ?? shownOutcomes(comparison)).flatMap((outcome) => [
    [colors.bold(titleOf(outcome, language))],
    ...summary.rows
      .filter((row) => row.outcome === outcome)
      .map((row) => [
        row.policy === baseline ? `  ${row.policy} (${words.baseline[language]})` : `  ${row.policy}`,
        figure(row.mean),
        ...contrastCells(row, baseline),
      ]),
  ]);
  return tableText(headings(language, "policy", "mean", "difference", "interval", "above"), rows, language);
}

/** Two policies are told apart by their difference alone. */
function bestTable({ comparison, rankings }: Compared, language: Language): string {
  return comparison.policies.length > 2 ? rankingsText(rankings, language) : "";
}

function titleOf(outcome: OutcomeName, language: Language): string {
  const { label, unit } = outcomes[outcome];
  return language === "en" ? `${label.en} (${unit})` : `${label.zh}（${unitText(unit, "zh")}）`;
}

function contrastCells(row: SummaryRow, baseline: string): string[] {
  if (row.policy === baseline) return ["", "", ""];
  const above = row.shareAbove === null ? "–" : `${Math.round(row.shareAbove * 100)} % / ${row.pairs}`;
  return [signedFigure(row.difference), interval(row), above];
}

function digestsTable({ comparison, summary }: Compared, language: Language): string {
  const rows = comparison.policies.map(({ name }) => {
    const digests = summary.digests[name]!;
    return [name, digests[0] ?? "–", digests.includes(null) ? "–" : combined(digests as string[])];
  });
  return tableText(headings(language, "policy", "firstDigest", "allDigests"), rows, language);
}

/** One short digest over those of all worlds; `--json` lists them singly. */
function combined(digests: readonly string[]): string {
  return createHash("sha256").update(digests.join("\n")).digest("hex").slice(0, 16);
}

function interval({ ciLow, ciHigh }: { ciLow: number | null; ciHigh: number | null }): string {
  return ciLow === null ? "–" : `[${signedFigure(ciLow)}, ${signedFigure(ciHigh)}]`;
}

function headings(language: Language, ...names: (keyof typeof words)[]): string[] {
  return names.map((name) => words[name][language]);
}

const verdicts: Readonly<Record<Verdict, Text>> = {
  held: { en: "held", zh: "成立" },
  "not held": { en: "not held", zh: "不成立" },
  undecided: { en: "undecided", zh: "未定" },
};

const words = {
  claims: { en: "Claims", zh: "论断" },
  outcomes: {
    en: "Outcomes: means, and paired differences from the baseline",
    zh: "结果：均值及与基准的配对差值",
  },
  best: { en: "Which policy is best", zh: "哪个政策最好" },
  digests: { en: "Digests", zh: "摘要码" },
  verdict: { en: "verdict", zh: "判定" },
  claim: { en: "claim", zh: "论断" },
  policy: { en: "policy", zh: "政策" },
  mean: { en: "mean", zh: "均值" },
  difference: { en: "difference", zh: "差值" },
  interval: { en: "95 % interval", zh: "95% 区间" },
  above: { en: "more in / pairs", zh: "更多者 / 配对" },
  pairs: { en: "pairs", zh: "配对" },
  baseline: { en: "baseline", zh: "基准" },
  firstDigest: { en: "world 0", zh: "世界 0" },
  allDigests: { en: "all worlds", zh: "全部世界" },
} as const satisfies Record<string, Text>;
