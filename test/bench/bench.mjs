// `npm run bench`: what a post-tick costs, as ratios measured in one run. Absolute times say more about the machine than
// about the code, so the guard holds ratios against those committed in baseline.json and fails on a loss of more than
// a fifth. `--record` writes RESULTS.md and baseline.json; `--huge` adds ten million posts; `--core` leaves out what needs
// a quiet machine: one core is timed by its CPU seconds, the rest by the clock. Needs a build: it times dist/.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { modelVersion } from "../../dist/index.js";
import { besideTicks, start } from "./command-line.mjs";
import { tenMillion } from "./huge.mjs";
import { splitAgainstProcesses } from "./split.mjs";
import { assertKept, office, sizes } from "./tick-cost.mjs";
import { workersAgainstProcesses } from "./workers.mjs";

const LOSS_ALLOWED = 1.2;
const flags = process.argv.slice(2);
const here = (name) => new URL(name, import.meta.url);

const sections = [
  ["one core, office", async () => officeRows(await office(15))],
  ["size", async () => sizeRows(await sizes(5))],
  ...(flags.includes("--core")
    ? []
    : [
        ["two cores", async () => workerRows(await workersAgainstProcesses(5))],
        ["one organisation on two cores", async () => splitRows(await splitAgainstProcesses(5))],
        ["command line", async () => commandRows(await start(9), await besideTicks(3))],
      ]),
  ...(flags.includes("--huge") ? [["ten million posts", async () => hugeRows(await tenMillion())]] : []),
];

/** A row: what, the number, what it shall be, in words; `guard` names it in the baseline, `better` says which way. */
const row = (what, value, goal, reached, guard) => ({ what, value, goal, reached, ...guard });
const number = (value, digits = 2) => value.toFixed(digits);
const atMost = (name, value) => ({ guard: { name, value, lossOf: (base) => value / base } });
const atLeast = (name, value) => ({ guard: { name, value, lossOf: (base) => base / value } });

function officeRows({ needs, yardstick, nanoseconds, ratio, ledger, allocated }) {
  const counted = `${number(needs.draws, 1)} draws, ${number(needs.exponentials, 1)} exponentials, ${number(needs.bytes, 0)} bytes read and written`;
  return [
    row(`yardstick, ns a post-tick: ${counted}`, number(yardstick, 0), "–", "–"),
    row("time, ns a post-tick", number(nanoseconds, 0), "–", "–"),
    row(
      `time, ns a task (${number(needs.tasks, 1)} a post-tick)`,
      number(nanoseconds / needs.tasks, 0),
      "–",
      "–",
    ),
    row("time of a post-tick ÷ yardstick", number(ratio), "≤ 1.5", ratio <= 1.5, atMost("tick", ratio)),
    row("bytes allocated a post-tick", number(allocated, 1), "0", allocated < 1),
    row("ledger whole ÷ summed", number(ledger), "≤ 1.5", ledger <= 1.5, atMost("ledger", ledger)),
  ];
}

function sizeRows({ ratio, nanoseconds, bytes }) {
  return [
    row("time, ns a post-tick, 10^6 posts", number(nanoseconds, 0), "–", "–"),
    row(
      "time of a post-tick, 10^6 ÷ 10^3 posts",
      number(ratio),
      "≤ 1.4",
      ratio <= 1.4,
      atMost("size", ratio),
    ),
    row("bytes a post", number(bytes, 0), "≤ 350", bytes <= 350, atMost("bytes", bytes)),
  ];
}

function workerRows({ rate }) {
  const guard = atLeast("workers", rate);
  return [row("replications on 2 workers ÷ in 2 processes", number(rate), "≥ 0.95", rate >= 0.95, guard)];
}

function splitRows({ rate }) {
  const guard = atLeast("split", rate);
  const what = "rate of one organisation of 10^5 posts on 2 threads ÷ of two such in 2 processes";
  return [row(what, number(rate), "≥ 0.8", rate >= 0.8, guard)];
}

function commandRows({ seconds, node, ratio }, { share }) {
  const what = `start to the end of a run of one tick, s (Node alone ${number(node)})`;
  return [
    row(what, number(seconds), "≤ 0.35", seconds <= 0.35, atMost("start", ratio)),
    row(
      "share of 80 office runs that is no tick",
      number(share),
      "≤ 0.10",
      share <= 0.1,
      atMost("beside", share),
    ),
  ];
}

function hugeRows({ posts, ticks, seconds, gigabytes }) {
  const what = `${posts} posts × ${ticks} ticks on 2 threads, s (${number(gigabytes, 1)} GB resident)`;
  return [row(what, number(seconds, 0), "runs", true)];
}

/** The table as Markdown. */
function tableOf(rows) {
  const told = { true: "yes", false: "**no**", "–": "–" };
  const lines = rows.map(
    ({ what, value, goal, reached }) => `| ${what} | ${value} | ${goal} | ${told[reached]} |`,
  );
  return ["| measured | value | goal | reached |", "|---|---|---|---|", ...lines].join("\n");
}

function machine() {
  const [processor] = cpus();
  return (
    `Buckstop model ${modelVersion}, Node ${process.versions.node}, V8 ${process.versions.v8}; ` +
    `${processor?.model ?? "unknown processor"}, ${cpus().length} cores, ${process.platform} ${process.arch}; ` +
    `${number(loadavg()[0], 0)} processes at work or waiting for a core when this began.`
  );
}

/** Ratios that are worse than the baseline by more than a fifth. */
function lossesOf(rows) {
  const baseline = JSON.parse(readFileSync(here("baseline.json"), "utf8"));
  return rows.flatMap(({ guard }) => {
    const base = guard && baseline[guard.name];
    if (base === undefined || guard.lossOf(base) <= LOSS_ALLOWED) return [];
    return [`${guard.name}: ${number(guard.value)} against ${number(base)} in the baseline`];
  });
}

function record(rows) {
  const baseline = JSON.parse(readFileSync(here("baseline.json"), "utf8"));
  for (const { guard } of rows) if (guard) baseline[guard.name] = Number(guard.value.toFixed(3));
  writeFileSync(here("baseline.json"), `${JSON.stringify(baseline, null, 2)}\n`);
  const head =
    "# Speed\n\nWritten by `npm run bench -- --record`. Ratios are medians of rounds in turns within one run.\n";
  writeFileSync(here("RESULTS.md"), `${head}\n${machine()}\n\n${tableOf(rows)}\n`);
}

console.log(`${machine()}\n`);
const rows = [];
for (const [title, measure] of sections) {
  console.error(`${title} …`);
  rows.push(...(await measure()));
}
console.log(tableOf(rows));
assertKept();
if (flags.includes("--record")) record(rows);
else {
  const losses = lossesOf(rows);
  for (const loss of losses) console.error(`SLOWER by more than a fifth: ${loss}`);
  if (losses.length > 0) process.exitCode = 1;
}
