import { languageTags } from "../language.ts";
import { pageNames, pages } from "../pages.ts";
import type { Session } from "../session.ts";
import { CopyButton } from "./copy-button.tsx";
import { PageLink } from "./page-link.tsx";

/** The name, the ways to the pages, a link to all that is shown, and the other language. */
export function PageHeader({ session }: { session: Session }) {
  const words = session.words.value;
  const language = session.language.value;
  const here = location.href.replace(/#.*$/s, "") + session.addressOf(session.page.value);
  const other = language === "en" ? "zh" : "en";
  return (
    <header class="page-header">
      <p class="brand">
        <span class="brand-name">{words.name}</span> <span class="brand-subtitle">{words.subtitle}</span>
      </p>
      <nav aria-label={words.pages}>
        <ul>
          {pageNames.map((name) => (
            <li key={name}>
              <PageLink session={session} page={name}>
                {pages[name].title[language]}
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
      <CopyButton text={here} copy={words.copyLink} copied={words.linkCopied} class="quiet" />
      <button
        type="button"
        class="quiet"
        lang={languageTags[other]}
        onClick={() => {
          session.language.value = other;
        }}
      >
        {words.otherLanguage}
      </button>
    </header>
  );
}
