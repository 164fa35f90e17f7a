import { useState } from "preact/hooks";
import type { Session } from "../session.ts";
import { compareWords } from "../text/compare.ts";

/** The question a scenario asks, its story, and what to look out for. */
export function Introduction({ session }: { session: Session }) {
  const words = compareWords[session.language.value];
  const { title, question, story, notice } = session.scenario.value;
  const language = session.language.value;
  const [isWhole, setWhole] = useState(false);
  return (
    <section class="introduction" aria-labelledby="page-title">
      <div>
        <h1 id="page-title" tabIndex={-1}>
          {title[language]}
        </h1>
        <p class="question">{question[language]}</p>
      </div>
      <div class="story">
        <div class={isWhole ? "story-text is-whole" : "story-text"}>
          <p>{story[language]}</p>
          <ul>
            {notice.map((text) => (
              <li key={text.en}>{text[language]}</li>
            ))}
          </ul>
        </div>
        <button type="button" class="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.readLess : words.readOn}
        </button>
      </div>
    </section>
  );
}
