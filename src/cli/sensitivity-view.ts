import type { FactorName } from "../experiment/experiment-schema.ts";
import type { SensitivityTable } from "../experiment/sensitivity.ts";
import type { Text } from "../model/declaration.ts";
import { levers } from "../model/levers.ts";
import { outcomes } from "../model/outcomes.ts";
import { parameters } from "../model/parameters.ts";
import { decisionRule } from "../model/setting.ts";
import { type SweepState, sweepJson, sweepText } from "./sweep-view.ts";
import { figure, type Language, signedFigure, type Terminal, tableText } from "./terminal.ts";

export interface SensitivityState extends SweepState {
  readonly tables: readonly SensitivityTable[];
}

/** How far the sweep is, and a table for each outcome, policy and contrast; what is not known is null. */
export function sensitivityJson(state: SensitivityState, language: Language) {
  const { experiment, replications } = state.plan;
  return {
    ...sweepJson(state),
    scenario: experiment.scenario.name,
    design: experiment.design,
    replications,
    from: experiment.from,
    to: experiment.to,
    factors: experiment.factors,
    tables: state.tables.map((table) => ({
      ...table,
      warnings: table.warnings.map((warning) => warning[language]),
    })),
  };
}

/** The same for a person: a heading, then table after table, the strongest factor first. */
export function sensitivityText(state: SensitivityState, terminal: Terminal): string {
  const { language, colors } = terminal;
  const blocks = state.tables.map((table) =>
    [
      colors.bold(titleOf(table, language)),
      tableOf(table, language),
      ...table.warnings.map((warning) => colors.yellow(`! ${warning[language]}`)),
    ].join("\n"),
  );
  return [sweepText(state, terminal), ...blocks].join("\n\n");
}

function titleOf({ outcome, policy, versus }: SensitivityTable, language: Language): string {
  const { label, unit } = outcomes[outcome];
  const measured = language === "zh" ? `${label.zh}（${unit}）` : `${label.en} (${unit})`;
  return `${measured} · ${policy}${versus === null ? "" : ` − ${versus}`}`;
}

function tableOf(table: SensitivityTable, language: Language): string {
  const say = (...texts: Text[]) => texts.map((text) => text[language]);
  switch (table.kind) {
    case "one-at-a-time": {
      const { unchanged, rows } = table.tornado;
      const cells = rows.flatMap(({ factor, bars }) =>
        bars.map(({ value, difference, ciLow, ciHigh }) => [
          labelOf(factor, language),
          typeof value === "number" ? figure(value) : value,
          shown(difference, signedFigure),
          interval(ciLow, ciHigh),
        ]),
      );
      const heading = say(words.factor, words.value, words.difference, words.interval);
      return `${words.unchanged[language]} ${shown(unchanged)}\n${tableText(heading, cells, language)}`;
    }
    case "morris": {
      const rows = [...table.rows].sort((a, b) => b.muStar - a.muStar);
      const cells = rows.map(({ factor, mu, muStar, muStarLow, muStarHigh, sigma }) => [
        labelOf(factor, language),
        shown(muStar),
        interval(muStarLow, muStarHigh),
        shown(mu, signedFigure),
        shown(sigma),
      ]);
      return tableText([...say(words.factor), "μ*", ...say(words.interval), "μ", "σ"], cells, language);
    }
    case "saltelli": {
      const rows = [...table.rows].sort((a, b) => b.total - a.total);
      const cells = rows.map(({ factor, first, firstLow, firstHigh, total, totalLow, totalHigh }) => [
        labelOf(factor, language),
        shown(total),
        interval(totalLow, totalHigh),
        shown(first),
        interval(firstLow, firstHigh),
      ]);
      const heading = say(words.factor, words.total, words.interval, words.first, words.interval);
      return tableText(heading, cells, language);
    }
  }
}

/** A factor's label and its name as files write it. */
export function labelOf(factor: FactorName, language: Language): string {
  const { label } = { ...levers, ...parameters, decisionRule }[factor];
  return language === "zh" ? `${label.zh}（${factor}）` : `${label.en} (${factor})`;
}

function shown(value: number, write: (value: number | null) => string = figure): string {
  return write(Number.isNaN(value) ? null : value);
}

function interval(low: number, high: number): string {
  return Number.isNaN(low) ? "–" : `${figure(low)} … ${figure(high)}`;
}

const words = {
  factor: { en: "factor", zh: "因子" },
  value: { en: "value", zh: "取值" },
  difference: { en: "difference", zh: "差值" },
  interval: { en: "95 %", zh: "95%" },
  unchanged: { en: "unchanged:", zh: "不变时：" },
  total: { en: "total", zh: "总指数" },
  first: { en: "alone", zh: "一阶" },
} as const satisfies Record<string, Text>;
