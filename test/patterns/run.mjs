// `npm run patterns`: holds the model against its patterns, each a scenario file of this folder, and writes RESULTS.md.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const REPLICATIONS = 30;
const SEED = "patterns";
const folder = fileURLToPath(new URL(".", import.meta.url));
const cli = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

function compare(file) {
  const options = ["--reps", String(REPLICATIONS), "--seed", SEED, "--json"];
  const output = execFileSync(process.execPath, [cli, "compare", `${folder}${file}`, ...options], {
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 28,
  });
  return JSON.parse(output);
}

function figure(value) {
  return value === null ? "–" : value.toPrecision(3).replace("-", "−");
}

function rowOf(claim, text) {
  const against = [
    claim.versus ?? null,
    claim.bound === null || claim.bound === undefined ? null : figure(claim.bound),
  ]
    .filter((part) => part !== null)
    .join(" + ");
  const interval = `[${figure(claim.ciLow)}, ${figure(claim.ciHigh)}]`;
  const what = `\`${claim.outcome}\`: ${claim.policy} − ${against}`;
  return `| ${text.en} ${text.zh} | ${what} | ${claim.expected} | ${figure(claim.difference)} | ${interval} | **${claim.verdict}** |`;
}

function sectionOf(file) {
  const scenario = JSON.parse(readFileSync(`${folder}${file}`, "utf8"));
  process.stderr.write(`${scenario.title.en} …\n`);
  const result = compare(file);
  const rows = result.claims.map((claim, index) => rowOf(claim, scenario.claims[index].text));
  return [
    `## ${scenario.title.en} · ${scenario.title.zh}`,
    "",
    `${scenario.question.en} ${scenario.question.zh}`,
    "",
    "| claim | difference of | expected | mean | 95 % interval | verdict |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ];
}

const files = readdirSync(folder)
  .filter((name) => /^pattern-\d+\.json$/.test(name))
  .sort();
const version = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
const head = [
  "# Patterns: what held and what did not",
  "",
  `Written by \`npm run patterns\` (Buckstop ${version}, ${REPLICATIONS} paired worlds each, seed \`${SEED}\`; means over the second half of the ticks unless the claim names its own). A claim is *held* when the 95 % interval of the paired difference lies wholly on the expected side of 0, *not held* when wholly on the other, else *undecided*. Nothing was tuned on these patterns.`,
  "",
];
writeFileSync(`${folder}RESULTS.md`, [...head, ...files.flatMap(sectionOf)].join("\n"));
