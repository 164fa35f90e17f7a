import { OutcomeChoice } from "../components/outcome-choice.tsx";
import { PageLink } from "../components/page-link.tsx";
import { ConvergenceFigure } from "../components/research/convergence-figure.tsx";
import { DotsFigure } from "../components/research/dots-figure.tsx";
import { EffectTable } from "../components/research/effect-table.tsx";
import { IntervalFigures } from "../components/research/interval-figures.tsx";
import { RunBar } from "../components/run-bar.tsx";
import type { PageView } from "../pages.ts";
import { researchWords } from "../text/research.ts";
import "../style/research.css";

/** The present comparison with its statistics. */
export const view: PageView = ({ session }) => {
  const language = session.language.value;
  const words = researchWords[language];
  const looking = session.looking.value;
  const reading = looking && { session, looking, words };
  return (
    <div class="research">
      <div class="research-introduction">
        <h1 id="page-title" tabIndex={-1}>
          {words.title}
        </h1>
        <p class="lead">{words.lead}</p>
      </div>
      <section class="panel" aria-labelledby="research-scenario">
        <div class="research-scenario">
          <h2 id="research-scenario">{session.scenario.value.title[language]}</h2>
          <PageLink session={session} page="compare">
            {words.changeComparison}
          </PageLink>
        </div>
        <OutcomeChoice session={session} />
        <RunBar session={session} />
        {!reading && <p class="hint">{words.noWorldYet}</p>}
      </section>
      {reading && (
        <>
          <IntervalFigures {...reading} />
          <DotsFigure {...reading} />
          <EffectTable {...reading} />
          <ConvergenceFigure {...reading} />
        </>
      )}
    </div>
  );
};
