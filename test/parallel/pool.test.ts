import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failedRun } from "../../src/parallel/run-outcome.ts";
import { ChannelPool, ChannelWorker, endsOf, type OpenRun, ordersOf, until } from "./channel-workers.ts";

describe("workerPool", () => {
  it("answers in plan order and tells in finishing order, in 200 random orders of finishing", async () => {
    const seeds = [..."abcdefghijkl"];
    const picks = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });
    const property = fc.asyncProperty(fc.integer({ min: 1, max: 12 }), picks, async (workers, choices) => {
      const pool = new ChannelPool({ workers });
      const finished: string[] = [];
      const told: string[] = [];
      const answer = pool.runner.run(ordersOf(...seeds), {
        onOutcome: (index, outcome) => told.push(seeds[index]! + endsOf([outcome])),
      });
      for (const [done, choice] of choices.entries()) {
        const open = await pool.opened(Math.min(workers, 12 - done));
        const chosen = open[choice % open.length]!;
        finished.push(chosen.seed + chosen.seed);
        chosen.finish();
        await until(() => told.length === done + 1);
      }
      expect(endsOf(await answer)).toEqual(seeds);
      expect(told).toEqual(finished);
      await pool.runner.close();
    });
    await fc.assert(property, { seed: 2026, numRuns: 200 });
  });

  it("makes no worker before it is needed, none without work, and keeps them warm", async () => {
    const pool = new ChannelPool({ workers: 3 });
    expect(pool.workers.length).toBe(0);
    for (const seeds of [["a", "b"], ["c"]]) {
      const answer = pool.runner.run(ordersOf(...seeds));
      for (const run of await pool.opened(seeds.length)) run.finish();
      expect(endsOf(await answer)).toEqual(seeds);
    }
    expect(pool.workers.map(({ terminated }) => terminated)).toEqual([false, false]);
  });

  it("answers no orders with no outcomes", async () => {
    const pool = new ChannelPool();
    expect(await pool.runner.run([])).toEqual([]);
    expect(pool.workers).toEqual([]);
  });

  it("hands a failed run on as data and goes on with the same worker", async () => {
    const pool = new ChannelPool({ workers: 1 });
    const orders = ordersOf("a", "b");
    const answer = pool.runner.run(orders);
    (await pool.opened(1))[0]!.finish(failedRun(orders[0]!, "error", "blame does not balance"));
    (await pool.opened(1))[0]!.finish();
    expect(await answer).toMatchObject([
      { ok: false, failure: { kind: "error", message: "blame does not balance", seed: "a", replication: 0 } },
      { ok: true },
    ]);
    expect(pool.workers.length).toBe(1);
  });

  it("fails an order alone that cannot be sent", async () => {
    const pool = new ChannelPool({ workers: 1 });
    const [a, b] = ordersOf("a", "b");
    const answer = pool.runner.run([{ ...a!, schedule: (() => {}) as never }, b!]);
    (await pool.opened(1))[0]!.finish();
    expect(endsOf(await answer)).toEqual(["error", "b"]);
  });

  it("rejects with what onOutcome throws, gives up the rest, and can be used again", async () => {
    const pool = new ChannelPool();
    const answer = pool.runner.run(ordersOf("a", "b", "c"), {
      onOutcome: () => {
        throw new Error("the disk is full");
      },
    });
    const [first] = await pool.opened(2);
    first!.finish();
    await expect(answer).rejects.toThrow("the disk is full");
    await until(() => pool.workers[1]!.terminated);
    expect(pool.workers[0]!.terminated).toBe(false);
    const again = pool.runner.run(ordersOf("d"));
    await until(() => pool.open.some(({ seed }) => seed === "d"));
    for (const run of [...pool.open]) run.finish();
    expect(endsOf(await again)).toEqual(["d"]);
  });
});

describe("workerPool, when a worker dies,", () => {
  it("runs its order again on a fresh one", async () => {
    const pool = new ChannelPool({ workers: 1 });
    const answer = pool.runner.run(ordersOf("a", "b"));
    (await pool.opened(1))[0]!.worker.die("power cut");
    await until(() => pool.workers.length === 2);
    for (const worker of await survivors(pool, 1)) worker.finish();
    for (const worker of await survivors(pool, 1)) worker.finish();
    expect(endsOf(await answer)).toEqual(["a", "b"]);
  });

  it("fails its order as a crash the second time; the others go on", async () => {
    const pool = new ChannelPool({ workers: 1 });
    const answer = pool.runner.run(ordersOf("a", "b"));
    for (const message of ["power cut", "power cut again"])
      (await survivors(pool, 1))[0]!.worker.die(message);
    (await survivors(pool, 1))[0]!.finish();
    expect(await answer).toMatchObject([
      { ok: false, failure: { kind: "crash", message: "worker died: power cut again", seed: "a" } },
      { ok: true, result: { digest: "b" } },
    ]);
    expect(pool.workers.length).toBe(3);
  });

  it("replaces one that died idle without any order's noticing", async () => {
    const pool = new ChannelPool({ workers: 1 });
    const first = pool.runner.run(ordersOf("a"));
    (await pool.opened(1))[0]!.finish();
    await first;
    pool.workers[0]!.die("idle hands");
    const second = pool.runner.run(ordersOf("b"));
    (await pool.opened(1))[0]!.finish();
    expect(endsOf(await second)).toEqual(["b"]);
  });

  it("gives up all that waits if two in turn never came to work", async () => {
    const pool = new ChannelPool({ workers: 1, comeToWork: false });
    const answer = pool.runner.run(ordersOf(...Array.from({ length: 1000 }, (_, place) => `${place}`)));
    for (const count of [1, 2]) {
      await until(() => pool.workers.length === count);
      pool.workers[count - 1]!.die("not found");
    }
    expect(new Set(endsOf(await answer))).toEqual(new Set(["crash"]));
    expect(pool.workers.length).toBe(2);
  });

  it("gives up all that waits if one cannot even be made", async () => {
    let tries = 0;
    const makeWorker = () => {
      tries++;
      throw new Error("refused by the policy of the page");
    };
    const { runner } = new ChannelPool({ workers: 1, makeWorker });
    const outcomes = await runner.run(ordersOf(...Array.from({ length: 1000 }, (_, place) => `${place}`)));
    expect(outcomes.length).toBe(1000);
    expect(outcomes[999]).toMatchObject({
      failure: { kind: "crash", message: "no worker can be made: refused by the policy of the page" },
    });
    expect(tries).toBe(2);
  });

  it("gives up all that waits if none can be made any more, though earlier ones could", async () => {
    const open: OpenRun[] = [];
    let made = 0;
    const makeWorker = () => {
      if (++made > 1) throw new Error("no thread is left");
      return new ChannelWorker(open, true);
    };
    const { runner } = new ChannelPool({ workers: 1, makeWorker });
    const answer = runner.run(ordersOf("a", "b", ...Array.from({ length: 1000 }, (_, place) => `${place}`)));
    await until(() => open.length === 1);
    open[0]!.finish();
    await until(() => open[0]?.seed === "b");
    open[0]!.worker.die("power cut");
    expect(endsOf(await answer).slice(0, 3)).toEqual(["a", "crash", "crash"]);
    expect(made).toBe(2);
  });
});

describe("workerPool, when a worker gives no sign of life,", () => {
  it("fails its run as hanging and lets a fresh one take over", async () => {
    const pool = new ChannelPool({ workers: 1, silence: 100 });
    const answer = pool.runner.run(ordersOf("a", "b"));
    await until(() => pool.workers[0]?.terminated === true);
    (await survivors(pool, 1))[0]!.finish();
    expect(await answer).toMatchObject([
      { ok: false, failure: { kind: "hang", message: "no sign of life for 0.1 s", seed: "a" } },
      { ok: true, result: { digest: "b" } },
    ]);
  });

  it("waits on for one that reports", async () => {
    const pool = new ChannelPool({ workers: 1, silence: 200 });
    const answer = pool.runner.run(ordersOf("a"));
    const [run] = await pool.opened(1);
    for (let share = 0; share < 25; share++) {
      run!.report(share / 25);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    run!.finish();
    expect(endsOf(await answer)).toEqual(["a"]);
  });

  it("blames nobody for the time the calling thread was busy itself", async () => {
    const pool = new ChannelPool({ workers: 1, silence: 100 });
    const answer = pool.runner.run(ordersOf("a"));
    (await pool.opened(1))[0]!.finish();
    const busyUntil = performance.now() + 300;
    while (performance.now() < busyUntil);
    expect(endsOf(await answer)).toEqual(["a"]);
  });

  it("speaks of a crash if it never came to work", async () => {
    const { runner } = new ChannelPool({ workers: 1, silence: 50, comeToWork: false });
    expect(await runner.run(ordersOf("a"))).toMatchObject([
      { failure: { kind: "crash", message: "the worker has not started within 0.05 s" } },
    ]);
  });
});

describe("workerPool tells of progress", () => {
  it("over all runs, those under way by their share", async () => {
    const { pool, told } = progressOf(2, "a", "b");
    const [a, b] = await pool.opened(2);
    a!.report(0.5);
    await until(() => told.length === 1);
    b!.report(0.25);
    await until(() => told.length === 2);
    a!.finish();
    await until(() => told.length === 3);
    b!.finish();
    await until(() => told.length === 4);
    expect(told).toEqual([0.25, 0.375, 0.625, 1]);
  });

  it("that never falls, even if a run has to start anew", async () => {
    const { pool, told } = progressOf(1, "a", "b");
    const [lost] = await pool.opened(1);
    lost!.report(0.8);
    await until(() => told.length === 1);
    lost!.worker.die("power cut");
    const [again] = await survivors(pool, 1);
    again!.report(0.1);
    again!.report(0.9);
    await until(() => told.length === 2);
    again!.finish();
    (await survivors(pool, 1))[0]!.finish();
    await until(() => told.length === 4);
    expect(told).toEqual([0.4, 0.45, 0.5, 1]);
  });

  it("without taking a late report of one run for a report of the next", async () => {
    const { pool, told } = progressOf(1, "a", "b");
    const [first] = await pool.opened(1);
    first!.finish();
    const [second] = await pool.opened(1);
    first!.report(0.9);
    second!.report(0.5);
    await until(() => told.length === 2);
    expect(told).toEqual([0.5, 0.75]);
  });
});

function progressOf(workers: number, ...seeds: string[]) {
  const pool = new ChannelPool({ workers });
  const told: number[] = [];
  void pool.runner.run(ordersOf(...seeds), { onProgress: (share) => told.push(share) });
  return { pool, told };
}

/** Runs under way at workers that live, once there are so many. */
async function survivors(pool: ChannelPool, count: number) {
  const alive = () => pool.open.filter(({ worker }) => !worker.terminated);
  await until(() => alive().length === count);
  return alive();
}
