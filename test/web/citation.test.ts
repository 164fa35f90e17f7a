import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { modelVersion } from "../../src/model/version.ts";
import { bibtexOf, citationOf, plainCitation } from "../../web/citation.ts";

const cff = readFileSync("CITATION.cff", "utf8");

describe("citationOf", () => {
  it("takes title, authors and licence from CITATION.cff, and the version from the model", () => {
    const { title, authors, version, license } = citationOf(cff);
    expect(title).toBe("Buckstop: an agent-based laboratory for blame cascades");
    expect(authors).toEqual(["The Buckstop authors"]);
    expect(version).toBe(modelVersion);
    expect(license).toBe("MIT");
  });

  it("refuses a file without a title", () => {
    expect(() => citationOf("license: MIT\n")).toThrow("CITATION.cff states no title");
  });
});

describe("plainCitation and bibtexOf", () => {
  const citation = { title: "T: a b", authors: ["A B", "C"], version: "1.2.3", license: "MIT" };

  it("write the same facts in their two forms", () => {
    expect(plainCitation(citation)).toBe("A B, C. T: a b. Version 1.2.3. Software, MIT licence.");
    expect(bibtexOf(citation)).toBe(
      "@software{buckstop,\n  author = {{A B} and {C}},\n  title = {{T: a b}},\n  version = {1.2.3},\n  note = {MIT licence}\n}",
    );
  });
});
