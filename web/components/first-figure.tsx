import numbers from "virtual:first-comparison";
import { useMemo, useRef } from "preact/hooks";
import { outcomes } from "../../src/model/outcomes.ts";
import { curvesWords } from "../chart-words.ts";
import { sidesOf } from "../charts/plot.ts";
import { type FirstComparison, firstTitle, firstView } from "../first-view-model.ts";
import type { Session } from "../session.ts";
import { homeWords } from "../text/home.ts";
import { useChartSizes } from "./chart-size.ts";
import { LineFigure } from "./line-figure.tsx";

const firstComparison = numbers as FirstComparison;
const { outcome, scenario, seed, version, replications, policies } = firstComparison;

/** A finished comparison, there before anything is computed; it says what it is made of. */
export function FirstFigure({ session }: { session: Session }) {
  const language = session.language.value;
  const words = homeWords[language];
  const box = useRef<HTMLDivElement>(null);
  const { upper } = useChartSizes(box);
  const view = useMemo(() => firstView(firstComparison, language), [language]);
  const chartWords = useMemo(() => curvesWords(outcome, words, language), [words, language]);
  return (
    <section class="panel first-figure" aria-labelledby="first-title">
      <h2 id="first-title" class="takeaway">
        {firstTitle(firstComparison)[language]}
      </h2>
      <p class="hint">{outcomes[outcome].text[language]}</p>
      <div ref={box} class="charts">
        <LineFigure
          id="first-chart"
          heading={words.curvesOf(outcomes[outcome].label[language])}
          caption={words.firstCaption(replications)}
          view={view}
          chartWords={chartWords}
          size={upper}
          sides={sidesOf([{ view, words: chartWords, size: upper }])}
          month={null}
          onMonth={() => {}}
          words={words}
        />
      </div>
      <p class="hint provenance">
        {words.firstMade(session.library.value.scenarios.get(scenario)!.title[language], seed, version)}{" "}
        <code>{policies[0]!.digests[0]}</code>
      </p>
    </section>
  );
}
