// The comparison that the page shows before it has computed anything, computed by the core when the page is built.
//   node src/setup/first-comparison.mjs LIBRARY FILE    runs it with the built library and writes its numbers
import { writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { openingFiles } from "./opening-library.mjs";

const plan = {
  scenario: "office",
  policies: ["strict-liability", "precise", "full-reform"],
  baseline: "strict-liability",
  outcome: "wrongfulShare",
  seed: "1",
  replications: 10,
};
const digits = 4;

/** The numbers: curves with few digits, means with all of them, for the title is computed from these. */
function compute({
  readLibrary,
  policyNamed,
  defaultWindow,
  runOrders,
  simulate,
  curveOf,
  meanOver,
  modelVersion,
}) {
  const { regimes, scenarios } = readLibrary(openingFiles()).value;
  const scenario = scenarios.get(plan.scenario);
  const policies = plan.policies.map((name) => policyNamed(scenario, regimes, name).value);
  const window = defaultWindow(scenario.setting.ticks);
  const results = runOrders({ ...plan, ...window, scenario, policies }).map(simulate);
  return {
    ...plan,
    ...window,
    version: modelVersion,
    ticks: scenario.setting.ticks,
    policies: policies.map(({ name, title }, index) => {
      const runs = results.filter((_, place) => place % policies.length === index);
      return {
        name,
        title,
        worlds: runs.map((run) => Array.from(curveOf(run, plan.outcome), (value) => rounded(value))),
        means: runs.map((run) => orNull(meanOver(run, plan.outcome, window.from, window.to))),
        digests: runs.map(({ digest }) => digest),
      };
    }),
  };
}

function rounded(value) {
  return orNull(Number(value.toPrecision(digits)));
}

function orNull(value) {
  return Number.isNaN(value) ? null : value;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [library, file] = process.argv.slice(2);
  writeFileSync(file, JSON.stringify(compute(await import(pathToFileURL(library).href))));
}
