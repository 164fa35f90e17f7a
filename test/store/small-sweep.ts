// A sweep of runs that take no time, made here without workers.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Experiment, readExperiment } from "../../src/experiment/experiment.ts";
import type { RunEnd } from "../../src/experiment/table.ts";
import { simulate } from "../../src/model/simulation.ts";
import { collectSweep } from "../../src/store/collect.ts";
import { disk } from "../../src/store/file-port.ts";
import { takeInventory } from "../../src/store/inventory.ts";
import { readSweepPlan } from "../../src/store/sweep-folder.ts";
import { SweepStore, type SweepStoreOptions } from "../../src/store/sweep-store.ts";
import { shippedLibrary } from "../experiment/shipped-files.ts";

const library = shippedLibrary();
const text = (words: string) => ({ en: words, zh: words });

/** Three posts, two ticks. */
const scenario = {
  name: "tiny",
  title: text("Tiny"),
  story: text("Three posts."),
  question: text("Who?"),
  notice: [],
  organisation: { spans: [2] },
  ticks: 2,
  baseline: "strict-liability",
  policies: ["strict-liability", "precise"],
  claims: [],
};

/** Two policies × `points` points × `replications` worlds. */
export function tinyExperiment({
  points = 2,
  replications = 10,
  keep = "summary",
  ledger = 0,
} = {}): Experiment {
  const experiment = {
    name: "tiny-sweep",
    title: text("A tiny sweep"),
    scenario: "tiny.json",
    assumptions: { errorRate: { range: [0.01, 0.1] } },
    design: { kind: "factorial", levels: points },
    replications,
    seed: "k",
    outcomes: ["realOutput", "incidentRate", "wrongfulShare"],
    keep,
    ledger,
  };
  const read = readExperiment(JSON.stringify(experiment), null, library, () => JSON.stringify(scenario));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** A scratch folder, gone when the test ends. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "buckstop-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function openStore(folder: string, experiment: Experiment, options: SweepStoreOptions = {}) {
  const opened = await SweepStore.open(folder, experiment, options);
  if (!opened.ok) throw new Error(opened.problems[0]!.message);
  return opened.value;
}

export interface MakeOptions extends SweepStoreOptions {
  readonly retryFailed?: boolean;
  /** Makes at most so many runs. */
  readonly most?: number;
  /** Runs to a part; all in one unless given. */
  readonly batch?: number;
  /** How a run ends; as the model says unless given. */
  readonly endOf?: (index: number) => RunEnd | null;
}

/** Makes what is missing of a sweep; answers with how many runs that were. */
export async function makeRuns(
  folder: string,
  experiment: Experiment,
  options: MakeOptions = {},
): Promise<number> {
  const { retryFailed = false, most = Number.POSITIVE_INFINITY, batch = most, endOf } = options;
  const store = await openStore(folder, experiment, { clock: () => 0, ...options });
  let made = 0;
  try {
    for (const index of store.missing(retryFailed)) {
      if (made === most) break;
      const run = store.plan.run(index);
      store.add(run, endOf?.(index) ?? { ok: true, result: simulate(run.order) });
      if (++made % batch === 0) store.flush();
    }
    store.flush();
  } finally {
    store.close();
  }
  return made;
}

export function inventoryOf(folder: string) {
  const plan = readSweepPlan(folder);
  if (!plan.ok) throw new Error(plan.problems[0]!.message);
  return takeInventory(folder, plan.value.runCount, "bytes");
}

/** Collects a sweep; answers with the bytes of the files by name. */
export async function collectedBytes(folder: string): Promise<Record<string, Buffer>> {
  const plan = readSweepPlan(folder);
  if (!plan.ok) throw new Error(plan.problems[0]!.message);
  const inventory = takeInventory(folder, plan.value.runCount, "bytes");
  const files = await collectSweep(disk, folder, plan.value, inventory, "parquet");
  const names = [...files.map(({ name }) => name), "datapackage.json"];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** Paths of all part files of a kind, in the order of their names. */
export function partFiles(folder: string, kind: "runs" | "outcomes" | "ledger" | "manifest"): string[] {
  const parts = join(folder, "parts");
  return readdirSync(parts, { recursive: true, encoding: "utf8" })
    .filter((name) => new RegExp(`(^|/)${kind}[^/]*$`).test(name))
    .sort()
    .map((name) => join(parts, name));
}
