import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { embedSnippet } from "../export/embed-snippet.ts";
import { comparisonOrigin, type ExportOrigin } from "../export/export-origin.ts";
import type { ExportedNumbers } from "../export/exported-numbers.ts";
import { pngImage } from "../export/png-image.ts";
import { standaloneSvg } from "../export/standalone-svg.ts";
import { type Language, languageTags } from "../language.ts";
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
  /** What the figure was made from; without it, the comparison that the page shows. */
  readonly origin?: (() => ExportOrigin) | undefined;
}

const pixelsPerPixel = 2;

/** Picture, numbers, all of it as JSON, and texts that say where the figure comes from. */
export function ExportPanel({ session, figure, origin: made }: ExportPanelProps) {
  const language = session.language.value;
  const origin = made ? made() : comparisonOrigin(session);
  if (!origin) return null;
  const words = exportWords[language];
  const base = `buckstop-${origin.scenario}-${figure.name}`;
  return (
    <>
      <Files {...{ figure, origin, base, language }} />
      {origin.quoted && <Quotations {...{ figure, base, words }} quoted={origin.quoted} />}
    </>
  );
}

interface FilesProps {
  readonly figure: ExportedFigure;
  readonly origin: ExportOrigin;
  /** What the names of all files begin with. */
  readonly base: string;
  readonly language: Language;
}

function Files({ figure, origin, base, language }: FilesProps) {
  const words = exportWords[language];
  const [status, setStatus] = useState("");
  const save = (extension: string, text: () => string, type: string) => () => {
    saveText(`${base}.${extension}`, text(), type);
    setStatus(words.saved(`${base}.${extension}`));
  };
  const { title, caption } = figure;
  const { footer, metadata } = origin;
  const texts = { title, caption, footer, language: languageTags[language], metadata };
  const svg = () => standaloneSvg(figure.drawing(), texts);
  const savePng = () =>
    pngImage(svg(), pixelsPerPixel).then(
      (image) => {
        saveFile(`${base}.png`, image);
        setStatus(words.saved(`${base}.png`));
      },
      () => setStatus(words.notSaved),
    );
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
      <Group title={words.whole[origin.kind]}>
        <Save text={words.bundle} onSave={save("json", origin.bundle, "application/json")} />
      </Group>
      <p role="status" class="hint">
        {status}
      </p>
    </div>
  );
}

interface QuotationsProps {
  readonly figure: ExportedFigure;
  readonly quoted: NonNullable<ExportOrigin["quoted"]>;
  readonly base: string;
  readonly words: (typeof exportWords)["en"];
}

function Quotations({ figure: { title, caption }, quoted, base, words }: QuotationsProps) {
  const { methods, command, link } = quoted;
  const snippet = embedSnippet({ file: `${base}.svg`, title, caption, link, linkText: words.live });
  return (
    <>
      <Quotation title={words.methods} words={words} text={methods} />
      <Quotation title={words.command} words={words} text={command} isCode />
      <Quotation title={words.embed} words={words} hint={words.embedHint} text={snippet} isCode />
    </>
  );
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
