import { childrenOf, toStep } from "./breeding.ts";
import { DesignDraws } from "./design-draws.ts";
import { latinHypercube } from "./latin-hypercube.ts";
import { type Costs, crowding, fronts } from "./pareto.ts";

/** A candidate that has been tried. */
export interface Tried {
  /** A share 0–1 of the way through the range of each lever. */
  readonly genes: Float64Array;
  readonly costs: Costs;
}

export interface SearchOptions {
  /** Levers to choose. */
  readonly dimensions: number;
  /** Candidates a generation: an even number, 4 or more. */
  readonly population: number;
  readonly seed: string;
}

/**
 * NSGA-II (Deb et al. 2002) over the unit cube, stepped from outside: `ask` gives a generation of candidates to try,
 * `tell` takes what they cost. Nothing of it depends on how or when they were tried, so that a search goes on after an
 * interruption by being told again what is known. The first generation is a Latin hypercube.
 */
export class PolicySearch {
  readonly #options: SearchOptions;
  /** The parents of the next generation, the best first. */
  #parents: Tried[] = [];
  /** What nothing tried so far dominates. */
  #front: Tried[] = [];
  #generation = 0;
  #asked: Float64Array[];

  constructor(options: SearchOptions) {
    const { population, dimensions, seed } = options;
    if (!(population >= 4 && population % 2 === 0))
      throw new RangeError(`population not an even number from 4: ${population}`);
    this.#options = options;
    this.#asked = latinHypercube(population, dimensions, seed).map((row) => row.map(toStep));
  }

  /** Generations told so far. */
  get generation(): number {
    return this.#generation;
  }

  /** The candidates of this generation; the same until their costs are told. */
  ask(): readonly Float64Array[] {
    return this.#asked;
  }

  /** Takes the costs of the candidates asked for, in their order, less being better; NaN where one could not be tried. */
  tell(costs: readonly Costs[]): void {
    if (costs.length !== this.#asked.length)
      throw new RangeError(`costs of ${costs.length} candidates when expected ${this.#asked.length}`);
    const told = this.#asked.map((genes, place) => ({ genes, costs: costs[place]! }));
    this.#parents = fittest(distinct([...this.#parents, ...told]), this.#options.population);
    this.#front = undominated(distinct([...this.#front, ...told]));
    this.#generation++;
    this.#asked = this.#breed();
  }

  /** What of all that was tried nothing else dominates, each once, in the order of the first objective. */
  front(): Tried[] {
    return [...this.#front].sort((a, b) => a.costs[0]! - b.costs[0]!);
  }

  #breed(): Float64Array[] {
    const { population, seed } = this.#options;
    const draws = new DesignDraws(seed, `generation ${this.#generation}`);
    const children: Float64Array[] = [];
    while (children.length < population)
      children.push(...childrenOf(this.#tournament(draws), this.#tournament(draws), draws));
    return children;
  }

  /** The better of two drawn parents: they stand in the order of their fitness. */
  #tournament(draws: DesignDraws): Float64Array {
    const { length } = this.#parents;
    return this.#parents[Math.min(draws.below(length), draws.below(length))]!.genes;
  }
}

/** Each candidate once, where it stands first. */
function distinct(candidates: readonly Tried[]): Tried[] {
  const seen = new Set<string>();
  return candidates.filter(({ genes }) => {
    const before = seen.size;
    return seen.add(genes.join()).size > before;
  });
}

function undominated(candidates: readonly Tried[]): Tried[] {
  const known = candidates.filter(({ costs }) => !costs.some(Number.isNaN));
  const best = fronts(known.map(({ costs }) => costs))[0] ?? [];
  return best.map((place) => known[place]!);
}

/** The best `count`: front by front, within a front those with most room to themselves. */
function fittest(candidates: readonly Tried[], count: number): Tried[] {
  const chosen: Tried[] = [];
  for (const front of fronts(candidates.map(({ costs }) => costs))) {
    const room = crowding(front.map((place) => candidates[place]!.costs));
    const order = front.map((_, i) => i).sort((a, b) => (room[a] === room[b] ? a - b : room[b]! - room[a]!));
    chosen.push(...order.map((i) => candidates[front[i]!]!));
    if (chosen.length >= count) break;
  }
  return chosen.slice(0, count);
}
