// The rules of the house that a compiler does not hold, as functions of a file's path and text.
// Each answers with sentences: what is wrong, where, and the remedy.
import { posix } from "node:path";
import ts from "typescript";

/** A source file, its path from the root of the clone with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

interface Floor {
  readonly folder: string;
  /** Folders of the house it may import beside its own. */
  readonly below: readonly string[];
  /** Packages it may import; "any" where the table of the house leaves it open. */
  readonly packages: readonly string[] | "any";
  readonly node: boolean;
  /** Built-in modules and packages that it may never import. */
  readonly never: readonly string[];
}

const files = ["node:fs", "node:fs/promises"];

/** The floors from the ground up; a file belongs to the first folder that holds it. */
export const floors: readonly Floor[] = [
  { folder: "src/model", below: [], packages: ["seedrandom"], node: false, never: [] },
  {
    folder: "src/experiment",
    below: ["src/model"],
    packages: [
      "zod",
      "@humanwhocodes/momoa",
      "fastest-levenshtein",
      "d3-dsv",
      "hyparquet",
      "hyparquet-writer",
    ],
    node: false,
    never: [],
  },
  {
    folder: "src/parallel",
    below: ["src/model", "src/experiment"],
    packages: ["comlink"],
    node: true,
    never: files,
  },
  { folder: "src/store", below: ["src/model", "src/experiment"], packages: "any", node: true, never: [] },
  {
    folder: "src/cluster",
    below: ["src/model", "src/experiment", "src/parallel", "src/store"],
    packages: [],
    node: true,
    never: [],
  },
  {
    folder: "src/cli",
    below: ["src/model", "src/experiment", "src/parallel", "src/store", "src/cluster"],
    packages: "any",
    node: true,
    never: ["d3", "preact"],
  },
  // Runs before anything is installed; vitest and vite are imported once they are.
  { folder: "src/setup", below: ["dist"], packages: ["vitest", "vite"], node: true, never: [] },
  {
    folder: "src",
    below: ["src/model", "src/experiment", "src/parallel", "src/store"],
    packages: [],
    node: false,
    never: [],
  },
  {
    folder: "web",
    below: ["src/model", "src/experiment", "src/parallel", "scenarios"],
    packages: "any",
    node: false,
    never: [],
  },
];

const floorOf = (path: string) => floors.find(({ folder }) => path.startsWith(`${folder}/`));
const packageOf = (name: string) =>
  name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");

/** Imports that go up, sideways or to something the floor does without. */
export function importsThatClimb({ path, text }: SourceFile): string[] {
  const floor = floorOf(path);
  if (!floor) return [];
  return ts.preProcessFile(text).importedFiles.flatMap(({ fileName: name }) => {
    const fault = name.startsWith(".")
      ? climbs(floor, posix.join(posix.dirname(path), name))
      : foreign(floor, name);
    return fault ? [`${path} imports ${name}: ${fault}`] : [];
  });
}

function climbs(floor: Floor, target: string): string | null {
  const home = floorOf(target)?.folder ?? posix.dirname(target);
  if (home === floor.folder || floor.below.some((folder) => target.startsWith(`${folder}/`))) return null;
  if (target === "package.json" || target === "CITATION.cff?raw") return null;
  const allowed = floor.below.length > 0 ? floor.below.join(", ") : "its own files";
  return `${floor.folder} may import only ${allowed}; move what both need to a floor below, or hand it in as an argument`;
}

function foreign(floor: Floor, name: string): string | null {
  if (floor.never.includes(name) || floor.never.includes(packageOf(name)))
    return `${floor.folder} never uses it; let the floor above do that and hand in the result`;
  if (name.startsWith("node:"))
    return floor.node ? null : `${floor.folder} runs in a browser too; read in src/cli and hand in the text`;
  if (floor.packages === "any" || floor.packages.includes(packageOf(name))) return null;
  return `${floor.folder} may import only ${floor.packages.join(", ") || "no package"}; use it on a floor above, or add it to the table in test/floors.ts with a reason`;
}

/** Functions that are exact or correctly rounded by the language standard, and constants: equal in every engine. */
const exactMath = new Set(
  "abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2".split(
    " ",
  ),
);

const impure: Readonly<Record<string, string>> = {
  Date: "take the time from the tick",
  Intl: "format on the floor above",
  console: "return a value and let src/cli print it",
  performance: "measure in test/bench",
  Promise: "stay synchronous; src/parallel does the waiting",
  setTimeout: "stay synchronous; src/parallel does the waiting",
  globalThis: "take what is needed as an argument",
  localeCompare: "compare with < and >",
  toLocaleString: "format on the floor above",
  toLocaleUpperCase: "use toUpperCase",
  toLocaleLowerCase: "use toLowerCase",
};

/** Names in a pure floor whose meaning depends on engine, clock, place or order of events. */
export function impureNames({ path, text }: SourceFile): string[] {
  if (!/^src\/(model|experiment)\//.test(path)) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const report = (node: ts.Node, what: string, remedy: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push(`${path}:${line + 1} ${what}: ${remedy}`);
  };
  const visit = (node: ts.Node): void => {
    const kind = node.kind;
    if (kind === ts.SyntaxKind.AsteriskAsteriskToken || kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken)
      report(node, "**", "multiply, or use src/model/exact-math.ts: engines disagree on powers");
    if (kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node))
      report(node, "async", "stay synchronous; src/parallel does the waiting");
    if (ts.isIdentifier(node)) inspectName(node, report);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function inspectName(
  name: ts.Identifier,
  report: (node: ts.Node, what: string, remedy: string) => void,
): void {
  const parent = name.parent;
  if (name.text === "Math" && !(ts.isPropertyAccessExpression(parent) && exactMath.has(parent.name.text)))
    report(name, parent.getText(), "use src/model/exact-math.ts or src/model/draws.ts: engines disagree");
  const remedy = Object.hasOwn(impure, name.text) ? impure[name.text] : undefined;
  const declaresField = ts.isPropertyAssignment(parent) && parent.name === name;
  if (remedy && !declaresField) report(name, name.text, remedy);
}

/** File names that say nothing about what is inside. */
export function emptyNames({ path }: SourceFile): string[] {
  return /(^|\/)(utils?|helpers?|common|shared|types?|misc)(\.|\/)/.test(path)
    ? [`${path}: name the file after the one concept it holds, or move its parts to where they are used`]
    : [];
}

const FILE_LINES = 350;
const FUNCTION_LINES = 60;

/** Files, and functions outside the tests, that no longer fit the eye. */
export function tooLong({ path, text }: SourceFile): string[] {
  const found: string[] = [];
  const lines = text.trimEnd().split("\n").length;
  if (lines > FILE_LINES)
    found.push(`${path}: ${lines} lines, at most ${FILE_LINES}; split it by concept, not by size`);
  if (path.startsWith("test/") || path.endsWith(".css")) return found;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) {
      const first = lineOf(node.getStart(source));
      const length = lineOf(node.end) - first + 1;
      if (length > FUNCTION_LINES)
        found.push(
          `${path}:${first} a function of ${length} lines, at most ${FUNCTION_LINES}; name its parts`,
        );
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
