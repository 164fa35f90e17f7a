import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { outcomeNames } from "../../src/model/outcomes.ts";
import { parameters } from "../../src/model/parameters.ts";
import { modelVersion } from "../../src/model/version.ts";
import { buckstop, file, json, scratch, workshop } from "./buckstop.ts";

describe("buckstop run", () => {
  it("gives every outcome tick by tick and the digest", async () => {
    const { code, stderr, value } = await json("run", file(workshop), "--policy", "precise", "--seed", "0");
    expect([code, stderr]).toEqual([0, ""]);
    expect(value).toMatchObject({
      version: modelVersion,
      scenario: "workshop",
      policy: "precise",
      seed: "0",
      ticks: 24,
      digest: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(Object.keys(value.outcomes)).toEqual(outcomeNames);
    for (const curve of Object.values(value.outcomes)) expect(curve).toHaveLength(24);
  });

  it("takes threads that share its one run, not jobs, of which it has but one", async () => {
    const { stdout } = await buckstop("run", "--help");
    expect(stdout).toContain("--threads");
    expect(stdout).not.toContain("--jobs");
    expect((await json("run", file(workshop), "--jobs", "2")).code).toBe(2);
  });

  it("gives the reason of every null", async () => {
    const { value } = await json("run", file(workshop));
    const partly = outcomeNames.filter((name) => value.outcomes[name].includes(null));
    expect(partly).toContain("falsifierShare");
    expect(Object.keys(value.reasons)).toEqual(partly);
    expect(value.reasons.falsifierShare).toBe("no full year has passed");
    const chinese = (await json("run", file(workshop), "--lang", "zh")).value;
    expect(chinese.reasons.falsifierShare).toBe("尚未满一年");
  });

  it("takes the empty text as a seed of its own, and any text", async () => {
    const path = file(workshop);
    const digests = [];
    for (const seed of ["", "0", "1", "层层加码"])
      digests.push((await json("run", path, `--seed=${seed}`)).value.digest);
    expect(new Set(digests).size).toBe(4);
  });

  it("changes the world and the levers with --set, and the length with --ticks", async () => {
    const path = file(workshop);
    const plain = (await json("run", path)).value;
    const unchanged = ["parameters.errorRate", parameters.errorRate.default].join("=");
    const same = (await json("run", path, "--set", unchanged, "--set", "levers.severity=1")).value;
    expect(same.digest).toBe(plain.digest);
    const changed = (await json("run", path, "--set", "levers.severity=0")).value;
    expect(changed.outcomes.blameRaised.every((blame: number) => blame === 0)).toBe(true);
    const imitating = (await json("run", path, "--set", "decisionRule=imitation")).value;
    expect(imitating.digest).not.toBe(plain.digest);
    const larger = (await json("run", path, "--set", "organisation.spans=[2,2]", "--ticks", "5")).value;
    expect(larger.ticks).toBe(5);
    expect(larger.digest).not.toBe(plain.digest);
  });

  it("gives the same digest with --threads, and says when there is no such number of them", async () => {
    const large = [file(workshop), "--set", "organisation.spans=[50,50]", "--ticks", "2"];
    const one = (await json("run", ...large)).value;
    const shared = await json("run", ...large, "--threads", "2");
    expect([shared.code, shared.value.digest]).toEqual([0, one.digest]);
    const { code, stderr } = await buckstop("run", "office", "--threads", "0");
    expect(code).toBe(2);
    expect(stderr).toContain("a whole number from 1 to 1024");
  });

  it("takes a policy from a file", async () => {
    const policy = file({ name: "own", title: workshop.title, text: workshop.story, set: { severity: 0 } });
    const { value } = await json("run", file(workshop), "--policy", policy);
    expect(value.policy).toBe("own");
    expect(value.outcomes.blamePosted.every((blame: number) => blame === 0)).toBe(true);
  });

  it("shows a person the digest that it gives to a script", async () => {
    const path = file(workshop);
    const { value } = await json("run", path);
    for (const language of ["en", "zh"]) {
      const { stdout } = await buckstop("run", path, "--lang", language);
      expect(stdout).toContain(value.digest);
      expect(stdout).toContain(modelVersion);
    }
  });

  it("leaves its tables in a folder", async () => {
    const out = join(scratch(), "deep", "result");
    const { value } = await json("run", file(workshop), "--out", out, "--format", "csv");
    const [heading, first] = readFileSync(join(out, "runs.csv"), "utf8").split("\r\n");
    expect(heading).toBe("run_id,scenario,policy,replication,seed,overrides,version,digest,status,error");
    expect(first).toContain(value.digest);
    expect(readFileSync(join(out, "outcomes.csv"), "utf8").trimEnd().split("\r\n")).toHaveLength(25);
  });
});
