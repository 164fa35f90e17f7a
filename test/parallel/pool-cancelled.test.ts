import { describe, expect, it } from "vitest";
import { ChannelPool, endsOf, ordersOf, until } from "./channel-workers.ts";

describe("workerPool, when cancelled,", () => {
  it("settles at once, keeps what finished and soon ends the workers that do not listen", async () => {
    const pool = new ChannelPool();
    const told: string[] = [];
    const cancel = new AbortController();
    const answer = pool.runner.run(ordersOf("a", "b", "c", "d"), {
      signal: cancel.signal,
      onOutcome: (index, outcome) => told.push(index + endsOf([outcome])[0]!),
    });
    const [, second] = await pool.opened(2);
    second!.finish();
    await until(() => told.length === 1);
    cancel.abort();
    expect(told).toEqual(["1b", "0cancelled", "2cancelled", "3cancelled"]);
    expect(endsOf(await answer)).toEqual(["cancelled", "b", "cancelled", "cancelled"]);
    await until(() => pool.workers.every(({ terminated }) => terminated));
  });

  it("keeps the workers warm that end their run when told to", async () => {
    const pool = new ChannelPool({ listenAtWork: true });
    const cancel = new AbortController();
    const first = pool.runner.run(ordersOf("a", "b", "c"), { signal: cancel.signal });
    await pool.opened(2);
    cancel.abort();
    expect(endsOf(await first)).toEqual(["cancelled", "cancelled", "cancelled"]);
    const second = pool.runner.run(ordersOf("d", "e"));
    await until(
      () => pool.open.some(({ seed }) => seed === "d") && pool.open.some(({ seed }) => seed === "e"),
    );
    for (const run of [...pool.open]) run.finish();
    expect(endsOf(await second)).toEqual(["d", "e"]);
    expect(pool.workers.map(({ terminated }) => terminated)).toEqual([false, false]);
  });

  it("makes no worker for a call that was cancelled before", async () => {
    const pool = new ChannelPool();
    const outcomes = await pool.runner.run(ordersOf("a", "b"), { signal: AbortSignal.abort() });
    expect(endsOf(outcomes)).toEqual(["cancelled", "cancelled"]);
    expect(pool.workers).toEqual([]);
  });

  it("gives every place to the call that comes at once after, and mixes nothing", async () => {
    const pool = new ChannelPool();
    let latest: Promise<string[]> = Promise.resolve([]);
    for (let call = 0; call < 20; call++) {
      const cancel = new AbortController();
      const seeds = Array.from({ length: 5 }, (_, place) => `${call}/${place}`);
      const options = { signal: cancel.signal };
      latest = pool.runner.run(ordersOf(...seeds), options).then(endsOf);
      if (call === 19) break;
      // Cancelled before any worker was there, while they compute, and between two runs.
      if (call % 3 > 0) await until(() => pool.open.some(({ seed }) => seed === `${call}/1`));
      if (call % 3 > 1) pool.open.find(({ seed }) => seed === `${call}/0`)!.finish();
      cancel.abort();
      for (const stale of pool.open.filter(({ seed }) => !seed.startsWith(`${call}/`))) stale.finish();
    }
    for (let finished = 0; finished < 5; finished++) {
      const isLatest = ({ seed }: { seed: string }) => seed.startsWith("19/");
      await until(() => pool.open.some(isLatest));
      pool.open.find(isLatest)!.finish();
    }
    expect(await latest).toEqual(["19/0", "19/1", "19/2", "19/3", "19/4"]);
    expect(pool.workers.filter(({ terminated }) => !terminated).length).toBe(2);
  });

  it("leaves the runs of another call alone", async () => {
    const pool = new ChannelPool();
    const cancel = new AbortController();
    const [one, other] = [
      pool.runner.run(ordersOf("a"), { signal: cancel.signal }),
      pool.runner.run(ordersOf("b", "c")),
    ];
    await pool.opened(2);
    cancel.abort();
    expect(endsOf(await one)).toEqual(["cancelled"]);
    await until(() => pool.open.some(({ seed }) => seed === "c"));
    for (const run of [...pool.open]) run.finish();
    expect(endsOf(await other)).toEqual(["b", "c"]);
    await until(() => pool.workers[0]!.terminated);
    expect(pool.workers.map(({ terminated }) => terminated)).toEqual([true, false, false]);
  });

  it("is closed for good by close, which cancels what runs and ends every worker", async () => {
    const pool = new ChannelPool({ workers: 2 });
    const answer = pool.runner.run(ordersOf("a", "b", "c"));
    await pool.opened(2);
    await pool.runner.close();
    expect(endsOf(await answer)).toEqual(["cancelled", "cancelled", "cancelled"]);
    expect(pool.workers.map(({ terminated }) => terminated)).toEqual([true, true]);
    await expect(pool.runner.run(ordersOf("d"))).rejects.toThrow("the runner is closed");
  });
});
