import { join } from "node:path";
import type { Experiment } from "../experiment/experiment.ts";
import type { Plan, PlannedRun } from "../experiment/plan.ts";
import { accepted, type Read } from "../experiment/problem.ts";
import { ledgerColumns } from "../experiment/sweep-tables.ts";
import type { RunEnd } from "../experiment/table.ts";
import { type Hierarchy, hierarchyOf } from "../model/hierarchy.ts";
import { modelVersion } from "../model/version.ts";
import { disk, type FilePort } from "./file-port.ts";
import { type Inventory, partsFolder, takeInventory } from "./inventory.ts";
import type { EndedRun, Kept } from "./part-tables.ts";
import { PartWriter } from "./part-writer.ts";
import { thisProcess } from "./process-identity.ts";
import { type Begun, clearUnfinished, openSweepFolder, readSweepPlan } from "./sweep-folder.ts";
import { type Shard, WriterLock } from "./writer-lock.ts";

export interface SweepStoreOptions {
  /** The share of the plan to write; all of it unless given. */
  readonly shard?: Shard;
  /** Milliseconds by any clock that runs on. */
  readonly clock?: () => number;
  readonly port?: FilePort;
  /** What to note of the command where the sweep begins. */
  readonly begun?: Begun;
  /** Told the indices of runs once they are on disk. */
  readonly onStored?: (indices: readonly number[]) => void;
}

/** Shortest and longest time a finished run waits for its part, in milliseconds. */
const SOONEST = 1000;
const LATEST = 30_000;
/** Parts come ever more rarely, so that a sweep of days does not leave a million of them. */
const SHARE_OF_TIME = 1 / 50;
/** Numbers that wait at most: some tens of megabytes. */
const MOST_NUMBERS = 4_000_000;
const MOST_RUNS = 2000;

/** A sweep's folder opened by the one process that writes its shard. What `add` takes is on disk after `flush`. */
export class SweepStore {
  readonly plan: Plan;
  readonly shard: Shard;
  /** What was on disk when the folder was opened. */
  readonly inventory: Inventory;
  readonly #lock: WriterLock;
  readonly #writer: PartWriter;
  readonly #clock: () => number;
  readonly #opened: number;
  readonly #onStored: (indices: readonly number[]) => void;
  #waiting: EndedRun[] = [];
  #waitingSince = 0;
  /** Numbers of the runs that wait. */
  #numbers = 0;
  #hierarchy: Hierarchy | null = null;

  /**
   * Makes the folder, or goes on with the sweep in it: takes the lock of the shard, clears what a dead process left
   * unfinished and looks at every byte that is there. Throws a WriteFailure.
   */
  static async open(
    folder: string,
    experiment: Experiment,
    options: SweepStoreOptions = {},
  ): Promise<Read<SweepStore>> {
    const { port = disk, shard = { index: 0, count: 1 } } = options;
    const writer = writerName();
    const opened = openSweepFolder(port, folder, experiment, writer, options.begun);
    if (!opened.ok) return opened;
    const lock = await WriterLock.take(port, folder, shard, writer);
    if (!lock.ok) return lock;
    try {
      clearUnfinished(port, folder);
      const plan = readSweepPlan(folder);
      if (plan.ok) return accepted(new SweepStore(folder, plan.value, lock.value, options));
      lock.value.release();
      return plan;
    } catch (failure) {
      lock.value.release();
      throw failure;
    }
  }

  private constructor(folder: string, plan: Plan, lock: WriterLock, options: SweepStoreOptions) {
    const { port = disk, clock = () => performance.now(), onStored = () => {} } = options;
    this.plan = plan;
    this.shard = lock.holder.shard;
    this.inventory = takeInventory(folder, plan.runCount, "bytes");
    this.#lock = lock;
    this.#writer = new PartWriter(
      port,
      join(folder, partsFolder, lock.holder.writer),
      keptOf(plan.experiment),
      () => (this.#hierarchy ??= hierarchyOf(plan.experiment.scenario.setting.organisation)),
    );
    this.#clock = clock;
    this.#opened = clock();
    this.#onStored = onStored;
  }

  /** Indices of the shard's runs that are still to be made; failed ones only if they are wanted again. */
  *missing(retryFailed: boolean): Generator<number> {
    const { finished, failed } = this.inventory;
    for (let index = this.shard.index; index < this.plan.runCount; index += this.shard.count)
      if (!finished.has(index) && (retryFailed || !failed.has(index))) yield index;
  }

  /** Takes a run that has ended. It is stored with others, soon. */
  add(run: PlannedRun, end: RunEnd): void {
    if (this.#waiting.length === 0) this.#waitingSince = this.#clock();
    this.#waiting.push(endedRun(this.plan.experiment, run, end));
    this.#numbers += numbersOf(this.plan.experiment, end);
    this.flushIfDue();
  }

  /** Stores what has waited long enough; to be called now and then where runs are rare. */
  flushIfDue(): void {
    if (this.#waiting.length === 0) return;
    const now = this.#clock();
    const patience = Math.min(LATEST, Math.max(SOONEST, (now - this.#opened) * SHARE_OF_TIME));
    const many = this.#waiting.length >= MOST_RUNS || this.#numbers >= MOST_NUMBERS;
    if (now - this.#waitingSince >= patience || many) this.flush();
  }

  /** Stores every run that waits. Throws a WriteFailure, after which nothing more can be stored. */
  flush(): void {
    if (this.#waiting.length === 0) return;
    const runs = this.#waiting;
    this.#waiting = [];
    this.#numbers = 0;
    this.#writer.write(runs);
    this.#onStored(runs.map(({ index }) => index));
  }

  /** Gives the shard free. What was added and not flushed is lost. */
  close(): void {
    this.#writer.close();
    this.#lock.release();
  }
}

/** Cells that a run adds to its part. */
function numbersOf({ outcomes, keep }: Experiment, end: RunEnd): number {
  if (!end.ok) return 0;
  const { ticks, ledger } = end.result;
  const entries = ledger?.incident.length ?? 0;
  return outcomes.length * (keep === "every-tick" ? ticks : 1) + ledgerColumns.length * entries;
}

/** What an experiment keeps of its runs. */
export function keptOf({ outcomes, from, to, keep }: Experiment): Kept {
  return { outcomes, from, to, everyTick: keep === "every-tick" };
}

function endedRun({ scenario, seed }: Experiment, run: PlannedRun, end: RunEnd): EndedRun {
  const { index, id, policy, point, replication } = run;
  const names = { scenario: scenario.name, policy: policy.name, point: point.name };
  return { index, id, ...names, replication, seed, version: modelVersion, end };
}

/** No two processes ever share it, whatever disk they write to. */
function writerName(): string {
  const { host, pid } = thisProcess();
  const moment = Date.now().toString(36);
  const chance = Math.floor(Math.random() * 36 ** 6).toString(36);
  return `${host.replaceAll(/[^\w-]/g, "-").slice(0, 40)}-${pid}-${moment}-${chance}`;
}
