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
import { organisationSize, type Size } from "./organisation-size.ts";
import { aReadableFile, atMost, counted, tickNumber, ticksOfRun } from "./phrases.ts";
import { accepted, type Problem, quoted, type Read, refused } from "./problem.ts";
import type { ScenarioText } from "./schema.ts";
import { noFilesHere, Unreadable, unreadableReason } from "./unreadable.ts";

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
    if (!read) throw new Unreadable(noFilesHere);
    text = read(name);
  } catch (error) {
    const hint = {
      en: "put the file beside the scenario, or write the chart into the scenario as a list",
      zh: "把文件放在情景旁边，或把结构表写成情景里的列表",
    };
    const expected = aReadableFile(quoted(name), { en: "scenario", zh: "情景" });
    const said = { expected, got: unreadableReason(error), hint };
    return refused([json.problem("chart-file", pointer, quoted(name), said)]);
  }
  return readChartCsv(text, name, limits);
}

function sizeProblems(size: Size, ticks: number, json: JsonText, limits: Limits): Problem[] {
  const estimate = estimateRun(size.posts, size.superiors, ticks);
  if (size.posts <= limits.posts && estimate.bytes <= limits.bytes) return [];
  const posts = counted(limits.posts, "posts");
  const megabytes = limits.bytes / 1e6;
  const most = Number.isFinite(megabytes)
    ? { en: `${posts.en} and ${megabytes} MB`, zh: `${posts.zh}、${megabytes} MB` }
    : posts;
  const hint = {
    en: "lower the spans or the ticks, or run it from the command line on a larger machine",
    zh: "减少下属数或期数，或在更大的机器上用命令行运行",
  };
  const said = { expected: atMost(most), got: estimateText(estimate), hint };
  return [json.problem("too-many-posts", "/organisation", counted(size.posts, "posts"), said)];
}

function gateProblems(gate: Gate | undefined, levels: number, json: JsonText): Problem[] {
  if (!gate || gate.level < levels - 1) return [];
  const expected =
    levels > 1
      ? { en: `0 to ${levels - 2}, above the front line`, zh: `0 至 ${levels - 2}，即一线之上` }
      : { en: "no gate: there is no superior", zh: "不设关口：没有上级" };
  const hint = {
    en: `the organisation has ${levels} of at most ${mostLevels} levels, counted from 0, the centre`,
    zh: `该组织有 ${levels} 级（至多 ${mostLevels} 级），从最高岗位的 0 数起`,
  };
  const subject = { en: `level ${gate.level}`, zh: `第 ${gate.level} 级` };
  const said = { expected, got: String(gate.level), hint };
  return [json.problem("out-of-range", "/gate/level", subject, said)];
}

function shockProblems(shocks: Setting["shocks"], ticks: number, json: JsonText): Problem[] {
  return shocks.flatMap(({ from }, i) => {
    if (from < ticks) return [];
    const said = { expected: atMost(ticks - 1), got: String(from), hint: ticksOfRun(ticks) };
    return [json.problem("out-of-range", `/shocks/${i}/from`, tickNumber(from), said)];
  });
}
