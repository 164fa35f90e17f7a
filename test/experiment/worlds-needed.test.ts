import { describe, expect, it } from "vitest";
import { worldsNeeded } from "../../src/experiment/worlds-needed.ts";

describe("worldsNeeded", () => {
  it.each([
    [1, 1, 7], // t(6) = 2.447 ≤ √7, t(5) = 2.571 > √6
    [1, 0.1, 387], // t(386) / √387 = 0.09994
    [1, 20, 2],
    [0, 0.1, 2],
  ])("for a standard deviation of %d and half a width of %d is %d", (sd, half, worlds) => {
    expect(worldsNeeded(sd, half)).toBe(worlds);
  });

  it("is infinite above a million, and refuses a width of 0", () => {
    expect(worldsNeeded(1, 0.001)).toBe(Number.POSITIVE_INFINITY);
    expect(() => worldsNeeded(1, 0)).toThrow("half width not above 0: 0");
  });
});
