import type { Scenario } from "../../src/experiment/scenario.ts";
import type { Verdict } from "../../src/experiment/verdict.ts";
import { SEED } from "./book.ts";
import { decisionRules } from "./decision-rules.ts";
import { type ClaimFinding, type Findings, replications, smallerSpans, smallestSpans } from "./findings.ts";
import {
  both,
  figure,
  interval,
  markdownTable,
  page,
  percentage,
  verdictSign,
  verdictText,
} from "./markdown.ts";
import { drawn } from "./parameter-draws.ts";
import { patterns } from "./pattern-library.ts";

/** How many claims got each verdict. */
export function countVerdicts(verdicts: readonly Verdict[]): Readonly<Record<Verdict, number>> {
  const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
  return { held: count("held"), "not held": count("not held"), undecided: count("undecided") };
}

/** RESULTS.md: every claim with effect, interval and verdict, its robustness and the other decision rules. */
export function resultsPage(findings: Findings): string {
  return page(
    "# Patterns: what held and what did not · 规律：哪些成立，哪些不成立",
    ...introduction(findings),
    summaryTable(findings),
    ...patterns.map(({ scenario }) => section(scenario, findings)),
  );
}

function introduction({ version, claims, failedRuns }: Findings): string[] {
  const { held, "not held": notHeld, undecided } = countVerdicts(claims.map(({ verdict }) => verdict));
  const draws = claims[0]!.draws.of;
  const [smaller, smallest] = [smallerSpans, smallestSpans].map((spans) => spans.join(" × "));
  return [
    `Written by \`npm run patterns\` (Buckstop ${version}, ${replications.patterns} paired worlds each, seed \`${SEED}\`; means over the second half of the ticks unless the claim names its own). A claim is *held* when the 95 % interval of the paired difference lies wholly on the expected side of 0, *not held* when wholly on the other, else *undecided*. Nothing was tuned on these patterns. Of ${claims.length} claims **${held} held, ${notHeld} did not hold, ${undecided} are undecided**.`,
    `由 \`npm run patterns\` 写成（层层加码实验室 ${version}，每项 ${replications.patterns} 个配对世界，种子 \`${SEED}\`；除论断另有说明外取后一半期数的均值）。配对差值的 95% 区间整个落在预期一侧为「成立」，整个落在另一侧为「不成立」，否则为「未定」。没有任何参数按这些规律调校。${claims.length} 条论断中，**${held} 条成立，${notHeld} 条不成立，${undecided} 条未定**。`,
    `*In draws*: share of ${draws} draws (Latin hypercube) of all ${drawn.length} assumed parameters at once, each between half and double its default (a share: half and double its odds), in which the mean difference has the claimed sign; ${replications.draws} paired worlds of its own each, in an organisation of five levels (spans ${smallest}). A pattern that holds at one point only is an accident. The last columns are the same claims under logit choice and the other decision rules (✓ held, ✗ not held, · undecided), ${replications.smaller} paired worlds each, spans ${smaller}.`,
    `「抽样」一栏：全部 ${drawn.length} 个假定参数同时在默认值的一半至两倍之间（份额则为几率的一半至两倍）按拉丁超立方抽取 ${draws} 次，平均差值与论断同号的比例；每次另有 ${replications.draws} 个配对世界，五级小组织（各级幅度 ${smallest}）。只在一处成立的规律是偶然。最后几栏是 logit 选择与其他决策规则下的同一论断（✓ 成立，✗ 不成立，· 未定），各 ${replications.smaller} 个配对世界，各级幅度 ${smaller}。`,
    "See also 另见: [KNOCK-OUTS.md](KNOCK-OUTS.md) (which mechanism carries what 机制剔除), [FACTS.md](FACTS.md) (held-out facts 留出的事实), [MAPS.md](MAPS.md) (curves and boundaries 曲线与边界), [COVERAGE.md](COVERAGE.md) (mechanisms of the articles 机制覆盖).",
    ...(failedRuns > 0 ? [`**${failedRuns} runs could not be made 次运行未能完成.**`] : []),
  ];
}

function summaryTable({ claims, wholePatterns }: Findings): string {
  const rows = patterns.map(({ scenario }) => {
    const own = claims.filter(({ pattern }) => pattern === scenario.name);
    const { held, "not held": notHeld, undecided } = countVerdicts(own.map(({ verdict }) => verdict));
    const whole = wholePatterns[scenario.name]!;
    const underRules = [
      own.map(({ smaller }) => smaller.verdict),
      ...decisionRules.map(({ name }) => own.map(({ rules }) => rules[name]!.verdict)),
    ].map((verdicts) => `${countVerdicts(verdicts).held}/${own.length}`);
    return [
      both(scenario.title),
      ...[held, notHeld, undecided].map(String),
      percentage(whole.holds, whole.of),
      ...underRules,
    ];
  });
  return markdownTable(
    [
      "pattern 规律",
      "held 成立",
      "not held 不成立",
      "undecided 未定",
      "all claims at once, in draws 全部论断同时成立的抽样比例",
      "held under logit 下成立",
      ...decisionRules.map(({ title }) => `held under ${title.en} ${title.zh}下成立`),
    ],
    rows,
  );
}

function section(scenario: Scenario, { claims }: Findings): string {
  const rows = claims
    .filter(({ pattern }) => pattern === scenario.name)
    .map((finding) => claimRow(scenario, finding));
  const head = ["claim 论断", "difference of 差值", "expected 预期", "mean 均值", "95 % interval 区间"];
  return [
    `## ${scenario.title.en} · ${scenario.title.zh}`,
    `${scenario.question.en}\n${scenario.question.zh}`,
    ...scenario.notice.map(({ en, zh }) => `${en}\n${zh}`),
    markdownTable(
      [
        ...head,
        "verdict 结论",
        "in draws 抽样",
        ...decisionRules.map(({ title }) => `${title.en} ${title.zh}`),
      ],
      rows,
    ),
  ].join("\n\n");
}

const direction = { more: "more 更多", less: "less 更少" } as const;

function claimRow(scenario: Scenario, finding: ClaimFinding): string[] {
  const claim = scenario.claims[finding.claim]!;
  const { en, zh } = verdictText[finding.verdict];
  return [
    both(claim.text),
    `\`${claim.outcome}\`: ${claim.policy}${months(claim.from, claim.to)}${subtracted(claim)}`,
    direction[claim.expected],
    figure(finding.difference),
    interval(finding.ciLow, finding.ciHigh),
    `**${en}** ${zh}`,
    percentage(finding.draws.holds, finding.draws.of),
    verdictSign[finding.smaller.verdict],
    ...decisionRules.map(({ name }) => verdictSign[finding.rules[name]!.verdict]),
  ];
}

/** What is taken off: the other policy, the bound, or both. */
function subtracted({ versus, versusFrom, versusTo, bound }: Scenario["claims"][number]): string {
  const other = versus === null ? "" : ` − ${versus}${months(versusFrom, versusTo)}`;
  if (bound === null) return other;
  return `${other} ${bound < 0 ? "+" : "−"} ${Math.abs(bound)}`;
}

/** The window of a side where it has one of its own, in ticks. */
function months(from: number | null, to: number | null): string {
  return from === null && to === null ? "" : ` (${from ?? 0}–${to ?? ""})`;
}
