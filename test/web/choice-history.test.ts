import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ChoiceHistory, undoSteps } from "../../web/choice-history.ts";
import { type Choices, openingChoices } from "../../web/choices.ts";
import { shippedLibrary } from "../experiment/shipped-files.ts";

const opening = openingChoices(shippedLibrary().scenarios.get("office")!);
const seeded = (seed: number): Choices => ({ ...opening, seed: String(seed) });

/** A history and what it would show, driven step by step. */
function worked() {
  const history = new ChoiceHistory();
  const state = { choices: opening };
  return {
    history,
    state,
    change: (choices: Choices, stroke: string | null = null) => {
      history.note(state.choices, stroke);
      state.choices = choices;
    },
    undo: () => (state.choices = history.undo(state.choices) ?? state.choices),
    redo: () => (state.choices = history.redo(state.choices) ?? state.choices),
  };
}

describe("ChoiceHistory", () => {
  it("leads back to the first state from any 1 to 100 changes, and on again to the last", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: undoSteps }), (seeds) => {
        const { history, state, change, undo, redo } = worked();
        for (const seed of seeds) change(seeded(seed));
        const last = state.choices;
        while (history.canUndo.value) undo();
        expect(state.choices).toBe(opening);
        while (history.canRedo.value) redo();
        expect(state.choices).toBe(last);
      }),
      { seed: 3 },
    );
  });

  it("undoes what it did whatever is changed, undone and redone in between", () => {
    const step = fc.oneof(fc.nat(), fc.constant("undo" as const), fc.constant("redo" as const));
    fc.assert(
      fc.property(fc.array(step, { maxLength: undoSteps }), (steps) => {
        const { history, state, change, undo, redo } = worked();
        for (const each of steps) {
          if (each === "undo") undo();
          else if (each === "redo") redo();
          else change(seeded(each));
        }
        while (history.canUndo.value) undo();
        expect(state.choices).toBe(opening);
      }),
      { seed: 4 },
    );
  });

  it("takes the changes of one stroke for one step", () => {
    const { history, state, change, undo } = worked();
    for (const seed of [1, 2, 3]) change(seeded(seed), "severity");
    history.endStroke();
    change(seeded(4), "severity");
    expect(undo().seed).toBe("3");
    undo();
    expect(state.choices).toBe(opening);
    expect(history.canUndo.value).toBe(false);
  });

  it("keeps a hundred steps", () => {
    const { state, change, undo, history } = worked();
    for (let seed = 0; seed < 130; seed++) change(seeded(seed));
    while (history.canUndo.value) undo();
    expect(state.choices.seed).toBe("29");
  });
});
