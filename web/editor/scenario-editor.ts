import { batch, computed, signal } from "@preact/signals";
import type { Regime } from "../../src/experiment/regime.ts";
import { changesBetween, wholeSettings } from "./changes.ts";
import { type Charts, problemsByPointer, readDraft } from "./draft.ts";
import type { KeptDraft } from "./draft-storage.ts";
import { appendTo, isRecord, removeAt, setAt, valueAt } from "./json-edit.ts";

const mostSteps = 100;

/** What the changes are counted from. */
export type Reference = "start" | "defaults";

/**
 * A scenario as it is being written. The text is all there is: the form shows what it says and changes it place by
 * place. Knows no page.
 */
export class ScenarioEditor {
  readonly text = signal("");
  /** The text that the draft began with. */
  readonly start = signal("");
  readonly charts = signal<Charts>(new Map());
  readonly reference = signal<Reference>("start");
  readonly #regimes: ReadonlyMap<string, Regime>;
  readonly #past = signal<readonly string[]>([]);
  readonly #future = signal<readonly string[]>([]);
  #isTyping = false;

  constructor(regimes: ReadonlyMap<string, Regime>, { text, reference, charts }: KeptDraft) {
    this.#regimes = regimes;
    this.text.value = text;
    this.start.value = reference;
    this.charts.value = charts;
  }

  readonly draft = computed(() => readDraft(this.text.value, this.#regimes, this.charts.value));
  readonly problems = computed(() => problemsByPointer(this.draft.value.problems));
  /** What the form shows: the JSON, as it was when the text last was some. */
  readonly value = computed<unknown>(() => this.draft.value.value ?? this.#lastValue);
  #lastValue: unknown = {};
  readonly isJson = computed(() => this.draft.value.value !== undefined);
  readonly changes = computed(() => {
    const value = this.value.value;
    if (this.reference.value === "defaults") return changesBetween(wholeSettings({}), wholeSettings(value));
    return changesBetween(readDraft(this.start.value, this.#regimes, this.charts.value).value, value);
  });
  readonly regimeNames = computed(() => [...this.#regimes.keys()]);
  /** The names of the policies that the draft lists. */
  readonly policyNames = computed(() => {
    const policies = valueAt(this.value.value, "/policies");
    if (!Array.isArray(policies)) return [];
    return policies
      .map((policy) => (isRecord(policy) ? policy.name : policy))
      .filter((name) => typeof name === "string");
  });
  readonly canUndo = computed(() => this.#past.value.length > 0);
  readonly canRedo = computed(() => this.#future.value.length > 0);

  /** Takes over what was typed into the text. Typing on is one step back, not many. */
  type(text: string): void {
    if (text === this.text.value) return;
    this.#replace(text, this.#isTyping);
    this.#isTyping = true;
  }

  /** What is typed next is a step of its own. */
  pause(): void {
    this.#isTyping = false;
  }

  set(pointer: string, to: unknown): void {
    this.#edit((text, value) => setAt(text, value, pointer, to));
  }

  remove(pointer: string): void {
    this.#edit((text, value) => removeAt(text, value, pointer));
  }

  append(pointer: string, element: unknown): void {
    this.#edit((text, value) => appendTo(text, value, pointer, element));
  }

  /** Begins anew with another text, against which changes are counted. */
  open(text: string, charts: Charts = new Map()): void {
    batch(() => {
      this.charts.value = charts;
      this.start.value = text;
      this.#isTyping = false;
      this.#replace(text, false);
    });
  }

  /** Puts a chart beside the scenario and has the scenario refer to it. */
  addChart(name: string, csv: string): void {
    batch(() => {
      this.charts.value = new Map(this.charts.value).set(name, csv);
      this.set("/organisation", { chart: name });
    });
  }

  undo(): void {
    this.#travel(this.#past, this.#future);
  }

  redo(): void {
    this.#travel(this.#future, this.#past);
  }

  #edit(change: (text: string, value: unknown) => string): void {
    if (!this.isJson.value) return;
    this.#isTyping = false;
    this.#replace(change(this.text.value, this.value.value), false);
  }

  #replace(text: string, isSameStep: boolean): void {
    if (text === this.text.value) return;
    this.#lastValue = this.value.value;
    batch(() => {
      if (!isSameStep) this.#past.value = [...this.#past.value, this.text.value].slice(-mostSteps);
      this.#future.value = [];
      this.text.value = text;
    });
  }

  #travel(from: { value: readonly string[] }, to: { value: readonly string[] }): void {
    const text = from.value.at(-1);
    if (text === undefined) return;
    batch(() => {
      this.#lastValue = this.value.value;
      to.value = [...to.value, this.text.value];
      from.value = from.value.slice(0, -1);
      this.text.value = text;
      this.#isTyping = false;
    });
  }
}
