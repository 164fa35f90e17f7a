import type { Experiment } from "../experiment/experiment.ts";
import { precisionReached } from "../experiment/wanted-precision.ts";
import { nodeRunner } from "../parallel/node-runner.ts";
import type { Runner } from "../parallel/runner.ts";
import { WriteFailure } from "../store/durable-file.ts";
import { disk } from "../store/file-port.ts";
import { takeInventory } from "../store/inventory.ts";
import { readRunValues } from "../store/run-values.ts";
import { type Begun, extendSweep } from "../store/sweep-folder.ts";
import { SweepStore } from "../store/sweep-store.ts";
import type { Shard } from "../store/writer-lock.ts";
import { exitCodes } from "./failure.ts";
import { progressBar } from "./progress.ts";
import { valueRead } from "./scenario-input.ts";
import { StopSignals } from "./stop-signals.ts";
import { makeMissingRuns } from "./sweep-computation.ts";
import { countIn, noteDamage, type SweepState } from "./sweep-view.ts";
import { note, type Terminal } from "./terminal.ts";

export interface SweepSession {
  readonly experiment: Experiment;
  readonly out: string;
  readonly shard: Shard;
  readonly jobs: number;
  readonly retryFailed: boolean;
  /** The command that goes on where this one stops; null where it is a step of something that tells itself. */
  readonly again: string | null;
  /** What the folder is told of the command that began it; null of a step. */
  readonly begun: Begun | null;
}

export interface SweepEnd {
  readonly state: SweepState;
  readonly exitCode: number;
}

/**
 * Makes the runs that a folder misses of an experiment, and where a precision is asked for more worlds until it is
 * reached. A signal ends it in order, with everything finished kept and the command to go on told.
 */
export async function completeSweep(session: SweepSession, terminal: Terminal): Promise<SweepEnd> {
  const { jobs, again } = session;
  const cancel = new AbortController();
  const signals = new StopSignals(() => cancel.abort());
  let runner: Runner | null = null;
  try {
    for (;;) {
      const state = await completePlan(
        session,
        cancel.signal,
        () => (runner ??= nodeRunner({ jobs })),
        terminal,
      );
      const failed = countIn(session.shard, state.plan, (index) => state.inventory.failed.has(index));
      if (signals.stoppedWith === null && (await grown(state, terminal))) continue;
      const exitCode = signals.stoppedWith ?? (failed > 0 ? exitCodes.incomplete : exitCodes.done);
      if (signals.stoppedWith !== null) noteAgain(again, terminal);
      else if (failed > 0) noteAgain(again && `${again} --retry-failed`, terminal);
      return { state, exitCode };
    }
  } catch (failure) {
    if (failure instanceof WriteFailure) noteAgain(again, terminal);
    throw failure;
  } finally {
    signals.release();
    await (runner as Runner | null)?.close();
  }
}

/** Makes what is missing of the plan as it stands, until all is there or the signal stops it. */
async function completePlan(
  { experiment, out, shard, jobs, retryFailed, again, begun }: SweepSession,
  signal: AbortSignal,
  runner: () => Runner,
  terminal: Terminal,
): Promise<SweepState> {
  const store = valueRead(await SweepStore.open(out, experiment, { shard, ...(begun ? { begun } : {}) }));
  try {
    if (again !== null) tellFound(store, terminal);
    let missing = 0;
    for (const _ of store.missing(retryFailed)) missing++;
    if (missing > 0) {
      const bar = progressBar(missing, terminal);
      let ended = 0;
      const onEnd = () => bar.update(++ended / missing);
      try {
        await makeMissingRuns(store, runner(), { jobs, retryFailed, signal, onEnd });
      } finally {
        bar.stop();
      }
    }
    return { plan: store.plan, inventory: takeInventory(out, store.plan.runCount, "sizes"), out };
  } finally {
    store.close();
  }
}

/** Adds worlds to a plan that is whole and not yet as precise as asked for; whether it did. */
async function grown({ plan, inventory, out }: SweepState, terminal: Terminal): Promise<boolean> {
  const wanted = plan.experiment.replications;
  if (typeof wanted === "number" || inventory.finished.size + inventory.failed.size < plan.runCount)
    return false;
  const value = await readRunValues(out, plan, inventory, [wanted.outcome]);
  const { widest, replications } = precisionReached(plan, value)!;
  const percent = Number.isFinite(widest) ? `${(100 * widest).toPrecision(2)} %` : "–";
  note(terminal, {
    en: `${plan.replications} worlds: the widest interval of ${wanted.outcome} is ± ${percent}, wanted ± ${100 * wanted.precision} %`,
    zh: `${plan.replications} 个世界：${wanted.outcome} 的最宽区间为 ± ${percent}，要求 ± ${100 * wanted.precision} %`,
  });
  if (replications <= plan.replications) return false;
  extendSweep(disk, out, replications);
  return true;
}

function noteAgain(command: string | null, terminal: Terminal): void {
  if (command !== null) note(terminal, { en: `to go on: ${command}`, zh: `继续：${command}` });
}

/** What a sweep that goes on finds. */
function tellFound({ inventory, plan }: SweepStore, terminal: Terminal): void {
  noteDamage(inventory.damaged, terminal);
  const { finished, failed } = inventory;
  if (finished.size + failed.size === 0) return;
  note(terminal, {
    en: `going on: ${finished.size} of ${plan.runCount} runs are there, ${failed.size} have failed`,
    zh: `续做：${plan.runCount} 次运行中已有 ${finished.size} 次，失败 ${failed.size} 次`,
  });
}
