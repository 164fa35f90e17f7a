import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Looking } from "../curves-view-model.ts";
import { comparisonBundle } from "../export/comparison-bundle.ts";
import { embedSnippet } from "../export/embed-snippet.ts";
import type { ExportedNumbers } from "../export/exported-numbers.ts";
import { methodsText } from "../export/methods-text.ts";
import { pngImage } from "../export/png-image.ts";
import { checkedCommands, type Provenance, provenanceOf } from "../export/provenance.ts";
import { type StandaloneSvg, standaloneSvg } from "../export/standalone-svg.ts";
import { languageTags } from "../language.ts";
import { saveFile, saveText } from "../save-file.ts";
import type { Session } from "../session.ts";
import { exportWords } from "../text/export.ts";
import { CopyButton } from "./copy-button.tsx";
import "../style/export.css";

/** A figure that can be taken away. */
export interface ExportedFigure {
  /** Part of the names of its files, such as "wrongfulShare-difference". */
  readonly name: string;
  /** What the figure says, and what it shows. */
  readonly title: string;
  readonly caption: string;
  drawing(): SVGSVGElement;
  readonly numbers: readonly ExportedNumbers[];
}

export interface ExportPanelProps {
  readonly session: Session;
  readonly figure: ExportedFigure;
}

const pixelsPerPixel = 2;

/** Picture, numbers, the comparison as JSON, and texts that say where the figure comes from. */
export function ExportPanel({ session, figure }: ExportPanelProps) {
  const language = session.language.value;
  const looking = session.looking.value;
  if (!looking) return null;
  const { comparison, worlds, outcome } = looking;
  const provenance = provenanceOf(comparison, worlds, outcome);
  const base = `buckstop-${comparison.scenario.name}-${figure.name}`;
  const words = exportWords[language];
  const snippet = embedSnippet({
    file: `${base}.svg`,
    title: figure.title,
    caption: figure.caption,
    link: location.href.replace(/#.*$/s, "") + session.addressOf("compare"),
    linkText: words.live,
  });
  return (
    <>
      <Files looking={looking} provenance={provenance} figure={figure} base={base} session={session} />
      <Quotation title={words.methods} words={words} text={methodsText(comparison, provenance, language)} />
      <Quotation title={words.command} words={words} text={checkedCommands(comparison, provenance)} isCode />
      <Quotation title={words.embed} words={words} hint={words.embedHint} text={snippet} isCode />
    </>
  );
}

interface FilesProps extends ExportPanelProps {
  readonly looking: Looking;
  readonly provenance: Provenance;
  /** What the names of all files begin with. */
  readonly base: string;
}

function Files({ session, figure, looking, provenance, base }: FilesProps) {
  const { comparison, worlds, outcome, language } = looking;
  const words = exportWords[language];
  const [status, setStatus] = useState("");
  const save = (extension: string, text: () => string, type: string) => () => {
    saveText(`${base}.${extension}`, text(), type);
    setStatus(words.saved(`${base}.${extension}`));
  };
  const svg = () => drawingOf(figure, looking, provenance);
  const savePng = () =>
    pngImage(svg(), pixelsPerPixel).then(
      (image) => {
        saveFile(`${base}.png`, image);
        setStatus(words.saved(`${base}.png`));
      },
      () => setStatus(words.notSaved),
    );
  const bundle = () => comparisonBundle(comparison, worlds, session.summary.value!, outcome, language);
  return (
    <div class="export-files">
      <Group title={words.image}>
        <Save text="SVG" onSave={save("svg", () => svg().text, "image/svg+xml")} />
        <Save text={`PNG ${pixelsPerPixel}×`} onSave={savePng} />
      </Group>
      <Group title={words.numbers}>
        {figure.numbers.map(({ kind, csv }) => (
          <Save key={kind} text={words.kinds[kind]} onSave={save(`${kind}.csv`, csv, "text/csv")} />
        ))}
      </Group>
      <Group title={words.whole}>
        <Save text={words.bundle} onSave={save("json", bundle, "application/json")} />
      </Group>
      <p role="status" class="hint">
        {status}
      </p>
    </div>
  );
}

function drawingOf(
  { drawing, title, caption }: ExportedFigure,
  { comparison, language }: Looking,
  provenance: Provenance,
): StandaloneSvg {
  const { finished, planned, seed, version } = provenance;
  const scenario = comparison.scenario.title[language];
  const footer = exportWords[language].footer(scenario, finished, planned, seed, version);
  const texts = { title, caption, footer, language: languageTags[language], metadata: provenance };
  return standaloneSvg(drawing(), texts);
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

function Save({ text, onSave }: { text: string; onSave: () => void }) {
  return (
    <button type="button" onClick={onSave}>
      {text}
    </button>
  );
}

interface QuotationProps {
  readonly title: string;
  readonly hint?: string;
  readonly text: string;
  readonly isCode?: boolean;
  readonly words: { readonly copy: string; readonly copied: string };
}

/** A text to be copied elsewhere. */
function Quotation({ title, hint, text, isCode = false, words }: QuotationProps) {
  return (
    <details class="quotation">
      <summary>{title}</summary>
      {hint && <p class="hint">{hint}</p>}
      {isCode ? <pre>{text}</pre> : <blockquote>{text}</blockquote>}
      <CopyButton text={text} copy={words.copy} copied={words.copied} />
    </details>
  );
}
