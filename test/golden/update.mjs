// `npm run golden`, for developers after a change of the model that is meant to change results: computes the digest
// of every run listed in digests.json anew. A new run is listed with any text as its digest.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("digests.json", import.meta.url));
const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

const golden = JSON.parse(readFileSync(file, "utf8")).map((run) => {
  const args = [main, "run", run.scenario, "--policy", run.policy, `--seed=${run.seed}`, "--json"];
  const { digest } = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
  console.log(`${digest} ${run.scenario} ${run.policy} ${run.seed}${digest === run.expected ? "" : " (changed)"}`);
  return { ...run, expected: digest };
});

writeFileSync(file, `[\n${golden.map((run) => `  ${JSON.stringify(run)}`).join(",\n")}\n]\n`);
