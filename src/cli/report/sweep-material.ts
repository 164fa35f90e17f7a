import { shellWord } from "../../cluster/shell-word.ts";
import { sweepForms } from "../../experiment/sweep-tables.ts";
import type { OutcomeName } from "../../model/outcomes.ts";
import { modelVersion } from "../../model/version.ts";
import { takeInventory } from "../../store/inventory.ts";
import { openResults } from "../../store/results-database.ts";
import { readRunValues } from "../../store/run-values.ts";
import { readSweepOrigin, readSweepPlan } from "../../store/sweep-folder.ts";
import { usualOutcomes } from "../comparison-view.ts";
import { refuseNotKept } from "../outcomes-option.ts";
import { valueRead } from "../scenario-input.ts";
import type { RunsMaterial } from "./material.ts";
import { tickBands } from "./tick-bands.ts";

/** More outcomes than these are not shown unless they are asked for. */
const MOST_SHOWN = 12;

/** What the folder of a sweep or a sensitivity analysis holds for a report; nothing is run. Throws a Failure. */
export async function sweepMaterial(
  folder: string,
  asked: readonly OutcomeName[] | undefined,
): Promise<RunsMaterial> {
  const plan = valueRead(readSweepPlan(folder));
  const { experiment, policies, points, replications, runCount } = plan;
  const kept = experiment.outcomes;
  const usual = kept.length <= MOST_SHOWN ? kept : usualOutcomes.filter((name) => kept.includes(name));
  const outcomes = asked ?? usual;
  refuseNotKept(outcomes, kept);
  const inventory = takeInventory(folder, runCount, "sizes");
  const value = await readRunValues(folder, plan, inventory, outcomes);
  const forms = sweepForms(plan);
  const { begun } = valueRead(readSweepOrigin(folder));
  const { command, file } = begun ?? { command: "sweep", file: `${experiment.name}.json` };
  const where = shellWord(folder);
  return {
    title: experiment.title,
    scenario: experiment.scenario,
    version: modelVersion,
    seed: experiment.seed,
    planned: runCount,
    finished: inventory.finished.size,
    commands: [
      `buckstop ${command} ${shellWord(file)} --out ${where}`,
      `buckstop replay ${where} ${shellWord(plan.idOf(0))}`,
    ],
    dictionary: [forms.runs, forms.outcomes, forms.ledger, forms.summary].filter((form) => form !== null),
    from: experiment.from,
    to: experiment.to,
    policies,
    baseline: experiment.baseline,
    ticks: experiment.scenario.setting.ticks,
    replications,
    points: points.map(({ name }) => name),
    outcomes,
    bands: forms.outcomes ? await bandsIn(folder, outcomes) : null,
    claims: null,
    sweep: { plan, value },
    sample(outcome, policy, point) {
      const runs = Array.from({ length: replications }, (_, world) => plan.indexOf(point, policy, world));
      return {
        ran: runs.map((run) => inventory.finished.has(run)),
        means: runs.map((run) => value(run, outcome)),
      };
    },
  };
}

async function bandsIn(folder: string, outcomes: readonly OutcomeName[]) {
  const { database } = valueRead(await openResults(folder));
  try {
    return await tickBands(database, outcomes);
  } finally {
    database.close();
  }
}
