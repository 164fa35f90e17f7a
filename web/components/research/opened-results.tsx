import { useState } from "preact/hooks";
import { outcomes } from "../../../src/model/outcomes.ts";
import { differenceUnit } from "../../chart-words.ts";
import type { Language } from "../../language.ts";
import { formatDifference, formatValue } from "../../number-format.ts";
import { type ChosenFile, droppedFiles, filesOf, readChosen } from "../../research/chosen-files.ts";
import type { OpenedResults } from "../../research/opened-results.ts";
import type { OpenedRow } from "../../research/result-rows.ts";
import type { Session } from "../../session.ts";
import { type ResultsWords, resultsWords } from "../../text/research-results.ts";
import { ScrollRegion } from "../scroll-region.tsx";
import { OpenedFigures } from "./opened-figures.tsx";

interface OpenedResultsProps {
  readonly session: Session;
}

type Choosing = (files: readonly ChosenFile[]) => void;

/** Results that the command line made, opened here; they never leave the browser. */
export function OpenedResultsPanel({ session }: OpenedResultsProps) {
  const language = session.language.value;
  const words = resultsWords[language];
  const [opened, setOpened] = useState<OpenedResults | null>(null);
  const [isOpening, setOpening] = useState(false);
  const open: Choosing = async (chosen) => {
    setOpening(true);
    const [{ openResults }, { files, tooLarge }] = await Promise.all([
      import("../../research/opened-results.ts"),
      readChosen(chosen),
    ]);
    setOpened(await openResults(files, tooLarge));
    setOpening(false);
  };
  const hasRuns = opened !== null && opened.points.length > 0;
  return (
    <>
      <section class="panel" aria-labelledby="opened-heading">
        <h2 id="opened-heading">{words.heading}</h2>
        <p class="hint">{words.hint}</p>
        <FileFields words={words} onChosen={open} />
        <div role="status">
          {isOpening ? words.opening : opened && <Findings {...{ opened, words, language }} />}
        </div>
        {opened && opened.rows.length > 0 && <ResultsTable rows={opened.rows} {...{ words, language }} />}
      </section>
      {hasRuns && <OpenedFigures session={session} opened={opened} said={words} />}
    </>
  );
}

/** Files, a folder, or whatever is dropped here. */
function FileFields({ words, onChosen }: { words: ResultsWords; onChosen: Choosing }) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChosen(await droppedFiles(event.dataTransfer!));
  };
  return (
    <fieldset
      class={isOver ? "file-drop is-over" : "file-drop"}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <legend class="visually-hidden">{words.heading}</legend>
      <div class="field">
        <label for="opened-folder">{words.folder}</label>
        <input
          id="opened-folder"
          type="file"
          ref={(input) => input?.setAttribute("webkitdirectory", "")}
          onChange={(event) => onChosen(filesOf(event.currentTarget.files!))}
        />
      </div>
      <div class="field">
        <label for="opened-files">{words.files}</label>
        <input
          id="opened-files"
          type="file"
          multiple
          accept=".json,.jsonl,.csv,.parquet"
          onChange={(event) => onChosen(filesOf(event.currentTarget.files!))}
        />
      </div>
      <p class="hint">{words.dropHere}</p>
    </fieldset>
  );
}

/** Names of absent runs that are told; of more, how many. */
const mostNamed = 12;

interface ReadProps {
  readonly words: ResultsWords;
  readonly language: Language;
}

function Findings({ opened, words, language }: ReadProps & { opened: OpenedResults }) {
  const { runs, scenario, seed, version, notes, absent } = opened;
  const origin = [scenario, seed !== null && words.seed(seed), version !== null && words.version(version)];
  const named = absent.slice(0, mostNamed).join(words.listSeparator);
  const isPartial = runs !== null && runs.finished < runs.planned;
  return (
    <>
      <p class="narrowing">{origin.filter(Boolean).join(" · ")}</p>
      <p class={isPartial ? "few-worlds" : undefined}>
        {runs ? words.runsOf(runs.finished, runs.planned) : words.runsUnknown}
      </p>
      {absent.length > 0 && <p class="absent-runs">{words.absent(named, absent.length - mostNamed)}</p>}
      <ul class="file-notes">
        {notes.map(({ file, read, skipped, why }, place) => (
          <li key={place}>
            {words.note(file, read, skipped)}
            {why && words.because(why[language])}
          </li>
        ))}
      </ul>
    </>
  );
}

function ResultsTable({ rows, words, language }: ReadProps & { rows: readonly OpenedRow[] }) {
  return (
    <ScrollRegion class="table-frame is-tall effect-table" label={words.files}>
      <table>
        <thead>
          <tr>
            {words.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ResultsRow key={`${row.outcome} ${row.policy} ${row.point}`} {...{ row, words, language }} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function ResultsRow({ row, words, language }: ReadProps & { row: OpenedRow }) {
  const { unit, label } = outcomes[row.outcome];
  const difference = (value: number | null) => formatDifference(value ?? Number.NaN, unit, language);
  return (
    <tr>
      <th scope="row">
        {row.policy}
        {row.point !== null && <span class="effect-outcome">{row.point}</span>}
        <span class="effect-outcome">
          {label[language]} ({differenceUnit(unit, words, language)})
        </span>
      </th>
      <td>{formatValue(row.mean ?? Number.NaN, unit, language)}</td>
      <td>
        {difference(row.difference)}
        {row.ciLow !== null && (
          <span class="effect-interval">{words.range(difference(row.ciLow), difference(row.ciHigh))}</span>
        )}
      </td>
      <td>{formatValue(row.shareAbove ?? Number.NaN, "share", language)}</td>
      <td>{row.pairs}</td>
    </tr>
  );
}
