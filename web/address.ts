import { effect } from "@preact/signals";
import type { Library } from "../src/experiment/library.ts";
import { preferredLanguage } from "./language.ts";
import { type LinkRead, linkedScenario, readLink } from "./link.ts";
import type { PageName } from "./pages.ts";
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

/**
 * Keeps the part of the address after `#` equal to what is chosen, from the first choice on, and obeys new ones.
 * Only another page is a step of the browser's history. Going back leads to the page before and keeps the work.
 */
export function followAddress(session: Session): void {
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
    else timer = window.setTimeout(() => history.replaceState({ page: asked }, "", address), delay);
    page = asked;
  });
  addEventListener("popstate", ({ state }: PopStateEvent) => {
    const linked = state === null ? linkInAddress(session.library.value) : null;
    page = linked?.page ?? (state as { page: PageName }).page;
    history.replaceState({ page }, "");
    if (linked) session.open(linked);
    else session.page.value = page;
  });
}
