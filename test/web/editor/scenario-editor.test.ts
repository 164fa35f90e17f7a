import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepDraft, keptDraft } from "../../../web/editor/draft-storage.ts";
import { ScenarioEditor } from "../../../web/editor/scenario-editor.ts";
import { emptyTemplate, templateOf } from "../../../web/editor/template.ts";
import { shippedLibrary } from "../../experiment/shipped-files.ts";

const { regimes, scenarios } = shippedLibrary();
const empty = emptyTemplate();
const fresh = (text = empty.text) =>
  new ScenarioEditor(regimes, { text, reference: text, charts: empty.charts });

describe("ScenarioEditor", () => {
  it("begins with a scenario that runs, whatever it is made from", async () => {
    expect(fresh().draft.value.scenario?.name).toBe("my-scenario");
    for (const [name, shipped] of scenarios) {
      const template = await templateOf(name);
      const editor = fresh();
      editor.open(template!.text, template!.charts);
      const { scenario } = editor.draft.value;
      expect(scenario).toEqual({ ...shipped, name: `my-${name}` });
      expect(editor.changes.value).toEqual([]);
    }
    expect(await templateOf("no-such")).toBeNull();
  });

  it("tells each problem with its pointer, place, what was expected and how to mend it", () => {
    const editor = fresh();
    editor.set("/parameters/demand", 0);
    const [problem] = editor.problems.value.get("/parameters/demand")!;
    expect(problem).toMatchObject({ kind: "out-of-range", line: 31, column: 15, got: "0" });
    expect(problem!.expected).toContain("0.5 to 100");
    expect(editor.draft.value.scenario).toBeNull();
  });

  it("shows the last value while the text is no JSON, and changes nothing then", () => {
    const editor = fresh();
    editor.type(empty.text.slice(0, -5));
    expect(editor.isJson.value).toBe(false);
    expect(editor.value.value).toEqual(JSON.parse(empty.text));
    editor.set("/ticks", 12);
    expect(editor.text.value).toBe(empty.text.slice(0, -5));
  });

  it("counts changes from the start or from the defaults, an insertion as one", () => {
    const editor = fresh();
    editor.set("/ticks", 12);
    editor.set("/policies", ["laissez-faire", "strict-liability", "precise"]);
    expect(editor.changes.value).toEqual([
      { pointer: "/ticks", before: 60, after: 12 },
      { pointer: "/policies/0", before: undefined, after: "laissez-faire" },
    ]);
    editor.set("/parameters/demand", 7);
    editor.reference.value = "defaults";
    expect(editor.changes.value.map(({ pointer, before, after }) => [pointer, before, after])).toEqual([
      ["/organisation/spans/0", 4, 3],
      ["/organisation/spans/1", 5, 4],
      ["/organisation/spans/2", 6, 5],
      ["/organisation/spans/3", 10, undefined],
      ["/ticks", 120, 12],
      ["/parameters/demand", 5, 7],
    ]);
  });

  it("comes back to the first text by undoing, and to the last by doing again, whatever was done", () => {
    const step = fc.oneof(
      fc.record({
        pointer: fc.constantFrom("/ticks", "/parameters/demand"),
        to: fc.integer({ min: 1, max: 99 }),
      }),
      fc.constantFrom({ typed: "{" }, { typed: empty.text }, { pointer: "/ticks" }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const editor = fresh();
        for (const each of steps) {
          if ("typed" in each) editor.type(each.typed);
          else if ("to" in each) editor.set(each.pointer, each.to);
          else editor.remove(each.pointer);
        }
        const last = editor.text.value;
        while (editor.canUndo.value) editor.undo();
        expect(editor.text.value).toBe(empty.text);
        while (editor.canRedo.value) editor.redo();
        expect(editor.text.value).toBe(last);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it("takes a chart from CSV, and tells its problems by line and column", () => {
    const editor = fresh();
    editor.addChart("mine.csv", "id,superior,level\na,,top\nb,a,front\nc,a,front\n");
    expect(editor.draft.value.scenario?.setting.organisation).toMatchObject({
      chart: [{ id: "a", superior: null }, { id: "b" }, { id: "c" }],
    });
    editor.addChart("mine.csv", "id,superior,level\na,,top\nb,x,front\n");
    expect(editor.draft.value.problems[0]).toMatchObject({ kind: "orphan", file: "mine.csv", line: 3 });
  });
});

describe("keepDraft and keptDraft", () => {
  const memory = () => {
    const held = new Map<string, string>();
    return {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => void held.set(key, value),
      removeItem: (key: string) => void held.delete(key),
    };
  };
  const draft = { text: "t", reference: "r", charts: new Map([["a.csv", "id"]]) };

  it("bring a draft to the next visit", () => {
    const storage = memory();
    expect(keepDraft(storage, draft)).toBe(true);
    expect(keptDraft(storage)).toEqual(draft);
  });

  it("live with storage that is off, full, or holds what nobody put there", () => {
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    expect(keepDraft({ ...memory(), setItem: full }, draft)).toBe(false);
    expect(keptDraft({ ...memory(), getItem: full })).toBeNull();
    expect([keepDraft(null, draft), keptDraft(null)]).toEqual([false, null]);
    for (const held of ["", "null", "{", "[]", '{"text":1}', '{"text":"a","reference":"b","charts":{"c":2}}'])
      expect(keptDraft({ ...memory(), getItem: () => held })).toBeNull();
  });
});
