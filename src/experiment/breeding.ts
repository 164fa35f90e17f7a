import { exp, log } from "../model/exact-math.ts";
import type { DesignDraws } from "./design-draws.ts";

/** How near children stay to their parents, and a mutant to what it was: the usual choice for NSGA-II. */
const CROSSOVER_INDEX = 15;
const MUTATION_INDEX = 20;
const CROSSOVER_CHANCE = 0.9;
/** Genes are kept to a thousandth of their range: finer steps no outcome of a few worlds tells apart. */
const STEPS = 1000;

/** Two children of two parents in the unit cube: simulated binary crossover, then polynomial mutation (Deb 2001). */
export function childrenOf(
  mother: Float64Array,
  father: Float64Array,
  draws: DesignDraws,
): [Float64Array, Float64Array] {
  const first = mother.slice();
  const second = father.slice();
  if (draws.next() < CROSSOVER_CHANCE)
    for (let gene = 0; gene < first.length; gene++) if (draws.next() < 0.5) cross(first, second, gene, draws);
  for (const child of [first, second]) mutate(child, draws);
  return [first.map(toStep), second.map(toStep)];
}

/** A gene on the grid that candidates keep to. */
export function toStep(gene: number): number {
  return Math.round(gene * STEPS) / STEPS;
}

/** Spreads the two values of a gene about their middle, within 0 … 1; which child gets which is drawn. */
function cross(first: Float64Array, second: Float64Array, gene: number, draws: DesignDraws): void {
  const low = Math.min(first[gene]!, second[gene]!);
  const high = Math.max(first[gene]!, second[gene]!);
  const chance = draws.next();
  const isSwapped = draws.next() < 0.5;
  if (high === low) return;
  const middle = (low + high) / 2;
  const half = (high - low) / 2;
  const below = within(middle - spread(chance, low / half) * half);
  const above = within(middle + spread(chance, (1 - high) / half) * half);
  first[gene] = isSwapped ? above : below;
  second[gene] = isSwapped ? below : above;
}

/** The factor by which the distance of the children exceeds their parents', `room` half-distances from the bound. */
function spread(chance: number, room: number): number {
  const alpha = 2 - power(1 + room, -(CROSSOVER_INDEX + 1));
  const ratio = chance * alpha <= 1 ? chance * alpha : 1 / (2 - chance * alpha);
  return power(ratio, 1 / (CROSSOVER_INDEX + 1));
}

/** Moves one gene on average. */
function mutate(child: Float64Array, draws: DesignDraws): void {
  for (let gene = 0; gene < child.length; gene++) {
    if (draws.next() >= 1 / child.length) continue;
    const value = child[gene]!;
    const chance = draws.next();
    const index = MUTATION_INDEX + 1;
    const step =
      chance < 0.5
        ? power(2 * chance + (1 - 2 * chance) * power(1 - value, index), 1 / index) - 1
        : 1 - power(2 * (1 - chance) + (2 * chance - 1) * power(value, index), 1 / index);
    child[gene] = within(value + step);
  }
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** A positive number, or 0, to a power; the same bits in every engine. */
function power(base: number, exponent: number): number {
  return base > 0 ? exp(exponent * log(base)) : 0;
}
