import {
  defaultWindow,
  planOf,
  pointSummary,
  readExperiment,
  runOrders,
  simulate,
  summarise,
} from "buckstop";
import { nodeRunner, shippedLibrary } from "buckstop/node";

const library = shippedLibrary();
const scenario = library.scenarios.get("office")!;
const [strict, other] = scenario.policies;
const run = simulate({ setting: scenario.setting, schedule: strict!.schedule, seed: "1", replication: 0 });

const runner = nodeRunner({ jobs: 2 });
const window = defaultWindow(scenario.setting.ticks);
const comparison = {
  scenario,
  policies: [strict!, other!],
  baseline: strict!.name,
  seed: "1",
  replications: 2,
  ...window,
};
const ends = await runner.run(runOrders(comparison));
const contrast = summarise(
  comparison,
  ends.map((end) => (end.ok ? end.result : null)),
);

const experiment = readExperiment(process.argv[2]!, null, library);
if (!experiment.ok) throw new Error(experiment.problems[0]!.message);
const plan = planOf(experiment.value);
const runs = await runner.run(Array.from({ length: plan.runCount }, (_, index) => plan.run(index).order));
const means = Float64Array.from(runs, (end) =>
  end.ok ? end.result.values[end.result.ticks - 1]! : Number.NaN,
);
const points = pointSummary(plan, "realOutput", { means, ran: (index) => runs[index]!.ok });
await runner.close();

console.log(JSON.stringify({ digest: run.digest, digests: contrast.digests, points: points.length }));
