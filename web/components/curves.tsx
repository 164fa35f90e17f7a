import { useMemo, useRef } from "preact/hooks";
import { type OutcomeDeclaration, outcomes } from "../../src/model/outcomes.ts";
import { curvesWords, differenceWords } from "../chart-words.ts";
import { sidesOf } from "../charts/plot.ts";
import { lineNumbers } from "../export/lines-csv.ts";
import { type LinesView, worldsOutside } from "../lines-view.ts";
import type { Session } from "../session.ts";
import { headline } from "../summary-view-model.ts";
import { compareWords } from "../text/compare.ts";
import { useChartSizes } from "./chart-size.ts";
import { Effects } from "./effects.tsx";
import { LineFigure } from "./line-figure.tsx";
import { MonthReadout } from "./month-readout.tsx";
import { OutcomeChoice } from "./outcome-choice.tsx";
import { RunBar } from "./run-bar.tsx";
import { SaveFigure } from "./save-figure.tsx";

/** The curves of an outcome, and under them what each policy changes in the same worlds. */
export function Curves({ session }: { session: Session }) {
  const curves = session.curves.value;
  return (
    <section class="panel curves" aria-labelledby="curves">
      <OutcomeChoice session={session} />
      <h2 id="curves" class="takeaway" tabIndex={-1}>
        {title(session)}
      </h2>
      <RunBar session={session} />
      {curves ? <Charts session={session} curves={curves} /> : <NoCurves session={session} />}
    </section>
  );
}

function title(session: Session): string {
  const looking = session.looking.value;
  const summary = session.summary.value;
  const { outcome } = session.choices.value;
  const language = session.language.value;
  const computed = looking && summary && headline(looking.comparison, looking.worlds, outcome, summary);
  return computed
    ? computed[language]
    : compareWords[session.language.value].curvesOf(outcomes[outcome].label[language]);
}

function NoCurves({ session }: { session: Session }) {
  const words = compareWords[session.language.value];
  const { undefinedWhen }: OutcomeDeclaration = outcomes[session.choices.value.outcome];
  const text = session.looking.value
    ? `${words.notDefined}: ${undefinedWhen?.[session.language.value]}`
    : words.noWorldYet;
  return <p class="no-curves">{text}</p>;
}

/** As high as the chart to come, so that nothing jumps when the first pair arrives. */
function NoDifference({ session, height }: { session: Session; height: number }) {
  const words = compareWords[session.language.value];
  if (session.choices.value.policies.length === 1) return <p class="hint">{words.oneOnly}</p>;
  return (
    <p class="hint no-difference" style={{ height: `calc(${height}px + 6rem)` }}>
      {words.noPairYet}
    </p>
  );
}

function Charts({ session, curves }: { session: Session; curves: LinesView }) {
  const words = compareWords[session.language.value];
  const language = session.language.value;
  const { outcome } = session.choices.value;
  const differences = session.differences.value;
  const box = useRef<HTMLDivElement>(null);
  const { upper, lower } = useChartSizes(box);
  const upperWords = useMemo(() => curvesWords(outcome, words, language), [outcome, words, language]);
  const lowerWords = useMemo(() => differenceWords(outcome, words, language), [outcome, words, language]);
  const sides = sidesOf([
    { view: curves, words: upperWords, size: upper },
    ...(differences ? [{ view: differences, words: lowerWords, size: lower }] : []),
  ]);
  const month = session.month.value;
  const onMonth = (chosen: number) => {
    session.month.value = chosen;
  };
  const reading = { month, sides, onMonth, words };
  const worlds = Math.max(...curves.lines.map((line) => line.worlds.length));
  const caption = (view: LinesView, text: string) => {
    const outside = worldsOutside(view);
    return outside > 0 ? words.withOutside(text, outside) : text;
  };
  const curvesCaption = caption(curves, words.curvesCaption(worlds));
  const save = (name: string, view: LinesView, shown: string) => {
    const subject = {
      scenario: session.choices.value.scenario,
      outcome,
      unit: outcomes[outcome].unit,
      minus: view === differences ? session.choices.value.baseline : null,
    };
    return (drawing: () => SVGSVGElement) => (
      <SaveFigure
        session={session}
        figure={{ name, title: title(session), caption: shown, drawing, numbers: lineNumbers(view, subject) }}
      />
    );
  };
  return (
    <div ref={box} class="charts">
      <LineFigure
        id="outcome-chart"
        heading={words.curvesOf(outcomes[outcome].label[language])}
        caption={curvesCaption}
        tools={save(outcome, curves, curvesCaption)}
        view={curves}
        chartWords={upperWords}
        size={upper}
        {...reading}
      />
      {differences ? (
        <LineFigure
          id="difference-chart"
          heading={words.differenceTo(differences.reference!.title)}
          caption={caption(differences, words.differenceCaption)}
          tools={save(`${outcome}-difference`, differences, words.differenceCaption)}
          view={differences}
          chartWords={lowerWords}
          size={lower}
          {...reading}
        />
      ) : (
        <NoDifference session={session} height={lower.height} />
      )}
      <MonthReadout
        session={session}
        curves={curves}
        differences={differences}
        width={upper.width}
        {...reading}
        month={month ?? curves.ticks - 1}
      />
      <Effects session={session} />
    </div>
  );
}
