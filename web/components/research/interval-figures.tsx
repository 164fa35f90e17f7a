import type { Signal } from "@preact/signals";
import { useMemo, useRef, useState } from "preact/hooks";
import { outcomes } from "../../../src/model/outcomes.ts";
import { curvesWords, differenceWords } from "../../chart-words.ts";
import { sidesOf } from "../../charts/plot.ts";
import { lineNumbers } from "../../export/lines-csv.ts";
import type { LinesView } from "../../lines-view.ts";
import { intervalCsv, intervalLayer } from "../../research/interval-layer.ts";
import { useChartSizes } from "../chart-size.ts";
import { LineFigure } from "../line-figure.tsx";
import { SaveFigure } from "../save-figure.tsx";
import { provenanceText, type Reading } from "./reading.ts";

type Layer = "interval" | "spread";
const layers: readonly Layer[] = ["interval", "spread"];

interface MonthReading extends Reading {
  /** The month read off; null for the last. */
  readonly month: Signal<number | null>;
}

interface CurvesReading extends MonthReading {
  readonly curves: LinesView | null;
  readonly differences: LinesView | null;
}

/** The outcome and its paired difference by months: how precisely the mean is known, or how far worlds differ. */
export function IntervalFigures({ curves, differences, ...reading }: CurvesReading) {
  const { looking, words, prefix } = reading;
  const { outcome, language } = looking;
  const [layer, setLayer] = useState<Layer>("interval");
  const level = useMemo(() => shownAs(layer, curves), [layer, curves]);
  const difference = useMemo(() => shownAs(layer, differences), [layer, differences]);
  return (
    <section class="panel" aria-labelledby={`${prefix}interval-heading`}>
      <h2 id={`${prefix}interval-heading`}>
        {reading.titled(words.intervalHeading(outcomes[outcome].label[language]))}
      </h2>
      <div class="view-choice">
        <fieldset>
          <legend class="visually-hidden">{words.layerChoice}</legend>
          {layers.map((name) => (
            <label key={name} class={layer === name ? "is-chosen" : ""}>
              <input
                type="radio"
                name={`${prefix}layer`}
                checked={layer === name}
                onChange={() => setLayer(name)}
              />
              {words.layers[name]}
            </label>
          ))}
        </fieldset>
      </div>
      {level ? (
        <Layers {...reading} layer={layer} level={level} difference={difference} />
      ) : (
        <p class="hint">{words.needTwo}</p>
      )}
    </section>
  );
}

function shownAs(layer: Layer, view: LinesView | null): LinesView | null {
  return layer === "spread" || view === null ? view : intervalLayer(view);
}

interface LayersProps extends MonthReading {
  readonly layer: Layer;
  readonly level: LinesView;
  readonly difference: LinesView | null;
}

function Layers({ layer, level, difference, ...reading }: LayersProps) {
  const { session, looking, words, prefix, origin } = reading;
  const { comparison, outcome, language } = looking;
  const box = useRef<HTMLDivElement>(null);
  const { lower: size } = useChartSizes(box);
  const said = useMemo(
    () => (layer === "interval" ? { ...words, median: words.mean, nineTenths: words.interval95 } : words),
    [layer, words],
  );
  const levelWords = useMemo(() => curvesWords(outcome, words, language), [outcome, words, language]);
  const differWords = useMemo(() => differenceWords(outcome, words, language), [outcome, words, language]);
  const sides = sidesOf([
    { view: level, words: levelWords, size },
    ...(difference ? [{ view: difference, words: differWords, size }] : []),
  ]);
  const caption = words.sentences(words.layerHints[layer], provenanceText(reading));
  const saver = (view: LinesView, name: string, title: string, minus: string | null) => {
    const subject = { scenario: comparison.scenario.name, outcome, unit: outcomes[outcome].unit, minus };
    const [spread] = lineNumbers(view, subject);
    const numbers =
      layer === "spread" ? [spread!] : [{ kind: "table" as const, csv: () => intervalCsv(view, outcome) }];
    return (drawing: () => SVGSVGElement) => (
      <SaveFigure
        session={session}
        origin={origin}
        figure={{ name: `${name}-${layer}`, title, caption, drawing, numbers }}
      />
    );
  };
  const month = reading.month.value;
  const onMonth = (chosen: number) => {
    reading.month.value = chosen;
  };
  const shown = { size, sides, month, onMonth, words: said, caption, drawn: "spread" as const };
  const levelHeading = reading.titled(words.levelOf(outcomes[outcome].label[language]));
  const differenceHeading = difference && reading.titled(words.differenceTo(difference.reference!.title));
  return (
    <div ref={box} class="charts">
      <LineFigure
        id={`${prefix}interval-chart`}
        heading={levelHeading}
        view={level}
        chartWords={levelWords}
        tools={saver(level, outcome, levelHeading, null)}
        {...shown}
      />
      {difference && differenceHeading && (
        <LineFigure
          id={`${prefix}interval-difference-chart`}
          heading={differenceHeading}
          view={difference}
          chartWords={differWords}
          tools={saver(difference, `${outcome}-difference`, differenceHeading, comparison.baseline)}
          {...shown}
        />
      )}
    </div>
  );
}
