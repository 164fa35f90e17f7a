import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appendTo, removeAt, setAt, valueAt } from "../../../web/editor/json-edit.ts";
import { shippedFiles } from "../../experiment/shipped-files.ts";

const text = '{\n  "name": "a",\n  "list": [1,   2],\n  "deep": {\n    "x": 1\n  }\n}\n';
const value = JSON.parse(text);

describe("setAt", () => {
  it("changes one value and leaves the rest as it was written", () => {
    expect(setAt(text, value, "/list/1", 5)).toBe(text.replace("   2", "   5"));
    expect(setAt(text, value, "/name", "b/~")).toBe(text.replace('"a"', '"b/~"'));
  });

  it("makes the objects on the way", () => {
    expect(JSON.parse(setAt(text, value, "/new/inner", 1))).toEqual({ ...value, new: { inner: 1 } });
  });

  it("writes in any shipped file what is read back, and nothing else", () => {
    for (const [path, file] of shippedFiles) {
      if (!path.endsWith(".json") || path.includes("/")) continue;
      const scenario = JSON.parse(file);
      const edited = setAt(file, scenario, "/title/en", 'A "new" title');
      expect(JSON.parse(edited)).toEqual({ ...scenario, title: { ...scenario.title, en: 'A "new" title' } });
      expect(setAt(edited, JSON.parse(edited), "/title/en", scenario.title.en)).toBe(file);
    }
  });
});

describe("removeAt", () => {
  it("takes the key or the element away, and an object that is left empty", () => {
    expect(JSON.parse(removeAt(text, value, "/name"))).toEqual({ list: [1, 2], deep: { x: 1 } });
    expect(JSON.parse(removeAt(text, value, "/list/0"))).toEqual({ ...value, list: [2] });
    expect(JSON.parse(removeAt(text, value, "/deep/x"))).toEqual({ name: "a", list: [1, 2] });
  });

  it("leaves an element of a list where it is, though it becomes empty", () => {
    const items = { items: [{ x: 1 }, { x: 2 }] };
    const edited = removeAt(JSON.stringify(items), items, "/items/0/x");
    expect(JSON.parse(edited)).toEqual({ items: [{}, { x: 2 }] });
  });
});

describe("appendTo", () => {
  it("lengthens a list, or begins one", () => {
    expect(JSON.parse(appendTo(text, value, "/list", 3)).list).toEqual([1, 2, 3]);
    expect(JSON.parse(appendTo(text, value, "/more", { y: 1 })).more).toEqual([{ y: 1 }]);
    const empty = { list: [] };
    expect(JSON.parse(appendTo(JSON.stringify(empty), empty, "/list", 1))).toEqual({ list: [1] });
  });
});

describe("valueAt", () => {
  it("finds any value under its pointer, and nothing on the prototype", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (any) => {
        for (const [key, inner] of Object.entries(any)) {
          const pointer = `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
          expect(valueAt(any, pointer)).toEqual(inner);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(valueAt({}, "/toString")).toBeUndefined();
  });
});
