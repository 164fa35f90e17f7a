import * as z from "zod/mini";
import type { ChoiceDeclaration, NumberDeclaration, Text, ValuesOf } from "../model/declaration.ts";
import { type LeverName, levers } from "../model/levers.ts";
import { outcomeNames } from "../model/outcomes.ts";
import { parameters } from "../model/parameters.ts";
import { decisionRule } from "../model/setting.ts";
import { mostTicks } from "./limits.ts";
import { oneOf } from "./phrases.ts";
import type { Words } from "./problem.ts";
import {
  about,
  bilingual,
  choice,
  declared,
  leverSet,
  line,
  list,
  longestName,
  longestTitle,
  name,
  number,
  policies,
  record,
  someOf,
  whole,
} from "./schema.ts";
import { messageOf } from "./schema-message.ts";

/** More points than these no page of results could hold apart; runs are points × policies × replications. */
export const mostPoints = 200_000;
export const mostRuns = 10_000_000;
export const mostFactors = 100;

/** What a factor varies over: a list of values, or a range of numbers. */
export type FactorText =
  | readonly (number | string)[]
  | { readonly range: readonly [low: number, high: number] };

/** What an experiment may assume: the parameters of the model, and how agents choose. */
export const assumptions = { decisionRule, ...parameters };

/** One lever or assumption to vary. */
function factor(declaration: Table[string]) {
  const value = declared(declaration);
  const values = list<z.ZodMiniType<number | string>>(value, 1, 1000);
  if ("options" in declaration) return values;
  const range = z.tuple([value, value], { error: messageOf({ en: "[low, high]", zh: "[下界，上界]" }) });
  return z.union([values, record({ range })], {
    error: messageOf({
      en: 'a list of values, or {"range": [low, high]}',
      zh: '取值的列表，或 {"range": [下界，上界]}',
    }),
  });
}

type Table = Readonly<Record<string, NumberDeclaration | ChoiceDeclaration>>;

/** Any of a table's entries, each to vary. */
function factors(table: Table) {
  const shape = Object.entries(table).map(([key, declaration]) => [key, z.optional(factor(declaration))]);
  return record(Object.fromEntries(shape)) as unknown as z.ZodMiniType<Readonly<Record<string, FactorText>>>;
}

/** Units that no declared quantity has. */
const units = {
  levels: { en: "levels", zh: "个水平" },
  points: { en: "points", zh: "个点" },
  trajectories: { en: "trajectories", zh: "条路径" },
  candidates: { en: "candidates", zh: "个候选" },
  generations: { en: "generations", zh: "代" },
  draws: { en: "draws", zh: "次抽样" },
  worlds: { en: "worlds", zh: "个世界" },
  shareOfMean: { en: "share of the mean", zh: "与均值之比" },
} as const satisfies Record<string, Text>;

const count = (most: number, unit: Words) => whole(1, most, unit);
const levels = whole(2, 50, units.levels).check(
  about("Into how many values a range is divided, both ends among them.", "把一个区间分成几个取值，含两端。"),
);
const designSeed = line(longestName).check(
  about(
    "Of the design's own draws; without it, the seed of the worlds.",
    "设计本身抽样的种子；未写则用世界的种子。",
  ),
);

const listPoint = record({
  name: z.optional(name),
  levers: z.optional(leverSet),
  assumptions: z.optional(someOf<ValuesOf<typeof assumptions>>(assumptions)),
});

const objective = record({
  outcome: choice(outcomeNames),
  better: z.optional(
    choice(["more", "less"]).check(
      about(
        "Which way is better; without it, as the outcome is declared.",
        "越多越好还是越少越好；未写则依该结果的声明。",
      ),
    ),
  ),
});

const designs = [
  record({ kind: z.literal("factorial"), levels: z.optional(levels) }).check(
    about("Every combination of the values.", "所有取值的全部组合。"),
  ),
  record({ kind: z.literal("list"), points: list(listPoint, 1, mostPoints) }).check(
    about("These points and no others.", "只取列出的各点。"),
  ),
  record({ kind: z.literal("one-at-a-time"), levels: z.optional(levels) }).check(
    about(
      "The scenario as it is, then each value of one factor with all others as they are.",
      "先照情景原样，再每次只改一个因子的取值。",
    ),
  ),
  record({
    kind: z.literal("latin-hypercube"),
    points: count(mostPoints, units.points),
    seed: z.optional(designSeed),
  }).check(about("Each factor's range in as many strata as points, one point in each.", "拉丁超立方抽样。")),
  record({
    kind: z.literal("sobol"),
    points: count(mostPoints, units.points),
    seed: z.optional(designSeed),
  }).check(
    about(
      "The first points of Sobol’s sequence; with a seed, shifted as a whole by it.",
      "Sobol’ 序列的前若干点；给出种子则整体移位。",
    ),
  ),
  record({
    kind: z.literal("morris"),
    trajectories: count(10_000, units.trajectories),
    levels: z.optional(levels),
    seed: z.optional(designSeed),
  }).check(
    about(
      "Morris’s screening: walks that change one factor a step.",
      "Morris 筛选：每步只变一个因子的随机路径。",
    ),
  ),
  record({
    kind: z.literal("saltelli"),
    points: count(mostPoints, units.points),
    seed: z.optional(designSeed),
  }).check(
    about(
      "Saltelli’s design for Sobol indices: points × (factors + 2) points in all; a power of two is best.",
      "用于 Sobol 指数的 Saltelli 设计：共 points ×（因子数 + 2）个点，宜取 2 的幂。",
    ),
  ),
  record({
    kind: z.literal("search"),
    objectives: list(objective, 1, 6),
    population: z.optional(whole(4, 1000, units.candidates)),
    generations: z.optional(count(10_000, units.generations)),
    draws: z.optional(
      count(10_000, units.draws).check(
        about(
          "In how many draws of the assumptions each candidate is tried.",
          "每个候选在多少组假设抽样下试算。",
        ),
      ),
    ),
    seed: z.optional(designSeed),
  }).check(
    about(
      "A search for the levers that no others beat in every objective (NSGA-II); for `buckstop search`.",
      "搜索在各目标上不被全面超越的杠杆组合（NSGA-II），供 buckstop search 使用。",
    ),
  ),
] as const;

export const designKinds = designs.map(({ shape }) => shape.kind.def.values[0]);

const designError = messageOf({ en: 'a design {"kind": …}', zh: '设计 {"kind": …}' });
const design = z.discriminatedUnion("kind", designs, {
  error: ({ code }) => (code === "invalid_union" ? messageOf(oneOf(designKinds)) : designError),
});

const replications = z.union(
  [
    count(1_000_000, units.worlds),
    record({
      precision: number(1e-6, 10, units.shareOfMean).check(
        about(
          "Half the width of the widest 95 % interval, relative to the mean of its outcome.",
          "最宽的 95% 区间的半宽与该结果均值之比。",
        ),
      ),
      outcome: choice(outcomeNames),
      atMost: count(1_000_000, units.worlds),
    }),
  ],
  {
    error: messageOf({
      en: 'a number of worlds, or {"precision", "outcome", "atMost"}',
      zh: '世界的个数，或 {"precision", "outcome", "atMost"}',
    }),
  },
);

const scenarioName = z.union([name, z.string().check(z.regex(/^[^/\\:]{1,80}\.json$/))], {
  error: messageOf({
    en: "the name of a scenario, or of a .json file beside the experiment",
    zh: "情景的名称，或与实验同目录的 .json 文件名",
  }),
});

export const experimentSchema = record({
  name: name.check(about("The file's name without .json.", "文件名，不含 .json。")),
  title: bilingual(longestTitle),
  scenario: scenarioName.check(about("The world it plays in.", "在哪个情景中进行。")),
  policies: z.optional(policies),
  baseline: z.optional(name),
  levers: z.optional(
    factors(levers).check(
      about("What a policy decides, to vary under every policy.", "由政策决定、要在每种政策下变动的杠杆。"),
    ),
  ),
  assumptions: z.optional(
    factors(assumptions).check(
      about("What nobody decides or knows well, to vary.", "无人决定、也无法确知、要变动的假设。"),
    ),
  ),
  design,
  replications,
  seed: line(longestName),
  ticks: z.optional(whole(1, mostTicks, "months")),
  outcomes: z.optional(
    list(choice(outcomeNames), 1, outcomeNames.length).check(
      about("What to keep; without it, everything.", "要保留的结果；未写则全部。"),
    ),
  ),
  keep: z.optional(
    choice(["every-tick", "summary"]).check(
      about("Every tick, or the mean over the window alone.", "逐期保留，或只保留窗口均值。"),
    ),
  ),
  ledger: z.optional(
    whole(0, 1_000_000, units.worlds).check(
      about(
        "In how many worlds of each point, the first ones, the whole ledger of blame is kept; without it, in none.",
        "每个设计点保留多少个世界（自第一个起）的完整责任账本；未写则不保留。",
      ),
    ),
  ),
  from: z.optional(whole(0, mostTicks, "tick")),
  to: z.optional(whole(1, mostTicks, "tick")),
}).check(
  about(
    "Many runs of a scenario: levers × assumptions × worlds.",
    "一个情景的大量运行：杠杆 × 假设 × 世界。",
    { title: "Buckstop experiment" },
  ),
);

export type ExperimentText = z.infer<typeof experimentSchema>;
export type Design = ExperimentText["design"];
export type FactorName = LeverName | keyof typeof assumptions;
