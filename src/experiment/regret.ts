/** What choosing a policy may cost beside the one that would have been best, in the unit of the outcome. */
export interface Regret {
  /** In the assumption draw where it is worst, and the place of that draw. */
  readonly largest: number;
  readonly worstDraw: number;
  /** Over all draws, each as likely. */
  readonly mean: number;
}

/**
 * The regret of each policy in each assumption draw (Savage 1951): its cost less the lowest cost of any policy in the
 * same draw. `costs[policy][draw]`, less being better; NaN in a draw in which some policy is not known.
 */
export function regretTable(costs: readonly (readonly number[])[]): number[][] {
  const least = (costs[0] ?? []).map((_, draw) => Math.min(...costs.map((own) => own[draw]!)));
  return costs.map((own) => own.map((cost, draw) => cost - least[draw]!));
}

/**
 * The regret over several objectives at once: in each draw that of the objective where it is largest, each measured in
 * the width of all its costs, so that 0 is the best of all and 1 the whole way to the worst. `costs[objective]` as above.
 */
export function jointRegretTable(costs: readonly (readonly (readonly number[])[])[]): number[][] {
  const tables = costs.map((objective) => {
    const known = objective.flat().filter((cost) => !Number.isNaN(cost));
    const width = Math.max(...known) - Math.min(...known) || 1;
    return regretTable(objective).map((own) => own.map((regret) => regret / width));
  });
  return tables[0]!.map((own, policy) =>
    own.map((_, draw) => Math.max(...tables.map((table) => table[policy]![draw]!))),
  );
}

/** What each row of a table of regrets comes to; draws that are not known are left out. */
export function regretsOf(table: readonly (readonly number[])[]): Regret[] {
  return table.map((regrets) => {
    let [largest, worstDraw, sum, n] = [Number.NaN, -1, 0, 0];
    regrets.forEach((regret, draw) => {
      if (Number.isNaN(regret)) return;
      sum += regret;
      n++;
      if (!(regret <= largest)) [largest, worstDraw] = [regret, draw];
    });
    return { largest, worstDraw, mean: sum / n };
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
