import { type BesideBest, besideBest } from "../../experiment/best.ts";
import { momentsOf } from "../../experiment/contrast.ts";
import { monteCarloErrors } from "../../experiment/monte-carlo-error.ts";
import { probabilityMore } from "../../experiment/probability-better.ts";
import type { Text } from "../../model/declaration.ts";
import { type OutcomeDeclaration, type OutcomeName, outcomes } from "../../model/outcomes.ts";
import type { Language } from "../terminal.ts";
import { html, type Markup } from "./markup.ts";
import { policyTitle, type RunsMaterial } from "./material.ts";
import { absent, interval, number, outcomeTitle, type Part, present, signed, table } from "./part.ts";

const title = { en: "Which policy is best", zh: "哪个政策最好" };

/**
 * For every outcome that has a better side: each policy beside the best of the others, the probability that it does
 * better than the baseline, and what the number of worlds leaves uncertain.
 */
export function bestPolicyPart(material: RunsMaterial, language: Language): Part {
  const { policies, outcomes: shown, points } = material;
  const judged = shown.flatMap((outcome) => {
    const { better }: OutcomeDeclaration = outcomes[outcome];
    return better === "neither" ? [] : [{ outcome, better }];
  });
  if (policies.length < 2 || judged.length === 0)
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
  const lead = {
    en: `Advantage over the best of the other policies, with constrained simultaneous 95 % intervals (multiple comparisons with the best; Hsu 1984, Nelson and Matejcik 1995): one that is never the best has a high end of 0, the sure best a low end of 0.${unit.en} The error of the mean is its Monte Carlo standard error. The probability is the share of worlds in which the policy does better than the baseline, a tie half, with a bootstrap 95 % interval.`,
    zh: `相对其余政策中最优者的优势，附约束联立 95% 区间（与最优者的多重比较；Hsu 1984，Nelson 与 Matejcik 1995）：绝非最优者上限为 0，确为最优者下限为 0。${unit.zh}均值误差为蒙特卡罗标准误。概率为该政策优于基准的世界所占份额，相等算一半，附自助法 95% 区间。`,
  };
  const tables = judged.map(({ outcome, better }) => outcomeTable(material, outcome, better, language));
  return present("best", title, html`<p>${lead[language]}</p>${tables}`);
}

function outcomeTable(
  material: RunsMaterial,
  outcome: OutcomeName,
  better: "more" | "less",
  language: Language,
): Markup {
  const { policies, points, baseline, seed, sample } = material;
  const byPolicy = policies.map((_, policy) =>
    points.map((_, point) => sample(outcome, policy, point).means),
  );
  const units = byPolicy.map((worlds) =>
    worlds.length === 1 ? worlds[0]! : worlds.map((means) => momentsOf(means).mean),
  );
  const base = byPolicy[policies.findIndex(({ name }) => name === baseline)]!;
  const beside = besideBest(units, better);
  const rows = policies.map(({ name }, policy) => {
    const own = byPolicy[policy]!;
    const [a, b] = better === "more" ? [own, base] : [base, own];
    const chance = name === baseline ? null : probabilityMore(a, b, seed);
    const { advantage, low, high, verdict } = beside[policy]!;
    return [
      policyTitle(material, name, language),
      html`<span class="verdict ${marks[verdict]}">${verdicts[verdict][language]}</span>`,
      signed(advantage),
      interval(low, high),
      `${number(momentsOf(units[policy]!).mean)} ± ${number(monteCarloErrors(units[policy]!).mean)}`,
      chance === null ? "–" : `${percent(chance.share)} ${interval(chance.low, chance.high, percent)}`,
    ];
  });
  const headings = {
    en: ["Policy", "Verdict", "Advantage", "95 % interval", "Mean ± error", "Better than the baseline in"],
    zh: ["政策", "判定", "优势", "95% 区间", "均值 ± 误差", "优于基准的概率"],
  };
  const wish = {
    more: { en: "more is better", zh: "越多越好" },
    less: { en: "less is better", zh: "越少越好" },
  };
  return html`<h3>${outcomeTitle(outcome, language)} · ${wish[better][language]}</h3>${table(headings[language], rows)}`;
}

function percent(share: number | null): string {
  return share === null || Number.isNaN(share) ? "–" : `${Math.round(100 * share)} %`;
}

const marks = { best: "held", "may be the best": "undecided", "not the best": "not-held" } as const;

const verdicts: Readonly<Record<BesideBest["verdict"], Text>> = {
  best: { en: "the best", zh: "最好" },
  "may be the best": { en: "may be the best", zh: "可能最好" },
  "not the best": { en: "not the best", zh: "不是最好" },
};
