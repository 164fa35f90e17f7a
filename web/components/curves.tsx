import { useMemo, useRef } from "preact/hooks";
import { type OutcomeDeclaration, outcomes } from "../../src/model/outcomes.ts";
import { curvesWords, differenceWords } from "../chart-words.ts";
import { sidesOf } from "../charts/plot.ts";
import type { View } from "../choices.ts";
import { type LinesView, worldsOutside } from "../lines-view.ts";
import { pairingNote } from "../pairing.ts";
import type { Session } from "../session.ts";
import { headline } from "../summary-view-model.ts";
import { type CompareWords, compareWords } from "../text/compare.ts";
import { useChartSizes } from "./chart-size.ts";
import { ComparisonFigures } from "./comparison-figures.tsx";
import { Effects } from "./effects.tsx";
import { MonthReadout } from "./month-readout.tsx";
import { OutcomeTitle } from "./outcome-title.tsx";
import { usePiece } from "./piece.ts";
import { RunBar } from "./run-bar.tsx";
import { type Draws, useDraws, ViewChoice } from "./view-choice.tsx";

/** The curves of an outcome, and under them what each policy changes in the same worlds. */
export function Curves({ session }: { session: Session }) {
  const curves = session.curves.value;
  return (
    <section class="panel curves" aria-labelledby="curves">
      <OutcomeTitle session={session} id="curves" text={title(session)} />
      <p class="hint">{outcomes[session.choices.value.outcome].text[session.language.value]}</p>
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
    ? words.labelled(words.notDefined, undefinedWhen?.[session.language.value] ?? "")
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
  const { outcome, baseline } = session.choices.value;
  const differences = session.differences.value;
  const box = useRef<HTMLDivElement>(null);
  const { upper, lower } = useChartSizes(box);
  const draws = useDraws(session);
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
  const reading = { session, title: title(session), month, sides, onMonth, words, drawn: draws.drawn };
  return (
    <div ref={box} class="charts">
      <ViewChoice session={session} draws={draws} />
      <ComparisonFigures
        id="outcome-chart"
        name={outcome}
        heading={words.curvesOf(outcomes[outcome].label[language])}
        caption={captionOf(curves, draws, words)}
        view={curves}
        minus={null}
        chartWords={upperWords}
        size={upper}
        {...reading}
      />
      {differences ? (
        <ComparisonFigures
          id="difference-chart"
          name={`${outcome}-difference`}
          heading={differenceHeading(session, differences, words)}
          caption={differenceCaption(session, differences, draws, words)}
          view={differences}
          minus={baseline}
          chartWords={lowerWords}
          size={lower}
          {...reading}
        />
      ) : (
        <NoDifference session={session} height={lower.height} />
      )}
      <MonthReadout
        curves={curves}
        differences={differences}
        width={upper.width}
        {...reading}
        month={month ?? curves.ticks - 1}
      />
      <Ending session={session} />
      <Effects session={session} />
    </div>
  );
}

/** How the worlds ended, below what is seen first. */
function Ending({ session }: { session: Session }) {
  const piece = usePiece(() => import("./distribution.tsx"));
  return piece ? <piece.Distribution session={session} /> : <figure class="distribution" />;
}

function viewOf({ drawn }: Draws): View {
  return typeof drawn === "string" ? drawn : "draws";
}

function captionOf(curves: LinesView, draws: Draws, words: CompareWords): string {
  const worlds = Math.max(...curves.lines.map((line) => line.worlds.length));
  const text = worlds === 1 ? words.oneWorldCaption : words.curvesCaptions[viewOf(draws)](worlds);
  return outsideCaption(curves, draws, text, words);
}

function differenceHeading(session: Session, view: LinesView, words: CompareWords): string {
  const isOneScenario = pairingNote(session.comparison.value, words, session.language.value) === null;
  return (isOneScenario ? words.differenceTo : words.differenceBySeed)(view.reference!.title);
}

function differenceCaption(session: Session, view: LinesView, draws: Draws, words: CompareWords): string {
  const text = outsideCaption(view, draws, words.differenceCaptions[viewOf(draws)], words);
  const note = pairingNote(session.comparison.value, words, session.language.value);
  return note === null ? text : words.sentences(text, note);
}

/** The caption, and how many worlds leave the frame where each is drawn. */
function outsideCaption(view: LinesView, draws: Draws, text: string, words: CompareWords): string {
  const outside = draws.drawn === "lines" ? worldsOutside(view) : 0;
  return outside > 0 ? words.withOutside(text, outside) : text;
}
