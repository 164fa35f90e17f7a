import citationFile from "../../CITATION.cff?raw";
import { bibtexOf, citationOf, plainCitation } from "../citation.ts";
import { CopyButton } from "../components/copy-button.tsx";
import { usePiece } from "../components/piece.ts";
import { QuantitySearch } from "../components/quantity-search.tsx";
import { declaredQuantities, matchingQuantities } from "../declared-quantities.ts";
import type { Language } from "../language.ts";
import type { PageView } from "../pages.ts";
import { type ModelWords, modelWords } from "../text/model.ts";
import "../style/model.css";

/** What describes the model in full comes while the limits are read: it brings the whole model along. */
const loadDescription = () => import("../components/model-description.tsx");

interface SectionProps {
  readonly language: Language;
  readonly words: ModelWords;
}

/** What the model is, where its numbers come from, what it cannot tell, and how to cite it. */
export const view: PageView = ({ session }) => {
  const language = session.language.value;
  const section = { language, words: modelWords[language] };
  const description = usePiece(loadDescription);
  return (
    <div class="model">
      <h1 id="page-title" tabIndex={-1}>
        {section.words.title}
      </h1>
      <p class="lead">{section.words.lead}</p>
      <Limits {...section} />
      <Sources {...section} />
      {description && <description.ModelDescription {...section} />}
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
