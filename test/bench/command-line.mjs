// What a user waits for that is not the tick: the command line's start, and a comparison without its ticks.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { inTurns, median, ratioOf } from "./rounds.mjs";

const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** Item 4: seconds from the command to the end of a run of one tick, and how many times those of an idle Node. */
export async function start(rounds) {
  const calls = {
    command: () => run([main, "run", "office", "--ticks", "1", "--json"]),
    node: () => run(["--eval", "0"]),
  };
  await inTurns(calls, 1, 0); // files come from the cache of the system
  const times = await inTurns(calls, rounds, 0);
  return {
    seconds: median(times.command) / 1000,
    node: median(times.node) / 1000,
    ratio: ratioOf(times, "command", "node"),
  };
}

/** Item 4: the share of 80 office runs that is no tick: what the same comparison takes when every run has one tick. */
export async function besideTicks(rounds) {
  const compare = [
    main,
    "compare",
    "office",
    "--policies",
    "strict-liability,precise",
    "--reps",
    "40",
    "--json",
  ];
  const calls = {
    whole: () => run(compare),
    oneTick: () => run([...compare, "--ticks", "1"]),
  };
  const times = await inTurns(calls, rounds, 0);
  return { share: ratioOf(times, "oneTick", "whole") };
}

function run(args) {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
}
