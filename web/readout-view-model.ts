import type { LinesView } from "./lines-view.ts";
import type { Mark } from "./policy-marks.ts";

/** What the charts show at one month, policy by policy. */
export interface ReadoutRow {
  readonly policy: string;
  readonly title: string;
  readonly mark: Mark;
  /** Median of the outcome over worlds. */
  readonly value: number;
  /** Null for the baseline, and where no pair has finished yet. */
  readonly contrast: Contrast | null;
}

export interface Contrast {
  /** Median difference to the baseline over worlds. */
  readonly difference: number;
  /** Worlds in which the policy has more, and less, than the baseline, of `pairs` in which both are defined. */
  readonly more: number;
  readonly less: number;
  readonly pairs: number;
}

/** `differences` is null where no policy is compared with the baseline. */
export function readoutAt(
  tick: number,
  curves: LinesView,
  differences: LinesView | null,
): readonly ReadoutRow[] {
  return curves.lines.map(({ policy, title, mark, band }) => {
    const lines = differences?.lines.find((other) => other.policy === policy);
    if (!lines) return { policy, title, mark, value: band.median[tick]!, contrast: null };
    const values = lines.worlds.map((world) => world.values[tick]!);
    const contrast = {
      difference: lines.band.median[tick]!,
      more: values.filter((value) => value > 0).length,
      less: values.filter((value) => value < 0).length,
      pairs: lines.band.n[tick]!,
    };
    return { policy, title, mark, value: band.median[tick]!, contrast };
  });
}
