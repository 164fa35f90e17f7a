import type { ChoiceDeclaration, Declaration, NumberDeclaration, Text } from "../model/declaration.ts";
import { levers } from "../model/levers.ts";
import { type OutcomeDeclaration, outcomes } from "../model/outcomes.ts";
import { parameters } from "../model/parameters.ts";
import { submodels } from "../model/process.ts";
import { decisionRule } from "../model/setting.ts";
import { unitText } from "../model/units.ts";
import { modelVersion } from "../model/version.ts";
import { sourceKind, sourceText } from "./default-source.ts";
import { articles, citedIn, closedForms, facts, mechanisms } from "./evidence.ts";
import * as elements from "./odd-elements.ts";
import { stateVariables } from "./odd-state-variables.ts";

type Language = keyof Text;
type Quantity = NumberDeclaration | ChoiceDeclaration;

/**
 * The description of the model by the ODD protocol in its seven elements (Grimm et al. 2020), as Markdown, followed
 * by the tables it refers to. Levers, parameters, outcomes and submodels are those that the model declares.
 */
export function oddDescription(language: Language): string {
  const element = (number: number, title: Text, body: string) =>
    `## ${number}. ${title[language]}\n\n${body}`;
  const appendix = (title: Text, ...body: string[]) => [`## ${title[language]}`, ...body].join("\n\n");
  const sections = [
    `# ${heading.title[language]}`,
    { en: `Buckstop, version ${modelVersion}.`, zh: `层层加码实验室，版本 ${modelVersion}。` }[language],
    element(1, heading.purpose, elements.purpose[language]),
    element(2, heading.entities, `${elements.entities[language]}\n\n${stateTable(language)}`),
    element(3, heading.process, processOverview(language)),
    element(4, heading.concepts, subsections(elements.designConcepts, language)),
    element(5, heading.initialisation, elements.initialisation[language]),
    element(6, heading.input, elements.inputData[language]),
    element(7, heading.submodels, `${elements.notation[language]}\n\n${subsections(submodels, language)}`),
    appendix(heading.levers, quantityTable(levers, language)),
    appendix(heading.parameters, quantityTable({ decisionRule, ...parameters }, language)),
    appendix(heading.calibration, elements.calibration[language], calibrationTable(language)),
    appendix(heading.outcomes, outcomeTable(language)),
    appendix(heading.sources, sourceList(language)),
  ];
  return `${sections.join("\n\n")}\n`;
}

const heading = {
  title: { en: "ODD description of the model", zh: "模型的 ODD 描述" },
  purpose: { en: "Purpose and patterns", zh: "目的与模式" },
  entities: { en: "Entities, state variables, and scales", zh: "实体、状态变量与尺度" },
  process: { en: "Process overview and scheduling", zh: "过程概览与调度" },
  concepts: { en: "Design concepts", zh: "设计概念" },
  initialisation: { en: "Initialization", zh: "初始化" },
  input: { en: "Input data", zh: "输入数据" },
  submodels: { en: "Submodels", zh: "子模型" },
  levers: { en: "Levers of a policy", zh: "政策杠杆" },
  parameters: { en: "Parameters", zh: "参数" },
  calibration: { en: "Calibration", zh: "校准" },
  outcomes: { en: "Outcomes", zh: "结果" },
  sources: { en: "Sources", zh: "来源" },
} as const satisfies Record<string, Text>;

const columns = {
  name: { en: "Name", zh: "名称" },
  meaning: { en: "Meaning", zh: "含义" },
  holder: { en: "State of", zh: "属于" },
  unit: { en: "Unit", zh: "单位" },
  range: { en: "Range", zh: "取值" },
  default: { en: "Default", zh: "默认值" },
  source: { en: "Source", zh: "出处" },
  nullWhere: { en: "Null where", zh: "何时为空" },
} as const satisfies Record<string, Text>;

function processOverview(language: Language): string {
  const steps = submodels.map(({ title }, k) => `${k + 1}. ${title[language]}`).join("\n");
  return [elements.schedulingBefore[language], steps, elements.schedulingAfter[language]].join("\n\n");
}

function subsections(parts: readonly { title: Text; text: Text }[], language: Language): string {
  return parts.map(({ title, text }) => `### ${title[language]}\n\n${text[language]}`).join("\n\n");
}

function stateTable(language: Language): string {
  const rows = Object.entries(stateVariables).map(([key, { of, unit, text }]) => [
    `\`${key}\``,
    of[language],
    text[language],
    unitText(unit, language),
  ]);
  return markdownTable([columns.name, columns.holder, columns.meaning, columns.unit], rows, language);
}

function quantityTable(table: Readonly<Record<string, Quantity>>, language: Language): string {
  const { name, meaning, unit, range, default: initial, source } = columns;
  const rows = Object.entries(table).map(([key, quantity]) => [
    `\`${key}\``,
    meaningOf(quantity, language),
    unitText(quantity.unit, language),
    "options" in quantity ? quantity.options.join(", ") : `${quantity.min}–${quantity.max}`,
    String(quantity.default),
    sourceText(quantity.source, language),
  ]);
  return markdownTable([name, meaning, unit, range, initial, source], rows, language);
}

function outcomeTable(language: Language): string {
  const rows = Object.entries<OutcomeDeclaration>(outcomes).map(([key, outcome]) => [
    `\`${key}\``,
    meaningOf(outcome, language),
    unitText(outcome.unit, language),
    outcome.undefinedWhen?.[language] ?? "",
  ]);
  return markdownTable([columns.name, columns.meaning, columns.unit, columns.nullWhere], rows, language);
}

function meaningOf({ label, text }: Declaration, language: Language): string {
  return language === "en" ? `${label.en}. ${text.en}` : `${label.zh}。${text.zh}`;
}

/** Which value was tuned to which facts. */
function calibrationTable(language: Language): string {
  const { name, default: initial, source } = columns;
  const rows = Object.entries<Quantity>({ ...levers, ...parameters })
    .filter(([, quantity]) => sourceKind(quantity.source) === "set")
    .map(([key, quantity]) => [
      `\`${key}\``,
      String(quantity.default),
      citedIn(quantity.source).codes.join(", "),
    ]);
  return markdownTable([name, initial, source], rows, language);
}

function sourceList(language: Language): string {
  const list = (entries: readonly (readonly [string, string])[]) =>
    entries.map(([code, text]) => `- ${code}: ${text}`).join("\n");
  const coded = (table: Readonly<Record<string, Text>>) =>
    Object.entries(table).map(([code, text]) => [code, text[language]] as const);
  const mechanism = { en: "mechanism", zh: "机制" }[language];
  return [
    {
      en: "Facts of the literature (F) and closed forms that tests check (C):",
      zh: "文献事实（F）与由测试核对的闭式解（C）：",
    }[language],
    list([...coded(facts), ...coded(closedForms)]),
    { en: "Mechanisms that the articles describe:", zh: "文章所述的机制：" }[language],
    list(coded(mechanisms).map(([number, text]) => [`${mechanism} ${number}`, text])),
    { en: "The articles:", zh: "文章：" }[language],
    articles.map((article) => `- ${article}`).join("\n"),
    { en: "Method:", zh: "方法：" }[language],
    method.map((reference) => `- ${reference}`).join("\n"),
  ].join("\n\n");
}

const method = [
  "Grimm et al. 2020, The ODD protocol: a second update, JASSS 23(2) 7",
  "Edmonds et al. 2019, Different modelling purposes, JASSS 22(3) 6",
];

function markdownTable(
  titles: readonly Text[],
  rows: readonly (readonly string[])[],
  language: Language,
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    line(titles.map((title) => title[language])),
    line(titles.map(() => "---")),
    ...rows.map(line),
  ].join("\n");
}
