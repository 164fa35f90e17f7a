/** What choosing a policy may cost beside the one that would have been best, in the unit of the outcome. */
export interface Regret {
  /** In the assumption draw where it is worst, and the place of that draw. */
  readonly largest: number;
  readonly worstDraw: number;
  /** Over all draws, each as likely. */
  readonly mean: number;
}

/**
 * The regret of each policy over assumption draws (Savage 1951): its cost less the lowest cost of any policy in the same
 * draw. `costs[policy][draw]`, less being better; a draw in which some policy is not known (NaN) is left out.
 */
export function regretsOf(costs: readonly (readonly number[])[]): Regret[] {
  const draws = (costs[0] ?? []).flatMap((_, draw) =>
    costs.some((own) => Number.isNaN(own[draw]!)) ? [] : [draw],
  );
  const least = draws.map((draw) => Math.min(...costs.map((own) => own[draw]!)));
  return costs.map((own) => {
    const regrets = draws.map((draw, i) => own[draw]! - least[i]!);
    const largest = regrets.reduce((most, regret) => Math.max(most, regret), Number.NEGATIVE_INFINITY);
    if (draws.length === 0) return { largest: Number.NaN, worstDraw: -1, mean: Number.NaN };
    const mean = regrets.reduce((sum, regret) => sum + regret, 0) / draws.length;
    return { largest, worstDraw: draws[regrets.indexOf(largest)]!, mean };
  });
}

/** The place of the policy whose largest regret is least, the mean deciding between equals; −1 if none is known. */
export function leastRegret(regrets: readonly Regret[]): number {
  return regrets.reduce((best, regret, place) => {
    if (Number.isNaN(regret.largest)) return best;
    if (best < 0) return place;
    const { largest, mean } = regrets[best]!;
    return regret.largest < largest || (regret.largest === largest && regret.mean < mean) ? place : best;
  }, -1);
}
