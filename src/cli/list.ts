import { Argument, type Command } from "commander";
import { nearestHint } from "../experiment/nearest-name.ts";
import { oneOf } from "../experiment/phrases.ts";
import { quoted } from "../experiment/problem.ts";
import type { ChoiceDeclaration, NumberDeclaration, Text } from "../model/declaration.ts";
import { type LeverName, levers, type Policy, statusQuo } from "../model/levers.ts";
import { outcomes } from "../model/outcomes.ts";
import { parameters } from "../model/parameters.ts";
import { unitText } from "../model/units.ts";
import { shippedExperiments } from "./experiment-input.ts";
import { refusal } from "./failure.ts";
import type { CommonOptions } from "./options.ts";
import { shippedLibrary } from "./scenario-input.ts";
import { type Language, print, printJson, tableText, terminalFor } from "./terminal.ts";

/** The entries of a kind as scripts get them; every one has a `name`. */
const kinds = {
  scenarios: () =>
    [...shippedLibrary().scenarios.values()].map(
      ({ name, title, question, setting, baseline, policies }) => ({
        name,
        title,
        question,
        ticks: setting.ticks,
        baseline,
        policies: policies.map((policy) => policy.name),
      }),
    ),
  regimes: () =>
    [...shippedLibrary().regimes.values()].map(({ name, title, text, policy }) => ({
      name,
      title,
      text,
      set: leversSet(policy),
    })),
  experiments: () =>
    shippedExperiments().map(({ name, title, scenario, design, factors }) => ({
      name,
      title,
      scenario: scenario.name,
      design: design.kind,
      factors: factors.map((factor) => factor.name),
    })),
  outcomes: () => named(outcomes),
  levers: () => named(levers),
  parameters: () => named(parameters),
} as const;

type Kind = keyof typeof kinds;
const kindNames = Object.keys(kinds) as Kind[];

export function declareList(command: Command, language: Language): void {
  const text = {
    en: `one of ${kindNames.join(", ")}; all by default`,
    zh: `${kindNames.join("、")}；默认全部`,
  };
  const kind = new Argument("[kind]", text[language]).argParser((value): Kind => {
    if (Object.hasOwn(kinds, value)) return value as Kind;
    const hint = nearestHint(value, kindNames, "buckstop list --help");
    throw refusal("bad-option", "kind", {
      expected: oneOf(kindNames),
      got: quoted(value),
      hint,
    });
  });
  command.addArgument(kind).action(list);
}

async function list(kind: Kind | undefined, options: CommonOptions): Promise<void> {
  const { language, json, colors } = terminalFor(options);
  const chosen = kind ? [kind] : kindNames;
  if (json) return printJson(Object.fromEntries(chosen.map((key) => [key, kinds[key]()])));
  const tables = chosen.map((key) => `${colors.bold(titles[key][language])}\n${tableOf(key, language)}`);
  return print(tables.join("\n\n"));
}

function tableOf(kind: Kind, language: Language): string {
  const heading = (...words: Text[]) => words.map((word) => word[language]);
  if (kind === "scenarios") {
    const rows = kinds
      .scenarios()
      .map(({ name, title, question }) => [name, title[language], question[language]]);
    return tableText(heading(words.name, words.title, words.question), rows, language);
  }
  if (kind === "regimes") {
    const rows = kinds.regimes().map(({ name, title, text }) => [name, title[language], text[language]]);
    return tableText(heading(words.name, words.title, words.meaning), rows, language);
  }
  if (kind === "experiments") {
    const rows = kinds
      .experiments()
      .map(({ name, design, scenario, title }) => [name, design, scenario, title[language]]);
    return tableText(heading(words.name, words.design, words.scenario, words.title), rows, language);
  }
  if (kind === "outcomes") {
    const rows = kinds
      .outcomes()
      .map(({ name, label, unit }) => [name, label[language], unitText(unit, language)]);
    return tableText(heading(words.name, words.label, words.unit), rows, language);
  }
  const rows = kinds[kind]().map((entry) => [
    entry.name,
    entry.label[language],
    String(entry.default),
    rangeOf(entry),
    unitText(entry.unit, language),
  ]);
  return tableText(heading(words.name, words.label, words.default, words.range, words.unit), rows, language);
}

function rangeOf(entry: NumberDeclaration | ChoiceDeclaration): string {
  return "options" in entry ? entry.options.join(", ") : `${entry.min} … ${entry.max}`;
}

function named<Entry extends object>(table: Readonly<Record<string, Entry>>): (Entry & { name: string })[] {
  return Object.entries(table).map(([name, entry]) => ({ name, ...entry }));
}

/** The levers in which a policy differs from the status quo. */
function leversSet(policy: Policy): Partial<Policy> {
  const changed = (Object.keys(levers) as LeverName[]).filter((name) => policy[name] !== statusQuo[name]);
  return Object.fromEntries(changed.map((name) => [name, policy[name]]));
}

const titles: Readonly<Record<Kind, Text>> = {
  scenarios: { en: "Scenarios", zh: "情景" },
  regimes: { en: "Regimes", zh: "制度" },
  experiments: { en: "Experiments", zh: "实验" },
  outcomes: { en: "Outcomes", zh: "结果" },
  levers: { en: "Levers of a policy", zh: "政策杠杆" },
  parameters: { en: "Parameters of a world", zh: "世界参数" },
};

const words = {
  name: { en: "name", zh: "名称" },
  title: { en: "title", zh: "标题" },
  label: { en: "what", zh: "内容" },
  question: { en: "question", zh: "问题" },
  design: { en: "design", zh: "设计" },
  scenario: { en: "scenario", zh: "情景" },
  meaning: { en: "what it means", zh: "含义" },
  unit: { en: "unit", zh: "单位" },
  range: { en: "range", zh: "范围" },
  default: { en: "default", zh: "默认" },
} as const satisfies Record<string, Text>;
