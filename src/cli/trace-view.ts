import type { Scenario, ScenarioPolicy } from "../experiment/scenario.ts";
import type { BlamePath, Trace } from "../experiment/trace.ts";
import type { Text } from "../model/declaration.ts";
import type { Rule } from "../model/ledger.ts";
import { outcomes } from "../model/outcomes.ts";
import { modelVersion } from "../model/version.ts";
import { figure, type Language, type Terminal, tableText } from "./terminal.ts";

/** A blame that was followed, and where. */
export interface Traced {
  readonly scenario: Scenario;
  readonly policy: ScenarioPolicy;
  /** The policy of the replay; null if none was asked for. */
  readonly under: ScenarioPolicy | null;
  readonly seed: string;
  readonly replication: number;
  readonly trace: Trace;
}

/** `trace` of the contract; `under` is the same incident under the other policy, or null. */
export function traceJson({ scenario, policy, under, seed, replication, trace }: Traced) {
  const { incident, amount, entries, paid, balance } = trace;
  return {
    version: modelVersion,
    scenario: scenario.name,
    policy: policy.name,
    seed,
    replication,
    incident: { ...incident, amount },
    entries,
    paid,
    balance,
    under: under && trace.under && { policy: under.name, ...trace.under },
  };
}

/** The same for a person, step by step. */
export function traceText(
  { scenario, policy, under, seed, replication, trace }: Traced,
  terminal: Terminal,
): string {
  const { language, colors } = terminal;
  const { id, tick, cause, post, causalShares } = trace.incident;
  const causeText = outcomes[`incident${cause[0]!.toUpperCase()}${cause.slice(1)}` as "incidentError"].text;
  const heading: Text = {
    en: `${scenario.title.en} (${scenario.name}) · seed ${seed} · world ${replication} · Buckstop ${modelVersion}
Incident ${id}, tick ${tick} (month ${(tick % 12) + 1} of year ${Math.floor(tick / 12) + 1}), at post ${post}. ${causeText.en}`,
    zh: `${scenario.title.zh}(${scenario.name})· 种子 ${seed} · 世界 ${replication} · Buckstop ${modelVersion}
事件 ${id}，第 ${tick} 期（第 ${Math.floor(tick / 12) + 1} 年 ${(tick % 12) + 1} 月），岗位 ${post}。${causeText.zh}`,
  };
  const shares = causalShares.map(({ who, level, share }) => [
    account(who, language),
    level === null ? "" : String(level),
    percent(share),
  ]);
  return [
    heading[language],
    "",
    colors.bold(words.causes[language]),
    tableText(
      [words.who, words.level, words.share].map((word) => word[language]),
      shares,
      language,
    ),
    ...pathText(policy, trace, terminal),
    ...(under && trace.under ? pathText(under, trace.under, terminal) : []),
  ].join("\n");
}

function pathText(policy: ScenarioPolicy, path: BlamePath, { language, colors }: Terminal): string[] {
  const steps = path.entries.map(({ step, rule, from, to, amount, chance, draw }) => [
    String(step),
    ruleNames[rule][language],
    account(from, language),
    to === from ? "" : account(to, language),
    amount === 0 ? "" : figure(amount),
    chance === null ? "" : percent(chance),
    draw === null ? "" : figure(draw),
  ]);
  const paid = path.paid.map(({ post, level, amount, causalShare }) => [
    post,
    String(level),
    figure(amount),
    percent(causalShare),
  ]);
  const heading = (...names: (keyof typeof words)[]) => names.map((name) => words[name][language]);
  return [
    "",
    colors.bold(`${words.under[language]}${policy.title[language]} (${policy.name})`),
    tableText(heading("step", "rule", "from", "to", "amount", "chance", "draw"), steps, language),
    "",
    ...(paid.length === 0
      ? [words.nobody[language]]
      : [tableText(heading("payer", "level", "amount", "share"), paid, language)]),
    `${words.balance[language]} ${path.balance}`,
  ];
}

function percent(share: number): string {
  return `${figure(share * 100)} %`;
}

/** A post by its id; what is no post by its name. */
function account(name: string, language: Language): string {
  return Object.hasOwn(accountNames, name) ? accountNames[name]![language] : name;
}

/** Rules in the words of the ODD description. */
const ruleNames: Readonly<Record<Rule, Text>> = {
  raise: { en: "raise", zh: "引起责任" },
  exempt: { en: "exempt", zh: "免责" },
  inquire: { en: "inquire", zh: "调查" },
  strikeOff: { en: "strike off", zh: "剔除非人力" },
  climb: { en: "climb", zh: "上升" },
  scapegoat: { en: "scapegoat", zh: "找替罪羊" },
  deflect: { en: "deflect", zh: "下推" },
  absorb: { en: "absorb", zh: "承担" },
  shield: { en: "shield", zh: "留痕护身" },
  tolerate: { en: "tolerate", zh: "容错" },
  waive: { en: "waive", zh: "减免" },
  appeal: { en: "appeal", zh: "申诉" },
  post: { en: "sanction", zh: "落实处分" },
};

/** What is no post: where blame comes from and where it ends. */
const accountNames: Readonly<Record<string, Text>> = {
  incident: { en: "the incident", zh: "事件" },
  exempted: { en: "exempted", zh: "免责" },
  struckOff: { en: "struck off", zh: "已剔除" },
  waived: { en: "waived", zh: "已减免" },
  dissolved: { en: "dissolved by records", zh: "凭留痕化解" },
  forgiven: { en: "forgiven", zh: "容错" },
  overturned: { en: "overturned", zh: "申诉改正" },
  paid: { en: "paid", zh: "受处分" },
  departed: { en: "someone who left", zh: "已离任者" },
  nature: { en: "nature", zh: "非人力" },
};

const words = {
  causes: { en: "Who really caused it", zh: "真实原因" },
  who: { en: "who", zh: "谁" },
  level: { en: "level", zh: "层级" },
  share: { en: "causal share", zh: "因果份额" },
  under: { en: "Under ", zh: "政策：" },
  step: { en: "step", zh: "步" },
  rule: { en: "rule", zh: "规则" },
  from: { en: "from", zh: "自" },
  to: { en: "to", zh: "至" },
  amount: { en: "blame", zh: "责任" },
  chance: { en: "chance", zh: "概率" },
  draw: { en: "draw", zh: "抽签" },
  payer: { en: "who paid", zh: "受处分者" },
  nobody: { en: "Nobody paid.", zh: "无人受处分。" },
  balance: { en: "Raised less ended:", zh: "引起减去终结：" },
} as const satisfies Record<string, Text>;
