import type { Text } from "../model/declaration.ts";
import { type OutcomeDeclaration, outcomes } from "../model/outcomes.ts";
import type { ExperimentText } from "./experiment-schema.ts";
import type { JsonText } from "./json-text.ts";
import { again, evenNumber, removeIt } from "./phrases.ts";
import { type Problem, quoted, type Words } from "./problem.ts";

/** A search moves the levers of one policy, for outcomes of which one knows what is better. */
export function searchProblems(raw: ExperimentText, policies: number, json: JsonText): Problem[] {
  const { design, levers = {}, replications } = raw;
  if (design.kind !== "search") return [];
  const problems: Problem[] = [];
  const wrong = (pointer: string, subject: Words, expected: Text, got: Words, hint: Text) =>
    problems.push(json.problem("contradiction", pointer, subject, { expected, got, hint }));
  if (Object.keys(levers).length === 0)
    wrong("/design", words.withoutLevers, words.leversToChoose, words.none, words.addLevers);
  if (policies !== 1) wrong("/policies", words.policies, words.onePolicy, String(policies), words.listOne);
  if (typeof replications !== "number")
    wrong("/replications", words.replications, words.numberOfWorlds, words.precision, words.writeNumber);
  const { population } = design;
  if (population !== undefined && population % 2 !== 0)
    wrong("/design/population", words.population, evenNumber, String(population), words.usual);
  const names = design.objectives.map(({ outcome }) => outcome);
  design.objectives.forEach(({ outcome, better }, i) => {
    const pointer = `/design/objectives/${i}`;
    const name = quoted(outcome);
    const declared: OutcomeDeclaration["better"] = outcomes[outcome].better;
    if (names.indexOf(outcome) < i) wrong(pointer, name, words.everyObjectiveOnce, again(name), removeIt);
    else if (better === undefined && declared === "neither")
      wrong(pointer, name, words.whichWay, words.neither, words.addBetter);
  });
  return problems;
}

const words = {
  withoutLevers: { en: "search without levers", zh: "搜索没有杠杆" },
  leversToChoose: { en: "levers to choose", zh: "可供选择的杠杆" },
  none: { en: "none", zh: "没有" },
  addLevers: { en: "add some under `levers`", zh: "请在 `levers` 下加上几个" },
  policies: { en: "policies of a search", zh: "搜索的政策" },
  onePolicy: { en: "one, whose levers are moved", zh: "一项，由搜索调整其杠杆" },
  listOne: { en: "list a single one", zh: "只列出一项" },
  replications: { en: "replications of a search", zh: "搜索的世界数" },
  numberOfWorlds: { en: "a number of worlds", zh: "世界的个数" },
  precision: { en: "a precision", zh: "一个精度" },
  writeNumber: { en: "write a number", zh: "请写一个数" },
  population: { en: "population", zh: "候选数" },
  usual: { en: "40 is usual", zh: "通常取 40" },
  everyObjectiveOnce: { en: "every objective once", zh: "每个目标只出现一次" },
  whichWay: { en: "which way is better", zh: "越多越好，还是越少越好" },
  neither: { en: "neither", zh: "两者都不是" },
  addBetter: { en: 'add "better": "more" or "less"', zh: '请加上 "better"："more" 或 "less"' },
} as const satisfies Record<string, Text>;
