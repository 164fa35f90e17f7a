import type { BesideBest } from "../../experiment/best.ts";
import { type Ranking, rankingsOf, verdictTexts, wishes } from "../ranking-view.ts";
import type { Language } from "../terminal.ts";
import { html, type Markup } from "./markup.ts";
import { policyTitle, type RunsMaterial } from "./material.ts";
import { absent, interval, number, outcomeTitle, type Part, present, signed, table } from "./part.ts";

const title = { en: "Which policy is best", zh: "哪个政策最好" };

/**
 * For every outcome that has a better side: each policy beside the best of the others, the probability that it does
 * better than the baseline, and what the number of worlds leaves uncertain.
 */
export function bestPolicyPart(
  material: RunsMaterial,
  rankings: readonly Ranking[],
  language: Language,
): Part {
  const { points } = material;
  if (rankings.length === 0)
    return absent("best", title, {
      en: "it takes two policies and an outcome of which one side is better",
      zh: "至少须有两个政策，以及一项有优劣之分的结果",
    });
  const unit = {
    en:
      points.length > 1
        ? ` Each of the ${points.length} points counts as one world, the mean of its worlds.`
        : "",
    zh: points.length > 1 ? `${points.length} 个设计点各以其世界的均值计为一个世界。` : "",
  };
  const chance = {
    en:
      points.length > 1
        ? "a bootstrap 95 % interval that resamples points (Wilson’s over points where all agree)"
        : "Wilson’s 95 % interval over worlds",
    zh:
      points.length > 1
        ? "附对设计点重抽样的自助法 95% 区间（各点一致时为设计点上的 Wilson 区间）"
        : "附世界上的 Wilson 95% 区间",
  };
  const lead = {
    en: `Advantage over the best of the other policies, with constrained simultaneous 95 % intervals (multiple comparisons with the best; Hsu 1984, Nelson and Matejcik 1995): one that is never the best has a high end of 0, the sure best a low end of 0.${unit.en} The error of the mean is its Monte Carlo standard error. The probability is the share of worlds in which the policy does better than the baseline, a tie half, with ${chance.en}.`,
    zh: `相对其余政策中最优者的优势，附约束联立 95% 区间（与最优者的多重比较；Hsu 1984，Nelson 与 Matejcik 1995）：绝非最优者上限为 0，确为最优者下限为 0。${unit.zh}均值误差为蒙特卡罗标准误。概率为该政策优于基准的世界所占份额，相等算一半，${chance.zh}。`,
  };
  const tables = rankings.map((ranking) => outcomeTable(material, ranking, language));
  return present("best", title, html`<p>${lead[language]}</p>${tables}`);
}

function outcomeTable(
  material: RunsMaterial,
  { outcome, better, rows }: Ranking,
  language: Language,
): Markup {
  const cells = rows.map(({ policy, verdict, advantage, low, high, mean, error, beatsBaseline: chance }) => [
    policyTitle(material, policy, language),
    html`<span class="verdict ${marks[verdict]}">${verdictTexts[verdict][language]}</span>`,
    signed(advantage),
    interval(low, high),
    `${number(mean)} ± ${number(error)}`,
    chance === null ? "–" : `${percent(chance.share)} ${interval(chance.low, chance.high, percent)}`,
  ]);
  const headings = {
    en: ["Policy", "Verdict", "Advantage", "95 % interval", "Mean ± error", "Better than the baseline in"],
    zh: ["政策", "判定", "优势", "95% 区间", "均值 ± 误差", "优于基准的概率"],
  };
  return html`<h3>${outcomeTitle(outcome, language)} · ${wishes[better][language]}</h3>${table(headings[language], cells)}`;
}

/** The rankings of what a report shows. */
export function rankingsIn({ policies, baseline, seed, outcomes, points, sample }: RunsMaterial): Ranking[] {
  return rankingsOf(outcomes, (outcome) => ({
    policies: policies.map(({ name }) => name),
    baseline,
    seed,
    values: policies.map((_, policy) => points.map((_, point) => sample(outcome, policy, point).means)),
  }));
}

function percent(share: number | null): string {
  return share === null || Number.isNaN(share) ? "–" : `${Math.round(100 * share)} %`;
}

const marks: Readonly<Record<BesideBest["verdict"], string>> = {
  best: "held",
  "may be the best": "undecided",
  "not the best": "not-held",
};
