import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { shellWord } from "../../src/cluster/shell-word.ts";
import { arrayOf, arrayScript, chunksOf } from "../../src/cluster/slurm-script.ts";

describe("arrayOf", () => {
  it("writes ascending numbers as ranges", () => {
    expect(arrayOf([3])).toBe("3");
    expect(arrayOf([0, 1, 2, 5, 7, 8])).toBe("0-2,5,7-8");
  });
});

describe("chunksOf", () => {
  it("keeps task numbers below Slurm's bound, and leaves out chunks with nothing to do", () => {
    expect(chunksOf([0, 5, 6, 11, 30], 6)).toEqual([
      { offset: 0, shards: [0, 5] },
      { offset: 6, shards: [6, 11] },
      { offset: 30, shards: [30] },
    ]);
  });
});

describe("arrayScript", () => {
  const script = {
    jobName: "buckstop-errors",
    shards: [6, 7, 9],
    count: 12,
    offset: 6,
    command: ["/usr/bin/node", "/opt/buck stop/main.js", "sweep", "/home/a/e.json", "--out", "/home/a/out"],
    logs: "/home/a/100%/slurm",
    sbatch: "--partition=short --time=01:00:00",
  };

  it("is a script that bash can read, with one task a shard", () => {
    const text = arrayScript(script);
    expect(text.split("\n")).toEqual([
      "#!/bin/bash",
      "#SBATCH --job-name=buckstop-errors",
      "#SBATCH --array=0-1,3",
      "#SBATCH --requeue",
      "#SBATCH --open-mode=append",
      "#SBATCH --signal=B:TERM@30",
      "#SBATCH --output=/home/a/100%%/slurm/%A_%a.log",
      "#SBATCH --partition=short --time=01:00:00",
      "exec /usr/bin/node '/opt/buck stop/main.js' sweep /home/a/e.json --out /home/a/out" +
        ` --shard "$((SLURM_ARRAY_TASK_ID + 6))/12" --jobs "\${SLURM_CPUS_PER_TASK:-1}"`,
      "",
    ]);
    execFileSync("bash", ["-n"], { input: text });
  });

  it("needs no arithmetic for the first chunk", () => {
    expect(arrayScript({ ...script, offset: 0 })).toContain('--shard "$SLURM_ARRAY_TASK_ID/12"');
  });
});

describe("shellWord", () => {
  it.each(["plain", "", "it's", 'a "b" $c `d` \\e', "x\ny", "*"])("is read back by a shell: %j", (word) => {
    expect(execFileSync("bash", ["-c", `printf %s ${shellWord(word)}`], { encoding: "utf8" })).toBe(word);
  });
});
