import { modelVersion } from "../src/model/version.ts";

/** How the program wants to be cited: what CITATION.cff states, with the version that computes here. */
export interface Citation {
  readonly title: string;
  readonly authors: readonly string[];
  readonly version: string;
  readonly license: string;
}

/** Reads the few lines that are needed of a CITATION.cff, which is YAML; throws if one of them is missing. */
export function citationOf(cff: string): Citation {
  const value = (key: string) => {
    const found = new RegExp(`^${key}: *(.+)$`, "m").exec(cff)?.[1];
    if (found === undefined) throw new Error(`CITATION.cff states no ${key}`);
    return unquoted(found);
  };
  const authors = [...cff.matchAll(/^ +- name: *(.+)$/gm)].map(([, name]) => unquoted(name!));
  return { title: value("title"), authors, version: modelVersion, license: value("license") };
}

function unquoted(text: string): string {
  return text.trim().replace(/^"(.*)"$/, "$1");
}

/** As in a list of references. */
export function plainCitation({ title, authors, version, license }: Citation): string {
  return `${authors.join(", ")}. ${title}. Version ${version}. Software, ${license} licence.`;
}

/** For BibTeX and BibLaTeX; double braces keep a name of several words whole. */
export function bibtexOf({ title, authors, version, license }: Citation): string {
  return [
    "@software{buckstop,",
    `  author = {${authors.map((name) => `{${name}}`).join(" and ")}},`,
    `  title = {{${title}}},`,
    `  version = {${version}},`,
    `  note = {${license} licence}`,
    "}",
  ].join("\n");
}
