import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "../experiment/plan.ts";
import { writeDurably } from "../store/durable-file.ts";
import { disk } from "../store/file-port.ts";
import type { Inventory } from "../store/inventory.ts";
import type { QueuedTask, Slurm } from "./slurm.ts";
import { type ArrayScript, arrayScript, chunksOf } from "./slurm-script.ts";

/** The jobs that were submitted for a sweep, and into how many shards they divide it. */
export interface Submissions {
  readonly jobName: string;
  /** The same for every submission: tasks of an earlier one may still run. */
  readonly count: number;
  readonly jobs: readonly { readonly job: string; readonly offset: number }[];
}

/** What is to be submitted. */
export interface Wanted {
  readonly out: string;
  readonly jobName: string;
  /** Shards of the sweep; an earlier submission's number stands. */
  readonly count: number;
  readonly retryFailed: boolean;
  /** The words of the command that a task runs, without --shard and --jobs. */
  readonly command: readonly string[];
  /** Options of the site, as for sbatch; null if none. */
  readonly sbatch: string | null;
}

/** Scripts to submit: together they make what is missing and is not in the queue. */
export interface PlannedArrays {
  readonly count: number;
  readonly scripts: readonly ArrayScript[];
  /** Tasks of earlier submissions that wait or run. */
  readonly queued: readonly QueuedTask[];
}

/** The folder below a sweep's for what concerns Slurm: the jobs, and what their tasks print. */
export const slurmFolder = "slurm";

/** Plans the arrays for what is missing of a sweep. */
export function planArrays(wanted: Wanted, plan: Plan, inventory: Inventory, slurm: Slurm): PlannedArrays {
  const before = submissionsOf(wanted.out);
  const count = before?.count ?? wanted.count;
  const queued = before ? queuedTasks(before, slurm) : [];
  const offsets = new Map(before?.jobs.map(({ job, offset }) => [job, offset]));
  const taken = new Set(queued.map(({ job, task }) => task + offsets.get(job)!));
  const { finished, failed } = inventory;
  const lacking = new Set<number>();
  for (let index = 0; index < plan.runCount; index++)
    if (!finished.has(index) && (wanted.retryFailed || !failed.has(index))) lacking.add(index % count);
  const shards = [...lacking].filter((shard) => !taken.has(shard)).sort((a, b) => a - b);
  const { jobName, command, sbatch } = wanted;
  const logs = join(wanted.out, slurmFolder);
  const chunks = shards.length === 0 ? [] : chunksOf(shards, slurm.maxArraySize());
  return {
    count,
    queued,
    scripts: chunks.map((chunk) => ({ jobName, count, command, logs, sbatch, ...chunk })),
  };
}

/** Submits arrays and notes each in the folder. Answers with the numbers of the jobs. Throws a SlurmFailure. */
export function submitArrays(
  { out, jobName }: Wanted,
  { count, scripts }: PlannedArrays,
  slurm: Slurm,
): string[] {
  disk.makeFolder(join(out, slurmFolder));
  return scripts.map((script) => {
    const job = slurm.submit(arrayScript(script));
    const jobs = [...(submissionsOf(out)?.jobs ?? []), { job, offset: script.offset }];
    const text = JSON.stringify({ jobName, count, jobs } satisfies Submissions);
    writeDurably(disk, submissionsPath(out), new TextEncoder().encode(`${text}\n`));
    return job;
  });
}

/** The tasks of a sweep's jobs that wait or run. Throws a SlurmFailure. */
export function queuedTasks({ jobName, jobs }: Submissions, slurm: Slurm): QueuedTask[] {
  const own = new Set(jobs.map(({ job }) => job));
  return slurm.queued(jobName).filter(({ job }) => own.has(job));
}

/** What was submitted for the sweep in a folder; null if nothing was. */
export function submissionsOf(out: string): Submissions | null {
  try {
    return JSON.parse(readFileSync(submissionsPath(out), "utf8")) as Submissions;
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw failure;
  }
}

function submissionsPath(out: string): string {
  return join(out, slurmFolder, "jobs.json");
}
