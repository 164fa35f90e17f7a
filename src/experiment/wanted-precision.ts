import { halfWidth, momentsOf } from "./contrast.ts";
import type { Plan } from "./plan.ts";
import { type RunValue, valuesAt } from "./run-value.ts";

/** How far a plan is from the precision its experiment asks for. */
export interface PrecisionReached {
  /**
   * Half the widest 95 % interval at any point, relative to the size of the baseline's mean there: of the paired
   * difference from the baseline, or of the mean itself where there is only one policy. Infinite where there is none.
   */
  readonly widest: number;
  /** Replications the plan should have; as many as it has where it is precise enough or may have no more. */
  readonly replications: number;
}

/**
 * What the finished runs of a plan say of its precision. Replications grow by the square of what is lacking, but at most
 * double, since early intervals are a poor guide. Null where an experiment asks for a number of worlds, not a precision.
 */
export function precisionReached(plan: Plan, value: RunValue): PrecisionReached | null {
  const wanted = plan.experiment.replications;
  if (typeof wanted === "number") return null;
  const { outcome, precision, atMost } = wanted;
  const { baseline } = plan.experiment;
  const base = valuesAt(plan, { outcome, policy: baseline, versus: null }, value);
  const scales = base.map((worlds) => Math.abs(momentsOf(worlds).mean));
  const others = plan.policies.filter(({ name }) => name !== baseline);
  const targets =
    others.length === 0
      ? [base]
      : others.map(({ name }) => valuesAt(plan, { outcome, policy: name, versus: baseline }, value));
  const widths = targets.flatMap((target) =>
    target.map((worlds, point) => {
      const half = halfWidth(momentsOf(worlds));
      return half === 0 ? 0 : half / scales[point]!;
    }),
  );
  const widest = widths.reduce(
    (most, width) => Math.max(most, Number.isNaN(width) ? Number.POSITIVE_INFINITY : width),
    0,
  );
  const now = plan.replications;
  if (widest <= precision) return { widest, replications: now };
  const ratio = widest / precision;
  const needed = Math.min(2 * now, Math.ceil(now * ratio * ratio));
  return { widest, replications: Math.min(atMost, needed) };
}
