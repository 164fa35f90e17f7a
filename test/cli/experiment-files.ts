// Experiments for the command line to sweep, laid out in scratch folders.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratch, workshop } from "./buckstop.ts";

/** An experiment on the workshop: 2 policies × 3 points × 4 worlds. */
const experiment = {
  name: "errors",
  title: { en: "Errors", zh: "失误" },
  scenario: "workshop.json",
  policies: ["strict-liability", "precise"],
  assumptions: { errorRate: [0.02, 0.05, 0.1] },
  design: { kind: "factorial" },
  replications: 4,
  seed: "s",
  keep: "summary",
};

export interface Laid {
  /** Path of the experiment. */
  readonly path: string;
  /** A folder that is not there yet. */
  readonly out: string;
  /** Writes the experiment again, with other changes. */
  change(changes: object): void;
}

/** A scratch folder with the experiment and its scenario. */
export function laid(changes: object = {}): Laid {
  const folder = scratch();
  const path = join(folder, "errors.json");
  writeFileSync(join(folder, "workshop.json"), JSON.stringify(workshop));
  const change = (again: object) => writeFileSync(path, JSON.stringify({ ...experiment, ...again }, null, 2));
  change(changes);
  return { path, out: join(folder, "out"), change };
}

/** Settles when the first part is in a manifest. */
export async function stored(out: string): Promise<void> {
  const parts = join(out, "parts");
  const manifests = () =>
    existsSync(parts) ? readdirSync(parts).map((writer) => join(parts, writer, "manifest.jsonl")) : [];
  while (!manifests().some((path) => existsSync(path) && readFileSync(path).length > 0))
    await new Promise((resolve) => setTimeout(resolve, 20));
}
