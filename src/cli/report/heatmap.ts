import { momentsOf } from "../../experiment/contrast.ts";
import { defaultLevels } from "../../experiment/design.ts";
import { levelsOf } from "../../experiment/factor.ts";
import { type Target, targetsOf, valuesAt } from "../../experiment/run-value.ts";
import { labelOf } from "../sensitivity-view.ts";
import type { Language } from "../terminal.ts";
import { html, type Markup } from "./markup.ts";
import { policyTitle, type RunsMaterial } from "./material.ts";
import { absent, number, outcomeTitle, type Part, present } from "./part.ts";

const title = { en: "Two factors together", zh: "两个因子的合力" };

/** Targets shown at most; the summary table has all. */
const MOST_MAPS = 24;

/** The mean of every outcome at each combination of two factors: tables whose cells are shaded by their figure. */
export function heatmapPart(material: RunsMaterial, language: Language): Part {
  const { sweep, outcomes } = material;
  const experiment = sweep?.plan.experiment;
  if (!sweep || experiment?.design.kind !== "factorial" || experiment.factors.length !== 2)
    return absent("heatmap", title, {
      en: "a heatmap needs a factorial design of exactly two factors",
      zh: "热图需要恰有两个因子的 factorial 设计",
    });
  const lead = {
    en: "Means over the worlds of each combination; the darker, the more. Differences from the baseline have a map of their own.",
    zh: "每一组合下各世界的均值，颜色越深数值越大。与基准的差值另成一图。",
  };
  const targets = targetsOf(sweep.plan, outcomes);
  const all = targets.length;
  const some = {
    en: ` ${MOST_MAPS} of ${all} maps are drawn; the others are in the summary table, or by --outcomes.`,
    zh: `共 ${all} 张图，只画 ${MOST_MAPS} 张；其余见汇总表，或用 --outcomes 指定。`,
  };
  const maps = targets.slice(0, MOST_MAPS).map((target) => mapOf(material, sweep, target, language));
  return present(
    "heatmap",
    title,
    html`<p>${lead[language]}${all > MOST_MAPS ? some[language] : ""}</p><div class="maps">${maps}</div>`,
  );
}

function mapOf(
  material: RunsMaterial,
  { plan, value }: NonNullable<RunsMaterial["sweep"]>,
  target: Target,
  language: Language,
): Markup {
  const { factors, design } = plan.experiment;
  const levels = ("levels" in design ? design.levels : undefined) ?? defaultLevels;
  const [down, across] = factors.map((factor) => levelsOf(factor, levels));
  const byPoint = valuesAt(plan, target, value).map((worlds) => momentsOf(worlds).mean);
  const means = plan.rows.map((point) => byPoint[point]!);
  const known = means.filter((mean) => !Number.isNaN(mean));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const cell = (mean: number) => {
    const share = high > low && !Number.isNaN(mean) ? (100 * (mean - low)) / (high - low) : 0;
    return html`<td style="--share: ${share.toFixed(0)}%">${number(mean)}</td>`;
  };
  const level = (each: number | string) => (typeof each === "number" ? number(each) : each);
  const rows = down!.map(
    (own, row) =>
      html`<tr><th scope="row">${level(own)}</th>${across!.map((_, column) => cell(means[row * across!.length + column]!))}</tr>`,
  );
  const versus = target.versus === null ? "" : ` − ${policyTitle(material, target.versus, language)}`;
  const caption = html`${outcomeTitle(target.outcome, language)} · ${policyTitle(material, target.policy, language)}${versus}`;
  const [vertical, horizontal] = factors.map(({ name }) => labelOf(name, language));
  return html`<figure><figcaption>${caption}</figcaption><div class="wide" tabindex="0"><table class="heatmap"><thead><tr><th scope="col">${vertical!} ↓</th><th scope="colgroup" colspan="${across!.length}">${horizontal!} →</th></tr>
<tr><td></td>${across!.map((each) => html`<th scope="col">${level(each)}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div></figure>\n`;
}
