import { spawnSync } from "node:child_process";

/** The commands of Slurm that are used; tests hand in others. */
export interface Slurm {
  /** Submits a batch script; answers with the number of the job. */
  submit(script: string): string;
  /** Tasks of array jobs of this name that wait or run. */
  queued(jobName: string): readonly QueuedTask[];
  /** Numbers of array tasks lie below it. */
  maxArraySize(): number;
}

export interface QueuedTask {
  readonly job: string;
  readonly task: number;
  readonly state: "pending" | "running";
}

/** A command of Slurm that could not be run, or refused. */
export class SlurmFailure extends Error {
  override readonly name = "SlurmFailure";
  readonly command: string;

  constructor(command: string, message: string) {
    super(`${command}: ${message}`);
    this.command = command;
  }
}

/** What Slurm itself takes where a site says nothing. */
const defaultMaxArraySize = 1001;

/** The Slurm that this machine's commands talk to. */
export const slurm: Slurm = {
  submit: (script) => run("sbatch", ["--parsable"], script).trim().split(";")[0]!,
  queued(jobName) {
    const lines = run("squeue", ["--noheader", "--array", `--name=${jobName}`, "--format=%F %K %T"]).split(
      "\n",
    );
    return lines.flatMap((line): QueuedTask[] => {
      const [job, task, state] = line.trim().split(" ");
      if (!/^\d+$/.test(task ?? "")) return [];
      return [{ job: job!, task: Number(task), state: state === "PENDING" ? "pending" : "running" }];
    });
  },
  maxArraySize() {
    const size = /^MaxArraySize\s*=\s*(\d+)/m.exec(run("scontrol", ["show", "config"]))?.[1];
    return Number(size ?? defaultMaxArraySize);
  },
};

/** For a dry run: where no Slurm answers, its default bound on arrays stands, so that a script can be read anywhere. */
export const slurmIfAny: Slurm = {
  ...slurm,
  maxArraySize() {
    try {
      return slurm.maxArraySize();
    } catch (failure) {
      if (failure instanceof SlurmFailure) return defaultMaxArraySize;
      throw failure;
    }
  },
};

function run(command: string, parameters: readonly string[], input = ""): string {
  const { error, status, stdout, stderr } = spawnSync(command, parameters, { input, encoding: "utf8" });
  if (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new SlurmFailure(command, missing ? "no such command on this machine" : error.message);
  }
  if (status !== 0) throw new SlurmFailure(command, stderr.trim() || `exit code ${status}`);
  return stdout;
}
