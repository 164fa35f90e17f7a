import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { readRegime } from "../../src/experiment/regime.ts";
import { readScenario } from "../../src/experiment/scenario.ts";
import { comparisonOf } from "../../web/arms.ts";
import { openingChoices } from "../../web/choices.ts";
import { withOwn } from "../../web/own-scenarios.ts";
import { digestRows, neededFiles, reproductionsOf } from "../../web/reproduction.ts";
import { handMadeRun } from "../experiment/hand-made-run.ts";
import { handMadeComparison } from "../experiment/hand-made-scenario.ts";
import { shippedFiles, shippedLibrary } from "../experiment/shipped-files.ts";

const commandsOf = (...comparison: Parameters<typeof reproductionsOf>) =>
  reproductionsOf(...comparison).map(({ command }) => command);

describe("reproductionsOf", () => {
  it("names the scenario, the policies, the baseline, the worlds and the seed", () => {
    expect(commandsOf(handMadeComparison({ replications: 20, seed: "7" }))).toEqual([
      "npx buckstop compare office --policies strict,reform --baseline strict --reps 20 --seed=7 --json",
    ]);
  });

  it.each(["", "two words", "it's", '"', "$(rm x)", "-5", "种子", "a\\b", "`x`", "--help", "!!", "*"])(
    "hands any seed to the program as it is: %s",
    (seed) => {
      const words = commandsOf(handMadeComparison({ seed }))[0]!.replace(
        "npx buckstop compare",
        "printf '%s\\n'",
      );
      const printed = execFileSync("/bin/sh", ["-c", words], { encoding: "utf8" }).split("\n");
      expect(printed).toContain(`--seed=${seed}`);
    },
  );
});

describe("reproductionsOf a comparison with changes of one's own", () => {
  const library = shippedLibrary();
  const office = openingChoices(library.scenarios.get("office")!);
  const own = [{ name: "own-1", title: "Mine", from: "precise", set: { severity: 3 } }];
  const assumed = { decisionRule: "imitation", errorRate: 0.25 } as const;
  const policies = ["strict-liability", "own-1"];
  const comparison = comparisonOf({ ...office, own, assumed, policies }, library);

  it("sets the assumptions and names a file for the policy", () => {
    expect(commandsOf(comparison)).toEqual([
      "npx buckstop compare office --policies strict-liability,own-1.json --baseline strict-liability --set decisionRule=imitation --set parameters.errorRate=0.25 --reps 20 --seed=1 --json",
    ]);
  });

  it("comes with the file, which reads as the same policy", () => {
    const [file] = neededFiles(comparison);
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
    const files = neededFiles(comparisonOf({ ...choices, baseline: "own-1" }, library));
    expect(files).toEqual([{ name: "own-1.json", text: null }]);
  });
});

describe("reproductionsOf a comparison across scenarios", () => {
  const library = shippedLibrary();
  const office = openingChoices(library.scenarios.get("office")!);
  const own = [{ name: "own-1", title: "Mine", from: "precise", set: { severity: 3 } }];
  const policies = ["precise", "hotline/precise", "strict-liability", "hotline/own-1"];
  const comparison = comparisonOf({ ...office, own, policies, baseline: "strict-liability" }, library);

  it("has a command a scenario, each for as many months, and says what its results are called", () => {
    expect(reproductionsOf(comparison)).toEqual([
      {
        command:
          "npx buckstop compare office --policies precise,strict-liability --baseline strict-liability --reps 20 --seed=1 --json",
        scenario: "office",
        series: [
          { name: "precise", policy: "precise" },
          { name: "strict-liability", policy: "strict-liability" },
        ],
      },
      {
        command:
          "npx buckstop compare hotline --policies precise,hotline-own-1.json --baseline precise --ticks 120 --reps 20 --seed=1 --json",
        scenario: "hotline",
        series: [
          { name: "hotline/precise", policy: "precise" },
          { name: "hotline/own-1", policy: "own-1" },
        ],
      },
    ]);
    expect(neededFiles(comparison).map(({ name }) => name)).toEqual(["hotline-own-1.json"]);
  });

  it("names the file of a scenario that the visitor wrote, which comes beside it with its chart", () => {
    const text = shippedFiles.get("office.json")!.replace('"office"', '"our-office"');
    const read = readScenario(text, null, library);
    if (!read.ok) throw new Error(read.problems[0]!.message);
    const charts = new Map([["unused.csv", "id"]]);
    const larger = withOwn(library, read.value, { text, charts });
    const ours = comparisonOf(openingChoices(larger.scenarios.get("our-office")!), larger);
    expect(commandsOf(ours)[0]).toMatch(/^npx buckstop compare our-office\.json --policies /);
    expect(neededFiles(ours)).toEqual([{ name: "our-office.json", text }]);
    const charted = text.replace("{", '{ "organisation": { "chart": "posts.csv" },');
    withOwn(library, read.value, { text: charted, charts: new Map([["posts.csv", "id,superior,level"]]) });
    expect(neededFiles(ours)).toEqual([
      { name: "our-office.json", text: charted },
      { name: "posts.csv", text: "id,superior,level" },
    ]);
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
