import { halfWidth, momentsOf } from "../experiment/contrast.ts";
import type { Plan } from "../experiment/plan.ts";
import type { Point } from "../experiment/point.ts";
import { type RunValue, targetsOf, valuesAt } from "../experiment/run-value.ts";
import type { Text } from "../model/declaration.ts";
import type { OutcomeName } from "../model/outcomes.ts";
import { intervalLine } from "./interval-line.ts";
import { targetTitle } from "./target-title.ts";
import { figure, signedFigure, type Terminal, tableText } from "./terminal.ts";

/** More points than these are drawn factor by factor. */
const MOST_POINTS = 20;
/** Groups into which the many values of a factor are put, each of as many points. */
const GROUPS = 5;
const LONGEST_LABEL = 40;
/** Columns of the drawing, and of the figures beside it with their spaces. */
const WIDEST = 41;
const NARROWEST = 15;
const FIGURES = 36;

/** A row of a plot: a point, or the points at which a factor has some value. */
interface Row {
  readonly label: string;
  /** Mean with its Student 95 % interval, NaN where there is none. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * What a sweep found, as dots with their intervals: for every outcome the baseline itself, then what each other policy
 * has more than it in the same worlds, point by point; where points are many, over the values of each factor in turn.
 */
export function sweepPlots(
  plan: Plan,
  value: RunValue,
  shown: readonly OutcomeName[],
  { language, colors }: Terminal,
): string {
  const { baseline } = plan.experiment;
  const targets = targetsOf(plan, shown).filter(
    ({ policy, versus }) => versus !== null || policy === baseline,
  );
  const blocks = targets.map((target) => {
    const rows = rowsOf(plan, valuesAt(plan, target, value), language);
    const isDifference = target.versus !== null;
    const draw = intervalLine(rows, isDifference, widthBeside(rows));
    const write = isDifference ? signedFigure : figure;
    const cells = rows.map((row) => [
      row.label,
      draw(row),
      Number.isNaN(row.mean) ? "–" : write(row.mean),
      Number.isNaN(row.low) ? "–" : `[${write(row.low)}, ${write(row.high)}]`,
    ]);
    const heading = [words.where, words.drawn, isDifference ? words.difference : words.mean, words.interval];
    const titles = heading.map((title) => title[language]);
    return `${colors.bold(targetTitle(target, language))}\n${tableText(titles, cells, language)}`;
  });
  const all = plan.points.length;
  const some = {
    en: `${MOST_POINTS} of ${all} points are drawn`,
    zh: `共 ${all} 个设计点，只画前 ${MOST_POINTS} 个`,
  };
  const isWhole = isByFactor(plan) || all <= MOST_POINTS;
  return [...blocks, ...(isWhole ? [] : [some[language]])].join("\n\n");
}

/** What a terminal leaves to the drawing beside the labels and figures. */
function widthBeside(rows: readonly Row[]): number {
  const labels = Math.max(...rows.map(({ label }) => label.length));
  const room = (process.stdout.columns ?? Number.POSITIVE_INFINITY) - labels - FIGURES;
  return Math.min(WIDEST, Math.max(NARROWEST, room));
}

/** A list of points has no factors, however long it is. */
function isByFactor({ points, experiment }: Plan): boolean {
  return points.length > MOST_POINTS && experiment.factors.length > 0;
}

function rowsOf(plan: Plan, values: readonly (readonly number[])[], language: Terminal["language"]): Row[] {
  const { points, experiment } = plan;
  if (!isByFactor(plan))
    return points.slice(0, MOST_POINTS).map(({ name }, point) => rowOf(name, values[point]!));
  const means = values.map((worlds) => momentsOf(worlds).mean);
  return experiment.factors.flatMap(({ name }) =>
    groupsOf(points, name, language).map(({ label, places }) =>
      rowOf(
        label,
        places.map((place) => means[place]!),
      ),
    ),
  );
}

function rowOf(label: string, values: readonly number[]): Row {
  const moments = momentsOf(values);
  const { mean } = moments;
  const half = halfWidth(moments);
  const cut = label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
  return { label: cut, mean, low: mean - half, high: mean + half };
}

/** Places of the points at which a factor has each of its values, or values close together where they are many. */
function groupsOf(points: readonly Point[], factor: string, language: Terminal["language"]) {
  const valueAt = ({ levers, assumptions }: Point) =>
    ({ ...levers, ...assumptions })[factor as keyof typeof levers] as number | string | undefined;
  const places = points.map((_, place) => place).filter((place) => valueAt(points[place]!) !== undefined);
  const distinct = new Map<number | string, number[]>();
  for (const place of places) {
    const own = valueAt(points[place]!)!;
    distinct.set(own, [...(distinct.get(own) ?? []), place]);
  }
  const shown = (value: number | string) => (typeof value === "number" ? figure(value) : value);
  if (distinct.size <= GROUPS || places.some((place) => typeof valueAt(points[place]!) === "string"))
    return [...distinct].map(([value, own]) => ({ label: `${factor} = ${shown(value)}`, places: own }));
  const ordered = places.sort((a, b) => Number(valueAt(points[a]!)) - Number(valueAt(points[b]!)));
  const to = { en: "to", zh: "至" }[language];
  return Array.from({ length: GROUPS }, (_, group) => {
    const from = Math.floor((group * ordered.length) / GROUPS);
    const own = ordered.slice(from, Math.floor(((group + 1) * ordered.length) / GROUPS));
    const [first, last] = [own[0]!, own.at(-1)!].map((place) => shown(valueAt(points[place]!)!));
    return { label: `${factor} ${first} ${to} ${last}`, places: own };
  });
}

const words = {
  where: { en: "where", zh: "何处" },
  drawn: { en: "as drawn", zh: "图示" },
  mean: { en: "mean", zh: "均值" },
  difference: { en: "difference", zh: "差值" },
  interval: { en: "95 % interval", zh: "95% 区间" },
} as const satisfies Record<string, Text>;
