// The comparison that the page shows before it has computed anything, computed by the core when the page is built.
//   node src/setup/first-comparison.mjs LIBRARY FILE    runs it with the built library and writes its numbers
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { root } from "./step.mjs";

const plan = {
  scenario: "office",
  policies: ["strict-liability", "precise", "full-reform"],
  baseline: "strict-liability",
  outcome: "wrongfulShare",
  seed: "1",
  replications: 10,
};
const digits = 4;
const fileName = "first-comparison.json";
const moduleName = "virtual:first-comparison";

/** Lets the page import the numbers that the build has written beside it. */
export function firstComparison() {
  let folders = [];
  return {
    name: "buckstop:first-comparison",
    configResolved({ root: web, build }) {
      const built = join(web, build.outDir);
      folders = [build.outDir, join(build.outDir, ".."), built, join(built, "..")];
    },
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : null),
    load(id) {
      if (id !== `\0${moduleName}`) return null;
      const found = folders.map((folder) => join(folder, fileName)).find((file) => existsSync(file));
      if (!found) throw new Error(`no ${fileName} beside the page: npm run build computes it`);
      return `export default ${readFileSync(found, "utf8")};`;
    },
  };
}

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
  const { regimes, scenarios } = readLibrary(shippedFiles()).value;
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

/** The texts of the regimes and of the scenario, by path. */
function shippedFiles() {
  const folder = join(root, "scenarios");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const wanted = names.filter(
    (name) => name.endsWith(".json") && (/regimes/.test(name) || name === "office.json"),
  );
  return new Map(
    wanted.map((name) => [name.replaceAll("\\", "/"), readFileSync(join(folder, name), "utf8")]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [library, file] = process.argv.slice(2);
  writeFileSync(file, JSON.stringify(compute(await import(pathToFileURL(library).href))));
}
