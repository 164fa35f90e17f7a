import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { readRegime } from "../../src/experiment/regime.ts";
import { comparisonOf } from "../../web/arms.ts";
import { openingChoices } from "../../web/choices.ts";
import { commandOf, digestRows, policyFiles } from "../../web/reproduction.ts";
import { handMadeRun } from "../experiment/hand-made-run.ts";
import { handMadeComparison } from "../experiment/hand-made-scenario.ts";
import { shippedLibrary } from "../experiment/shipped-files.ts";

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

describe("commandOf a comparison with changes of one's own", () => {
  const library = shippedLibrary();
  const office = openingChoices(library.scenarios.get("office")!);
  const own = [{ name: "own-1", title: "Mine", from: "precise", set: { severity: 3 } }];
  const assumed = { decisionRule: "imitation", errorRate: 0.25 } as const;
  const policies = ["strict-liability", "own-1"];
  const comparison = comparisonOf({ ...office, own, assumed, policies }, library);

  it("sets the assumptions and names a file for the policy", () => {
    expect(commandOf(comparison)).toBe(
      "npx buckstop compare office --policies strict-liability,own-1.json --baseline strict-liability --set decisionRule=imitation --set parameters.errorRate=0.25 --reps 20 --seed=1 --json",
    );
  });

  it("comes with the file, which reads as the same policy", () => {
    const [file] = policyFiles(comparison);
    expect(file!.name).toBe("own-1.json");
    const read = readRegime(file!.text!, file!.name);
    expect(read.ok && read.value.policy).toEqual(comparison.policies.at(-1)!.schedule[0]!.policy);
  });

  it("has no file for a policy that changes over time", () => {
    const scenario = library.scenarios.get("epidemic-tightening")!;
    const timed = scenario.policies.find(({ schedule }) => schedule.length > 1)!;
    const choices = {
      ...openingChoices(scenario),
      own: [{ ...own[0]!, from: timed.name }],
      policies: ["own-1"],
    };
    const files = policyFiles(comparisonOf({ ...choices, baseline: "own-1" }, library));
    expect(files).toEqual([{ name: "own-1.json", text: null }]);
  });
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
