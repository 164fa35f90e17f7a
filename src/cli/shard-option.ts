import { quoted, type Words } from "../experiment/problem.ts";
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
  if (option !== undefined && count === undefined) throw badShard(words.form, quoted(option));
  if (index !== undefined) return checked(Number(index), Number(count), quoted(option!));
  const told = environment.SLURM_ARRAY_TASK_ID ?? environment.JOB_COMPLETION_INDEX;
  if (count !== undefined) {
    if (told === undefined) throw badShard(words.nothingTells, quoted(option!));
    return checked(Number(told), Number(count), {
      en: `${told} of ${count}`,
      zh: `${count} 份中的第 ${told} 份`,
    });
  }
  if (environment.SLURM_ARRAY_TASK_ID !== undefined) return slurmShard(environment);
  if (told === undefined) return { index: 0, count: 1 };
  throw badShard(words.completions, {
    en: `JOB_COMPLETION_INDEX=${told} alone`,
    zh: `只有 JOB_COMPLETION_INDEX=${told}`,
  });
}

/** An array of tasks without gaps tells how many there are; one with gaps is part of a whole that it does not tell. */
function slurmShard(environment: Environment): Shard {
  const id = Number(environment.SLURM_ARRAY_TASK_ID);
  const first = Number(environment.SLURM_ARRAY_TASK_MIN);
  const last = Number(environment.SLURM_ARRAY_TASK_MAX);
  const count = Number(environment.SLURM_ARRAY_TASK_COUNT);
  if (count >= 1 && last - first + 1 === count)
    return checked(id - first, count, {
      en: `task ${id} of ${count}`,
      zh: `${count} 个任务中的第 ${id} 个`,
    });
  throw badShard(words.shares, {
    en: `an array of ${count} tasks from ${first} to ${last}`,
    zh: `${count} 个任务的数组，从 ${first} 至 ${last}`,
  });
}

function checked(index: number, count: number, got: Words): Shard {
  if (Number.isSafeInteger(index) && index >= 0 && index < count) return { index, count };
  throw badShard(words.range, got);
}

function badShard(expected: Text, got: Words) {
  return refusal("bad-option", "--shard", { expected, got });
}

const words = {
  form: { en: "i/n or n, such as 0/8", zh: "i/n 或 n，如 0/8" },
  range: { en: "i/n with i from 0 to n − 1", zh: "i/n，i 为 0 至 n − 1" },
  nothingTells: {
    en: "i/n; or n where SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX is set",
    zh: "i/n；设有 SLURM_ARRAY_TASK_ID 或 JOB_COMPLETION_INDEX 时可写 n",
  },
  completions: { en: "--shard n, the number of completions", zh: "--shard n，即任务总数" },
  shares: {
    en: "--shard n, of how many shares the tasks are",
    zh: "--shard n，即这些任务所属的总份数",
  },
} as const satisfies Record<string, Text>;
