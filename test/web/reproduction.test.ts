import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { commandOf, digestRows } from "../../web/reproduction.ts";
import { handMadeRun } from "../experiment/hand-made-run.ts";
import { handMadeComparison } from "../experiment/hand-made-scenario.ts";

describe("commandOf", () => {
  it("names the scenario, the policies, the baseline, the worlds and the seed", () => {
    expect(commandOf(handMadeComparison({ replications: 20, seed: "7" }))).toBe(
      "npx buckstop compare office --policies strict,reform --baseline strict --reps 20 --seed=7 --json",
    );
  });

  it.each(["", "two words", "it's", '"', "$(rm x)", "-5", "种子", "a\\b", "`x`", "--help", "!!", "*"])(
    "hands any seed to the program as it is: %s",
    (seed) => {
      const words = commandOf(handMadeComparison({ seed })).replace("npx buckstop compare", "printf '%s\\n'");
      const printed = execFileSync("/bin/sh", ["-c", words], { encoding: "utf8" }).split("\n");
      expect(printed).toContain(`--seed=${seed}`);
    },
  );
});

describe("digestRows", () => {
  it("lists the digests of each policy by world", () => {
    const results = [handMadeRun({ realOutput: [1] }, "aa"), handMadeRun({ realOutput: [1] }, "bb")];
    expect(digestRows(handMadeComparison(), [{ replication: 2, results }])).toEqual([
      { policy: "strict", digests: [{ replication: 2, digest: "aa" }] },
      { policy: "reform", digests: [{ replication: 2, digest: "bb" }] },
    ]);
  });
});
