import type { Comparison } from "../../src/experiment/comparison.ts";
import { hierarchyOf } from "../../src/model/hierarchy.ts";
import { outcomes } from "../../src/model/outcomes.ts";
import type { Setting } from "../../src/model/setting.ts";
import type { Arm } from "../arms.ts";
import { type AssumptionName, assumedIn, assumptions } from "../assumptions.ts";
import type { Language } from "../language.ts";
import { seedPaired } from "../pairing.ts";
import { referenceArm } from "../policy-marks.ts";
import type { Provenance } from "./provenance.ts";

/** A paragraph for the methods section of a paper: what was simulated, how it was compared, and what that is worth. */
export function methodsText(comparison: Comparison, provenance: Provenance, language: Language): string {
  const { scenario, policies, baseline } = comparison;
  const { posts, levels } = hierarchyOf(scenario.setting.organisation);
  const titleOf = (name: string) => policies.find((policy) => policy.name === name)!.title[language];
  const facts = {
    ...provenance,
    posts,
    levels,
    title: scenario.title[language],
    outcomeLabel: outcomes[provenance.outcome].label[language],
    policyTitles: policies.map(({ name }) => titleOf(name)),
    baselineTitle: titleOf(baseline),
    changes: changedAssumptions(comparison.scenario.setting),
    referenceTitle: policies.find(({ name }) => name === referenceArm)?.title[language] ?? null,
    elsewhere: elsewhereOf(comparison, language),
    seedPairedTitles: seedPaired(comparison).map(({ title }) => title[language]),
  };
  return (language === "en" ? english(facts) : chinese(facts)).join(language === "en" ? " " : "");
}

/** Another scenario of which some series are. */
interface Elsewhere {
  readonly title: string;
  readonly scenario: string;
  readonly posts: number;
  readonly levels: number;
  readonly changes: readonly string[];
}

interface Facts extends Provenance {
  readonly posts: number;
  readonly levels: number;
  readonly title: string;
  readonly outcomeLabel: string;
  readonly policyTitles: readonly string[];
  readonly baselineTitle: string;
  readonly changes: readonly string[];
  /** Of the series that runs without the visitor's assumptions; null where there is none. */
  readonly referenceTitle: string | null;
  readonly elsewhere: readonly Elsewhere[];
  /** Of the series that share but their seeds with the baseline. */
  readonly seedPairedTitles: readonly string[];
}

function english(facts: Facts): string[] {
  const { version, title, scenario, posts, levels, ticks, policyTitles, seed, finished, planned } = facts;
  const worlds = finished === planned ? `${planned}` : `${finished} of ${planned} planned`;
  const changes =
    facts.changes.length === 0
      ? "All assumptions were at their defaults."
      : `Assumptions that differ from their defaults: ${facts.changes.join(", ")}; all others were at their defaults.`;
  return [
    `We simulated the scenario “${title}” (${scenario}) with Buckstop ${version}, an agent-based model of blame in hierarchies: ${posts} posts on ${levels} levels over ${ticks} months.`,
    `It was run under ${policyTitles.length === 1 ? "the policy" : `${policyTitles.length} policies:`} ${policyTitles.join("; ")}.`,
    `Each policy was run in ${worlds} ${facts.seedPairedTitles.length > 0 ? "worlds" : "paired worlds"} (seed ${JSON.stringify(seed)}); runs of the same world in the same organisation share every random draw, so that they differ by the policy alone.`,
    ...(facts.referenceTitle === null
      ? []
      : [
          `${facts.referenceTitle} was run in the same worlds under the assumptions of the scenario as it is written; the command without its --set options computes it.`,
        ]),
    ...elsewhereEnglish(facts),
    `The outcome is ${facts.outcomeLabel} (${facts.outcome}), as its mean over months ${facts.from} to ${facts.to - 1}; policies are contrasted with ${facts.baselineTitle} by paired differences, with Student 95 % intervals.`,
    changes,
    `Intervals express the luck of the simulated worlds, not doubt about the assumptions, and no result is a forecast of a real organisation.`,
    `The results can be computed again with: ${facts.commands.join("; ")}`,
  ];
}

function chinese(facts: Facts): string[] {
  const { version, title, scenario, posts, levels, ticks, policyTitles, seed, finished, planned } = facts;
  const worlds = finished === planned ? `${planned}` : `（计划 ${planned} 个中已完成的）${finished}`;
  const changes =
    facts.changes.length === 0
      ? "全部假设取默认值。"
      : `与默认值不同的假设：${facts.changes.join("、")}；其余取默认值。`;
  return [
    `本文用层层加码实验室（Buckstop）${version} 版模拟情景“${title}”（${scenario}）。这是一个关于层级组织中责任推诿的多主体模型：${levels} 级共 ${posts} 个岗位，运行 ${ticks} 个月。`,
    `比较的政策为：${policyTitles.join("；")}。`,
    `每项政策在 ${worlds} 个${facts.seedPairedTitles.length > 0 ? "" : "配对"}世界中运行（种子 ${JSON.stringify(seed)}）；同一组织、同一世界的各次运行共用全部随机抽签，因而只因政策而不同。`,
    ...(facts.referenceTitle === null
      ? []
      : [`“${facts.referenceTitle}”在同样的世界中按情景原有的假设运行，去掉命令中的各个 --set 即可算出。`]),
    ...elsewhereChinese(facts),
    `结果变量为${facts.outcomeLabel}（${facts.outcome}），取第 ${facts.from} 至 ${facts.to - 1} 月的均值；各政策与“${facts.baselineTitle}”按配对差值对照，附 Student 95% 区间。`,
    changes,
    "区间只反映模拟世界的运气，不反映假设本身的不确定；任何结果都不是对真实组织的预测。",
    `可用以下命令重新算出：${facts.commands.join("；")}`,
  ];
}

function elsewhereEnglish({ elsewhere, seedPairedTitles, ticks, baselineTitle }: Facts): string[] {
  if (elsewhere.length === 0) return [];
  const scenarios = elsewhere.map(
    ({ title, scenario, posts, levels, changes }) =>
      `“${title}” (${[`${scenario}: ${posts} posts on ${levels} levels`, ...changes].join(", ")})`,
  );
  const text = [
    `Series of other scenarios, run for the same ${ticks} months, are of ${scenarios.join("; ")}.`,
  ];
  if (seedPairedTitles.length > 0)
    text.push(
      `${seedPairedTitles.join("; ")} ${seedPairedTitles.length === 1 ? "runs" : "run"} in another organisation than ${baselineTitle}: the worlds share seeds, not posts, and their differences hold the difference between the organisations.`,
    );
  return text;
}

function elsewhereChinese({ elsewhere, seedPairedTitles, ticks, baselineTitle }: Facts): string[] {
  if (elsewhere.length === 0) return [];
  const scenarios = elsewhere.map(
    ({ title, scenario, posts, levels, changes }) =>
      `“${title}”（${[`${scenario}，${levels} 级共 ${posts} 个岗位`, ...changes].join("、")}）`,
  );
  const text = [`另有取自其他情景的运行，同样为 ${ticks} 个月：${scenarios.join("、")}。`];
  if (seedPairedTitles.length > 0)
    text.push(
      `${seedPairedTitles.join("；")}与“${baselineTitle}”不在同一组织：各世界只有种子相同，岗位并不相同，差值中包含两个组织本身的不同。`,
    );
  return text;
}

function elsewhereOf({ policies, scenario: home }: Comparison, language: Language): readonly Elsewhere[] {
  const arms: readonly Arm[] = policies;
  const scenarios = new Set(arms.flatMap(({ scenario }) => scenario ?? []));
  return [...scenarios]
    .filter(({ name }) => name !== home.name)
    .map(({ name, title, setting }) => {
      const { posts, levels } = hierarchyOf(setting.organisation);
      const { setting: met = setting } = arms.find(({ scenario }) => scenario?.name === name)!;
      return { title: title[language], scenario: name, posts, levels, changes: changedAssumptions(met) };
    });
}

/** "demand = 7 (5)": the value and its default. */
function changedAssumptions(setting: Setting): string[] {
  return (Object.keys(assumptions) as AssumptionName[])
    .filter((name) => assumedIn(setting, name) !== assumptions[name].default)
    .map((name) => `${name} = ${assumedIn(setting, name)} (${assumptions[name].default})`);
}
