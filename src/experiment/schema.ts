import * as z from "zod/mini";
import type { ChoiceDeclaration, NumberDeclaration, Text } from "../model/declaration.ts";
import { levers, type Policy } from "../model/levers.ts";
import { outcomeNames } from "../model/outcomes.ts";
import { type Parameters, parameters } from "../model/parameters.ts";
import { decisionRule, defaultSpans, defaultTicks } from "../model/setting.ts";
import { longestString } from "./json-value.ts";
import { commandLineLimits, mostLevels, mostTicks } from "./limits.ts";
import { aList, aNumber, aText, aWholeNumber, oneOf } from "./phrases.ts";
import type { Words } from "./problem.ts";
import { messageOf, messageOfKeys } from "./schema-message.ts";

/*
 * The form of scenario and regime files, built from the declarations. Throughout, the message of a schema is what it
 * expects, as a noun phrase: schema-check.ts makes problems of them.
 */

// The compiled fast path of zod needs `eval`, which the page's content security policy forbids.
z.config({ jitless: true });

export const longestText = 2000;
export const longestTitle = 120;
export const longestName = 80;

const anObject = messageOf({ en: "an object {…}", zh: "对象 {…}" });

export function record<Shape extends z.core.$ZodShape>(shape: Shape) {
  const keys = messageOfKeys(Object.keys(shape));
  return z.strictObject(shape, { error: ({ code }) => (code === "unrecognized_keys" ? keys : anObject) });
}

/** What a part is, for the JSON schemas; checks nothing. */
export function about(description: string, descriptionZh: string, more: object = {}) {
  return z.meta({ ...more, description, descriptionZh });
}

export function line(most: number) {
  const error = messageOf(aText(most));
  return z.string({ error }).check(z.minLength(1, { error }), z.maxLength(most, { error }));
}

export function bilingual(most: number) {
  return record({ en: line(most), zh: line(most) });
}

export function number(min: number, max: number, unit: Words = "") {
  const error = messageOf(aNumber(min, max, unit));
  return z.number({ error }).check(z.minimum(min, { error }), z.maximum(max, { error }));
}

export function whole(min: number, max: number, unit: Words = "") {
  const error = messageOf(aWholeNumber(min, max, unit));
  return z.int({ error }).check(z.minimum(min, { error }), z.maximum(max, { error }));
}

export function choice<const Option extends string>(options: readonly Option[]) {
  return z.enum(options, { error: messageOf(oneOf(options)) });
}

export function list<Element extends z.ZodMiniType>(element: Element, least: number, most: number) {
  const error = messageOf(aList(least, most));
  return z.array(element, { error }).check(z.minLength(least, { error }), z.maxLength(most, { error }));
}

const nameError = messageOf({
  en: `a name of lower-case letters, digits and single hyphens, at most ${longestName} characters`,
  zh: `由小写字母、数字和单个连字符组成的名称，至多 ${longestName} 个字符`,
});
export const name = z
  .string({ error: nameError })
  .check(
    z.maxLength(longestName, { error: nameError }),
    z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: nameError }),
  );

/** Meta data of a declared quantity. */
function declaredMeta(declaration: NumberDeclaration | ChoiceDeclaration) {
  const { label, text, unit, source, default: initial } = declaration;
  const bands = "bands" in declaration ? declaration.bands : undefined;
  return {
    title: label.en,
    titleZh: label.zh,
    description: text.en,
    descriptionZh: text.zh,
    unit,
    source,
    default: initial,
    ...(bands && { bands: bands.map(({ upTo, name }) => ({ upTo, title: name.en, titleZh: name.zh })) }),
  };
}

/** The value of a declared lever or parameter. */
export function declared(declaration: NumberDeclaration | ChoiceDeclaration) {
  const meta = declaredMeta(declaration);
  if ("options" in declaration) return choice(declaration.options).check(z.meta(meta));
  const build = declaration.integer ? whole : number;
  const known = declaration.unit === "1" ? "" : declaration.unit;
  return build(declaration.min, declaration.max, known).check(z.meta(meta));
}

/** Some of a table's values; those left out stay as they were. */
export function someOf<Values>(table: Record<string, NumberDeclaration | ChoiceDeclaration>) {
  const shape = Object.entries(table).map(([key, declaration]) => [key, z.optional(declared(declaration))]);
  return record(Object.fromEntries(shape)) as unknown as z.ZodMiniType<Partial<Values>>;
}

export const leverSet = someOf<Policy>(levers).check(
  about("Levers that differ from the regime named by `from`.", "与 from 所指制度不同的杠杆。", {
    id: "levers",
  }),
);

const superiorError = messageOf({
  en: "the id of the superior, or null for the centre",
  zh: "上级的编号；最高岗位写 null",
});
const levelError = messageOf({ en: "the name of the level", zh: "层级的名称" });
const chartPost = record({
  id: line(longestName),
  superior: z.union([line(longestName), z.null()], {
    error: superiorError,
  }),
  level: z.string({ error: levelError }).check(z.maxLength(longestName, { error: levelError })),
}).check(z.meta({ id: "chartPost" }));

/** Units that no declared quantity has. */
const units = {
  posts: { en: "posts", zh: "个岗位" },
  ticks: { en: "ticks", zh: "期" },
  level: { en: "level, 0 the centre", zh: "层级，0 为最高岗位" },
  month: { en: "month, 0 January", zh: "月份，0 为一月" },
} as const satisfies Record<string, Text>;

const chartFile = z
  .string()
  .check(z.regex(/^[^/\\:]{1,80}\.csv$/))
  .check(
    about(
      "A CSV file beside the scenario: columns id, superior, level.",
      "与情景同目录的 CSV：列 id、superior、level。",
    ),
  );

const organisation = z
  .union(
    [
      record({ spans: list(whole(1, commandLineLimits.posts, units.posts), 0, mostLevels - 1) }),
      record({
        chart: z.union([chartFile, list(chartPost, 1, commandLineLimits.posts)], {
          error: messageOf({
            en: 'the name of a .csv file beside the scenario, or a list of {"id", "superior", "level"}',
            zh: '与情景同目录的 .csv 文件名，或由 {"id", "superior", "level"} 组成的列表',
          }),
        }),
      }),
    ],
    { error: messageOf({ en: '{"spans": […]} or {"chart": …}', zh: '{"spans": […]} 或 {"chart": …}' }) },
  )
  .check(
    about(
      "Children a post has at each level from the centre down, or an explicit organisation chart.",
      "自中央而下各级每个岗位的下属数，或一份组织结构表。",
      { default: { spans: defaultSpans } },
    ),
  );

const shock = record({
  from: whole(0, mostTicks, "tick"),
  ticks: whole(1, mostTicks, units.ticks),
  factor: number(0, 1000),
}).check(about("A window of ticks in which harm is multiplied.", "损害成倍放大的一段时间。"));

const gate = record({
  level: whole(0, mostLevels - 2, units.level),
  month: whole(0, 11, units.month),
  months: whole(1, 12, "months"),
  share: number(0, 1, "share of tasks"),
}).check(
  about(
    "An upstream gate: each post of the level holds a stream of tasks back in these months, unless it answers.",
    "上游关口：该级每个岗位在这些月份扣住一类任务，除非答复请示。",
  ),
);

const switchAt = record({
  at: whole(1, mostTicks, "tick"),
  from: z.optional(name),
  set: z.optional(leverSet),
}).check(
  about(
    "From tick `at` on: the regime `from` (without it, what was in force) with the levers of `set`.",
    "自 at 起：以 from 制度（未写则沿用此前的制度）加上 set 中的杠杆。",
  ),
);

const inlinePolicy = record({
  name,
  title: bilingual(longestTitle),
  text: bilingual(longestText),
  from: name.check(about("The regime it starts from.", "以哪一种制度为起点。")),
  set: z.optional(leverSet),
  timeline: z.optional(list(switchAt, 0, 100)),
});

export const policies = list(
  z.union([name, inlinePolicy], {
    error: messageOf({
      en: "the name of a regime, or a policy {…} of the scenario's own",
      zh: "通用制度的名称，或情景自带的政策 {…}",
    }),
  }),
  1,
  40,
).check(
  about(
    "The policies to compare: regimes by name, or policies of the scenario's own.",
    "要比较的政策：按名称引用的制度，或情景自带的政策。",
  ),
);

const claim = record({
  text: bilingual(longestText),
  outcome: choice(outcomeNames),
  policy: name,
  versus: z.optional(name),
  bound: z.optional(number(-1e9, 1e9)),
  expected: choice(["more", "less"]),
  from: z.optional(whole(0, mostTicks, "tick")),
  to: z.optional(whole(1, mostTicks, "tick")),
  versusFrom: z.optional(whole(0, mostTicks, "tick")),
  versusTo: z.optional(whole(1, mostTicks, "tick")),
}).check(
  about(
    "Under `policy` the outcome is more or less than under `versus` (default: the baseline) or than the bound, over ticks from … to − 1; versusFrom and versusTo give `versus` a window of its own, so that a policy can be contrasted with itself at another time.",
    "在 policy 下，该结果比 versus（默认为基准）或 bound 更多或更少，区间为 from … to − 1；versusFrom 与 versusTo 给 versus 另设区间，使同一政策可与自身的另一时段对照。",
  ),
);

export const regimeSchema = record({
  name,
  title: bilingual(longestTitle),
  text: bilingual(longestText),
  set: leverSet,
}).check(
  about("A regime: levers that differ from the status quo.", "一种制度：与现状不同的杠杆。", {
    title: "Buckstop regime",
  }),
);

export const scenarioSchema = record({
  name: name.check(about("The file's name without .json.", "文件名，不含 .json。")),
  title: bilingual(longestTitle),
  story: bilingual(longestString).check(about("What it is about.", "讲的是什么事。")),
  question: bilingual(longestText).check(about("What it asks.", "要问的问题。")),
  notice: list(bilingual(longestText), 0, 20).check(about("Things to notice.", "值得留意之处。")),
  organisation: z.optional(organisation),
  ticks: z.optional(
    whole(1, mostTicks, "months").check(
      about("How long it runs.", "运行多久。", { unit: "months", default: defaultTicks }),
    ),
  ),
  parameters: z.optional(
    someOf<Parameters>(parameters).check(
      about("Assumptions that differ from their defaults.", "与默认值不同的假设。"),
    ),
  ),
  season: z.optional(
    list(number(0, 100), 12, 12).check(
      about("Factors of harm from January to December.", "一月至十二月的损害倍数。"),
    ),
  ),
  shocks: z.optional(list(shock, 0, 100)),
  gate: z.optional(gate),
  decisionRule: z.optional(choice(decisionRule.options).check(z.meta(declaredMeta(decisionRule)))),
  baseline: name.check(about("The policy that others are contrasted with.", "其他政策与之对照的政策。")),
  policies,
  claims: list(claim, 0, 100),
}).check(about("A scenario to compare policies in.", "用来比较政策的情景。", { title: "Buckstop scenario" }));

export type RegimeText = z.infer<typeof regimeSchema>;
export type ScenarioText = z.infer<typeof scenarioSchema>;
export type ClaimText = ScenarioText["claims"][number];
export type PolicyText = ScenarioText["policies"][number];
