import { describe, expect, it } from "vitest";
import { WORK } from "../../src/model/causes.ts";
import { relativeHarm } from "../../src/model/harm-tail.ts";
import { thingsGoWrong } from "../../src/model/things-go-wrong.ts";
import { minded } from "./minded-world.ts";
import { policyOf, serve } from "./small-organisation.ts";

describe("relativeHarm", () => {
  it("is 1 without a tail", () => {
    expect([0.001, 0.5, 0.999].map((u) => relativeHarm(u, 0))).toEqual([1, 1, 1]);
  });
  it.each([0.7, 1, 1.5, 3])("keeps the mean at 1 with the exponent %d", (exponent) => {
    const n = 1_000_000;
    let sum = 0;
    for (let i = 0; i < n; i++) sum += relativeHarm((i + 0.5) / n, exponent);
    expect(sum / n).toBeCloseTo(1, 2);
  });
  it("is Pareto: twice as large a harm is 2^−exponent as likely, up to a thousand times the smallest", () => {
    const smallest = relativeHarm(1, 1.5);
    expect(relativeHarm(0.1, 1.5) / smallest).toBeCloseTo(0.1 ** (-1 / 1.5), 9);
    expect(relativeHarm(0.1 * 2 ** -1.5, 1.5) / relativeHarm(0.1, 1.5)).toBeCloseTo(2, 9);
    expect(relativeHarm(1e-12, 1.5) / smallest).toBeCloseTo(1000, 9);
  });
});

describe("harmTail", () => {
  it("spreads the harm of errors and legacies, each by a draw of its own", () => {
    const world = minded(WORK, { parameters: { surfacing: 1, harmError: 2, harmTail: 1.5, legacyStock: 1 } });
    world.state.defects.fill(2);
    serve(world, policyOf({ auditRate: 0 }), thingsGoWrong);
    const harm = world.incidents.harm.subarray(0, world.incidents.count);
    expect(world.incidents.count).toBeGreaterThanOrEqual(3 * 2500);
    expect(new Set(harm).size).toBeGreaterThan(7000);
    expect(Math.min(...harm)).toBeGreaterThanOrEqual(2 * relativeHarm(1, 1.5) - 1e-9);
    expect(Math.max(...harm)).toBeGreaterThan(20);
  });
});
