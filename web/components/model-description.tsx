import { useMemo } from "preact/hooks";
import { oddDescription } from "../../src/experiment/odd.ts";
import type { Language } from "../language.ts";
import { parseMarkdown, sectionsOf } from "../markdown.ts";
import { saveText } from "../save-file.ts";
import type { ModelWords } from "../text/model.ts";
import { Markdown } from "./markdown.tsx";

interface ModelDescriptionProps {
  readonly language: Language;
  readonly words: ModelWords;
}

/** The ODD. A section folds out at a time: the whole is as long as a small book. */
export function ModelDescription({ language, words }: ModelDescriptionProps) {
  const markdown = useMemo(() => oddDescription(language), [language]);
  const sections = useMemo(() => sectionsOf(parseMarkdown(markdown), 2), [markdown]);
  return (
    <section class="panel" aria-labelledby="odd">
      <h2 id="odd">{words.odd}</h2>
      <div class="odd-actions">
        <p class="hint">{words.oddHint}</p>
        <button
          type="button"
          onClick={() => saveText(`buckstop-odd-${language}.md`, markdown, "text/markdown")}
        >
          {words.saveOdd}
        </button>
      </div>
      {sections.map(
        ({ title, blocks }) =>
          title !== null && (
            <details key={title} class="odd-section">
              <summary>{title}</summary>
              <div class="prose">
                <Markdown blocks={blocks} title={title} />
              </div>
            </details>
          ),
      )}
    </section>
  );
}
