import type { Charts } from "./draft.ts";

/** What is kept of the editor between visits. */
export interface KeptDraft {
  readonly text: string;
  /** The text that it is compared with. */
  readonly reference: string;
  readonly charts: Charts;
}

const key = "buckstop.draft";

/** Where drafts are kept: the browser's storage, which may be switched off, full, or hold anything. */
export type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The storage of this browser; null where it is switched off. */
export function browserStorage(): DraftStorage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** The draft of the last visit; null where there is none that can be read. */
export function keptDraft(storage: DraftStorage | null): KeptDraft | null {
  try {
    const { text, reference, charts } = JSON.parse(storage?.getItem(key) ?? "null");
    const entries: unknown[] = Object.entries(charts).flat();
    const isWhole = [text, reference, ...entries].every((part) => typeof part === "string");
    return isWhole ? { text, reference, charts: new Map(Object.entries(charts)) } : null;
  } catch {
    return null;
  }
}

/** Keeps a draft for the next visit; says whether it could. */
export function keepDraft(storage: DraftStorage | null, { text, reference, charts }: KeptDraft): boolean {
  if (!storage) return false;
  try {
    storage.setItem(key, JSON.stringify({ text, reference, charts: Object.fromEntries(charts) }));
    return true;
  } catch {
    return false;
  }
}
