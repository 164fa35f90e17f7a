import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type Rollup } from "vite";
import { beforeAll, describe, expect, it } from "vitest";
import { policyNamed } from "../../src/experiment/policy-named.ts";
import type { RunOrder } from "../../src/model/simulation.ts";
import { shippedLibrary } from "../experiment/shipped-files.ts";
import { engines, jsc } from "./browsers.ts";
import { mathHash } from "./engine-entry.ts";

interface GoldenRun {
  readonly scenario: string;
  readonly policy: string;
  readonly seed: string;
  readonly expected: string;
}

const golden: GoldenRun[] = JSON.parse(readFileSync("test/golden/digests.json", "utf8"));
const { scenarios, regimes } = shippedLibrary();

function orderOf({ scenario: name, policy: policyName, seed }: GoldenRun): RunOrder {
  const scenario = scenarios.get(name)!;
  const policy = policyNamed(scenario, regimes, policyName);
  if (!policy.ok) throw new Error(policyName);
  return { setting: scenario.setting, schedule: policy.value.schedule, seed, replication: 0 };
}

const orders = JSON.stringify(golden.map(orderOf));
const expected = { digests: golden.map((run) => run.expected), math: mathHash() };
const asked = `({ digests: engine.digests(orders), math: engine.mathHash() })`;

/** The model as one classic script that declares `engine`. */
let script: string;

beforeAll(async () => {
  const entry = join(import.meta.dirname, "engine-entry.ts");
  const lib = { entry, formats: ["iife" as const], name: "engine" };
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, lib, minify: false },
  });
  const [{ output }] = built as [Rollup.RollupOutput];
  script = output[0].code;
});

describe("the golden runs and the exact maths give the same bits", () => {
  it.runIf(jsc.installed)("in JavaScriptCore", () => {
    const folder = mkdtempSync(join(tmpdir(), "buckstop-"));
    const file = join(folder, "engine.js");
    writeFileSync(
      file,
      `${script}\nvar orders = ${JSON.stringify(orders)};\nprint(JSON.stringify(${asked}));`,
    );
    const answer = execFileSync(jsc.path, [file], { encoding: "utf8" });
    rmSync(folder, { recursive: true });
    expect(JSON.parse(answer)).toEqual(expected);
  });

  for (const engine of engines)
    it.runIf(engine.installed)(`in ${engine.name}`, async () => {
      const browser = await engine.launch();
      try {
        const page = await browser.newPage();
        await page.addScriptTag({ content: `${script}\nvar orders = ${JSON.stringify(orders)};` });
        expect(await page.evaluate(asked)).toEqual(expected);
      } finally {
        await browser.close();
      }
    });
});
