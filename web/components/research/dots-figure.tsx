import { useMemo, useRef } from "preact/hooks";
import { tableToCsv } from "../../../src/experiment/table-csv.ts";
import { outcomes } from "../../../src/model/outcomes.ts";
import { differenceUnit } from "../../chart-words.ts";
import { drawPairedDots } from "../../charts/paired-dots-chart.ts";
import type { ExploreNode } from "../../exploration.ts";
import { type DotRow, type PairedDots, pairedDots } from "../../research/paired-dots.ts";
import { windowMeans } from "../../research/window-means.ts";
import type { ResearchWords } from "../../text/research.ts";
import { useChartSizes } from "../chart-size.ts";
import { SaveFigure } from "../save-figure.tsx";
import { ScrollRegion } from "../scroll-region.tsx";
import { DrawnFigure } from "./drawn-figure.tsx";
import { differenceFormats, provenanceText, type Reading } from "./reading.ts";

/** Every world of a comparison as a dot, policy by policy, against its baseline. */
export function DotsFigure(reading: Reading) {
  const { looking, words, prefix } = reading;
  const view = useMemo(() => pairedDots(windowMeans(looking, looking.outcome)), [looking]);
  const { comparison, language } = looking;
  const baseline = comparison.policies.find(({ name }) => name === comparison.baseline)!.title[language];
  return (
    <section class="panel" aria-labelledby={`${prefix}dots-heading-all`}>
      <h2 id={`${prefix}dots-heading-all`}>{reading.titled(words.dotsHeading(baseline))}</h2>
      {view ? <Dots {...reading} view={view} /> : <p class="hint">{words.needPair}</p>}
    </section>
  );
}

function Dots({ view, ...reading }: Reading & { view: PairedDots }) {
  const { session, looking, words, prefix, origin } = reading;
  const { outcome, language, comparison } = looking;
  const box = useRef<HTMLDivElement>(null);
  const { upper: size } = useChartSizes(box);
  const { format, tick } = differenceFormats(looking);
  const heading = reading.titled(outcomes[outcome].label[language]);
  const summary = (row: DotRow) => dotSummary(row, format, words);
  const chartWords = { unit: differenceUnit(outcomes[outcome].unit, words, language), summary, tick };
  const caption = words.sentences(
    words.dotsHint,
    words.inWindow(comparison.from, comparison.to - 1),
    provenanceText(reading),
  );
  return (
    <div ref={box} class="charts">
      <DrawnFigure
        id={`${prefix}dots-chart`}
        heading={heading}
        caption={caption}
        draw={(svg) => {
          drawPairedDots(svg, view, chartWords, size);
        }}
        inputs={[view, words, size.width, size.fontSize]}
        exploration={dotsExploration(view, heading, summary, format, words)}
        table={() => <DotsTable view={view} heading={heading} format={format} words={words} />}
        tools={(drawing) => (
          <SaveFigure
            session={session}
            origin={origin}
            figure={{
              name: `${outcome}-pairs`,
              title: heading,
              caption,
              drawing,
              numbers: [{ kind: "table", csv: () => dotsCsv(view, outcome, comparison.baseline) }],
            }}
          />
        )}
        words={words}
      />
    </div>
  );
}

function dotSummary(row: DotRow, format: (value: number) => string, words: ResearchWords): string {
  const { difference, ciLow, ciHigh, n } = row.contrast;
  const interval = Number.isNaN(ciLow) ? null : words.range(format(ciLow), format(ciHigh));
  const text = words.dotSummary(format(difference), interval, row.above, n);
  return row.equal > 0 ? text + words.equalIn(row.equal) : text;
}

function dotsExploration(
  { rows }: PairedDots,
  heading: string,
  summary: (row: DotRow) => string,
  format: (value: number) => string,
  words: ResearchWords,
): ExploreNode {
  return {
    text: words.wholeChart(heading, rows.length),
    parts: () =>
      rows.map((row) => ({
        text: words.labelled(row.title, summary(row)),
        parts: () =>
          row.dots.map(({ replication, difference }) => ({
            text: words.worldValue(replication, format(difference)),
          })),
      })),
  };
}

interface DotsTableProps {
  readonly view: PairedDots;
  readonly heading: string;
  readonly format: (value: number) => string;
  readonly words: ResearchWords;
}

function DotsTable({ view: { rows }, heading, format, words }: DotsTableProps) {
  const worlds = [...new Set(rows.flatMap(({ dots }) => dots.map(({ replication }) => replication)))];
  const found = rows.map(({ dots }) => new Map(dots.map((dot) => [dot.replication, dot.difference])));
  return (
    <ScrollRegion class="table-frame is-tall" label={`${heading} · ${words.world}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.world}</th>
            {rows.map(({ policy, title }) => (
              <th key={policy} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {worlds
            .sort((a, b) => a - b)
            .map((world) => (
              <tr key={world}>
                <th scope="row">{world}</th>
                {found.map((differences, row) => (
                  <td key={rows[row]!.policy}>{format(differences.get(world) ?? Number.NaN)}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function dotsCsv({ rows }: PairedDots, outcome: string, minus: string): string {
  const dots = rows.flatMap(({ policy, dots: own }) => own.map((dot) => ({ policy, ...dot })));
  return tableToCsv({
    columns: [
      { name: "outcome", cells: dots.map(() => outcome) },
      { name: "policy", cells: dots.map(({ policy }) => policy) },
      { name: "minus", cells: dots.map(() => minus) },
      { name: "world", cells: dots.map(({ replication }) => replication) },
      { name: "difference", cells: dots.map(({ difference }) => difference + 0) },
    ],
  });
}
