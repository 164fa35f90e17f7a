import type { Verdict } from "../../src/experiment/verdict.ts";
import type { Text } from "../../src/model/declaration.ts";
import type { Fact } from "./fact.ts";
import { type FactFinding, type Findings, replications } from "./findings.ts";
import { heldOutFacts } from "./held-out-facts.ts";
import { both, figure, interval, markdownTable, page } from "./markdown.ts";

const agreement: Readonly<Record<Verdict, Text>> = {
  held: { en: "agrees", zh: "一致" },
  "not held": { en: "does not agree", zh: "不一致" },
  undecided: { en: "undecided", zh: "未定" },
};

/** FACTS.md: the facts that tuning was kept from, and what the model gives. */
export function factsPage({ facts }: Findings): string {
  return page(
    "# Held-out facts · 留出的事实",
    `Facts of the literature that no parameter was set by, held against the model after its parameters were fixed; scenario office under strict liability unless the measure says otherwise, ${replications.facts} paired worlds, mean and 95 % interval. The model *agrees* when the interval lies wholly on the side the fact names, *does not agree* when wholly on the other. What disagrees is a finding and was not tuned away. Sizes are shown beside the published ones where they have the same unit; agreement is about direction.`,
    `以下文献事实没有用来设定任何参数，在参数固定之后与模型对照；除另行说明外取情景 office 在严格问责下的结果，${replications.facts} 个配对世界，均值与 95% 区间。区间整个落在事实所指一侧为「一致」，整个落在另一侧为「不一致」。不一致本身就是发现，没有为此调整参数。单位相同时并列公布的数值；一致与否只论方向。`,
    markdownTable(
      [
        "",
        "fact 事实",
        "measure 模型中的量",
        "published 公布值",
        "model 模型",
        "95 % interval 区间",
        "",
        "comparable 可比性",
      ],
      heldOutFacts.map((fact) => row(fact, facts.find(({ code }) => code === fact.code)!)),
    ),
  );
}

function row(fact: Fact, finding: FactFinding): string[] {
  const whole = (value: number | null) => (value === null ? null : value + fact.bound);
  const unit = fact.unit === "1" || fact.unit === "ratio" ? "" : fact.unit === "%" ? " %" : " pp";
  const { en, zh } = agreement[finding.verdict];
  return [
    fact.code,
    both(fact.said),
    both(fact.measure),
    fact.published
      ? `${fact.published}${unit}`
      : fact.expected === "more"
        ? `> ${fact.bound}`
        : `< ${fact.bound}`,
    `${figure(whole(finding.difference))}${unit}`,
    interval(whole(finding.ciLow), whole(finding.ciHigh)),
    `**${en}** ${zh}`,
    both(fact.comparable),
  ];
}
