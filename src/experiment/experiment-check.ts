import {
  type ExperimentText,
  type FactorText,
  mostFactors,
  mostPoints,
  mostRuns,
} from "./experiment-schema.ts";
import type { JsonText } from "./json-text.ts";
import { namedPoint } from "./point.ts";
import { type Problem, quoted } from "./problem.ts";
import { timelineProblems } from "./scenario.ts";
import { searchProblems } from "./search-check.ts";
import { searchOptions } from "./search-plan.ts";

/** What the form of an experiment file cannot say: what fits together, and how many runs it comes to. */
export function experimentProblems(
  raw: ExperimentText,
  ticks: number,
  policies: number,
  json: JsonText,
): Problem[] {
  const factors = [
    ...Object.entries(raw.levers ?? {}).map(([name, text]) => ({ pointer: `/levers/${name}`, text })),
    ...Object.entries(raw.assumptions ?? {}).map(([name, text]) => ({
      pointer: `/assumptions/${name}`,
      text,
    })),
  ];
  return [
    ...timelineProblems(raw.policies ?? [], ticks, json),
    ...windowProblems(raw, ticks, json),
    ...ledgerProblems(raw, json),
    ...factors.flatMap(({ pointer, text }) => factorProblems(pointer, text, json)),
    ...designProblems(raw, factors.length, json),
    ...searchProblems(raw, policies, json),
    ...sizeProblems(raw, factors, policies, json),
  ];
}

function windowProblems({ from, to }: ExperimentText, ticks: number, json: JsonText): Problem[] {
  const end = to ?? ticks;
  if (end <= ticks && (from ?? 0) < end) return [];
  const pointer = end > ticks ? "/to" : "/from";
  return [
    json.problem("out-of-range", pointer, `window from ${from ?? 0} to ${end}`, {
      expected: `0 ≤ from < to ≤ ${ticks}, the ticks of a run`,
      got: `from ${from ?? 0} to ${end}`,
      hint: "ticks count from 0; `to` is the tick after the last that is summarised",
    }),
  ];
}

/** A range ascends, and a list holds every value once. */
function factorProblems(pointer: string, text: FactorText, json: JsonText): Problem[] {
  if ("range" in text) {
    const [low, high] = text.range;
    if (low < high) return [];
    const hint = "write a list of one value for what does not vary";
    const said = { expected: "[low, high] with low < high", got: `[${low}, ${high}]`, hint };
    return [json.problem("contradiction", `${pointer}/range`, `range of ${pointer.slice(1)}`, said)];
  }
  return text.flatMap((value, i) => {
    if (text.indexOf(value) === i) return [];
    const said = { expected: "every value once", got: `${value} again`, hint: "remove it" };
    return [json.problem("contradiction", `${pointer}/${i}`, `${value} twice`, said)];
  });
}

/** A ledger can be kept only of worlds there are. */
function ledgerProblems({ ledger = 0, replications }: ExperimentText, json: JsonText): Problem[] {
  const worlds = typeof replications === "number" ? replications : replications.atMost;
  if (ledger <= worlds) return [];
  const expected = `at most ${worlds}, the worlds of a point`;
  const said = { expected, got: String(ledger), hint: "the ledgers of a few worlds go a long way" };
  return [json.problem("out-of-range", "/ledger", `ledgers of ${ledger} worlds`, said)];
}

/** A list says what it sets; every other design needs something to vary. */
function designProblems({ design }: ExperimentText, factors: number, json: JsonText): Problem[] {
  if (design.kind === "list") return listProblems(design.points, factors, json);
  if (design.kind === "morris" && (design.levels ?? 2) % 2 !== 0) {
    const said = { expected: "an even number", got: String(design.levels), hint: "4 is usual" };
    return [json.problem("out-of-range", "/design/levels", `${design.levels} levels`, said)];
  }
  if (factors >= 1 && factors <= mostFactors) return [];
  const hint = "add a lever under `levers` or an assumption under `assumptions`";
  const said = { expected: `1 to ${mostFactors} levers and assumptions`, got: String(factors), hint };
  return [json.problem("contradiction", "/design", `${design.kind} of ${factors} factors`, said)];
}

function listProblems(
  points: Extract<ExperimentText["design"], { kind: "list" }>["points"],
  factors: number,
  json: JsonText,
): Problem[] {
  const said = {
    expected: "levers and assumptions within the points of the list",
    got: `${factors} beside it`,
    hint: "move them into the points, or choose another design",
  };
  const beside = factors === 0 ? [] : [json.problem("contradiction", "/design", "a list with factors", said)];
  const first = new Map<string, number>();
  const twice = points.flatMap(({ levers = {}, assumptions = {}, name }, i) => {
    const called = namedPoint(levers, assumptions, name).name;
    const before = first.get(called);
    if (before === undefined) {
      first.set(called, i);
      return [];
    }
    const got = `${quoted(called)} is also point ${before + 1}`;
    const details = { expected: "every point once", got, hint: "rename or remove one" };
    return [json.problem("duplicate-name", `/design/points/${i}`, quoted(called), details)];
  });
  return [...beside, ...twice];
}

function sizeProblems(
  raw: ExperimentText,
  factors: readonly { readonly text: FactorText }[],
  policies: number,
  json: JsonText,
): Problem[] {
  const points = pointCount(
    raw.design,
    factors.map(({ text }) => text),
  );
  const replications = typeof raw.replications === "number" ? raw.replications : raw.replications.atMost;
  const runs = points * policies * replications;
  if (points <= mostPoints && runs <= mostRuns) return [];
  return [
    json.problem("out-of-range", "/design", `${points} points, ${runs} runs`, {
      expected: `at most ${mostPoints} points and ${mostRuns} runs`,
      got: `${points} points × ${policies} policies × ${replications} worlds`,
      hint: "a Latin hypercube covers many factors with few points",
    }),
  ];
}

/** How many rows a design has, known before it is made. */
function pointCount(design: ExperimentText["design"], factors: readonly FactorText[]): number {
  const k = factors.length;
  const sizes = factors.map((text) =>
    "range" in text ? (("levels" in design ? design.levels : undefined) ?? 3) : text.length,
  );
  switch (design.kind) {
    case "list":
      return design.points.length;
    case "factorial":
      return sizes.reduce((product, size) => product * size, 1);
    case "one-at-a-time":
      return sizes.reduce((sum, size) => sum + size, 1);
    case "morris":
      return design.trajectories * (k + 1);
    case "saltelli":
      return design.points * (k + 2);
    case "search": {
      const { population, generations, draws } = searchOptions(design);
      return population * generations * draws;
    }
    default:
      return design.points;
  }
}
