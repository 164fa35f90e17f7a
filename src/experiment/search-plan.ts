import { type OutcomeDeclaration, type OutcomeName, outcomes } from "../model/outcomes.ts";
import { momentsOf } from "./contrast.ts";
import type { Experiment } from "./experiment.ts";
import type { Design } from "./experiment-schema.ts";
import { type Factor, type FactorValue, valueAt } from "./factor.ts";
import { latinHypercube } from "./latin-hypercube.ts";
import type { Costs } from "./pareto.ts";
import type { Plan } from "./plan.ts";
import { type Point, pointOf } from "./point.ts";
import type { RunValue } from "./run-value.ts";

type SearchDesign = Extract<Design, { kind: "search" }>;

/** What a candidate cost, by objective and draw of the assumptions: signed so that less is better. */
export type CostsByDraw = readonly (readonly number[])[];

/** The design with what it does not say filled in. */
export function searchOptions(design: SearchDesign) {
  const { population = 40, generations = 25, draws = 10 } = design;
  return { population, generations, draws };
}

/** A search as an experiment asks for it. Throws a RangeError for an experiment that asks for something else. */
export class SearchPlan {
  readonly experiment: Experiment;
  readonly design: SearchDesign;
  /** Draws of the assumptions in which every candidate is tried, one row each; a single empty one without assumptions. */
  readonly draws: readonly (readonly FactorValue[])[];

  constructor(experiment: Experiment) {
    const { design, factors, seed } = experiment;
    if (design.kind !== "search") throw new RangeError(`no design of a search: ${design.kind}`);
    const assumed = factors.filter(({ kind }) => kind === "assumption");
    const count = assumed.length === 0 ? 1 : searchOptions(design).draws;
    this.experiment = experiment;
    this.design = design;
    this.draws = latinHypercube(count, assumed.length, `${design.seed ?? seed} assumptions`).map((row) =>
      assumed.map((factor, i) => valueAt(factor, row[i]!)),
    );
  }

  /** Levers to choose, in the order of genes. */
  get levers(): Factor[] {
    return this.experiment.factors.filter(({ kind }) => kind === "lever");
  }

  /** The values of the levers that a candidate stands for. */
  leverValues(genes: Float64Array): FactorValue[] {
    return this.levers.map((lever, i) => valueAt(lever, genes[i]!));
  }

  /** A generation as an experiment of its own: each candidate in each draw, a point each. */
  generation(candidates: readonly Float64Array[]): Experiment {
    const points = candidates.flatMap((genes) => this.draws.map((_, draw) => this.#pointOf(genes, draw)));
    const distinct = new Map(points.map((point) => [point.name, point]));
    const listed = [...distinct.values()].map(({ levers, assumptions }) => ({ levers, assumptions }));
    return { ...this.experiment, factors: [], design: { kind: "list", points: listed } };
  }

  /** What the candidates of a generation cost, from the runs of its plan; NaN where a run is missing. */
  costs(plan: Plan, candidates: readonly Float64Array[], value: RunValue): CostsByDraw[] {
    const place = new Map(plan.points.map(({ name }, point) => [name, point]));
    return candidates.map((genes) =>
      this.design.objectives.map(({ outcome, better }) =>
        this.draws.map((_, draw) => {
          const point = place.get(this.#pointOf(genes, draw).name)!;
          const worlds = Array.from({ length: plan.replications }, (_, replication) =>
            value(plan.indexOf(point, 0, replication), outcome),
          );
          return signOf(outcome, better) * momentsOf(worlds).mean;
        }),
      ),
    );
  }

  #pointOf(genes: Float64Array, draw: number): Point {
    return pointOf(this.experiment.factors, [...this.leverValues(genes), ...this.draws[draw]!]);
  }
}

/** One cost an objective: the mean over the draws that are known. */
export function meanCosts(costs: CostsByDraw): Costs {
  return costs.map((draws) => momentsOf(draws).mean);
}

/** What an outcome is multiplied by to be a cost. */
export function signOf(outcome: OutcomeName, better?: "more" | "less"): 1 | -1 {
  const declared: OutcomeDeclaration["better"] = outcomes[outcome].better;
  return (better ?? declared) === "more" ? -1 : 1;
}
