import type { Experiment } from "./experiment.ts";
import { levelsOf, valueAt } from "./factor.ts";
import { factorial } from "./factorial.ts";
import { latinHypercube } from "./latin-hypercube.ts";
import { defaultMorrisLevels, morrisTrajectories } from "./morris.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { namedPoint, type Point, pointOf } from "./point.ts";
import { saltelliRows } from "./saltelli.ts";
import { sobolSequence } from "./sobol-sequence.ts";

/** Levels of a range unless the design says otherwise: both ends and the middle. */
export const defaultLevels = 3;

/** The rows of an experiment's design, in the order its analysis expects; the same point may stand in several. */
export function designRows(experiment: Experiment): Point[] {
  const { design, factors } = experiment;
  switch (design.kind) {
    case "list":
      return design.points.map(({ levers = {}, assumptions = {}, name }) =>
        namedPoint(levers, assumptions, name),
      );
    case "factorial": {
      const lists = factors.map((factor) => levelsOf(factor, design.levels ?? defaultLevels));
      return factorial(lists).map((values) => pointOf(factors, values));
    }
    case "one-at-a-time": {
      const lists = factors.map((factor) => levelsOf(factor, design.levels ?? defaultLevels));
      return oneAtATime(lists).map((values) => pointOf(factors, values));
    }
    default:
      return unitRows(experiment).map((row) =>
        pointOf(
          factors,
          factors.map((factor, i) => valueAt(factor, row[i]!)),
        ),
      );
  }
}

/** The rows of a design that samples the unit cube, one column a factor. Throws a RangeError for any other design. */
export function unitRows({ design, factors, seed }: Experiment): Float64Array[] {
  switch (design.kind) {
    case "latin-hypercube":
      return latinHypercube(design.points, factors.length, design.seed ?? seed);
    case "sobol":
      return sobolSequence(design.points, factors.length, design.seed);
    case "morris": {
      const levels = design.levels ?? defaultMorrisLevels;
      return morrisTrajectories(design.trajectories, factors.length, levels, design.seed ?? seed);
    }
    case "saltelli":
      return saltelliRows(design.points, factors.length, design.seed ?? seed);
    default:
      throw new RangeError(`not a sample of the unit cube: ${design.kind}`);
  }
}
