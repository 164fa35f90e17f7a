import { Bootstrap, type Interval } from "./bootstrap.ts";
import { momentsOf } from "./contrast.ts";

/** What Morris's screening says of a factor, for a step over its whole range, in the unit of the outcome. */
export interface ElementaryEffects {
  /** Mean of the elementary effects; near 0 with a large `muStar` where effects cancel out. */
  readonly mu: number;
  /** Mean of their sizes (Campolongo et al. 2007), with a 95 % bootstrap interval over trajectories. */
  readonly muStar: number;
  readonly muStarLow: number;
  readonly muStarHigh: number;
  /** Their standard deviation: curvature or interaction, as an effect that is the same everywhere has none. */
  readonly sigma: number;
  /** Trajectories with a defined effect. */
  readonly n: number;
}

/**
 * Morris's measures, a factor each, from the rows of `morrisTrajectories` and an outcome for each row (NaN where not
 * known). A trajectory without an effect of some factor is left out for that factor alone.
 */
export function elementaryEffects(
  rows: readonly Float64Array[],
  values: ArrayLike<number>,
  seed: string,
): ElementaryEffects[] {
  const factors = rows[0]!.length;
  const trajectories = rows.length / (factors + 1);
  const effects = Array.from({ length: factors }, () => new Float64Array(trajectories).fill(Number.NaN));
  for (let t = 0; t < trajectories; t++) {
    for (let step = 1; step <= factors; step++) {
      const after = t * (factors + 1) + step;
      const moved = rows[after]!.findIndex((value, factor) => value !== rows[after - 1]![factor]);
      const way = rows[after]![moved]! - rows[after - 1]![moved]!;
      effects[moved]![t] = (values[after]! - values[after - 1]!) / way;
    }
  }
  const bootstraps = new Map<number, Bootstrap>();
  return effects.map((all) => {
    const defined = all.filter((effect) => !Number.isNaN(effect));
    const count = defined.length;
    if (!bootstraps.has(count)) bootstraps.set(count, new Bootstrap(count, seed));
    return measuresOf(defined, bootstraps.get(count)!);
  });
}

function measuresOf(effects: Float64Array, bootstrap: Bootstrap): ElementaryEffects {
  const { n, mean: mu, variance } = momentsOf(effects);
  const sizes = effects.map(Math.abs);
  const { low, high }: Interval = bootstrap.percentileInterval((places) => {
    let sum = 0;
    for (const place of places) sum += sizes[place]!;
    return sum / places.length;
  });
  const muStar = momentsOf(sizes).mean;
  return { mu, muStar, muStarLow: low, muStarHigh: high, sigma: Math.sqrt(variance), n };
}
