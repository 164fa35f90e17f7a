import built from "virtual:opening-library";
import { effect } from "@preact/signals";
import { render } from "preact";
import type { Library } from "../src/experiment/library.ts";
import { accepted } from "../src/experiment/problem.ts";
import { followAddress, linkAskedFor, scenariosAskedFor } from "./address.ts";
import { BrokenLibrary } from "./components/broken-library.tsx";
import { Page } from "./components/page.tsx";
import { keptIn } from "./kept.ts";
import { Laboratory } from "./laboratory.ts";
import { languageTags } from "./language.ts";
import { linkedPage } from "./link.ts";
import { keepOffline } from "./offline.ts";
import { withKeptDraft, withScenariosOf } from "./own-scenarios.ts";
import { pageRunner, workers } from "./page-runner.ts";
import { pages } from "./pages.ts";
import { Session } from "./session.ts";
import { openingLibrary, wholeLibrary } from "./shipped-library.ts";
import "./style/tokens.css";
import "./style/page.css";
import "./style/controls.css";
import "./style/set-up.css";
import "./style/charts.css";
import "./style/tables.css";

const kept = keptIn(() => localStorage);
const root = document.getElementById("page")!;

/**
 * Shows the page with what it opens with, or with all that ships where the link asks for more. What the first picture
 * does not need waits until that is painted: cores are few.
 */
async function start(): Promise<void> {
  const painted = pages[linkedPage(location.hash)].load().then(nextPaint, () => {});
  const opening = openingLibrary(built);
  const read = () =>
    wholeLibrary(opening)
      .catch(() => accepted(opening)) // without a network there is still the opening
      .then(async (read) => (read.ok ? accepted(await withKeptDraft(read.value)) : read));
  const isEnough = scenariosAskedFor(kept).every((name) => opening.scenarios.has(name));
  const whole = isEnough ? painted.then(read) : read();
  const first = isEnough ? accepted(opening) : await whole;
  const session = first.ok ? openSession(first.value) : null;
  if (session) render(<Page session={session} />, root);
  await painted;
  session?.warm();
  keepOffline();
  const all = await whole;
  if (!all.ok) render(<BrokenLibrary problems={all.problems} />, root);
  else if (session) session.library.value = withScenariosOf(all.value, session.library.value);
}

function openSession(library: Library): Session {
  const linked = linkAskedFor(library, kept);
  const session = new Session(library, new Laboratory(pageRunner()), workers, linked, kept);
  effect(() => {
    document.documentElement.lang = languageTags[session.language.value];
    const { name, subtitle } = session.words.value;
    const page = pages[session.page.value].title[session.language.value];
    const scenario = session.scenario.value.title[session.language.value];
    document.title = [page, scenario, `${name} ${subtitle}`].join(" · ");
  });
  followAddress(session, kept);
  undoByKeys(session);
  session.open(linked); // which must not start more than a little work by itself
  return session;
}

/** Ctrl or ⌘ Z, with shift for the other way; a field that is written in has an undoing of its own. */
function undoByKeys(session: Session): void {
  addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "z" || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const field = event.target instanceof HTMLInputElement ? event.target.type : "";
    if (["text", "search", "number"].includes(field) || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    if (event.shiftKey) session.redo();
    else session.undo();
  });
}

/** Settles when what has been rendered by now is on the screen. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

void start();
