import type { WorldRecord } from "../../src/experiment/world-record.ts";

/** The incidents of one cause under one rule. */
export interface LikeIncidents {
  /** Those for which somebody paid, and those among them where more than half of that was paid for others. */
  readonly paid: number;
  readonly forOthers: number;
  /** Those for which nobody paid. */
  readonly unpaid: number;
}

/** Counts over whole runs; `cause` is an index into `causes`. What a payer did not cause itself it paid for others. */
export function likeIncidents(records: readonly WorldRecord[], cause: number): LikeIncidents {
  let [paid, forOthers, unpaid] = [0, 0, 0];
  for (const { incidents } of records) {
    const { paidFrom, payments, undeserved } = incidents;
    for (const [incident, own] of incidents.cause.entries()) {
      if (own !== cause) continue;
      const [from, to] = [paidFrom[incident]!, paidFrom[incident + 1]!];
      if (from === to) {
        unpaid++;
        continue;
      }
      paid++;
      const sum = payments.amount.subarray(from, to).reduce((all, amount) => all + amount, 0);
      if (undeserved[incident]! > sum / 2) forOthers++;
    }
  }
  return { paid, forOthers, unpaid };
}

/** More incidents than this are not drawn one by one. */
export const mostDots = 20;

/** Dots of which so many are filled: one an incident, or one for every twentieth of them. */
export function likeDots({ paid, forOthers }: LikeIncidents): readonly boolean[] {
  const dots = Math.min(paid, mostDots);
  const filled = Math.round((forOthers / paid) * dots);
  return Array.from({ length: dots }, (_, dot) => dot < filled);
}
