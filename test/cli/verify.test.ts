import { describe, expect, it } from "vitest";
import { modelVersion } from "../../src/model/version.ts";
import { json } from "./buckstop.ts";

describe("buckstop verify", () => {
  it("computes the golden runs again and finds every digest as committed", async () => {
    const { code, value } = await json("verify");
    expect(value.version).toBe(modelVersion);
    expect(value.golden.length).toBeGreaterThan(0);
    for (const run of value.golden) expect(run).toMatchObject({ actual: run.expected, equal: true });
    expect(code).toBe(0);
  }, 240_000);
});
