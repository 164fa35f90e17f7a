/** Costs of one candidate, an objective each; less is better. */
export type Costs = readonly number[];

/** Whether `a` is at least as good as `b` everywhere and better somewhere. What has a NaN is dominated by what has none. */
export function dominates(a: Costs, b: Costs): boolean {
  if (a.some(Number.isNaN)) return false;
  if (b.some(Number.isNaN)) return true;
  return a.every((cost, objective) => cost <= b[objective]!) && a.some((cost, i) => cost < b[i]!);
}

/** Fronts of candidates by place: the first is dominated by nobody, the next by the first alone, and so on. */
export function fronts(costs: readonly Costs[]): number[][] {
  const beaten = costs.map((): number[] => []);
  const betters = costs.map(() => 0);
  costs.forEach((own, a) => {
    for (let b = a + 1; b < costs.length; b++) {
      const other = costs[b]!;
      const [winner, loser] = dominates(own, other) ? [a, b] : dominates(other, own) ? [b, a] : [-1, -1];
      if (winner < 0) continue;
      beaten[winner]!.push(loser);
      betters[loser]!++;
    }
  });
  const all: number[][] = [];
  let front = costs.flatMap((_, place) => (betters[place] === 0 ? [place] : []));
  while (front.length > 0) {
    all.push(front);
    front = front.flatMap((winner) => beaten[winner]!.filter((loser) => --betters[loser]! === 0));
  }
  return all;
}

/**
 * How much room each candidate of a front has to itself: the sum over objectives of the distance between its neighbours,
 * relative to the width of the front (Deb et al. 2002). Infinite at both ends of an objective.
 */
export function crowding(costs: readonly Costs[]): number[] {
  const room = costs.map(() => 0);
  const objectives = costs[0]?.length ?? 0;
  for (let objective = 0; objective < objectives; objective++) {
    const order = costs.map((_, place) => place);
    order.sort((a, b) => costs[a]![objective]! - costs[b]![objective]! || a - b);
    const costAt = (rank: number) => costs[order[rank]!]![objective]!;
    const width = costAt(order.length - 1) - costAt(0);
    order.forEach((place, rank) => {
      const isEnd = rank === 0 || rank === order.length - 1;
      if (isEnd) room[place] = Number.POSITIVE_INFINITY;
      else if (width > 0) room[place]! += (costAt(rank + 1) - costAt(rank - 1)) / width;
    });
  }
  return room;
}
