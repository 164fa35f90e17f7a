import { describe, expect, it } from "vitest";
import { citedIn, closedForms, facts, mechanisms } from "../../src/experiment/evidence.ts";
import { oddDescription } from "../../src/experiment/odd.ts";
import { levers } from "../../src/model/levers.ts";
import { outcomes } from "../../src/model/outcomes.ts";
import { parameters } from "../../src/model/parameters.ts";
import { submodels } from "../../src/model/process.ts";
import { columnNames } from "../../src/model/state.ts";

const headings = (markdown: string, depth: number) =>
  markdown
    .split("\n")
    .filter((line) => line.startsWith(`${"#".repeat(depth)} `))
    .map((line) => line.slice(depth + 1));

/** The part of a description between the heading that begins with `title` and the next of its depth. */
const sectionOf = (markdown: string, title: string) =>
  markdown.split("\n## ").find((part) => part.startsWith(title))!;

describe("oddDescription", () => {
  const english = oddDescription("en");
  const chinese = oddDescription("zh");

  it("has the seven elements of the protocol in their order, and the tables after them", () => {
    expect(headings(english, 2)).toEqual([
      "1. Purpose and patterns",
      "2. Entities, state variables, and scales",
      "3. Process overview and scheduling",
      "4. Design concepts",
      "5. Initialization",
      "6. Input data",
      "7. Submodels",
      "Levers of a policy",
      "Parameters",
      "Calibration",
      "Outcomes",
      "Sources",
    ]);
    expect(headings(chinese, 2)).toHaveLength(12);
  });
  it("names the eleven design concepts", () => {
    expect(headings(sectionOf(english, "4."), 3)).toEqual([
      "Basic principles",
      "Emergence",
      "Adaptation",
      "Objectives",
      "Learning",
      "Prediction",
      "Sensing",
      "Interaction",
      "Stochasticity",
      "Collectives",
      "Observation",
    ]);
    expect(headings(sectionOf(chinese, "4."), 3)).toHaveLength(11);
  });
  it("tells every submodel in the order of the process", () => {
    const overview = sectionOf(english, "3.")
      .split("\n")
      .slice(1)
      .filter((line) => /^\d+\. /.test(line));
    expect(overview).toEqual(submodels.map(({ title }, k) => `${k + 1}. ${title.en}`));
    for (const { title, text } of submodels) {
      expect(sectionOf(english, "7.")).toContain(`### ${title.en}\n\n${text.en}`);
      expect(sectionOf(chinese, "7.")).toContain(`### ${title.zh}\n\n${text.zh}`);
    }
  });
  it("has a row for every lever, parameter and outcome", () => {
    const rows = (title: string) =>
      sectionOf(english, title)
        .split("\n")
        .filter((line) => line.startsWith("| `"))
        .map((line) => line.split("`")[1]);
    expect(rows("Levers")).toEqual(Object.keys(levers));
    expect(rows("Parameters")).toEqual(["decisionRule", ...Object.keys(parameters)]);
    expect(rows("Outcomes")).toEqual(Object.keys(outcomes));
    expect(english).toContain(
      "| `severity` | Severity. Blame raised by an incident of unit harm; 0 means that nobody is sanctioned. | blame units | 0–20 | 1 | assumed |",
    );
    expect(chinese).toContain(
      `| \`amplificationMax\` | 每级最大加码。一级在接到的目标上最多能加的比例。 | 比例 | 0–2 | ${parameters.amplificationMax.default} | 校准 F2 |`,
    );
  });
  it("has a row for every state variable, and says what the formulas take for granted", () => {
    for (const markdown of [english, chinese]) {
      const rows = sectionOf(markdown, "2.").match(/^\| `\w+`/gm)!;
      expect(rows.map((row) => row.slice(3, -1)).sort()).toEqual([...columnNames].sort());
      expect(sectionOf(markdown, "7.")).toContain("1 + yearEnd·max(0, ");
    }
  });
  it("keeps every row of a table to its columns", () => {
    for (const markdown of [english, chinese]) {
      let columns = 0;
      for (const line of markdown.split("\n")) {
        const cells = line.startsWith("|") ? line.replaceAll("\\|", "").split("|").length : 0;
        if (cells > 0 && columns > 0) expect(cells, line).toBe(columns);
        columns = cells;
      }
    }
  });
  it("lists under calibration what was set by which facts, and nothing else", () => {
    const rows = sectionOf(english, "Calibration")
      .split("\n")
      .filter((line) => line.startsWith("| `"));
    const quantities = Object.entries({ ...levers, ...parameters });
    expect(rows).toHaveLength(quantities.filter(([, { source }]) => source.startsWith("set ")).length);
    expect(rows).toContain(`| \`amplificationMax\` | ${parameters.amplificationMax.default} | F2 |`);
    expect(rows.some((row) => row.startsWith("| `demand`"))).toBe(false);
  });
  it("says that it forecasts and ranks nothing", () => {
    expect(english).toContain("makes no forecast about any real organisation and ranks none");
    expect(chinese).toContain("不预测任何真实组织，也不对其评比");
  });
  it("explains every code and mechanism it cites, and cites every code it explains", () => {
    const sources = [...Object.values(levers), ...Object.values(parameters)].map(({ source }) => source);
    const texts = [...sources, ...submodels.map(({ text }) => text.en), sectionOf(english, "Calibration")];
    const cited = texts.map(citedIn);
    const codes = new Set(cited.flatMap((each) => each.codes));
    expect(codes).toEqual(new Set([...Object.keys(facts), ...Object.keys(closedForms)]));
    for (const number of cited.flatMap((each) => each.mechanisms)) expect(mechanisms).toHaveProperty(number);
  });
});

describe("citedIn", () => {
  it("finds facts, closed forms and mechanisms, each once", () => {
    expect(citedIn("set by F21, F2; C11 (F2), mechanisms 33, 31a and mechanism 3")).toEqual({
      codes: ["F21", "F2", "C11"],
      mechanisms: ["33", "31a", "3"],
    });
    expect(citedIn("assumed")).toEqual({ codes: [], mechanisms: [] });
  });
});
