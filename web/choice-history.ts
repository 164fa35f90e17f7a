import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Choices } from "./choices.ts";

/** So many steps can be undone. */
export const undoSteps = 100;

type Steps = Signal<readonly Choices[]>;

/** What has been chosen and can be had back. */
export class ChoiceHistory {
  readonly #past = signal<readonly Choices[]>([]);
  readonly #future = signal<readonly Choices[]>([]);
  #stroke: string | null = null;

  readonly canUndo: ReadonlySignal<boolean> = computed(() => this.#past.value.length > 0);
  readonly canRedo: ReadonlySignal<boolean> = computed(() => this.#future.value.length > 0);

  /** The choices before the last change; null before the first. */
  get before(): Choices | null {
    return this.#past.value.at(-1) ?? null;
  }

  /** Notes that `choices` are about to be changed. Changes of one stroke, a slider's drag say, are one step. */
  note(choices: Choices, stroke: string | null = null): void {
    const goesOn = stroke !== null && stroke === this.#stroke;
    this.#stroke = stroke;
    if (!goesOn) this.#past.value = [...this.#past.value, choices].slice(-undoSteps);
    this.#future.value = [];
  }

  /** Ends a stroke: the next change is a step of its own. */
  endStroke(): void {
    this.#stroke = null;
  }

  /** What to go back to from `choices`; null where there is nothing. */
  undo(choices: Choices): Choices | null {
    return this.#step(choices, this.#past, this.#future);
  }

  redo(choices: Choices): Choices | null {
    return this.#step(choices, this.#future, this.#past);
  }

  /** Forgets every step: a link has brought another beginning. */
  forget(): void {
    this.#past.value = [];
    this.#future.value = [];
    this.#stroke = null;
  }

  #step(choices: Choices, from: Steps, to: Steps): Choices | null {
    const found = from.value.at(-1);
    if (found === undefined) return null;
    this.#stroke = null;
    from.value = from.value.slice(0, -1);
    to.value = [...to.value, choices];
    return found;
  }
}
