import { useState } from "preact/hooks";
import { outcomes } from "../../../src/model/outcomes.ts";
import { differenceUnit } from "../../chart-words.ts";
import type { Language } from "../../language.ts";
import { formatDifference, formatValue } from "../../number-format.ts";
import { type OpenedResults, type OpenedRow, openResults } from "../../research/results-file.ts";
import { type ResultsWords, resultsWords } from "../../text/research-results.ts";
import { ScrollRegion } from "../scroll-region.tsx";

/** Results that the command line made, opened here; they never leave the browser. */
export function OpenedResultsPanel({ language }: { language: Language }) {
  const words = resultsWords[language];
  const [opened, setOpened] = useState<OpenedResults | null>(null);
  const open = async (chosen: FileList) => {
    const files = [...chosen].map(async (file) => ({ name: file.name, bytes: await file.arrayBuffer() }));
    setOpened(await openResults(await Promise.all(files)));
  };
  return (
    <section class="panel" aria-labelledby="opened-heading">
      <h2 id="opened-heading">{words.heading}</h2>
      <p class="hint">{words.hint}</p>
      <div class="field research-choice">
        <label for="opened-files">{words.files}</label>
        <input
          id="opened-files"
          type="file"
          multiple
          accept=".json,.csv,.parquet"
          onChange={(event) => void open(event.currentTarget.files!)}
        />
      </div>
      <div role="status">{opened && <Findings opened={opened} words={words} language={language} />}</div>
      {opened && opened.rows.length > 0 && (
        <ResultsTable rows={opened.rows} words={words} language={language} />
      )}
    </section>
  );
}

interface ReadProps {
  readonly words: ResultsWords;
  readonly language: Language;
}

function Findings({ opened, words, language }: ReadProps & { opened: OpenedResults }) {
  const { runs, scenario, seed, version, notes } = opened;
  const origin = [scenario, seed !== null && words.seed(seed), version !== null && `Buckstop ${version}`];
  const isPartial = runs !== null && runs.finished < runs.planned;
  return (
    <>
      <p class="narrowing">{origin.filter(Boolean).join(" · ")}</p>
      <p class={isPartial ? "few-worlds" : undefined}>
        {runs ? words.runsOf(runs.finished, runs.planned) : words.runsUnknown}
      </p>
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
            <ResultsRow key={`${row.outcome} ${row.policy}`} {...{ row, words, language }} />
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
