import type { Text } from "../../src/model/declaration.ts";
import written from "./coverage.json" with { type: "json" };

/** What became of a mechanism of the articles. */
export interface Coverage {
  /** Levers and parameters that carry it; none where it is left out. */
  readonly quantities: readonly string[];
  /** Scenarios that turn on it. */
  readonly scenarios: readonly string[];
  /** Tests that exercise it: a file of test/model, and the title. */
  readonly tests: readonly (readonly string[])[];
  /** What of it is not in the model, and why; always there where it is left out. */
  readonly remark?: Text;
}

/** By number of the mechanism (src/experiment/evidence.ts); coverage.test.ts holds every name in it to what exists. */
export const coverage: Readonly<Record<string, Coverage>> = written;
