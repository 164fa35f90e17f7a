import { useMemo, useRef, useState } from "preact/hooks";
import { type CsvTable, tableToCsv } from "../../../src/experiment/table-csv.ts";
import type { Tornado, TornadoRow } from "../../../src/experiment/tornado.ts";
import { outcomes } from "../../../src/model/outcomes.ts";
import { parameters } from "../../../src/model/parameters.ts";
import { differenceUnit } from "../../chart-words.ts";
import { drawTornado } from "../../charts/tornado-chart.ts";
import type { ExploreNode } from "../../exploration.ts";
import { studyOrigin } from "../../export/study-origin.ts";
import { workers } from "../../page-runner.ts";
import { referenceArm } from "../../policy-marks.ts";
import {
  type ParameterName,
  rangeAround,
  type TornadoPlan,
  tornadoIn,
  tornadoPoints,
  variable,
} from "../../research/assumption-ranges.ts";
import { type AssumptionStudy, type StudyProgress, studySeconds } from "../../research/assumption-study.ts";
import type { Dictionary } from "../../text/en.ts";
import { type StudyWords, studyWords } from "../../text/research-studies.ts";
import { useChartSizes } from "../chart-size.ts";
import { SaveFigure } from "../save-figure.tsx";
import { ScrollRegion } from "../scroll-region.tsx";
import { DrawnFigure } from "./drawn-figure.tsx";
import type { ComputedReading } from "./reading.ts";
import { StudyFields, StudyRun } from "./study-controls.tsx";
import { type StudyReading, studyReading } from "./study-reading.ts";

/** Varied unless the visitor chooses others: work, error, honesty, choice. */
const usual: readonly ParameterName[] = [
  "demand",
  "workHours",
  "errorRate",
  "surfacing",
  "integrityMean",
  "choicePrecision",
];

interface TornadoFigureProps extends ComputedReading {
  readonly study: AssumptionStudy<TornadoPlan>;
}

/** Which assumptions move what a policy changes, one at a time. */
export function TornadoFigure({ study, ...reading }: TornadoFigureProps) {
  const { looking, session } = reading;
  const words = studyWords[looking.language];
  const { comparison, outcome, language } = looking;
  const { setting } = comparison.scenario;
  const arms = comparison.policies.filter(
    ({ name }) => name !== comparison.baseline && name !== referenceArm,
  );
  const [wanted, setPolicy] = useState(arms[0]?.name ?? "");
  const [share, setShare] = useState(50);
  const [worlds, setWorlds] = useState(10);
  const [names, setNames] = useState(usual);
  const policy = arms.find(({ name }) => name === wanted)?.name ?? arms[0]?.name;
  const factors = useMemo(
    () => names.flatMap((name) => rangeAround(setting, name, share / 100) ?? []),
    [setting, names, share],
  );
  if (policy === undefined) return null;
  const points = tornadoPoints(factors);
  const runs = factors.length === 0 ? 0 : points.length * worlds * 2;
  const progress = study.progress.value;
  const policies = arms.map(({ name, title }) => ({ value: name, text: title[language] }));
  return (
    <section class="panel" aria-labelledby="tornado-heading-all">
      <h2 id="tornado-heading-all">{words.tornadoHeading}</h2>
      <p class="hint">{words.tornadoHint}</p>
      <StudyFields
        id="tornado"
        {...{ policies, policy, setPolicy, share, setShare, worlds, setWorlds, words }}
      />
      <VariedChoice {...{ names, words, language }} all={variable(setting)} onNames={setNames} />
      <StudyRun
        id="tornado"
        progress={progress}
        runs={runs}
        seconds={studySeconds(comparison, session.hierarchy.value, points.length, worlds, workers)}
        words={words}
        onStart={() => void study.start({ comparison, policy, outcome, worlds, points, factors })}
        onStop={() => study.stop()}
      />
      {progress && <TornadoChart {...reading} progress={progress} said={words} />}
    </section>
  );
}

interface VariedChoiceProps {
  readonly all: readonly ParameterName[];
  readonly names: readonly ParameterName[];
  readonly words: StudyWords;
  readonly language: "en" | "zh";
  readonly onNames: (names: readonly ParameterName[]) => void;
}

function VariedChoice({ all, names, words, language, onNames }: VariedChoiceProps) {
  const toggle = (name: ParameterName) =>
    onNames(names.includes(name) ? names.filter((each) => each !== name) : [...names, name]);
  return (
    <details class="varied">
      <summary>{words.chosen(names.filter((name) => all.includes(name)).length)}</summary>
      <div class="varied-names">
        {all.map((name) => (
          <label key={name}>
            <input type="checkbox" checked={names.includes(name)} onChange={() => toggle(name)} />{" "}
            {parameters[name].label[language]}
          </label>
        ))}
      </div>
    </details>
  );
}

interface TornadoChartProps extends ComputedReading {
  readonly progress: StudyProgress<TornadoPlan>;
  readonly said: StudyWords;
}

function TornadoChart({ session, looking, words, progress, said }: TornadoChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const { upper: size } = useChartSizes(box);
  const { plan } = progress;
  const tornado = useMemo(() => tornadoIn(progress), [progress]);
  const written = studyReading(plan, words, said, looking.language);
  const { policy, baseline, heading, provenance, format, tick, parameter } = written;
  const title = ({ factor, bars }: TornadoRow) =>
    words.labelled(parameter(factor), bars.map(({ value }) => value).join(" – "));
  const caption = words.sentences(
    said.tornadoCaption(policy, baseline, format(tornado.unchanged)),
    provenance,
  );
  const unit = differenceUnit(outcomes[plan.outcome].unit, words, looking.language);
  return (
    <div ref={box} class="charts">
      <DrawnFigure
        id="tornado-chart"
        heading={heading}
        caption={caption}
        draw={(svg) => drawTornado(svg, tornado, { unit, title, tick }, size)}
        inputs={[tornado, words, size.width, size.fontSize]}
        exploration={tornadoExploration(tornado, written, said, words)}
        table={() => (
          <TornadoTable tornado={tornado} written={written} said={said} interval={words.interval95} />
        )}
        tools={(drawing) => (
          <SaveFigure
            session={session}
            origin={() => studyOrigin(progress, provenance, looking.language)}
            figure={{
              name: `${plan.outcome}-tornado`,
              title: heading,
              caption,
              drawing,
              numbers: [{ kind: "table", csv: () => tableToCsv(tornadoNumbers(tornado, plan)) }],
            }}
          />
        )}
        words={words}
      />
    </div>
  );
}

function tornadoExploration(
  { rows }: Tornado,
  { heading, parameter, format, interval }: StudyReading,
  said: StudyWords,
  words: Dictionary,
): ExploreNode {
  return {
    text: words.wholeChart(heading, rows.length),
    parts: () =>
      rows.map(({ factor, bars, swing }) => ({
        text: words.labelled(parameter(factor), format(swing).replace("+", "")),
        parts: () =>
          bars.map(({ value, difference, ciLow, ciHigh, n }) => ({
            text: said.bar(String(value), format(difference), interval(ciLow, ciHigh), n),
          })),
      })),
  };
}

interface TornadoTableProps {
  readonly tornado: Tornado;
  readonly written: StudyReading;
  readonly said: StudyWords;
  readonly interval: string;
}

function TornadoTable({ tornado, written, said, interval }: TornadoTableProps) {
  const { heading, parameter, format } = written;
  return (
    <ScrollRegion class="table-frame is-tall" label={`${heading} · ${said.assumption}`}>
      <table>
        <thead>
          <tr>
            {[said.assumption, said.value, said.change, interval, "n"].map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tornado.rows.flatMap(({ factor, bars }) =>
            bars.map(({ value, difference, ciLow, ciHigh, n }) => (
              <tr key={`${factor} ${value}`}>
                <th scope="row">{parameter(factor)}</th>
                <td>{value}</td>
                <td>{format(difference)}</td>
                <td>{written.interval(ciLow, ciHigh)}</td>
                <td>{n}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function tornadoNumbers({ rows }: Tornado, { policy, comparison, outcome }: TornadoPlan): CsvTable {
  const bars = rows.flatMap(({ factor, bars: own }) => own.map((bar) => ({ factor, ...bar })));
  const cell = (value: number) => (Number.isNaN(value) ? null : value + 0);
  return {
    columns: [
      { name: "outcome", cells: bars.map(() => outcome) },
      { name: "policy", cells: bars.map(() => policy) },
      { name: "minus", cells: bars.map(() => comparison.baseline) },
      { name: "assumption", cells: bars.map(({ factor }) => factor) },
      { name: "value", cells: bars.map(({ value }) => value) },
      { name: "worlds", cells: bars.map(({ n }) => n) },
      { name: "change", cells: bars.map(({ difference }) => cell(difference)) },
      { name: "ciLow", cells: bars.map(({ ciLow }) => cell(ciLow)) },
      { name: "ciHigh", cells: bars.map(({ ciHigh }) => cell(ciHigh)) },
    ],
  };
}
