import { effect } from "@preact/signals";
import type { Library } from "../src/experiment/library.ts";
import type { Kept } from "./kept.ts";
import { preferredLanguage } from "./language.ts";
import { type LinkRead, linkedScenarios, readLink } from "./link.ts";
import type { PageName } from "./pages.ts";
import type { Session } from "./session.ts";

/** Browsers refuse to rewrite the address more than some hundred times in half a minute. */
const delay = 400;

/** What the last visit has left, as a link. */
const workKey = "work";

/** What the address asks for; where it asks for nothing, the home page on the work of the last visit. */
export function linkAskedFor(library: Library, kept: Kept): LinkRead {
  const usual = preferredLanguage(navigator.languages);
  const work = location.hash === "" ? kept.read(workKey) : null;
  if (work === null) return readLink(location.hash, library, usual);
  return { ...readLink(work, library, usual), page: "home", dropped: [] };
}

/** The names of the scenarios that are asked for, whether there are such or not. */
export function scenariosAskedFor(kept: Kept): readonly string[] {
  return linkedScenarios(location.hash || (kept.read(workKey) ?? ""));
}

/**
 * Keeps the part of the address after `#` equal to what is chosen, from the first choice on, and obeys new ones.
 * What is chosen is kept for the next visit too. Only another page is a step of the browser's history. Going back leads to the page before and keeps the work.
 */
export function followAddress(session: Session, kept: Kept): void {
  let page = session.page.value;
  let timer = 0;
  let isFirst = true;
  history.replaceState({ page }, "");
  effect(() => {
    const asked = session.page.value;
    const address = session.addressOf(asked);
    clearTimeout(timer);
    if (isFirst) isFirst = false;
    else if (asked !== page) history.pushState({ page: asked }, "", address);
    else {
      timer = window.setTimeout(() => {
        history.replaceState({ page: asked }, "", address);
        kept.write(workKey, address);
      }, delay);
    }
    page = asked;
  });
  addEventListener("popstate", ({ state }: PopStateEvent) => {
    const linked = state === null ? linkAskedFor(session.library.value, kept) : null;
    page = linked?.page ?? (state as { page: PageName }).page;
    history.replaceState({ page }, "");
    if (linked) session.open(linked);
    else session.page.value = page;
  });
}
