import { useEffect } from "preact/hooks";
import type { TornadoPlan } from "../../research/assumption-ranges.ts";
import { AssumptionStudy } from "../../research/assumption-study.ts";
import type { HeatmapPlan } from "../../research/heatmap.ts";
import type { Session } from "../../session.ts";
import { HeatmapFigure } from "./heatmap-figure.tsx";
import type { ComputedReading } from "./reading.ts";
import { TornadoFigure } from "./tornado-figure.tsx";

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

/** What the findings owe to the assumptions, each figure run on request. */
export function AssumptionStudies(reading: ComputedReading) {
  const { tornado, heatmap } = studiesOf(reading.session);
  const { comparison } = reading.looking;
  // Other choices want the workers, and so does another page.
  useEffect(
    () => () => {
      tornado.stop();
      heatmap.stop();
    },
    [comparison, tornado, heatmap],
  );
  return (
    <>
      <TornadoFigure {...reading} study={tornado} />
      <HeatmapFigure {...reading} study={heatmap} />
    </>
  );
}
