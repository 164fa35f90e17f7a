import { useMemo, useRef, useState } from "preact/hooks";
import { type CsvTable, tableToCsv } from "../../../src/experiment/table-csv.ts";
import { drawHeatmap, type HeatmapPlace, type HeatmapWords } from "../../charts/heatmap-chart.ts";
import type { ExploreNode } from "../../exploration.ts";
import { studyOrigin } from "../../export/study-origin.ts";
import { workers } from "../../page-runner.ts";
import { referenceArm } from "../../policy-marks.ts";
import { type ParameterName, rangeAround, variable } from "../../research/assumption-ranges.ts";
import { type AssumptionStudy, type StudyProgress, studySeconds } from "../../research/assumption-study.ts";
import { type Heatmap, type HeatmapPlan, heatmapIn, heatmapPoints } from "../../research/heatmap.ts";
import { type StudyWords, studyWords } from "../../text/research-studies.ts";
import { useChartSizes } from "../chart-size.ts";
import { SaveFigure } from "../save-figure.tsx";
import { ScrollRegion } from "../scroll-region.tsx";
import { DrawnFigure } from "./drawn-figure.tsx";
import type { ComputedReading } from "./reading.ts";
import { Choice, parameterOptions, StudyFields, StudyRun } from "./study-controls.tsx";
import { type StudyReading, studyReading } from "./study-reading.ts";

const levelCounts = [3, 5, 7, 9, 12];

type Pair = readonly [across: ParameterName, down: ParameterName];

interface HeatmapFigureProps extends ComputedReading {
  readonly study: AssumptionStudy<HeatmapPlan>;
}

/** What a policy changes under every pair of values of two assumptions. */
export function HeatmapFigure({ study, ...reading }: HeatmapFigureProps) {
  const { looking, session } = reading;
  const words = studyWords[looking.language];
  const { comparison, outcome, language } = looking;
  const { setting } = comparison.scenario;
  const arms = comparison.policies.filter(
    ({ name }) => name !== comparison.baseline && name !== referenceArm,
  );
  const [wanted, setPolicy] = useState(arms[0]?.name ?? "");
  const [chosen, choose] = useState<readonly [across: ParameterName, down: ParameterName]>([
    "demand",
    "errorRate",
  ]);
  const [share, setShare] = useState(50);
  const [levels, setLevels] = useState(3);
  const [worlds, setWorlds] = useState(5);
  const policy = arms.find(({ name }) => name === wanted)?.name ?? arms[0]?.name;
  const [across, down] = chosen.map((name) => rangeAround(setting, name, share / 100));
  if (policy === undefined) return null;
  const isPossible = across && down && across.name !== down.name;
  const points = isPossible ? heatmapPoints(across, down, levels) : [];
  const progress = study.progress.value;
  const start = () => {
    if (isPossible) void study.start({ comparison, policy, outcome, worlds, points, across, down, levels });
  };
  const parameters = parameterOptions(variable(setting), language);
  const policies = arms.map(({ name, title }) => ({ value: name, text: title[language] }));
  return (
    <section class="panel" aria-labelledby="heatmap-heading-all">
      <h2 id="heatmap-heading-all">{words.heatmapHeading}</h2>
      <p class="hint">{words.heatmapHint}</p>
      <StudyFields
        id="heatmap"
        {...{ policies, policy, setPolicy, share, setShare, worlds, setWorlds, words }}
      >
        <ParameterPair {...{ chosen, choose, levels, setLevels, words }} options={parameters} />
      </StudyFields>
      <StudyRun
        id="heatmap"
        progress={progress}
        runs={points.length * worlds * 2}
        seconds={studySeconds(comparison, session.hierarchy.value, points.length, worlds, workers)}
        words={words}
        onStart={start}
        onStop={() => study.stop()}
      />
      {progress && <HeatmapChart {...reading} progress={progress} said={words} />}
    </section>
  );
}

interface ParameterPairProps {
  readonly chosen: Pair;
  readonly choose: (pair: Pair) => void;
  readonly levels: number;
  readonly setLevels: (levels: number) => void;
  readonly options: ReturnType<typeof parameterOptions>;
  readonly words: StudyWords;
}

function ParameterPair({ chosen, choose, levels, setLevels, options, words }: ParameterPairProps) {
  const [across, down] = chosen;
  const counts = levelCounts.map((value) => ({ value, text: String(value) }));
  return (
    <>
      <Choice
        id="heatmap-across"
        label={words.across}
        value={across}
        options={options}
        onValue={(name) => choose([name, down])}
      />
      <Choice
        id="heatmap-down"
        label={words.down}
        value={down}
        options={options}
        onValue={(name) => choose([across, name])}
      />
      <Choice id="heatmap-levels" label={words.levels} value={levels} options={counts} onValue={setLevels} />
    </>
  );
}

interface HeatmapChartProps extends ComputedReading {
  readonly progress: StudyProgress<HeatmapPlan>;
  readonly said: StudyWords;
}

function HeatmapChart({ session, looking, words, progress, said }: HeatmapChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const { upper: size } = useChartSizes(box);
  const [cursor, setCursor] = useState<HeatmapPlace | null>(null);
  const { plan } = progress;
  const view = useMemo(() => heatmapIn(progress), [progress]);
  const written = studyReading(plan, words, said, looking.language);
  const { policy, baseline, heading, provenance, format, parameter } = written;
  const caption = words.sentences(said.heatmapCaption(policy, baseline), provenance);
  const chartWords: HeatmapWords = {
    down: `↑ ${parameter(plan.down.name)}`,
    across: `→ ${parameter(plan.across.name)}`,
    value: (value) => (typeof value === "number" ? String(Number(value.toPrecision(3))) : value),
    difference: format,
    count: said.count,
  };
  return (
    <div ref={box} class="charts">
      <DrawnFigure
        id="heatmap-chart"
        heading={heading}
        caption={caption}
        draw={(svg) => drawHeatmap(svg, view, chartWords, cursor, size)}
        inputs={[view, cursor, words, size.width, size.fontSize]}
        exploration={heatmapExploration(view, plan, written, chartWords, said, setCursor)}
        table={() => <HeatmapTable view={view} written={written} words={chartWords} />}
        tools={(drawing) => (
          <SaveFigure
            session={session}
            origin={() => studyOrigin(progress, provenance, looking.language)}
            figure={{
              name: `${plan.outcome}-heatmap`,
              title: heading,
              caption,
              drawing,
              numbers: [{ kind: "table", csv: () => tableToCsv(heatmapNumbers(view, plan)) }],
            }}
          />
        )}
        words={words}
      />
    </div>
  );
}

/** The chart, its rows, their cells: Shift with ← → leads to the same column of another row. */
function heatmapExploration(
  view: Heatmap,
  plan: HeatmapPlan,
  written: StudyReading,
  words: HeatmapWords,
  said: StudyWords,
  onCursor: (place: HeatmapPlace | null) => void,
): ExploreNode {
  const named = (name: string, value: number | string) => `${written.parameter(name)} ${words.value(value)}`;
  return {
    text: `${written.heading}: ${view.rows.length} × ${view.columns.length}`,
    visit: () => onCursor(null),
    parts: () =>
      view.rows.map(({ value, cells }, row) => ({
        text: named(plan.down.name, value),
        visit: () => onCursor(null),
        parts: () =>
          cells.map(({ difference, ciLow, ciHigh, n }, column) => ({
            text: said.cell(
              named(plan.across.name, view.columns[column]!),
              named(plan.down.name, value),
              written.format(difference),
              written.interval(ciLow, ciHigh),
              n,
            ),
            visit: () => onCursor({ row, column }),
          })),
      })),
  };
}

interface HeatmapTableProps {
  readonly view: Heatmap;
  readonly written: StudyReading;
  readonly words: HeatmapWords;
}

function HeatmapTable({ view: { rows, columns }, written, words }: HeatmapTableProps) {
  return (
    <ScrollRegion class="table-frame is-tall" label={`${written.heading} · ${words.across}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              {words.down} {words.across}
            </th>
            {columns.map((value) => (
              <th key={value} scope="col">
                {words.value(value)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, cells }) => (
            <tr key={value}>
              <th scope="row">{words.value(value)}</th>
              {cells.map(({ difference, ciLow, ciHigh, n }, column) => (
                <td key={columns[column]}>
                  {written.format(difference)}
                  <span class="effect-interval">
                    {written.interval(ciLow, ciHigh)} · {words.count(n)}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function heatmapNumbers({ rows, columns }: Heatmap, plan: HeatmapPlan): CsvTable {
  const cells = rows.flatMap(({ value, cells: own }) =>
    own.map((cell, column) => ({ ...cell, down: value, across: columns[column]! })),
  );
  const cell = (value: number) => (Number.isNaN(value) ? null : value + 0);
  return {
    columns: [
      { name: "outcome", cells: cells.map(() => plan.outcome) },
      { name: "policy", cells: cells.map(() => plan.policy) },
      { name: "minus", cells: cells.map(() => plan.comparison.baseline) },
      { name: plan.across.name, cells: cells.map(({ across }) => across) },
      { name: plan.down.name, cells: cells.map(({ down }) => down) },
      { name: "worlds", cells: cells.map(({ n }) => n) },
      { name: "difference", cells: cells.map(({ difference }) => cell(difference)) },
      { name: "ciLow", cells: cells.map(({ ciLow }) => cell(ciLow)) },
      { name: "ciHigh", cells: cells.map(({ ciHigh }) => cell(ciHigh)) },
    ],
  };
}
