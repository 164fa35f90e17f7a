import type { Experiment } from "../../src/experiment/experiment.ts";
import type { ScenarioPolicy } from "../../src/experiment/scenario.ts";
import type { Text } from "../../src/model/declaration.ts";
import { modelVersion } from "../../src/model/version.ts";
import { numberIn, type Row, textIn } from "./result-rows.ts";

type NamedPolicy = Pick<ScenarioPolicy, "name" | "title" | "schedule">;

/** What results say of themselves, as far as they do. */
export interface OpenedOrigin {
  readonly scenario?: string;
  readonly scenarioTitle?: Text;
  readonly version?: string;
  readonly seed?: string;
  readonly baseline?: string;
  readonly policies?: readonly NamedPolicy[];
  /** Months over which means are taken, `to` not included. */
  readonly from?: number;
  readonly to?: number;
  readonly planned?: number;
  readonly finished?: number;
  readonly replications?: number;
  /** Names of all planned runs in plan order, where the plan can be made again. */
  readonly runIds?: readonly string[];
}

/** More names than this are not listed. */
const mostListed = 100_000;

/** Reads the answer of `compare --json`, a datapackage.json or a sweep.json; empty for any other JSON. */
export async function originIn(content: Row): Promise<OpenedOrigin> {
  const own = content.buckstop as Row | undefined;
  const experiment = (own?.experiment ?? (content.store === 1 ? content.experiment : undefined)) as
    | Experiment
    | undefined;
  if (experiment) {
    const version = textIn(own?.version ?? content.version);
    const plan = await planned(experiment, version, numberIn(content.replications ?? own?.replications));
    return written({ ...experimentOrigin(experiment, version), ...counts(own ?? {}), ...plan });
  }
  if (own?.scenario) {
    const { name, title } = own.scenario as { name: string; title: Text };
    const policies = own.policies as readonly NamedPolicy[];
    return written({ ...plain(own), ...counts(own), scenario: name, scenarioTitle: title, policies });
  }
  if (!Array.isArray(content.summary)) return {};
  return written({ ...plain(content), ...counts(content), scenario: textIn(content.scenario) });
}

/** What the rows of a table say of where they come from. */
export function rowOrigin(row: Row): OpenedOrigin {
  return written({ ...plain(row), scenario: textIn(row.scenario) });
}

type Maybe<T> = { readonly [Name in keyof T]: T[Name] | null | undefined };

/** Without what is not said. */
function written(origin: Maybe<OpenedOrigin>): OpenedOrigin {
  const said = Object.entries(origin).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(said);
}

function plain({ version, seed, baseline, from, to }: Row): Maybe<OpenedOrigin> {
  return {
    version: textIn(version),
    seed: textIn(seed),
    baseline: textIn(baseline),
    from: numberIn(from),
    to: numberIn(to),
  };
}

function counts({ planned, finished, replications }: Row): Maybe<OpenedOrigin> {
  return {
    planned: numberIn(planned),
    finished: numberIn(finished),
    replications: numberIn(replications),
  };
}

function experimentOrigin(
  { scenario, policies, seed, baseline, from, to }: Experiment,
  version: string | null,
): Maybe<OpenedOrigin> {
  return {
    scenario: scenario.name,
    scenarioTitle: scenario.title,
    policies,
    seed,
    baseline,
    from,
    to,
    version,
  };
}

/** Only the version that planned a sweep is sure to plan it alike. */
async function planned(
  experiment: Experiment,
  version: string | null,
  grown: number | null | undefined,
): Promise<OpenedOrigin> {
  if (version !== modelVersion) return {};
  const { planOf } = await import("../../src/experiment/plan.ts");
  const plan = planOf(experiment, grown ?? undefined);
  const { replications, runCount } = plan;
  if (runCount > mostListed) return { replications, planned: runCount };
  const runIds = Array.from({ length: runCount }, (_, index) => plan.idOf(index));
  return { replications, planned: runCount, runIds };
}
