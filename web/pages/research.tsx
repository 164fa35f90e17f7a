import { useEffect } from "preact/hooks";
import { modelVersion } from "../../src/model/version.ts";
import { OutcomeChoice } from "../components/outcome-choice.tsx";
import { PageLink } from "../components/page-link.tsx";
import { ConvergenceFigure } from "../components/research/convergence-figure.tsx";
import { DotsFigure } from "../components/research/dots-figure.tsx";
import { EffectTable } from "../components/research/effect-table.tsx";
import { HeatmapFigure } from "../components/research/heatmap-figure.tsx";
import { IntervalFigures } from "../components/research/interval-figures.tsx";
import { OpenedResultsPanel } from "../components/research/opened-results.tsx";
import { TornadoFigure } from "../components/research/tornado-figure.tsx";
import { RunBar } from "../components/run-bar.tsx";
import type { PageView } from "../pages.ts";
import { pairingNote } from "../pairing.ts";
import type { TornadoPlan } from "../research/assumption-ranges.ts";
import { AssumptionStudy } from "../research/assumption-study.ts";
import type { HeatmapPlan } from "../research/heatmap.ts";
import type { Session } from "../session.ts";
import { compareWords } from "../text/compare.ts";
import { researchWords } from "../text/research.ts";
import "../style/research.css";

interface Studies {
  readonly tornado: AssumptionStudy<TornadoPlan>;
  readonly heatmap: AssumptionStudy<HeatmapPlan>;
}

/** What was run on request stays while other pages are visited. */
const studies = new WeakMap<Session, Studies>();

function studiesOf(session: Session): Studies {
  const known = studies.get(session);
  if (known) return known;
  const made = {
    tornado: new AssumptionStudy<TornadoPlan>(session.runAside),
    heatmap: new AssumptionStudy<HeatmapPlan>(session.runAside),
  };
  studies.set(session, made);
  return made;
}

/** The present comparison with its statistics. */
export const view: PageView = ({ session }) => {
  const language = session.language.value;
  const words = researchWords[language];
  const looking = session.looking.value;
  const own = { prefix: "", titled: (heading: string) => heading, version: modelVersion } as const;
  const reading = looking && { session, looking, words, ...own };
  const { tornado, heatmap } = studiesOf(session);
  const comparison = looking?.comparison;
  const pairing = pairingNote(session.comparison.value, compareWords[language], language);
  // Other choices want the workers, and so does another page.
  useEffect(
    () => () => {
      tornado.stop();
      heatmap.stop();
    },
    [comparison, tornado, heatmap],
  );
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
          <TornadoFigure {...reading} study={tornado} />
          <HeatmapFigure {...reading} study={heatmap} />
        </>
      )}
      <OpenedResultsPanel session={session} />
    </div>
  );
};
