import type { ChoiceDeclaration } from "./declaration.ts";
import type { Parameters } from "./parameters.ts";

/** A post of an explicit organisation chart. The one without a superior is the centre. */
export interface ChartPost {
  readonly id: string;
  readonly superior: string | null;
  /** Name of its level, for labels only. */
  readonly level: string;
}

/** A window of months in which harm is multiplied. */
export interface Shock {
  readonly from: number;
  readonly ticks: number;
  readonly factor: number;
}

/**
 * Holds back a stream of tasks every year at each post of `level`, from month `month` (0–11) for `months` months,
 * unless that post answers an escalation and so releases it.
 */
export interface Gate {
  readonly level: number;
  readonly month: number;
  readonly months: number;
  /** Share of every frontline post's tasks that belongs to the stream. */
  readonly share: number;
}

/** How frontline posts come to a response: part of the world, as one would hold a pattern against other minds. */
export const decisionRule = {
  unit: "rule",
  options: ["logit", "best-reply", "ewa", "imitation", "fixed"],
  default: "logit",
  source: "assumed; C1, C11",
  label: { en: "Decision rule", zh: "决策规则" },
  text: {
    en: "How posts choose a response: logit over utilities, the best reply, experience-weighted attraction with forgone payoffs (ewa), imitation of better-off siblings, or fixed shares as a null.",
    zh: "岗位如何选择应对方式：对效用作 logit 选择、最优反应、含未选收益的经验加权吸引（ewa）、模仿境况更好的同级，或作为零假设的固定份额。",
  },
} as const satisfies ChoiceDeclaration;

export type DecisionRuleName = (typeof decisionRule.options)[number];

/** Whether agents keep a leaning to each response under this rule. */
export function keepsLeanings(rule: DecisionRuleName): boolean {
  return rule === "ewa" || rule === "imitation";
}

/** The world that every policy of a scenario meets: all but the policy, the seed and the replication. */
export interface Setting {
  /** Children a post has at each level from the centre down (empty: a single post), or an explicit chart. */
  readonly organisation: { readonly spans: readonly number[] } | { readonly chart: readonly ChartPost[] };
  /** Number of ticks (months) to run. */
  readonly ticks: number;
  readonly parameters: Parameters;
  /** Twelve multipliers of harm by month. */
  readonly season: readonly number[] | null;
  readonly shocks: readonly Shock[];
  readonly gate: Gate | null;
  readonly decisionRule: DecisionRuleName;
}

/** Level sizes 1, 4, 20, 120, 1 200: centre, province, city, county, front line. */
export const defaultSpans: readonly number[] = [4, 5, 6, 10];

/** Months. */
export const defaultTicks = 120;
