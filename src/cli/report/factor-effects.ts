import { isSensitivityDesign, type SensitivityTable, sensitivityOf } from "../../experiment/sensitivity.ts";
import { labelOf } from "../sensitivity-view.ts";
import type { Language } from "../terminal.ts";
import { type IntervalRow, intervalChart } from "./interval-rows.ts";
import { html, type Markup } from "./markup.ts";
import { policyTitle, type RunsMaterial } from "./material.ts";
import { absent, interval, number, outcomeTitle, type Part, present, signed } from "./part.ts";

const title = { en: "What each factor does", zh: "各因子的作用" };

/** Tables shown at most; `buckstop sensitivity` has all. */
const MOST_TABLES = 24;

/** A tornado for every outcome and policy of a one-at-a-time design; the measures of Morris or Sobol for theirs. */
export function factorEffectsPart(material: RunsMaterial, language: Language): Part {
  const { sweep, outcomes } = material;
  const kind = sweep?.plan.experiment.design.kind ?? "";
  if (sweep === null || !isSensitivityDesign(kind))
    return absent("factors", title, {
      en: "a tornado needs a design that is one-at-a-time (Morris’s and Sobol’s measures: morris, saltelli)",
      zh: "龙卷风图需要 one-at-a-time 设计（Morris 与 Sobol 指标则需 morris、saltelli）",
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
  }
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
} as const;

const leads = {
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
