import { momentsOf } from "../experiment/contrast.ts";
import type { RobustChoice } from "../experiment/robust-choice.ts";
import { type CostsByDraw, type SearchPlan, searchOptions, signOf } from "../experiment/search-plan.ts";
import { outcomes } from "../model/outcomes.ts";
import { modelVersion } from "../model/version.ts";
import { figure, type Terminal, tableText } from "./terminal.ts";

/** A candidate of the front and what it cost. */
export interface Found {
  readonly genes: Float64Array;
  readonly costs: CostsByDraw;
}

/** A search as far as it has come. */
export interface SearchState {
  readonly plan: SearchPlan;
  /** In the order of the first objective, the best first. */
  readonly front: readonly Found[];
  readonly robust: RobustChoice;
  /** Generations that were tried whole. */
  readonly generations: number;
  /** Distinct candidates tried. */
  readonly tried: number;
  readonly counts: { readonly planned: number; readonly finished: number; readonly failed: number };
  readonly out: string;
}

/** The front with levers by name, outcomes as means over draws and worlds, and regrets; places count from 0. */
export function searchJson(state: SearchState) {
  const { plan, front, robust, generations, tried, counts, out } = state;
  const { experiment, design, draws, levers } = plan;
  const assumed = experiment.factors.filter(({ kind }) => kind === "assumption");
  const named = (factors: typeof levers, values: readonly unknown[]) =>
    Object.fromEntries(factors.map(({ name }, i) => [name, values[i]]));
  return {
    version: modelVersion,
    experiment: experiment.name,
    scenario: experiment.scenario.name,
    policy: experiment.policies[0]!.name,
    seed: experiment.seed,
    ...searchOptions(design),
    generations,
    tried,
    ...counts,
    missing: counts.planned - counts.finished - counts.failed,
    out,
    objectives: plan.design.objectives.map(({ outcome, better }) => ({
      outcome,
      better: signOf(outcome, better) < 0 ? "more" : "less",
    })),
    draws: draws.map((values) => named(assumed, values)),
    front: front.map(({ genes, costs }, place) => ({
      levers: named(levers, plan.leverValues(genes)),
      outcomes: Object.fromEntries(meansOf(plan, costs)),
      regret: robust.regrets[place]!,
    })),
    robust: { choice: robust.overall, byObjective: robust.byObjective.map(({ choice }) => choice) },
  };
}

/** The same for a person: the front as a table, the robust choice marked, and the choice by each objective alone. */
export function searchText(state: SearchState, { language, colors }: Terminal): string {
  const { plan, front, robust, generations, tried, counts } = state;
  const { title, name, seed } = plan.experiment;
  const heading = {
    en: `${title.en} (${name}) · seed ${seed} · Buckstop ${modelVersion}
after generation ${generations}: ${tried} candidates in ${plan.draws.length} draws of the assumptions, ${counts.finished} runs`,
    zh: `${title.zh}（${name}）· 种子 ${seed} · Buckstop ${modelVersion}
${generations} 代，${tried} 个候选，各在 ${plan.draws.length} 组假设下试算，共 ${counts.finished} 次运行`,
  };
  const regret = { en: "worst regret", zh: "最大遗憾" };
  const note = {
    en: "* the robust choice: the least regret in the worst draw and objective, 1 being the width of an outcome on the front",
    zh: "* 稳健之选：在最坏的假设与目标上遗憾最小；以该结果在前沿上的全幅为 1",
  };
  const columns = [
    "",
    ...plan.levers.map((lever) => lever.name),
    ...plan.design.objectives.map(({ outcome }) => outcomes[outcome].label[language]),
    regret[language],
  ];
  const rows = front.map(({ genes, costs }, place) => [
    place === robust.overall ? "*" : "",
    ...plan.leverValues(genes).map((value) => (typeof value === "number" ? figure(value) : value)),
    ...meansOf(plan, costs).map(([, mean]) => figure(mean)),
    figure(robust.regrets[place]!.largest),
  ]);
  return [heading[language], "", tableText(columns, rows, language), colors.bold(note[language])].join("\n");
}

/** The outcomes of a candidate, costs turned back, as means over the draws. */
function meansOf(plan: SearchPlan, costs: CostsByDraw): [string, number][] {
  return plan.design.objectives.map(({ outcome, better }, objective) => [
    outcome,
    signOf(outcome, better) * momentsOf(costs[objective]!).mean,
  ]);
}
