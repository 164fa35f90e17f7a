import { describe, expect, it } from "vitest";
import { problemText } from "../../../web/editor/problem-text.ts";
import { ScenarioEditor } from "../../../web/editor/scenario-editor.ts";
import { emptyTemplate } from "../../../web/editor/template.ts";
import { foreignWords } from "../../experiment/foreign-words.ts";
import { shippedLibrary } from "../../experiment/shipped-files.ts";

const { regimes } = shippedLibrary();
const template = emptyTemplate();

/** The problems after one change to a scenario that has none. */
function problemsAfter(change: (editor: ScenarioEditor) => void) {
  const editor = new ScenarioEditor(regimes, { ...template, reference: template.text });
  change(editor);
  return editor.draft.value.problems;
}

const mistakes: readonly [string, (editor: ScenarioEditor) => void][] = [
  ["a number out of range", (editor) => editor.set("/parameters/demand", -1)],
  ["a text where a number belongs", (editor) => editor.set("/ticks", "12")],
  ["an empty text", (editor) => editor.set("/title/en", "")],
  ["an unknown key", (editor) => editor.set("/parameters/demnad", 1)],
  ["a missing key", (editor) => editor.remove("/question")],
  ["an unknown policy", (editor) => editor.set("/baseline", "strict")],
  ["an unknown regime", (editor) => editor.set("/policies/1", "precis")],
  ["a policy twice", (editor) => editor.set("/policies/1", "strict-liability")],
  ["a bad name", (editor) => editor.set("/name", "My Name")],
  ["too large an organisation", (editor) => editor.set("/organisation/spans", [100, 100, 100])],
  ["a chart that is not there", (editor) => editor.set("/organisation", { chart: "none.csv" })],
  ["a chart with an orphan", (editor) => editor.addChart("c.csv", "id,superior,level\na,,x\nb,z,y\n")],
  ["a comma too many", (editor) => editor.type(template.text.replace("[]\n}", "[],\n}"))],
  ["a text cut off", (editor) => editor.type(template.text.slice(0, 100))],
];

describe("problemText", () => {
  it.each(mistakes)("says in Chinese what is wrong with %s", (_, change) => {
    const problems = problemsAfter(change);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) {
      expect(foreignWords(problem)).toEqual([]);
      expect(problemText(problem, "zh")).toMatch(/\p{Script=Han}/u);
    }
  });

  it("says the same in English as the command line", () => {
    const [problem] = problemsAfter((editor) => editor.set("/parameters/demand", -1));
    expect(problemText(problem!, "en")).toBe(
      `out of range: expected ${problem!.expected}; found -1; ${problem!.hint}`,
    );
  });
});
