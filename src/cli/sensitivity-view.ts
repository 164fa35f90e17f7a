import type { FactorName } from "../experiment/experiment-schema.ts";
import type { RankCorrelation } from "../experiment/rank-correlation.ts";
import type { EffectOfFactors, OfFactor, SensitivityTable } from "../experiment/sensitivity.ts";
import { orNull } from "../experiment/summary.ts";
import type { Text } from "../model/declaration.ts";
import { levers } from "../model/levers.ts";
import { parameters } from "../model/parameters.ts";
import { decisionRule } from "../model/setting.ts";
import { type Ranking, rankingsJson, rankingsText } from "./ranking-view.ts";
import { type SweepState, sweepJson, sweepText } from "./sweep-view.ts";
import { targetTitle } from "./target-title.ts";
import { figure, type Language, signedFigure, type Terminal, tableText } from "./terminal.ts";

export interface SensitivityState extends SweepState {
  readonly tables: readonly SensitivityTable[];
  readonly rankings: readonly Ranking[];
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
      ...nulled(table),
      warnings: table.warnings.map((warning) => warning[language]),
    })),
    best: rankingsJson(state.rankings),
  };
}

/** With null for every number that is not known. */
function nulled(table: SensitivityTable): object {
  if (table.kind !== "one-at-a-time") return { ...cellsOf(table), rows: table.rows.map(cellsOf) };
  const { tornado } = table;
  const rows = tornado.rows.map((row) => ({ ...cellsOf(row), bars: row.bars.map(cellsOf) }));
  return { ...cellsOf(table), tornado: { ...cellsOf(tornado), rows } };
}

function cellsOf(row: object): object {
  const cells = Object.entries(row);
  return Object.fromEntries(
    cells.map(([name, cell]) => [name, typeof cell === "number" ? orNull(cell) : cell]),
  );
}

/** The same for a person: a heading, then table after table, the strongest factor first. */
export function sensitivityText(state: SensitivityState, terminal: Terminal): string {
  const { language, colors } = terminal;
  const blocks = state.tables.map((table) =>
    [
      colors.bold(targetTitle(table, language)),
      tableOf(table, language),
      ...table.warnings.map((warning) => colors.yellow(`! ${warning[language]}`)),
    ].join("\n"),
  );
  const { rankings } = state;
  const best =
    rankings.length === 0
      ? []
      : [`${colors.bold(words.best[language])}\n${rankingsText(rankings, language)}`];
  return [sweepText(state, terminal), ...blocks, ...best].join("\n\n");
}

function tableOf(table: SensitivityTable, language: Language): string {
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
      const heading = say([words.factor, words.value, words.difference, words.interval], language);
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
      return tableText([words.factor[language], "μ*", words.interval[language], "μ", "σ"], cells, language);
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
      const heading = say([words.factor, words.total, words.interval, words.first, words.interval], language);
      return tableText(heading, cells, language);
    }
    case "latin-hypercube":
    case "sobol":
      return rankTable(table.rows, table.explained, language);
    case "factorial":
      return factorialTable(table.rows, table.rest, language);
  }
}

function rankTable(
  ranks: readonly (RankCorrelation & OfFactor)[],
  explained: number,
  language: Language,
): string {
  const rows = [...ranks].sort((a, b) => Math.abs(b.partial) - Math.abs(a.partial));
  const cells = rows.map((row) => [
    labelOf(row.factor, language),
    shown(row.partial, signedFigure),
    interval(row.partialLow, row.partialHigh),
    shown(row.standardised, signedFigure),
    interval(row.standardisedLow, row.standardisedHigh),
  ]);
  const heading = [words.factor, words.partial, words.interval, words.standardised, words.interval];
  return `${words.explained[language]} ${shown(explained)}\n${tableText(say(heading, language), cells, language)}`;
}

function factorialTable(effects: readonly EffectOfFactors[], rest: number, language: Language): string {
  const rows = [...effects].sort((a, b) => b.share - a.share);
  const cells = rows.map((row) => [
    effectLabel(row, language),
    shown(row.share),
    interval(row.shareLow, row.shareHigh),
    shown(row.effect, signedFigure),
    interval(row.effectLow, row.effectHigh),
  ]);
  const heading = [words.factor, words.share, words.interval, words.effect, words.interval];
  const more = rest > 0 ? `${words.rest[language]} ${figure(rest)}\n` : "";
  return `${more}${tableText(say(heading, language), cells, language)}`;
}

function say(texts: readonly Text[], language: Language): string[] {
  return texts.map((text) => text[language]);
}

/** A factor's label and its name as files write it. */
export function labelOf(factor: FactorName, language: Language): string {
  const { label } = { ...levers, ...parameters, decisionRule }[factor];
  return language === "zh" ? `${label.zh}（${factor}）` : `${label.en} (${factor})`;
}

/** A factor, or two that interact. */
export function effectLabel({ factor, by }: EffectOfFactors, language: Language): string {
  return by === null ? labelOf(factor, language) : `${labelOf(factor, language)} × ${labelOf(by, language)}`;
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
  partial: { en: "partial rank correlation", zh: "偏秩相关" },
  standardised: { en: "rank regression", zh: "秩回归系数" },
  explained: { en: "share of ranks explained:", zh: "秩方差的解释比例：" },
  share: { en: "share of variance", zh: "方差份额" },
  effect: { en: "last − first value", zh: "末值减首值" },
  best: { en: "Which policy is best, over all points", zh: "就全部设计点而言，哪个政策最好" },
  rest: { en: "share of three and more factors together:", zh: "三个及以上因子共同的份额：" },
} as const satisfies Record<string, Text>;
