import type { PlannedRun } from "../experiment/plan.ts";
import type { Runner, RunOutcome } from "../parallel/runner.ts";
import type { SweepStore } from "../store/sweep-store.ts";

export interface SweepOptions {
  readonly jobs: number;
  readonly retryFailed: boolean;
  /** Aborting ends the runs under way; what has ended is stored. */
  readonly signal: AbortSignal;
  /** Called once a run that has ended. */
  readonly onEnd: (outcome: RunOutcome) => void;
}

/** Runs a thread is handed at a time: enough that handing them costs nothing beside running them. */
const RUNS_A_JOB = 16;
/** Milliseconds between two looks at whether finished runs have waited long enough for their part. */
const LOOK = 250;

/**
 * Makes the runs that a store misses and stores each as it ends. Runs are planned as they are needed, two batches at
 * a time, so that no worker waits for the end of one. Throws what storing throws; the runs under way are given up.
 */
export async function makeMissingRuns(
  store: SweepStore,
  runner: Runner,
  options: SweepOptions,
): Promise<void> {
  const missing = store.missing(options.retryFailed);
  const failure = new AbortController();
  const signal = AbortSignal.any([options.signal, failure.signal]);
  const guarded = (action: () => void) => {
    try {
      action();
    } catch (thrown) {
      failure.abort(thrown);
    }
  };
  const lane = async () => {
    while (!signal.aborted) {
      const runs = nextRuns(store, missing, RUNS_A_JOB * options.jobs);
      if (runs.length === 0) return;
      const onOutcome = (place: number, outcome: RunOutcome) =>
        guarded(() => {
          if (failure.signal.aborted || (!outcome.ok && outcome.failure.kind === "cancelled")) return;
          store.add(runs[place]!, outcome);
          options.onEnd(outcome);
        });
      await runner.run(
        runs.map(({ order }) => order),
        { signal, onOutcome },
      );
    }
  };
  const timer = setInterval(() => guarded(() => store.flushIfDue()), LOOK);
  try {
    await Promise.all([lane(), lane()]);
  } finally {
    clearInterval(timer);
  }
  if (failure.signal.aborted) throw failure.signal.reason;
  store.flush();
}

function nextRuns(store: SweepStore, missing: Iterator<number>, most: number): PlannedRun[] {
  const runs: PlannedRun[] = [];
  while (runs.length < most) {
    const { value, done } = missing.next();
    if (done) break;
    runs.push(store.plan.run(value));
  }
  return runs;
}
