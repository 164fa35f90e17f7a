import type { OutcomeName } from "../../model/outcomes.ts";
import type { Language } from "../terminal.ts";
import { intervalChart } from "./interval-rows.ts";
import { html, type Markup } from "./markup.ts";
import { policyTitle, type RunsMaterial, summaryRows } from "./material.ts";
import { absent, interval, outcomeTitle, type Part, present, signed } from "./part.ts";

const title = { en: "Paired differences", zh: "配对差值" };

/** Rows of one figure that an eye still compares. */
const MOST_ROWS = 40;

/** What every policy has more than the baseline in the same worlds, with its interval and the line of no difference. */
export function differencesPart(material: RunsMaterial, language: Language): Part {
  const { policies, points, baseline, outcomes } = material;
  const others = (policies.length - 1) * points.length;
  if (others === 0)
    return absent("differences", title, {
      en: "there is one policy only, and nothing to contrast it with",
      zh: "只有一个政策，无从对照",
    });
  if (others > MOST_ROWS)
    return absent("differences", title, {
      en: `${others} differences an outcome are too many for a figure; the summary table has them`,
      zh: `每项结果有 ${others} 个差值，不宜作图；见汇总表`,
    });
  const name = policyTitle(material, baseline, language);
  const lead = {
    en: `Policy minus “${name}” in the same worlds, as means over the window with Student 95 % intervals. An interval that holds the line at 0 decides nothing.`,
    zh: `同一世界中各政策减“${name}”，取时段均值，附 Student 95% 区间。区间含零线者未分高下。`,
  };
  const figures = outcomes.map((outcome) => outcomeFigure(material, outcome, language));
  return present("differences", title, html`<p>${lead[language]}</p>${figures}`);
}

function outcomeFigure(material: RunsMaterial, outcome: OutcomeName, language: Language): Markup {
  const several = material.points.length > 1;
  const rows = summaryRows(material, outcome)
    .filter(({ policy }) => policy !== material.baseline)
    .map(({ policy, point, difference, ciLow, ciHigh, pairs, reason }) => {
      const label = policyTitle(material, policy, language);
      return {
        label: several ? html`${label} <small>${point}</small>` : label,
        marks: [{ value: difference ?? Number.NaN, low: ciLow ?? Number.NaN, high: ciHigh ?? Number.NaN }],
        figures: [signed(difference), reason?.[language] ?? interval(ciLow, ciHigh), String(pairs)],
      };
    });
  const headings = {
    en: ["Policy", "As drawn", "Difference", "95 % interval", "Pairs"],
    zh: ["政策", "图示", "差值", "95% 区间", "配对数"],
  };
  return html`<figure><figcaption>${outcomeTitle(outcome, language)}</figcaption>${intervalChart({ headings: headings[language], rows })}</figure>\n`;
}
