// The built runner in a process of its own, as a user's script has it: what is seen here depends on the event loop of
// the whole process, which a test runner shares with its own traffic.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { orderOf } from "../model/small-organisation.ts";
import { ordersOf } from "./channel-workers.ts";

const built = new URL("../../dist/parallel/node-runner.js", import.meta.url);
const faultyWorker = new URL("./faulty-worker.mjs", import.meta.url);

/** What a program prints that knows `nodeRunner` and its `input`. */
async function printed(program: string, input: unknown): Promise<string> {
  if (!existsSync(built)) throw new Error("dist is not built: npm run build");
  const script = `(async () => {
    const { nodeRunner } = await import(${JSON.stringify(built.href)});
    const input = JSON.parse(process.argv[1]);
    ${program}
  })()`;
  const args = ["--eval", script, JSON.stringify(input)];
  return (await promisify(execFile)(process.execPath, args, { timeout: 25_000 })).stdout.trim();
}

it("nodeRunner().close lets the process end, with warm threads idle and others at a run of many minutes", async () => {
  const program = `
    const { short, long } = input;
    const runner = nodeRunner({ jobs: 3 });
    const warm = await runner.run([short, short, short]);
    let run;
    await new Promise((resolve) => { run = runner.run([long, long], { onProgress: resolve }); });
    await runner.close();
    console.log([...warm, ...await run].map((end) => end.ok || end.failure.kind).join());`;
  const long = orderOf({ organisation: { spans: [20, 20, 20] }, ticks: 100_000 });
  expect(await printed(program, { short: orderOf(), long })).toBe("true,true,true,cancelled,cancelled");
});

it("nodeRunner fails only the run that kills its threads, though a busy caller hears of death before life", async () => {
  // The caller is blocked so long that a thread starts, answers and dies meanwhile: all the news wait side by side.
  const program = `
    const { orders, workerUrl } = input;
    const runner = nodeRunner({ jobs: 1, workerUrl: new URL(workerUrl) });
    const busy = setInterval(() => {
      const free = performance.now() + 1200;
      while (performance.now() < free);
    }, 5);
    const ends = await runner.run(orders);
    clearInterval(busy);
    console.log(ends.map((end) => end.ok || end.failure.kind).join());
    await runner.close();`;
  const orders = ordersOf("a", "uncaught error", "b", "c");
  expect(await printed(program, { orders, workerUrl: faultyWorker.href })).toBe("true,crash,true,true");
});
