import type { BesideBest } from "../experiment/best.ts";
import { type Contest, type RankedPolicy, rankPolicies } from "../experiment/policy-ranking.ts";
import type { ProbabilityMore } from "../experiment/probability-better.ts";
import { orNull } from "../experiment/summary.ts";
import type { Text } from "../model/declaration.ts";
import { type OutcomeDeclaration, type OutcomeName, outcomes } from "../model/outcomes.ts";
import { figure, type Language, signedFigure, tableText } from "./terminal.ts";

/** The policies by one outcome. */
export interface Ranking {
  readonly outcome: OutcomeName;
  readonly better: "more" | "less";
  readonly rows: readonly RankedPolicy[];
}

/** A ranking for each of the outcomes that has a better side; none of a policy alone. */
export function rankingsOf(
  shown: readonly OutcomeName[],
  contestOf: (outcome: OutcomeName) => Contest,
): Ranking[] {
  return shown.flatMap((outcome) => {
    const { better }: OutcomeDeclaration = outcomes[outcome];
    if (better === "neither") return [];
    const contest = contestOf(outcome);
    return contest.policies.length < 2 ? [] : [{ outcome, better, rows: rankPolicies(contest, better) }];
  });
}

/** Rows of JSON: what is not known is null. */
export function rankingsJson(rankings: readonly Ranking[]) {
  return rankings.flatMap(({ outcome, better, rows }) =>
    rows.map(({ policy, verdict, advantage, low, high, mean, error, beatsBaseline }) => ({
      outcome,
      better,
      policy,
      verdict,
      advantage: orNull(advantage),
      ciLow: orNull(low),
      ciHigh: orNull(high),
      mean: orNull(mean),
      standardError: orNull(error),
      beatsBaseline: beatsBaseline && {
        probability: orNull(beatsBaseline.share),
        ciLow: orNull(beatsBaseline.low),
        ciHigh: orNull(beatsBaseline.high),
        points: beatsBaseline.points,
      },
    })),
  );
}

/** The same as a table for a person, a block an outcome. */
export function rankingsText(rankings: readonly Ranking[], language: Language): string {
  const rows = rankings.flatMap(({ outcome, better, rows }) => {
    const { label } = outcomes[outcome];
    const wish = wishes[better][language];
    return [
      [language === "en" ? `${label.en}: ${wish}` : `${label.zh}：${wish}`],
      ...rows.map(({ policy, verdict, advantage, low, high, beatsBaseline }) => [
        `  ${policy}`,
        verdictTexts[verdict][language],
        signedFigure(orNull(advantage)),
        Number.isNaN(low) ? "–" : `[${signedFigure(low)}, ${signedFigure(high)}]`,
        beatsBaseline ? chance(beatsBaseline.share) : "",
        beatsBaseline ? chanceInterval(beatsBaseline) : "",
      ]),
    ];
  });
  const heading = [
    words.policy,
    words.verdict,
    words.advantage,
    words.interval,
    words.chance,
    words.interval,
  ];
  return tableText(
    heading.map((title) => title[language]),
    rows,
    language,
  );
}

function chance(share: number): string {
  return figure(orNull(share));
}

function chanceInterval({ low, high }: ProbabilityMore): string {
  return Number.isNaN(low) ? "–" : `[${figure(low)}, ${figure(high)}]`;
}

/** What more or less of an outcome is. */
export const wishes = {
  more: { en: "more is better", zh: "越多越好" },
  less: { en: "less is better", zh: "越少越好" },
} as const satisfies Record<string, Text>;

export const verdictTexts: Readonly<Record<BesideBest["verdict"], Text>> = {
  best: { en: "the best", zh: "最好" },
  "may be the best": { en: "may be the best", zh: "可能最好" },
  "not the best": { en: "not the best", zh: "不是最好" },
};

const words = {
  policy: { en: "policy", zh: "政策" },
  verdict: { en: "verdict", zh: "判定" },
  advantage: { en: "over the best other", zh: "较其余最优" },
  interval: { en: "95 %", zh: "95%" },
  chance: { en: "chance to beat the baseline", zh: "优于基准的概率" },
} as const satisfies Record<string, Text>;
