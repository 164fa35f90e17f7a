import { PageLink } from "../components/page-link.tsx";
import { type PageView, pageNames, pages } from "../pages.ts";
import { homeWords } from "../text/home.ts";
import "../style/home.css";

/** Where a visitor without a link arrives: what this is, and the doors to what exists. */
export const view: PageView = ({ session }) => {
  const language = session.language.value;
  const words = homeWords[language];
  return (
    <section class="home" aria-labelledby="page-title">
      <h1 id="page-title" tabIndex={-1}>
        {words.question}
      </h1>
      <p class="lead">{words.lead}</p>
      <ul class="doors">
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
    </section>
  );
};
