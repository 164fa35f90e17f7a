import { type Signal, signal } from "@preact/signals";
import type { Kept } from "./kept.ts";
import { type OwnPolicy, readOwn, writeOwn } from "./own-policy.ts";

const key = "policies";
const mostSaved = 50;

/** The visitor's own policies that outlive the visit, by title; each is saved and read as a link holds it. */
export class SavedPolicies {
  readonly list: Signal<readonly OwnPolicy[]>;
  readonly #kept: Kept;

  constructor(kept: Kept) {
    this.#kept = kept;
    const texts = (kept.read(key) ?? "").split("\n").slice(0, mostSaved);
    this.list = signal(
      texts.flatMap((text) => readOwn(text, () => {}) ?? []).filter(({ title }) => title !== ""),
    );
  }

  /** Saves a policy under its title, over one that is called the same. Whether it will outlive the visit. */
  save(policy: OwnPolicy): boolean {
    const others = this.list.value.filter(({ title }) => title !== policy.title);
    return this.#put([policy, ...others].slice(0, mostSaved));
  }

  forget(title: string): void {
    this.#put(this.list.value.filter((policy) => policy.title !== title));
  }

  #put(policies: readonly OwnPolicy[]): boolean {
    this.list.value = policies;
    return this.#kept.write(key, policies.map(writeOwn).join("\n"));
  }
}
