import { scaleLinear } from "d3";
import { useRef, useState } from "preact/hooks";
import { outcomes } from "../../src/model/outcomes.ts";
import { curvesWords } from "../chart-words.ts";
import { type DistributionView, distributionView, dotValues, stackDots } from "../distribution-view-model.ts";
import type { Session } from "../session.ts";
import { type CompareWords, compareWords } from "../text/compare.ts";
import { useChartSizes } from "./chart-size.ts";
import { PolicySample } from "./policy-sample.tsx";
import { ScrollRegion } from "./scroll-region.tsx";

/** Dots a policy at most: on a phone, and elsewhere. */
const fewDots = 20;
const manyDots = 50;

/** Px of a dot and the space around it. */
const diameter = 11;

/** Height in em that the dots of a policy take at most. */
const mostHeight = 7;

interface Reading {
  readonly view: DistributionView;
  readonly format: (value: number) => string;
  readonly words: CompareWords;
}

/** How the worlds ended under each policy, as dots that can be counted. */
export function Distribution({ session }: { session: Session }) {
  const box = useRef<HTMLElement>(null);
  const { width, fontSize } = useChartSizes(box).upper;
  const [isTabled, setTabled] = useState(false);
  const looking = session.looking.value;
  const view = looking && distributionView(looking);
  const words = compareWords[session.language.value];
  if (!looking || !view) return <figure ref={box} class="distribution" />;
  const { outcome, language, comparison } = looking;
  const { tick, format, unit } = curvesWords(outcome, words, language);
  const most = width < 40 * fontSize ? fewDots : manyDots;
  const heading = words.distributionOf(outcomes[outcome].label[language]);
  const finished = Math.max(...view.rows.map(({ worlds }) => worlds.length));
  return (
    <figure ref={box} class="line-figure distribution">
      <figcaption>
        <h3 id="distribution-heading">{heading}</h3>
        <button
          type="button"
          class="quiet"
          aria-expanded={isTabled}
          aria-describedby="distribution-heading"
          onClick={() => setTabled(!isTabled)}
        >
          {isTabled ? words.hideTable : words.table}
        </button>
        <p class="hint" id="distribution-caption">
          {words.distributionCaption(comparison.from, comparison.to - 1, Math.min(finished, most), finished)}
        </p>
      </figcaption>
      <div role="img" aria-labelledby="distribution-heading" aria-describedby="distribution-caption">
        {view.rows.map((row) => (
          <DotRow key={row.policy} {...{ row, view, width, fontSize, most }} />
        ))}
        <Axis {...{ view, width, fontSize, tick, unit }} />
      </div>
      {isTabled && <DistributionTable {...{ view, format, words }} label={heading} />}
    </figure>
  );
}

/** The axis that all rows share, with half a dot at either end. */
function axisOf({ low, high }: DistributionView, width: number) {
  return scaleLinear([low, high], [diameter, width - diameter]);
}

interface DotRowProps {
  readonly row: DistributionView["rows"][number];
  readonly view: DistributionView;
  readonly width: number;
  readonly fontSize: number;
  readonly most: number;
}

function DotRow({ row, view, width, fontSize, most }: DotRowProps) {
  const x = axisOf(view, width);
  const values = dotValues(
    row.worlds.map(({ value }) => value),
    most,
  );
  const dots = stackDots(values.map(x), diameter);
  const highest = Math.max(0, ...dots.map(({ level }) => level));
  const step = Math.min(diameter, (mostHeight * fontSize) / Math.max(1, highest)); // a tall stack is pushed together
  const height = diameter + highest * step;
  return (
    <div class="dot-row" data-mark={row.mark}>
      <p class="dot-title" style={{ fontSize: `${fontSize}px` }}>
        <PolicySample mark={row.mark} /> {row.title}
      </p>
      <svg width={width} height={height} aria-hidden="true">
        {dots.map((dot, place) => (
          <circle key={place} cx={dot.x} cy={height - diameter / 2 - dot.level * step} r={diameter / 2 - 1} />
        ))}
      </svg>
    </div>
  );
}

interface AxisProps {
  readonly view: DistributionView;
  readonly width: number;
  readonly fontSize: number;
  readonly tick: (value: number) => string;
  readonly unit: string;
}

function Axis({ view, width, fontSize, tick, unit }: AxisProps) {
  const x = axisOf(view, width);
  const ticks = x.ticks(Math.max(2, Math.floor(width / (fontSize * 8))));
  return (
    <svg class="dot-axis" width={width} height={fontSize * 3.4} aria-hidden="true">
      <path d={`M0,0.5H${width}`} />
      {ticks.map((value) => (
        <g key={value} transform={`translate(${x(value)},0)`}>
          <path d="M0,0V5" />
          <text y={fontSize * 1.4} text-anchor="middle">
            {tick(value)}
          </text>
        </g>
      ))}
      <text x={width} y={fontSize * 2.9} text-anchor="end">
        {unit}
      </text>
    </svg>
  );
}

function DistributionTable({ view, format, words, label }: Reading & { label: string }) {
  const replications = new Set(
    view.rows.flatMap(({ worlds }) => worlds.map(({ replication }) => replication)),
  );
  const valueIn = (row: DistributionView["rows"][number], replication: number) =>
    row.worlds.find((world) => world.replication === replication)?.value ?? Number.NaN;
  return (
    <ScrollRegion class="table-frame is-tall" label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.world}</th>
            {view.rows.map(({ policy, title }) => (
              <th key={policy} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...replications]
            .sort((a, b) => a - b)
            .map((replication) => (
              <tr key={replication}>
                <th scope="row">{replication}</th>
                {view.rows.map((row) => (
                  <td key={row.policy}>{format(valueIn(row, replication))}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
