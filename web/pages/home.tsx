import { openingChoices } from "../choices.ts";
import { FirstFigure } from "../components/first-figure.tsx";
import { PageLink } from "../components/page-link.tsx";
import { type PageView, pageNames, pages } from "../pages.ts";
import type { Session } from "../session.ts";
import { homeWords } from "../text/home.ts";
import "../style/home.css";

/** Where a visitor without a link arrives: what this is, a finished comparison, and the doors to what exists. */
export const view: PageView = ({ session }) => {
  const language = session.language.value;
  const words = homeWords[language];
  return (
    <div class="home">
      <div class="home-words">
        <h1 id="page-title" tabIndex={-1}>
          {words.question}
        </h1>
        <p class="lead">{words.lead}</p>
      </div>
      <FirstFigure session={session} />
      <ul class="doors">
        <LastWork session={session} />
        {pageNames
          .filter((name) => name !== "home")
          .map((name) => (
            <li key={name}>
              <PageLink session={session} page={name}>
                {pages[name].title[language]}
              </PageLink>
              <p>{pages[name].promise[language]}</p>
            </li>
          ))}
      </ul>
    </div>
  );
};

/** The way back to what was chosen here or on the last visit; none before anything was. */
function LastWork({ session }: { session: Session }) {
  const words = homeWords[session.language.value];
  const scenario = session.scenario.value;
  const choices = session.choices.value;
  if (JSON.stringify(choices) === JSON.stringify(openingChoices(scenario))) return null;
  const title = scenario.title[session.language.value];
  return (
    <li class="last-work">
      <PageLink session={session} page="compare">
        {words.goOn}
      </PageLink>
      <p>{words.goOnWith(title, choices.policies.length, choices.worlds)}</p>
    </li>
  );
}
