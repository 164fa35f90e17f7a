import * as z from "zod";
import type { ChoiceDeclaration, NumberDeclaration, ValuesOf } from "../model/declaration.ts";
import { type LeverName, levers } from "../model/levers.ts";
import { outcomeNames } from "../model/outcomes.ts";
import { parameters } from "../model/parameters.ts";
import { decisionRule } from "../model/setting.ts";
import { mostTicks } from "./limits.ts";
import { oneOf } from "./nearest-name.ts";
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
  const values = list<z.ZodType<number | string>>(value, 1, 1000);
  if ("options" in declaration) return values;
  const error = 'a list of values, or {"range": [low, high]}';
  return z.union([values, record({ range: z.tuple([value, value], { error: "[low, high]" }) })], { error });
}

type Table = Readonly<Record<string, NumberDeclaration | ChoiceDeclaration>>;

/** Any of a table's entries, each to vary. */
function factors(table: Table) {
  const shape = Object.entries(table).map(([key, declaration]) => [key, factor(declaration).optional()]);
  return record(Object.fromEntries(shape)) as unknown as z.ZodType<Readonly<Record<string, FactorText>>>;
}

const count = (most: number, unit: string) => whole(1, most, unit);
const levels = whole(2, 50, "levels").meta(
  about("Into how many values a range is divided, both ends among them.", "把一个区间分成几个取值，含两端。"),
);
const designSeed = line(longestName).meta(
  about(
    "Of the design's own draws; without it, the seed of the worlds.",
    "设计本身抽样的种子；未写则用世界的种子。",
  ),
);

const listPoint = record({
  name: name.optional(),
  levers: leverSet.optional(),
  assumptions: someOf<ValuesOf<typeof assumptions>>(assumptions).optional(),
});

const objective = record({
  outcome: choice(outcomeNames),
  better: choice(["more", "less"])
    .meta(
      about(
        "Which way is better; without it, as the outcome is declared.",
        "越多越好还是越少越好；未写则依该结果的声明。",
      ),
    )
    .optional(),
});

const designs = [
  record({ kind: z.literal("factorial"), levels: levels.optional() }).meta(
    about("Every combination of the values.", "所有取值的全部组合。"),
  ),
  record({ kind: z.literal("list"), points: list(listPoint, 1, mostPoints) }).meta(
    about("These points and no others.", "只取列出的各点。"),
  ),
  record({ kind: z.literal("one-at-a-time"), levels: levels.optional() }).meta(
    about(
      "The scenario as it is, then each value of one factor with all others as they are.",
      "先照情景原样，再每次只改一个因子的取值。",
    ),
  ),
  record({
    kind: z.literal("latin-hypercube"),
    points: count(mostPoints, "points"),
    seed: designSeed.optional(),
  }).meta(about("Each factor's range in as many strata as points, one point in each.", "拉丁超立方抽样。")),
  record({ kind: z.literal("sobol"), points: count(mostPoints, "points"), seed: designSeed.optional() }).meta(
    about(
      "The first points of Sobol’s sequence; with a seed, shifted as a whole by it.",
      "Sobol’ 序列的前若干点；给出种子则整体移位。",
    ),
  ),
  record({
    kind: z.literal("morris"),
    trajectories: count(10_000, "trajectories"),
    levels: levels.optional(),
    seed: designSeed.optional(),
  }).meta(
    about(
      "Morris’s screening: walks that change one factor a step.",
      "Morris 筛选：每步只变一个因子的随机路径。",
    ),
  ),
  record({
    kind: z.literal("saltelli"),
    points: count(mostPoints, "points"),
    seed: designSeed.optional(),
  }).meta(
    about(
      "Saltelli’s design for Sobol indices: points × (factors + 2) points in all; a power of two is best.",
      "用于 Sobol 指数的 Saltelli 设计：共 points ×（因子数 + 2）个点，宜取 2 的幂。",
    ),
  ),
  record({
    kind: z.literal("search"),
    objectives: list(objective, 1, 6),
    population: whole(4, 1000, "candidates").optional(),
    generations: count(10_000, "generations").optional(),
    draws: count(10_000, "draws")
      .meta(
        about(
          "In how many draws of the assumptions each candidate is tried.",
          "每个候选在多少组假设抽样下试算。",
        ),
      )
      .optional(),
    seed: designSeed.optional(),
  }).meta(
    about(
      "A search for the levers that no others beat in every objective (NSGA-II); for `buckstop search`.",
      "搜索在各目标上不被全面超越的杠杆组合（NSGA-II），供 buckstop search 使用。",
    ),
  ),
] as const;

export const designKinds = designs.map(({ shape }) => shape.kind.value);

const design = z.discriminatedUnion("kind", designs, {
  error: ({ code }) => (code === "invalid_union" ? oneOf(designKinds) : 'a design {"kind": …}'),
});

const replications = z.union(
  [
    count(1_000_000, "worlds"),
    record({
      precision: number(1e-6, 10, "share of the mean").meta(
        about(
          "Half the width of the widest 95 % interval, relative to the mean of its outcome.",
          "最宽的 95% 区间的半宽与该结果均值之比。",
        ),
      ),
      outcome: choice(outcomeNames),
      atMost: count(1_000_000, "worlds"),
    }),
  ],
  { error: 'a number of worlds, or {"precision", "outcome", "atMost"}' },
);

const scenarioName = z.union([name, z.string().regex(/^[^/\\:]{1,80}\.json$/)], {
  error: "the name of a scenario, or of a .json file beside the experiment",
});

export const experimentSchema = record({
  name: name.meta(about("The file's name without .json.", "文件名，不含 .json。")),
  title: bilingual(longestTitle),
  scenario: scenarioName.meta(about("The world it plays in.", "在哪个情景中进行。")),
  policies: policies.optional(),
  baseline: name.optional(),
  levers: factors(levers)
    .meta(
      about("What a policy decides, to vary under every policy.", "由政策决定、要在每种政策下变动的杠杆。"),
    )
    .optional(),
  assumptions: factors(assumptions)
    .meta(about("What nobody decides or knows well, to vary.", "无人决定、也无法确知、要变动的假设。"))
    .optional(),
  design,
  replications,
  seed: line(longestName),
  ticks: whole(1, mostTicks, "months").optional(),
  outcomes: list(choice(outcomeNames), 1, outcomeNames.length)
    .meta(about("What to keep; without it, everything.", "要保留的结果；未写则全部。"))
    .optional(),
  keep: choice(["every-tick", "summary"])
    .meta(about("Every tick, or the mean over the window alone.", "逐期保留，或只保留窗口均值。"))
    .optional(),
  ledger: whole(0, 1_000_000, "worlds")
    .meta(
      about(
        "In how many worlds of each point, the first ones, the whole ledger of blame is kept; without it, in none.",
        "每个设计点保留多少个世界（自第一个起）的完整责任账本；未写则不保留。",
      ),
    )
    .optional(),
  from: whole(0, mostTicks, "tick").optional(),
  to: whole(1, mostTicks, "tick").optional(),
}).meta({
  title: "Buckstop experiment",
  ...about(
    "Many runs of a scenario: levers × assumptions × worlds.",
    "一个情景的大量运行：杠杆 × 假设 × 世界。",
  ),
});

export type ExperimentText = z.infer<typeof experimentSchema>;
export type Design = ExperimentText["design"];
export type FactorName = LeverName | keyof typeof assumptions;

/** JSON Schema (2020-12) of an experiment file. */
export function experimentJsonSchema() {
  return z.toJSONSchema(experimentSchema, { io: "input" });
}
