import { describe, expect, it } from "vitest";
import { Batch } from "../../src/parallel/batch.ts";
import { failedRun } from "../../src/parallel/run-outcome.ts";
import { orderOf } from "../model/small-organisation.ts";

describe("Batch", () => {
  it("takes, reports and ends each of a hundred thousand orders at the same small cost", async () => {
    const count = 100_000;
    const shares: number[] = [];
    const batch = new Batch(Array(count).fill(orderOf()), { onProgress: (share) => shares.push(share) });
    const outcome = failedRun(orderOf(), "error", "of no interest");
    const started = performance.now();
    for (let index = batch.next(); index !== null; index = batch.next()) {
      batch.report(index, 0.5);
      batch.end(index, outcome);
    }
    // Some tens of milliseconds; a sum over all orders at every report would take ten seconds and more.
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(await batch.settled).toHaveLength(count);
    expect([shares.length, shares[0], shares[1], shares.at(-1)]).toEqual([200_000, 0.000_005, 0.000_01, 1]);
  });
});
