import type { RankCorrelation } from "../../experiment/rank-correlation.ts";
import {
  type EffectOfFactors,
  isSensitivityDesign,
  type OfFactor,
  type SensitivityTable,
  sensitivityOf,
} from "../../experiment/sensitivity.ts";
import { effectLabel, labelOf } from "../sensitivity-view.ts";
import type { Language } from "../terminal.ts";
import { type IntervalRow, intervalChart } from "./interval-rows.ts";
import { html, type Markup } from "./markup.ts";
import { policyTitle, type RunsMaterial } from "./material.ts";
import { absent, interval, number, outcomeTitle, type Part, present, signed } from "./part.ts";

const title = { en: "What each factor does", zh: "各因子的作用" };

/** Tables shown at most; `buckstop sensitivity` has all. */
const MOST_TABLES = 24;

/** For every outcome and policy what the design can tell: a tornado, shares of variance, correlations or indices. */
export function factorEffectsPart(material: RunsMaterial, language: Language): Part {
  const { sweep, outcomes } = material;
  const kind = sweep?.plan.experiment.design.kind ?? "";
  if (sweep === null || !isSensitivityDesign(kind))
    return absent("factors", title, {
      en: "it takes the design of an experiment with factors; a tornado one that is one-at-a-time",
      zh: "须为含因子的实验设计；龙卷风图须为 one-at-a-time 设计",
    });
  const tables = sensitivityOf(sweep.plan, sweep.value, outcomes);
  const shown = tables.slice(0, MOST_TABLES);
  const rest = tables.length - shown.length;
  const more = {
    en: rest > 0 ? ` ${rest} more tables: buckstop sensitivity.` : "",
    zh: rest > 0 ? `另有 ${rest} 张表，见 buckstop sensitivity。` : "",
  };
  const figures = shown.map((each) => tableFigure(material, each, language));
  return present("factors", title, html`<p>${leads[kind][language]}${more[language]}</p>${figures}`);
}

function tableFigure(material: RunsMaterial, each: SensitivityTable, language: Language): Markup {
  const policy = policyTitle(material, each.policy, language);
  const versus = each.versus === null ? "" : ` − ${policyTitle(material, each.versus, language)}`;
  const caption = html`${outcomeTitle(each.outcome, language)} · ${policy}${versus}`;
  const warnings = each.warnings.map((warning) => html`<p class="caution">${warning[language]}</p>`);
  return html`<figure><figcaption>${caption}</figcaption>${chartOf(each, language)}${warnings}</figure>\n`;
}

function chartOf(each: SensitivityTable, language: Language): Markup {
  switch (each.kind) {
    case "one-at-a-time": {
      const rows = each.tornado.rows.flatMap(({ factor, bars }) =>
        bars.map(({ value, difference, ciLow, ciHigh, n }): IntervalRow => {
          const set = typeof value === "number" ? number(value) : value;
          return {
            label: html`${labelOf(factor, language)} = ${set}`,
            marks: [{ value: difference, low: ciLow, high: ciHigh }],
            figures: [signed(difference), interval(ciLow, ciHigh), String(n)],
          };
        }),
      );
      return intervalChart({ headings: headings.tornado[language], rows, bars: true });
    }
    case "morris": {
      const rows = [...each.rows]
        .sort((a, b) => b.muStar - a.muStar)
        .map(
          ({ factor, mu, muStar, muStarLow, muStarHigh, sigma }): IntervalRow => ({
            label: labelOf(factor, language),
            marks: [{ value: muStar, low: muStarLow, high: muStarHigh }],
            figures: [number(muStar), interval(muStarLow, muStarHigh, number), signed(mu), number(sigma)],
          }),
        );
      return intervalChart({ headings: headings.morris[language], rows });
    }
    case "saltelli": {
      const rows = [...each.rows]
        .sort((a, b) => b.total - a.total)
        .map(
          ({ factor, first, firstLow, firstHigh, total, totalLow, totalHigh }): IntervalRow => ({
            label: labelOf(factor, language),
            marks: [
              { value: total, low: totalLow, high: totalHigh },
              { value: first, low: firstLow, high: firstHigh, hollow: true },
            ],
            figures: [
              number(total),
              interval(totalLow, totalHigh, number),
              number(first),
              interval(firstLow, firstHigh, number),
            ],
          }),
        );
      return intervalChart({ headings: headings.saltelli[language], rows });
    }
    case "latin-hypercube":
    case "sobol":
      return rankChart(each.rows, language);
    case "factorial":
      return factorialChart(each.rows, language);
  }
}

function rankChart(ranks: readonly (RankCorrelation & OfFactor)[], language: Language): Markup {
  const rows = [...ranks]
    .sort((a, b) => Math.abs(b.partial) - Math.abs(a.partial))
    .map((each): IntervalRow => {
      const { factor, partial, partialLow, partialHigh, standardised } = each;
      return {
        label: labelOf(factor, language),
        marks: [{ value: partial, low: partialLow, high: partialHigh }],
        figures: [
          signed(partial),
          interval(partialLow, partialHigh),
          signed(standardised),
          interval(each.standardisedLow, each.standardisedHigh),
        ],
      };
    });
  return intervalChart({ headings: headings.ranks[language], rows });
}

function factorialChart(effects: readonly EffectOfFactors[], language: Language): Markup {
  const rows = [...effects]
    .sort((a, b) => b.share - a.share)
    .map((each): IntervalRow => {
      const { share, shareLow, shareHigh, effect, effectLow, effectHigh } = each;
      return {
        label: effectLabel(each, language),
        marks: [{ value: share, low: shareLow, high: shareHigh }],
        figures: [
          number(share),
          interval(shareLow, shareHigh, number),
          signed(effect),
          interval(effectLow, effectHigh),
        ],
      };
    });
  return intervalChart({ headings: headings.factorial[language], rows });
}

const headings = {
  tornado: {
    en: ["Factor and value", "As drawn", "Difference", "95 % interval", "Worlds"],
    zh: ["因子与取值", "图示", "差值", "95% 区间", "世界数"],
  },
  morris: {
    en: ["Factor", "As drawn", "μ*", "95 % interval", "μ", "σ"],
    zh: ["因子", "图示", "μ*", "95% 区间", "μ", "σ"],
  },
  saltelli: {
    en: ["Factor", "As drawn", "Total", "95 % interval", "Alone", "95 % interval"],
    zh: ["因子", "图示", "总指数", "95% 区间", "一阶", "95% 区间"],
  },
  ranks: {
    en: [
      "Factor",
      "As drawn",
      "Partial rank correlation",
      "95 % interval",
      "Rank regression",
      "95 % interval",
    ],
    zh: ["因子", "图示", "偏秩相关", "95% 区间", "秩回归系数", "95% 区间"],
  },
  factorial: {
    en: [
      "Factor or two together",
      "As drawn",
      "Share of variance",
      "95 % interval",
      "Last − first value",
      "95 % interval",
    ],
    zh: ["因子或两因子交互", "图示", "方差份额", "95% 区间", "末值减首值", "95% 区间"],
  },
} as const;

const ranksLead = {
  en: "Partial rank correlation: how the outcome rises (or falls) with a factor once what the others explain is taken out, −1 to 1, with bootstrap 95 % intervals over points; the standardised rank regression coefficient beside it.",
  zh: "偏秩相关：剔除其余因子的解释后，结果随某因子上升（或下降）的程度，取值 −1 至 1，附设计点上的自助法 95% 区间；旁列标准化秩回归系数。",
} as const;

const leads = {
  "latin-hypercube": ranksLead,
  sobol: ranksLead,
  factorial: {
    en: "Analysis of variance of the full factorial: the share of the variance between points that each factor makes, and every two beyond what each does alone, with bootstrap 95 % intervals over worlds; beside it what the step from the first to the last value changes (of two together: by how much that step differs between the first and last value of the other), with Student 95 % intervals over worlds.",
    zh: "全因子设计的方差分析：各因子造成的点间方差份额，以及两两之间超出各自作用的部分，附世界上的自助法 95% 区间；旁列由首值到末值的变化（交互作用则为该变化在另一因子末值与首值处之差），附世界上的 Student 95% 区间。",
  },
  "one-at-a-time": {
    en: "A tornado: what each value changes in the same worlds with all other factors as they are, the widest swing first; means with Student 95 % intervals.",
    zh: "龙卷风图：其余因子不变时，每个取值在同一世界中带来的变化，摆幅最大者在前；均值附 Student 95% 区间。",
  },
  morris: {
    en: "Morris’s screening: μ* is how much a step over a factor’s whole range moves the outcome, with its bootstrap 95 % interval; σ large beside it tells of curvature or interaction.",
    zh: "Morris 筛选：μ* 为因子走完全程时结果的平均变幅，附自助法 95% 区间；σ 相对较大则有弯曲或交互作用。",
  },
  saltelli: {
    en: "Sobol indices: the share of the variance between points that a factor makes alone (hollow), and with all its interactions (full), with bootstrap 95 % intervals.",
    zh: "Sobol 指数：设计点之间的方差中由某因子单独造成的份额（空心）及连同全部交互作用的份额（实心），附自助法 95% 区间。",
  },
} as const;
