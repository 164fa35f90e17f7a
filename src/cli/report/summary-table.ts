import type { Verdict } from "../../experiment/verdict.ts";
import type { Text } from "../../model/declaration.ts";
import { outcomes } from "../../model/outcomes.ts";
import type { Language } from "../terminal.ts";
import { html } from "./markup.ts";
import { policyTitle, type RunsMaterial, summaryRows } from "./material.ts";
import { absent, interval, number, outcomeTitle, type Part, present, signed, table } from "./part.ts";

/** Rows that a page still holds well; `collect` writes all. */
const MOST_ROWS = 600;

/** Means and paired differences of every outcome, at every point under every policy. */
export function summaryPart(material: RunsMaterial, language: Language): Part {
  const title = { en: "Summary", zh: "汇总" };
  const several = material.points.length > 1;
  const all = material.outcomes.flatMap((outcome) => summaryRows(material, outcome));
  const rows = all
    .slice(0, MOST_ROWS)
    .map(({ outcome, policy, point, ...row }) => [
      outcomeTitle(outcome, language),
      ...(several ? [point] : []),
      policyTitle(material, policy, language),
      number(row.mean),
      number(row.sd),
      String(row.n),
      signed(row.difference),
      interval(row.ciLow, row.ciHigh),
      row.shareAbove === null ? "–" : `${Math.round(100 * row.shareAbove)} % / ${row.pairs}`,
      policy === material.baseline
        ? { en: "baseline", zh: "基准" }[language]
        : (row.reason?.[language] ?? ""),
    ]);
  const headings = {
    en: [
      "Outcome",
      ...(several ? ["Point"] : []),
      "Policy",
      "Mean",
      "SD",
      "n",
      "Difference",
      "95 % interval",
      "More in / pairs",
      "Remark",
    ],
    zh: [
      "结果",
      ...(several ? ["设计点"] : []),
      "政策",
      "均值",
      "标准差",
      "n",
      "差值",
      "95% 区间",
      "更多者 / 配对",
      "备注",
    ],
  };
  const rest = {
    en: `The first ${MOST_ROWS} of ${all.length} rows; buckstop collect writes all.`,
    zh: `共 ${all.length} 行，此处为前 ${MOST_ROWS} 行；buckstop collect 写出全部。`,
  };
  const cut = all.length > MOST_ROWS ? html`<p class="caution">${rest[language]}</p>` : null;
  return present("summary", title, html`${cut}${table(headings[language], rows)}`);
}

/** The claims of the scenario beside what the paired worlds say. */
export function claimsPart({ claims }: RunsMaterial, language: Language): Part {
  const title = { en: "Claims", zh: "论断" };
  if (claims === null || claims.length === 0)
    return absent("claims", title, {
      en: "claims are judged by buckstop compare, where the scenario makes some",
      zh: "论断由 buckstop compare 判定，且须情景提出论断",
    });
  const headings = {
    en: ["Claim", "Verdict", "Outcome", "Difference", "95 % interval", "Pairs"],
    zh: ["论断", "判定", "结果", "差值", "95% 区间", "配对数"],
  };
  const rows = claims.map(({ text, verdict, outcome, difference, ciLow, ciHigh, pairs }) => [
    text[language],
    html`<span class="verdict ${verdict.replace(" ", "-")}">${verdicts[verdict][language]}</span>`,
    outcomes[outcome].label[language],
    signed(difference),
    interval(ciLow, ciHigh),
    String(pairs),
  ]);
  const lead = {
    en: "One rule judges all: held where the 95 % interval lies wholly on the claimed side of 0, not held where on the other, undecided else. What goes against the story stands as found.",
    zh: "一律按同一规则判定：95% 区间全在所称一侧为成立，全在另一侧为不成立，否则未定。与设想不符的结果照录。",
  };
  return present("claims", title, html`<p>${lead[language]}</p>${table(headings[language], rows)}`);
}

const verdicts: Readonly<Record<Verdict, Text>> = {
  held: { en: "held", zh: "成立" },
  "not held": { en: "not held", zh: "不成立" },
  undecided: { en: "undecided", zh: "未定" },
};
