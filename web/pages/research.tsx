import { modelVersion } from "../../src/model/version.ts";
import { OutcomeChoice } from "../components/outcome-choice.tsx";
import { PageLink } from "../components/page-link.tsx";
import { usePiece } from "../components/piece.ts";
import { ConvergenceFigure } from "../components/research/convergence-figure.tsx";
import { DotsFigure } from "../components/research/dots-figure.tsx";
import { EffectTable } from "../components/research/effect-table.tsx";
import { IntervalFigures } from "../components/research/interval-figures.tsx";
import { OpenedResultsPanel } from "../components/research/opened-results.tsx";
import { RunBar } from "../components/run-bar.tsx";
import type { PageView } from "../pages.ts";
import { pairingNote } from "../pairing.ts";
import { compareWords } from "../text/compare.ts";
import { researchWords } from "../text/research.ts";
import "../style/research.css";

/** What runs only on request comes after what is there to be read. */
const loadStudies = () => import("../components/research/assumption-studies.tsx");

/** The present comparison with its statistics. */
export const view: PageView = ({ session }) => {
  const language = session.language.value;
  const words = researchWords[language];
  const looking = session.looking.value;
  const own = { prefix: "", titled: (heading: string) => heading, version: modelVersion } as const;
  const reading = looking && { session, looking, words, ...own };
  const studies = usePiece(loadStudies, reading !== null);
  const pairing = pairingNote(session.comparison.value, compareWords[language], language);
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
        {pairing && <p class="hint">{pairing}</p>}
        {!reading && <p class="hint">{words.noWorldYet}</p>}
      </section>
      {reading && (
        <>
          <IntervalFigures
            {...reading}
            month={session.month}
            curves={session.curves.value}
            differences={session.differences.value}
          />
          <DotsFigure {...reading} />
          <EffectTable {...reading} />
          <ConvergenceFigure {...reading} />
          {studies && <studies.AssumptionStudies {...reading} />}
        </>
      )}
      <OpenedResultsPanel session={session} />
    </div>
  );
};
