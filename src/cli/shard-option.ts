import { quoted } from "../experiment/problem.ts";
import type { Text } from "../model/declaration.ts";
import type { Shard } from "../store/writer-lock.ts";
import { refusal } from "./failure.ts";

export const shardText: Text = {
  en: "make share i of n of the runs, i from 0; or only n, where the scheduler tells which (SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX)",
  zh: "只做 n 份中的第 i 份，从 0 数起；由调度系统指定第几份时（SLURM_ARRAY_TASK_ID、JOB_COMPLETION_INDEX）只写 n",
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The shard an option and the environment of a scheduler ask for: i/n, n, or nothing. Throws a Failure. */
export function shardOf(option: string | undefined, environment: Environment): Shard {
  const [, index, count] = /^(?:(\d{1,9})\/)?(\d{1,9})$/.exec(option ?? "") ?? [];
  if (option !== undefined && count === undefined) throw badShard("i/n or n, such as 0/8", quoted(option));
  if (index !== undefined) return checked(Number(index), Number(count), quoted(option!));
  const told = environment.SLURM_ARRAY_TASK_ID ?? environment.JOB_COMPLETION_INDEX;
  if (count !== undefined) {
    if (told === undefined)
      throw badShard("i/n; or n where SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX is set", quoted(option!));
    return checked(Number(told), Number(count), `${told} of ${count}`);
  }
  if (environment.SLURM_ARRAY_TASK_ID !== undefined) return slurmShard(environment);
  if (told === undefined) return { index: 0, count: 1 };
  throw badShard("--shard n, the number of completions", `JOB_COMPLETION_INDEX=${told} alone`);
}

/** An array of tasks without gaps tells how many there are; one with gaps is part of a whole that it does not tell. */
function slurmShard(environment: Environment): Shard {
  const id = Number(environment.SLURM_ARRAY_TASK_ID);
  const first = Number(environment.SLURM_ARRAY_TASK_MIN);
  const last = Number(environment.SLURM_ARRAY_TASK_MAX);
  const count = Number(environment.SLURM_ARRAY_TASK_COUNT);
  if (count >= 1 && last - first + 1 === count) return checked(id - first, count, `task ${id} of ${count}`);
  throw badShard(
    "--shard n, of how many shares the tasks are",
    `an array of ${count} tasks from ${first} to ${last}`,
  );
}

function checked(index: number, count: number, got: string): Shard {
  if (Number.isSafeInteger(index) && index >= 0 && index < count) return { index, count };
  throw badShard("i/n with i from 0 to n − 1", got);
}

function badShard(expected: string, got: string) {
  return refusal("bad-option", "--shard", { expected, got });
}
