import type { Text } from "../model/declaration.ts";
import type { OutcomeName } from "../model/outcomes.ts";
import type { Claim } from "./claim.ts";
import type { Comparison } from "./comparison.ts";
import { pairedContrast } from "./contrast.ts";
import { orNull, type Replications, ranOf, sampleOf, type Window, whyNoContrast } from "./summary.ts";

export type Verdict = "held" | "not held" | "undecided";

/** A claim of a scenario beside what the paired worlds say. */
export interface ClaimResult {
  readonly text: Text;
  readonly outcome: OutcomeName;
  readonly policy: string;
  /** The policy it is contrasted with; null if the claim is about the bound alone. */
  readonly versus: string | null;
  readonly bound: number | null;
  readonly expected: Claim["expected"];
  /** Ticks from … to − 1, counted from 0. */
  readonly from: number;
  readonly to: number;
  /** Policy − versus − bound, over `pairs` worlds, with its Student 95 % interval. */
  readonly difference: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  readonly pairs: number;
  readonly verdict: Verdict;
  /** Why the difference or its interval is null; null if neither is. */
  readonly reason: Text | null;
}

/**
 * Held when the 95 % interval of the difference lies wholly on the claimed side of 0, not held when wholly on the
 * other, else undecided; undecided too where there is no interval (NaN).
 */
export function verdictOf(expected: Claim["expected"], ciLow: number, ciHigh: number): Verdict {
  if (ciLow > 0) return expected === "more" ? "held" : "not held";
  if (ciHigh < 0) return expected === "less" ? "held" : "not held";
  return "undecided";
}

/**
 * Judges a claim by the runs of each policy; null if it concerns a policy that was not run.
 * A claim that names `from` or `to` has a window of its own, its open end that of the run; otherwise it shares the
 * window of the comparison. `versus` is taken over the same window unless `versusFrom` or `versusTo` names another. If the run was made too short for its window, it is undecided.
 */
export function claimResult(
  claim: Claim,
  comparison: Comparison,
  runs: ReadonlyMap<string, Replications>,
): ClaimResult | null {
  const { text, outcome, policy, versus, bound, expected } = claim;
  const own = runs.get(policy);
  const other = versus === null ? own : runs.get(versus);
  if (!own || !other) return null;
  const { ticks } = comparison.scenario.setting;
  const { window, versusWindow } = claimWindows(claim, comparison, ticks);
  const inside = liesInside(window, ticks) && liesInside(versusWindow, ticks);
  const means = inside ? sampleOf(own, outcome, window).means : [];
  const reference =
    inside && versus !== null ? sampleOf(other, outcome, versusWindow).means : means.map(() => 0);
  const contrast = pairedContrast(
    means,
    reference.map((value) => value + (bound ?? 0)),
  );
  return {
    text,
    outcome,
    policy,
    versus,
    bound,
    expected,
    from: window.from,
    to: window.to,
    difference: orNull(contrast.difference),
    ciLow: orNull(contrast.ciLow),
    ciHigh: orNull(contrast.ciHigh),
    pairs: contrast.n,
    verdict: verdictOf(expected, contrast.ciLow, contrast.ciHigh),
    reason: inside ? whyNoContrast(outcome, contrast.n, ranOf(own), ranOf(other)) : beyondRun,
  };
}

const beyondRun: Text = { en: "its window lies beyond the end of the run", zh: "其时段超出本次运行" };

/** Over which ticks of a run a claim reads its policy, and over which what that is contrasted with. */
export function claimWindows(
  claim: Claim,
  comparison: Window,
  ticks: number,
): { readonly window: Window; readonly versusWindow: Window } {
  const window = windowOf(claim.from, claim.to, comparison, ticks);
  return { window, versusWindow: windowOf(claim.versusFrom, claim.versusTo, window, ticks) };
}

/** The window named, its open end that of the run; `otherwise` if neither end is named. */
function windowOf(from: number | null, to: number | null, otherwise: Window, ticks: number): Window {
  return from === null && to === null
    ? { from: otherwise.from, to: otherwise.to }
    : { from: from ?? 0, to: to ?? ticks };
}

function liesInside({ from, to }: Window, ticks: number): boolean {
  return from < to && to <= ticks;
}
