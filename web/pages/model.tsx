import { useMemo } from "preact/hooks";
import citationFile from "../../CITATION.cff?raw";
import { oddDescription } from "../../src/experiment/odd.ts";
import { bibtexOf, citationOf, plainCitation } from "../citation.ts";
import { CopyButton } from "../components/copy-button.tsx";
import { Markdown } from "../components/markdown.tsx";
import { QuantitySearch } from "../components/quantity-search.tsx";
import { declaredQuantities, matchingQuantities } from "../declared-quantities.ts";
import type { Language } from "../language.ts";
import { parseMarkdown, sectionsOf } from "../markdown.ts";
import type { PageView } from "../pages.ts";
import { saveText } from "../save-file.ts";
import { type ModelWords, modelWords } from "../text/model.ts";
import "../style/model.css";

interface SectionProps {
  readonly language: Language;
  readonly words: ModelWords;
}

/** What the model is, where its numbers come from, what it cannot tell, and how to cite it. */
export const view: PageView = ({ session }) => {
  const language = session.language.value;
  const section = { language, words: modelWords[language] };
  return (
    <div class="model">
      <h1 id="page-title" tabIndex={-1}>
        {section.words.title}
      </h1>
      <p class="lead">{section.words.lead}</p>
      <Limits {...section} />
      <Sources {...section} />
      <Description {...section} />
      <Citing words={section.words} />
    </div>
  );
};

function Limits({ language, words }: SectionProps) {
  const quantities = declaredQuantities(language);
  const assumed = matchingQuantities(quantities, "", "assumed").length;
  return (
    <section class="panel" aria-labelledby="limits">
      <h2 id="limits">{words.cannotTell}</h2>
      <ul class="prose">
        {words.limitsList(assumed, quantities.length).map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </section>
  );
}

function Sources(props: SectionProps) {
  const { words } = props;
  return (
    <section class="panel" aria-labelledby="sources">
      <h2 id="sources">{words.sources}</h2>
      <p class="hint">{words.sourcesHint}</p>
      <QuantitySearch {...props} />
    </section>
  );
}

/** A section folds out at a time: the whole is as long as a small book. */
function Description({ language, words }: SectionProps) {
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

function Citing({ words }: { words: ModelWords }) {
  const citation = citationOf(citationFile);
  const forms = [
    { title: words.plain, text: plainCitation(citation) },
    { title: "BibTeX", text: bibtexOf(citation) },
    { title: "CITATION.cff", text: citationFile.trimEnd() },
  ];
  return (
    <section class="panel" aria-labelledby="cite">
      <h2 id="cite">{words.cite}</h2>
      <p class="hint">{words.citeHint}</p>
      {forms.map(({ title, text }) => (
        <div key={title} class="citation">
          <h3>{title}</h3>
          <CopyButton text={text} copy={words.copy} copied={words.copied} />
          <pre lang="en">{text}</pre>
        </div>
      ))}
    </section>
  );
}
