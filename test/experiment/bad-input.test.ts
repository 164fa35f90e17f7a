import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Problem, problemKinds, type Read } from "../../src/experiment/problem.ts";
import { readScenario } from "../../src/experiment/scenario.ts";
import { foreignWords } from "./foreign-words.ts";
import { shippedFiles, shippedLibrary } from "./shipped-files.ts";

const { regimes } = shippedLibrary();
const epidemic = shippedFiles.get("epidemic-tightening.json")!;

function read(text: string, chart = "") {
  return readScenario(text, "bad.json", { regimes, chart: () => chart });
}

/** The shipped text with its first occurrence of something replaced. */
function altered(from: string, to: string): string {
  expect(epidemic).toContain(from);
  return epidemic.replace(from, () => to);
}

function withChart(rows: string) {
  const text = altered('"ticks": 60', '"organisation": {"chart": "posts.csv"}, "ticks": 60');
  return read(text, `id,superior,level\n${rows}`);
}

/** Every problem says where it is and how to mend it. */
function expectComplete(problems: readonly Problem[]) {
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThanOrEqual(20);
  for (const problem of problems) {
    const { kind, message, file, line, column, pointer, expected, got, hint } = problem;
    expect(foreignWords(problem)).toEqual([]);
    expect(problemKinds).toHaveProperty([kind]);
    expect(pointer === null ? file : "bad.json").toBe(pointer === null ? "posts.csv" : file);
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    for (const said of [message, expected, got, hint]) {
      expect(said).toBeTruthy();
      expect(said!.length).toBeLessThan(500);
      expect(said).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
    }
  }
}

describe("a bad scenario file", () => {
  it.each<[string, Read<unknown>, Partial<Problem>]>([
    [
      "a wrong type",
      read(altered('"ticks": 60', '"ticks": "60"')),
      {
        kind: "wrong-type",
        pointer: "/ticks",
        expected: "a whole number from 1 to 100000 (months)",
        got: '"60"',
      },
    ],
    [
      "an unknown key",
      read(altered('"severityOver": 2', '"severtyOver": 2')),
      {
        kind: "unknown-key",
        pointer: "/policies/1/timeline/0/set/severtyOver",
        hint: 'did you mean "severityOver"?',
      },
    ],
    [
      "a lever out of its range",
      read(altered('"severityOver": 2', '"severityOver": 200')),
      { kind: "out-of-range", pointer: "/policies/1/timeline/0/set/severityOver", got: "200" },
    ],
    [
      "a duplicate key",
      read(altered('"ticks": 60', '"ticks": 60, "ticks": 61')),
      { kind: "duplicate-key", pointer: "/ticks" },
    ],
    ["a depth bomb", read("[".repeat(5_000_000)), { kind: "too-large", pointer: "" }],
    ["a small depth bomb", read(`{"a":${"[".repeat(50)}`), { kind: "too-deep", line: 1, column: 37 }],
    ["1e400", read(altered('"ticks": 60', '"ticks": 1e400')), { kind: "bad-number", pointer: "/ticks" }],
    [
      "__proto__",
      read(altered('"ticks": 60', '"__proto__": {}')),
      { kind: "forbidden-key", pointer: "/__proto__" },
    ],
    ["an empty file", read(""), { kind: "empty-file", line: 1, column: 1 }],
    [
      "a chart with a cycle",
      withChart("a,,x\nb,c,y\nc,b,y"),
      { kind: "cycle", file: "posts.csv", line: 3, column: 3, got: 'each under the next: "b" → "c" → "b"' },
    ],
    [
      "a chart with two roots",
      withChart("a,,x\nb,,x"),
      { kind: "several-roots", file: "posts.csv", line: 3, column: 3 },
    ],
    [
      "a chart with an orphan",
      withChart("a,,x\nb,zzz,y"),
      { kind: "orphan", line: 3, column: 3, got: '"zzz"' },
    ],
  ])("with %s gets one message that says all", (_, result, said) => {
    if (result.ok) throw new Error("read without a problem");
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]).toMatchObject(said);
    expectComplete(result.problems);
  });

  it("is refused with complete problems, never with an exception, however a value in it is changed", () => {
    const odd = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(-1, 0, 1.5, 1e9, "", "strict-liability", "__proto__", "\u202E", "\u0000", null, [], {}),
      fc.string({ unit: "binary", maxLength: 100 }),
    );
    const mutation = fc.record({
      path: fc.array(fc.nat(), { maxLength: 8 }),
      key: fc.string(),
      value: odd,
      how: fc.nat(3),
    });
    let refusals = 0;
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const scenario = JSON.parse(epidemic);
        for (const { path, key, value, how } of mutations) mutate(scenario, path, key, value, how);
        const result = read(JSON.stringify(scenario));
        if (result.ok) return;
        refusals++;
        expectComplete(result.problems);
      }),
      { numRuns: 3000 },
    );
    expect(refusals).toBeGreaterThan(1000);
  });

  it("is refused with complete problems, never with an exception, however its text is damaged", () => {
    const piece = fc.oneof(
      fc.constantFrom('"', "{", "}", "[", "]", ",", ":", "\\", "1e999", "\0", "\uFEFF"),
      fc.string(),
    );
    const text = fc.constantFrom(...[...shippedFiles.values()].slice(-3));
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.nat(30),
        piece,
        fc.boolean(),
        (whole, offset, removed, inserted, cut) => {
          const at = offset % whole.length;
          const result = read(whole.slice(0, at) + inserted + (cut ? "" : whole.slice(at + removed)));
          if (!result.ok) expectComplete(result.problems);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

/** Follows a path of child numbers and replaces, removes, renames or doubles what is there. */
function mutate(root: unknown, path: readonly number[], key: string, value: unknown, how: number): void {
  let parent = root as Record<string, unknown>;
  for (const step of path) {
    const child = Object.values(parent)[step % Math.max(1, Object.keys(parent).length)];
    if (child === null || typeof child !== "object" || Object.keys(child).length === 0) break;
    parent = child as Record<string, unknown>;
  }
  const keys = Object.keys(parent);
  const chosen = keys[(path[0] ?? 0) % keys.length]!;
  if (how === 0) parent[chosen] = value;
  else if (how === 1) delete parent[chosen];
  else if (how === 2)
    Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
  else Object.assign(parent, { [`${chosen}x`]: parent[chosen] });
}
