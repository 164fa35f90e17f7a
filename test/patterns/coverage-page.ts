import { mechanisms } from "../../src/experiment/evidence.ts";
import { type Coverage, coverage } from "./coverage.ts";
import { both, markdownTable, page } from "./markdown.ts";

/** COVERAGE.md: what became of every mechanism of the articles. */
export function coveragePage(): string {
  return page(
    "# Coverage: from mechanism to lever, scenario and test · 机制覆盖：从机制到杠杆、情景与测试",
    "Every mechanism that the five articles describe, the levers and parameters that carry it, scenarios that turn on it, and tests of test/model that exercise it. What is left out says why. 五篇文章所述的每种机制，承载它的杠杆与参数，围绕它的情景，以及 test/model 中检验它的测试。未纳入的说明理由。",
    markdownTable(
      [
        "",
        "mechanism 机制",
        "levers and parameters 杠杆与参数",
        "scenarios 情景",
        "tests 测试",
        "remark 说明",
      ],
      inOrder(Object.entries(coverage)).map(([number, covered]) => [
        number,
        both(mechanisms[number]!),
        ...cells(covered),
      ]),
    ),
  );
}

/** 31 before 31a before 32. */
function inOrder(entries: [string, Coverage][]): [string, Coverage][] {
  return entries.sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1));
}

function cells({ quantities, scenarios, tests, remark }: Coverage): string[] {
  return [
    quantities.map((name) => `\`${name}\``).join(", "),
    scenarios.join(", "),
    tests.map(([file, title]) => `${file}: ${title}`).join("<br>"),
    remark ? both(remark) : "",
  ];
}
