import type { Text } from "../model/declaration.ts";
import type { Setting } from "../model/setting.ts";
import {
  type ExperimentText,
  type FactorText,
  mostFactors,
  mostPoints,
  mostRuns,
} from "./experiment-schema.ts";
import type { JsonText } from "./json-text.ts";
import { estimateRun, estimateText, mostLedgerBytes } from "./limits.ts";
import { organisationSize } from "./organisation-size.ts";
import {
  again,
  atMost,
  aWindow,
  evenNumber,
  removeIt,
  renameOrRemove,
  twice,
  windowWritten,
} from "./phrases.ts";
import { namedPoint } from "./point.ts";
import { type Problem, quoted } from "./problem.ts";
import { timelineProblems } from "./scenario.ts";
import { searchProblems } from "./search-check.ts";
import { searchOptions } from "./search-plan.ts";

/** What the form of an experiment file cannot say: what fits together, and how many runs it comes to. */
export function experimentProblems(
  raw: ExperimentText,
  setting: Setting,
  policies: number,
  json: JsonText,
): Problem[] {
  const { ticks } = setting;
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
    ...ledgerProblems(raw, setting, json),
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
  const written = windowWritten(from ?? 0, end);
  const subject = { en: `window ${written.en}`, zh: `区间：${written.zh}` };
  return [
    json.problem("out-of-range", pointer, subject, {
      expected: aWindow(ticks, { en: "a run", zh: "一次运行" }),
      got: written,
      hint: words.window,
    }),
  ];
}

/** A range ascends, and a list holds every value once. */
function factorProblems(pointer: string, text: FactorText, json: JsonText): Problem[] {
  if ("range" in text) {
    const [low, high] = text.range;
    if (low < high) return [];
    const subject = { en: `range of ${pointer.slice(1)}`, zh: `${pointer.slice(1)} 的范围` };
    const said = { expected: words.ascending, got: `[${low}, ${high}]`, hint: words.listOfOne };
    return [json.problem("contradiction", `${pointer}/range`, subject, said)];
  }
  return text.flatMap((value, i) => {
    if (text.indexOf(value) === i) return [];
    const said = { expected: words.everyValueOnce, got: again(value), hint: removeIt };
    return [json.problem("contradiction", `${pointer}/${i}`, twice(value), said)];
  });
}

/** A ledger can be kept only of worlds there are, and only where it fits in memory. */
function ledgerProblems(
  { ledger = 0, replications }: ExperimentText,
  { organisation, ticks }: Setting,
  json: JsonText,
): Problem[] {
  const worlds = typeof replications === "number" ? replications : replications.atMost;
  const { posts, superiors } = organisationSize(organisation);
  const estimate = estimateRun(posts, superiors, ticks, ledger > 0);
  if (estimate.ledgerBytes > mostLedgerBytes) {
    const subject = { en: "whole ledger of a run", zh: "一次运行的完整账本" };
    const said = { expected: words.ledgerBytes, got: estimateText(estimate), hint: words.lighterLedger };
    return [json.problem("out-of-range", "/ledger", subject, said)];
  }
  if (ledger <= worlds) return [];
  const expected = atMost({ en: `${worlds}, the worlds of a point`, zh: `${worlds}，即每个点的世界数` });
  const subject = { en: `ledgers of ${ledger} worlds`, zh: `${ledger} 个世界的账本` };
  return [
    json.problem("out-of-range", "/ledger", subject, { expected, got: String(ledger), hint: words.ledger }),
  ];
}

/** A list says what it sets; every other design needs something to vary. */
function designProblems({ design }: ExperimentText, factors: number, json: JsonText): Problem[] {
  if (design.kind === "list") return listProblems(design.points, factors, json);
  if (design.kind === "morris" && (design.levels ?? 2) % 2 !== 0) {
    const said = { expected: evenNumber, got: String(design.levels), hint: words.usualLevels };
    const subject = { en: `${design.levels} levels`, zh: `${design.levels} 个水平` };
    return [json.problem("out-of-range", "/design/levels", subject, said)];
  }
  if (factors >= 1 && factors <= mostFactors) return [];
  const subject = { en: `${design.kind} of ${factors} factors`, zh: `${design.kind}，${factors} 个因子` };
  const said = { expected: words.someFactors, got: String(factors), hint: words.addFactor };
  return [json.problem("contradiction", "/design", subject, said)];
}

function listProblems(
  points: Extract<ExperimentText["design"], { kind: "list" }>["points"],
  factors: number,
  json: JsonText,
): Problem[] {
  const got = { en: `${factors} beside it`, zh: `另有 ${factors} 个` };
  const said = { expected: words.withinPoints, got, hint: words.intoPoints };
  const beside = factors === 0 ? [] : [json.problem("contradiction", "/design", words.listWithFactors, said)];
  const first = new Map<string, number>();
  const twice = points.flatMap(({ levers = {}, assumptions = {}, name }, i) => {
    const called = namedPoint(levers, assumptions, name).name;
    const before = first.get(called);
    if (before === undefined) {
      first.set(called, i);
      return [];
    }
    const got = {
      en: `${quoted(called)} is also point ${before + 1}`,
      zh: `${quoted(called)} 与第 ${before + 1} 个点同名`,
    };
    const details = { expected: words.everyPointOnce, got, hint: renameOrRemove };
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
  const subject = { en: `${points} points, ${runs} runs`, zh: `${points} 个点，${runs} 次运行` };
  return [
    json.problem("out-of-range", "/design", subject, {
      expected: words.size,
      got: {
        en: `${points} points × ${policies} policies × ${replications} worlds`,
        zh: `${points} 个点 × ${policies} 项政策 × ${replications} 个世界`,
      },
      hint: words.hypercube,
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

const words = {
  window: {
    en: "ticks count from 0; `to` is the tick after the last that is summarised",
    zh: "期从 0 数起；`to` 是所汇总最后一期的下一期",
  },
  ascending: { en: "[low, high] with low < high", zh: "[下界，上界]，下界小于上界" },
  listOfOne: {
    en: "write a list of one value for what does not vary",
    zh: "不变动的量写作只有一个取值的列表",
  },
  everyValueOnce: { en: "every value once", zh: "每个取值只出现一次" },
  ledger: { en: "the ledgers of a few worlds go a long way", zh: "保留少数世界的账本通常已够用" },
  ledgerBytes: atMost(`${mostLedgerBytes / 1e9} GB`),
  lighterLedger: {
    en: "keep no ledger (0), or take fewer ticks or posts; `buckstop trace` follows single incidents of any run",
    zh: "不保留账本（0），或减少期数、岗位；任何运行的单个事件都可用 `buckstop trace` 追踪",
  },
  usualLevels: { en: "4 is usual", zh: "通常取 4" },
  someFactors: {
    en: `1 to ${mostFactors} levers and assumptions`,
    zh: `1 至 ${mostFactors} 个杠杆与假设`,
  },
  addFactor: {
    en: "add a lever under `levers` or an assumption under `assumptions`",
    zh: "请在 `levers` 下加杠杆，或在 `assumptions` 下加假设",
  },
  withinPoints: {
    en: "levers and assumptions within the points of the list",
    zh: "杠杆与假设写在列表的各点之内",
  },
  intoPoints: {
    en: "move them into the points, or choose another design",
    zh: "把它们移入各点，或改用其他设计",
  },
  listWithFactors: { en: "a list with factors", zh: "列表另带因子" },
  everyPointOnce: { en: "every point once", zh: "每个点只出现一次" },
  size: {
    en: `at most ${mostPoints} points and ${mostRuns} runs`,
    zh: `至多 ${mostPoints} 个点、${mostRuns} 次运行`,
  },
  hypercube: {
    en: "a Latin hypercube covers many factors with few points",
    zh: "拉丁超立方以少量的点覆盖许多因子",
  },
} as const satisfies Record<string, Text>;
