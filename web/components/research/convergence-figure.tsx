import { useMemo, useRef, useState } from "preact/hooks";
import { tableToCsv } from "../../../src/experiment/table-csv.ts";
import { outcomes } from "../../../src/model/outcomes.ts";
import { differenceUnit } from "../../chart-words.ts";
import { drawConvergence } from "../../charts/convergence-chart.ts";
import type { ExploreNode } from "../../exploration.ts";
import { type Narrowing, narrowing, type RunningMean, runningMeans } from "../../research/convergence.ts";
import { type PairedArm, pairedArms, windowMeans } from "../../research/window-means.ts";
import type { ResearchWords } from "../../text/research.ts";
import { useChartSizes } from "../chart-size.ts";
import { SaveFigure } from "../save-figure.tsx";
import { ScrollRegion } from "../scroll-region.tsx";
import { DrawnFigure } from "./drawn-figure.tsx";
import { differenceFormats, provenanceText, type Reading } from "./reading.ts";

/** Worlds that might be added. */
const more = 100;

/** Whether the mean difference has settled, and what more worlds would do to its interval. */
export function ConvergenceFigure(reading: Reading) {
  const { looking, words } = reading;
  const arms = useMemo(() => pairedArms(windowMeans(looking, looking.outcome)), [looking]);
  const [policy, setPolicy] = useState<string | null>(null);
  const arm = arms.find((each) => each.policy === policy) ?? arms[0];
  return (
    <section class="panel" aria-labelledby="convergence-heading-all">
      <h2 id="convergence-heading-all">{words.convergenceHeading}</h2>
      {arms.length > 1 && (
        <div class="field research-choice">
          <label for="convergence-policy">{words.contrasted}</label>
          <select
            id="convergence-policy"
            value={arm!.policy}
            onChange={(event) => setPolicy(event.currentTarget.value)}
          >
            {arms.map((each) => (
              <option key={each.policy} value={each.policy}>
                {each.title}
              </option>
            ))}
          </select>
        </div>
      )}
      {arm?.differences.some((value) => !Number.isNaN(value)) ? (
        <Convergence {...reading} arm={arm} />
      ) : (
        <p class="hint">{words.needPair}</p>
      )}
    </section>
  );
}

function Convergence({ arm, ...reading }: Reading & { arm: PairedArm }) {
  const { session, looking, words } = reading;
  const { comparison, outcome, language } = looking;
  const box = useRef<HTMLDivElement>(null);
  const { lower: size } = useChartSizes(box);
  const means = useMemo(() => runningMeans(arm.differences), [arm]);
  const { format, tick } = differenceFormats(looking);
  const baseline = comparison.policies.find(({ name }) => name === comparison.baseline)!.title[language];
  const interval = ({ low, high }: RunningMean) =>
    Number.isNaN(low) ? "–" : words.range(format(low), format(high));
  const chartWords = {
    unit: differenceUnit(outcomes[outcome].unit, words, language),
    worlds: words.worldsAxis,
    tick,
  };
  const hint = words.convergenceHint(arm.title, baseline);
  const caption = words.sentences(
    hint,
    words.inWindow(comparison.from, comparison.to - 1),
    provenanceText(reading),
  );
  const heading = outcomes[outcome].label[language];
  return (
    <div ref={box} class="charts">
      <p class="narrowing" role="status">
        {narrowingText(narrowing(arm.differences, more), means.length, format, words, language)}
      </p>
      <DrawnFigure
        id="convergence-chart"
        heading={heading}
        caption={caption}
        draw={(svg) => drawConvergence(svg, means, arm.mark, chartWords, size)}
        inputs={[means, arm.mark, words, size.width, size.height]}
        exploration={convergenceExploration(means, heading, format, interval, words)}
        table={() => <ConvergenceTable {...{ means, heading, format, interval, words }} />}
        tools={(drawing) => (
          <SaveFigure
            session={session}
            figure={{
              name: `${outcome}-convergence`,
              title: heading,
              caption,
              drawing,
              numbers: [
                { kind: "table", csv: () => convergenceCsv(means, outcome, arm.policy, comparison.baseline) },
              ],
            }}
          />
        )}
        words={words}
      />
    </div>
  );
}

interface ConvergenceTableProps {
  readonly means: readonly RunningMean[];
  readonly heading: string;
  readonly format: (value: number) => string;
  readonly interval: (mean: RunningMean) => string;
  readonly words: ResearchWords;
}

function ConvergenceTable({ means, heading, format, interval, words }: ConvergenceTableProps) {
  return (
    <ScrollRegion class="table-frame is-tall" label={`${heading} · ${words.worldsAxis}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.worldsAxis}</th>
            <th scope="col">{words.mean}</th>
            <th scope="col">{words.interval95}</th>
          </tr>
        </thead>
        <tbody>
          {means.map((mean) => (
            <tr key={mean.n}>
              <th scope="row">{mean.n}</th>
              <td>{format(mean.mean)}</td>
              <td>{interval(mean)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function narrowingText(
  found: Narrowing | null,
  worlds: number,
  format: (value: number) => string,
  words: ResearchWords,
  language: "en" | "zh",
): string {
  if (!found) return worlds < 2 ? words.needTwo : words.nothingToNarrow;
  const unsigned = (value: number) => format(value).replace("+", "");
  const text = words.narrowing(more, unsigned(found.half), unsigned(found.next));
  if (!Number.isFinite(found.forHalf)) return text;
  return `${text}${language === "en" ? " " : ""}${words.forHalf(String(found.forHalf))}`;
}

function convergenceExploration(
  means: readonly RunningMean[],
  heading: string,
  format: (value: number) => string,
  interval: (mean: RunningMean) => string,
  words: ResearchWords,
): ExploreNode {
  return {
    text: words.wholeChart(heading, 1),
    parts: () =>
      means.map((mean) => ({ text: words.afterWorlds(mean.n, format(mean.mean), interval(mean)) })),
  };
}

function convergenceCsv(
  means: readonly RunningMean[],
  outcome: string,
  policy: string,
  minus: string,
): string {
  const cell = (value: number) => (Number.isNaN(value) ? null : value + 0);
  return tableToCsv({
    columns: [
      { name: "outcome", cells: means.map(() => outcome) },
      { name: "policy", cells: means.map(() => policy) },
      { name: "minus", cells: means.map(() => minus) },
      { name: "worlds", cells: means.map(({ n }) => n) },
      { name: "mean", cells: means.map(({ mean }) => cell(mean)) },
      { name: "ciLow", cells: means.map(({ low }) => cell(low)) },
      { name: "ciHigh", cells: means.map(({ high }) => cell(high)) },
    ],
  });
}
