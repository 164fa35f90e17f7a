import { describe, expect, it } from "vitest";
import { oddDescription } from "../../src/experiment/odd.ts";
import { parseMarkdown, sectionsOf } from "../../web/markdown.ts";

describe("parseMarkdown", () => {
  it("tells headings, paragraphs, lists and tables apart", () => {
    const text = "# A\n\nOne\ntwo.\n\n- x\n- y\n\n1. p\n2. q\n\n| a | b |\n| --- | --- |\n| 1 | c \\| d |\n";
    const plain = (words: string) => [{ kind: "text", text: words }];
    expect(parseMarkdown(text)).toEqual([
      { kind: "heading", depth: 1, text: "A" },
      { kind: "paragraph", content: plain("One two.") },
      { kind: "list", ordered: false, items: [plain("x"), plain("y")] },
      { kind: "list", ordered: true, items: [plain("p"), plain("q")] },
      {
        kind: "table",
        rows: [
          [plain("a"), plain("b")],
          [plain("1"), plain("c | d")],
        ],
      },
    ]);
  });

  it("marks code, strong and emphasised text, and leaves formulas in code alone", () => {
    expect(parseMarkdown("A `x*y*z` **b** and *c*.")).toEqual([
      {
        kind: "paragraph",
        content: [
          { kind: "text", text: "A " },
          { kind: "code", text: "x*y*z" },
          { kind: "text", text: " " },
          { kind: "strong", text: "b" },
          { kind: "text", text: " and " },
          { kind: "emphasis", text: "c" },
          { kind: "text", text: "." },
        ],
      },
    ]);
  });

  it("takes nothing for HTML or for an address", () => {
    const hostile = "<img src=x onerror=alert(1)> [click](javascript:alert(1))";
    expect(parseMarkdown(hostile)).toEqual([
      { kind: "paragraph", content: [{ kind: "text", text: hostile }] },
    ]);
  });

  it.each(["en", "zh"] as const)("reads the whole description of the model, in %s", (language) => {
    const blocks = parseMarkdown(oddDescription(language));
    expect(sectionsOf(blocks, 2).map(({ title }) => title)).toHaveLength(13);
    expect(blocks.filter(({ kind }) => kind === "table")).toHaveLength(5);
    const left = JSON.stringify(blocks.filter(({ kind }) => kind !== "heading"));
    expect(left).not.toMatch(/\*\*|"text":"(- |\d+\. |\| )/);
  });
});
