import { shellWord } from "./shell-word.ts";

/** A batch script that makes shards of a sweep, each as a task of a job array. */
export interface ArrayScript {
  readonly jobName: string;
  /** The shards that its tasks make, ascending. */
  readonly shards: readonly number[];
  /** Shards of the whole sweep. */
  readonly count: number;
  /** What a task's number lacks to be its shard. */
  readonly offset: number;
  /** The words of the command without --shard and --jobs. */
  readonly command: readonly string[];
  /** Folder for what the tasks print. */
  readonly logs: string;
  /** Options of the site, as for sbatch; null if none. */
  readonly sbatch: string | null;
}

/**
 * The text of the script. A task that Slurm stops gets SIGTERM half a minute before and keeps what it has finished;
 * one whose node fails or that is preempted is queued again by Slurm, and goes on where it was.
 */
export function arrayScript({ jobName, shards, count, offset, command, logs, sbatch }: ArrayScript): string {
  const task = offset === 0 ? "$SLURM_ARRAY_TASK_ID" : `$((SLURM_ARRAY_TASK_ID + ${offset}))`;
  return [
    "#!/bin/bash",
    `#SBATCH --job-name=${jobName}`,
    `#SBATCH --array=${arrayOf(shards.map((shard) => shard - offset))}`,
    "#SBATCH --requeue",
    "#SBATCH --open-mode=append",
    "#SBATCH --signal=B:TERM@30",
    `#SBATCH --output=${logs.replaceAll("%", "%%")}/%A_%a.log`,
    ...(sbatch === null ? [] : [`#SBATCH ${sbatch}`]),
    `exec ${command.map(shellWord).join(" ")} --shard "${task}/${count}" --jobs "\${SLURM_CPUS_PER_TASK:-1}"`,
    "",
  ].join("\n");
}

/** Ascending numbers in the form of --array: "0-3,7". */
export function arrayOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(",");
}

/**
 * Shards as arrays whose task numbers stay below `maxArraySize`, which is Slurm's bound on them: every chunk with the
 * offset that its numbers lack.
 */
export function chunksOf(
  shards: readonly number[],
  maxArraySize: number,
): { readonly offset: number; readonly shards: readonly number[] }[] {
  const chunks = new Map<number, number[]>();
  for (const shard of shards) {
    const offset = shard - (shard % maxArraySize);
    chunks.set(offset, [...(chunks.get(offset) ?? []), shard]);
  }
  return [...chunks].map(([offset, own]) => ({ offset, shards: own }));
}
