import type { Fact } from "./fact.ts";
import { factsOnFigures } from "./facts-on-figures.ts";
import { factsOnSanctions } from "./facts-on-sanctions.ts";

/** The facts held out of calibration, in the order of their codes. */
export const heldOutFacts: readonly Fact[] = [...factsOnFigures, ...factsOnSanctions];
