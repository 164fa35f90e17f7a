import { effect } from "@preact/signals";
import type { Library } from "../src/experiment/library.ts";
import { preferredLanguage } from "./language.ts";
import { type LinkRead, linkedScenario, readLink, writeLink } from "./link.ts";
import type { Session } from "./session.ts";

/** Browsers refuse to rewrite the address more than some hundred times in half a minute. */
const delay = 400;

/** What the address asks for. */
export function linkInAddress(library: Library): LinkRead {
  return readLink(location.hash, library, preferredLanguage(navigator.languages));
}

/** The scenario that the address names, whether there is one of that name or not; null where it names none. */
export function scenarioInAddress(): string | null {
  return linkedScenario(location.hash);
}

/** Keeps the part of the address after `#` equal to what is chosen, from the first choice on, and obeys new ones. */
export function followAddress(session: Session): void {
  let written = location.hash;
  let timer = 0;
  let isFirst = true;
  effect(() => {
    const hash = `#${writeLink({ choices: session.choices.value, language: session.language.value })}`;
    if (!isFirst) {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        written = hash;
        history.replaceState(null, "", hash);
      }, delay);
    }
    isFirst = false;
  });
  addEventListener("hashchange", () => {
    if (location.hash === written) return;
    written = location.hash;
    session.open(linkInAddress(session.library.value));
  });
}
