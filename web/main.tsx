import { effect } from "@preact/signals";
import { render } from "preact";
import { followAddress, linkInAddress } from "./address.ts";
import { BrokenLibrary } from "./components/broken-library.tsx";
import { Page } from "./components/page.tsx";
import { Laboratory } from "./laboratory.ts";
import { languageTags } from "./language.ts";
import { pageRunner, workers } from "./page-runner.ts";
import { Session } from "./session.ts";
import { shippedLibrary } from "./shipped-library.ts";
import "./style/tokens.css";
import "./style/page.css";
import "./style/controls.css";
import "./style/charts.css";
import "./style/tables.css";

const root = document.getElementById("page")!;
const library = shippedLibrary();
if (library.ok) {
  const linked = linkInAddress(library.value);
  const session = new Session(library.value, new Laboratory(pageRunner()), workers, linked);
  effect(() => {
    document.documentElement.lang = languageTags[session.language.value];
    const { name, subtitle } = session.words.value;
    document.title = `${session.scenario.value.title[session.language.value]} · ${name} ${subtitle}`;
  });
  followAddress(session);
  // The first visit begins at once; a link must not start more than a little work by itself.
  if (location.hash === "") session.run();
  else session.open(linked);
  render(<Page session={session} />, root);
} else {
  render(<BrokenLibrary problems={library.problems} />, root);
}
