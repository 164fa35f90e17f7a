import { interpolateViridis, rgb } from "d3";

/** Steps are enough that no two neighbours can be told apart. */
const steps = 256;
const palette = Array.from({ length: steps }, (_, step) =>
  rgb(interpolateViridis(step / (steps - 1))).formatHex(),
);

/** The colour of a place on a scale, 0 to 1; what lies beyond the ends has theirs. */
export function viridis(share: number): string {
  return palette[Math.round(Math.min(1, Math.max(0, share)) * (steps - 1))]!;
}

/** Whether black rather than white is read on that colour. */
export function isBright(share: number): boolean {
  return share > 0.55;
}
