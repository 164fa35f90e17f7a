import { defaultParameters } from "../model/parameters.ts";
import {
  type ChartPost,
  decisionRule,
  defaultSpans,
  defaultTicks,
  type Gate,
  type Setting,
} from "../model/setting.ts";
import type { JsonText } from "./json-text.ts";
import { estimateRun, estimateText, type Limits, mostLevels } from "./limits.ts";
import { readChartCsv, readChartList } from "./organisation-chart.ts";
import { accepted, type Problem, quoted, type Read, refused } from "./problem.ts";
import type { ScenarioText } from "./schema.ts";

/** Text of a chart file beside the scenario; throws if there is none. */
export type ChartReader = (fileName: string) => string;

type Organisation = Setting["organisation"];

/** The world of a scenario: what is not written is at its default. */
export function readSetting(
  raw: ScenarioText,
  json: JsonText,
  chart: ChartReader | undefined,
  limits: Limits,
): Read<Setting> {
  const organisation = readOrganisation(
    raw.organisation ?? { spans: [...defaultSpans] },
    json,
    chart,
    limits,
  );
  if (!organisation.ok) return organisation;
  const ticks = raw.ticks ?? defaultTicks;
  const size = organisationSize(organisation.value);
  const problems = [
    ...sizeProblems(size, ticks, json, limits),
    ...gateProblems(raw.gate, size.levels, json),
    ...shockProblems(raw.shocks ?? [], ticks, json),
  ];
  if (problems.length > 0) return refused(problems);
  return accepted({
    organisation: organisation.value,
    ticks,
    parameters: Object.freeze({ ...defaultParameters, ...raw.parameters }),
    season: raw.season ?? null,
    shocks: raw.shocks ?? [],
    gate: raw.gate ?? null,
    decisionRule: raw.decisionRule ?? decisionRule.default,
  });
}

function readOrganisation(
  raw: NonNullable<ScenarioText["organisation"]>,
  json: JsonText,
  read: ChartReader | undefined,
  limits: Limits,
): Read<Organisation> {
  if ("spans" in raw) return accepted({ spans: raw.spans });
  const pointer = "/organisation/chart";
  const chart =
    typeof raw.chart === "string"
      ? readChartFile(raw.chart, json, pointer, read, limits)
      : readChartList(raw.chart, json, pointer, limits);
  return chart.ok ? accepted({ chart: chart.value }) : chart;
}

function readChartFile(
  name: string,
  json: JsonText,
  pointer: string,
  read: ChartReader | undefined,
  limits: Limits,
): Read<ChartPost[]> {
  let text: string;
  try {
    if (!read) throw new Error("files cannot be read here");
    text = read(name);
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    const hint = "put the file beside the scenario, or write the chart into the scenario as a list";
    const expected = `a readable file ${quoted(name)} beside the scenario`;
    return refused([json.problem("chart-file", pointer, quoted(name), { expected, got: quoted(got), hint })]);
  }
  return readChartCsv(text, name, limits);
}

export interface Size {
  readonly posts: number;
  readonly superiors: number;
  readonly levels: number;
}

/** Counts without building anything; a chart is already known to be a tree. */
export function organisationSize(organisation: Organisation): Size {
  if ("spans" in organisation) {
    const sizes = [1];
    for (const span of organisation.spans) sizes.push(sizes.at(-1)! * span);
    const posts = sizes.reduce((sum, size) => sum + size, 0);
    return { posts, superiors: posts - sizes.at(-1)!, levels: sizes.length };
  }
  const { chart } = organisation;
  const superiorOf = new Map(chart.map(({ id, superior }) => [id, superior]));
  const superiors = new Set(chart.flatMap(({ superior }) => superior ?? []));
  const levels = chart.reduce((deepest, { id }) => {
    let level = 0;
    for (let at: string | null | undefined = id; at != null; at = superiorOf.get(at)) level++;
    return Math.max(deepest, level);
  }, 0);
  return { posts: chart.length, superiors: superiors.size, levels };
}

function sizeProblems(size: Size, ticks: number, json: JsonText, limits: Limits): Problem[] {
  const estimate = estimateRun(size.posts, size.superiors, ticks);
  if (size.posts <= limits.posts && estimate.bytes <= limits.bytes) return [];
  const memory = Number.isFinite(limits.bytes) ? ` and ${limits.bytes / 1e6} MB` : "";
  return [
    json.problem("too-many-posts", "/organisation", `${size.posts} posts`, {
      expected: `at most ${limits.posts} posts${memory}`,
      got: estimateText(estimate),
      hint: "lower the spans or the ticks, or run it from the command line on a larger machine",
    }),
  ];
}

function gateProblems(gate: Gate | undefined, levels: number, json: JsonText): Problem[] {
  if (!gate || gate.level < levels - 1) return [];
  const expected = levels > 1 ? `0 to ${levels - 2}, above the front line` : "no gate: there is no superior";
  const hint = `the organisation has ${levels} of at most ${mostLevels} levels, counted from 0, the centre`;
  return [
    json.problem("out-of-range", "/gate/level", `level ${gate.level}`, {
      expected,
      got: String(gate.level),
      hint,
    }),
  ];
}

function shockProblems(shocks: Setting["shocks"], ticks: number, json: JsonText): Problem[] {
  return shocks.flatMap(({ from }, i) => {
    if (from < ticks) return [];
    const hint = `the scenario runs ${ticks} ticks, counted from 0`;
    const said = { expected: `at most ${ticks - 1}`, got: String(from), hint };
    return [json.problem("out-of-range", `/shocks/${i}/from`, `tick ${from}`, said)];
  });
}
