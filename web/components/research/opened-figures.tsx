import { signal } from "@preact/signals";
import { useMemo, useState } from "preact/hooks";
import { type OutcomeName, outcomes } from "../../../src/model/outcomes.ts";
import { curvesView, type Looking } from "../../curves-view-model.ts";
import { differenceView } from "../../difference-view-model.ts";
import type { ExportOrigin } from "../../export/export-origin.ts";
import type { Language } from "../../language.ts";
import { assignMarks } from "../../policy-marks.ts";
import type { OpenedResults } from "../../research/opened-results.ts";
import type { OpenedPoint } from "../../research/opened-runs.ts";
import { resultsBundle } from "../../research/results-bundle.ts";
import type { Session } from "../../session.ts";
import { exportWords } from "../../text/export.ts";
import { researchWords } from "../../text/research.ts";
import type { ResultsWords } from "../../text/research-results.ts";
import { DotsFigure } from "./dots-figure.tsx";
import { EffectTable } from "./effect-table.tsx";
import { IntervalFigures } from "./interval-figures.tsx";
import { provenanceText, type Reading } from "./reading.ts";
import { Choice } from "./study-controls.tsx";

interface OpenedFiguresProps {
  readonly session: Session;
  readonly opened: OpenedResults;
  readonly said: ResultsWords;
}

/** The page's own figures, of runs that came from files. */
export function OpenedFigures({ session, opened, said }: OpenedFiguresProps) {
  const language = session.language.value;
  const [wantedPoint, setPoint] = useState("");
  const [wantedOutcome, setOutcome] = useState<OutcomeName>(session.choices.value.outcome);
  const point = opened.points.find(({ name }) => name === wantedPoint) ?? opened.points[0]!;
  const outcome = point.outcomes.includes(wantedOutcome) ? wantedOutcome : point.outcomes[0]!;
  const month = useMemo(() => signal<number | null>(null), [point]);
  const looking = useMemo(() => lookingAt(point, outcome, language), [point, outcome, language]);
  const reading: Reading = {
    session,
    looking,
    words: researchWords[language],
    prefix: "opened-",
    titled: said.ofFiles,
    version: opened.version ?? "?",
  };
  const origin = () => originOf(opened, point, reading);
  const figures = { ...reading, origin };
  return (
    <>
      <div class="study-fields">
        {opened.points.length > 1 && (
          <Choice
            id="opened-point"
            label={said.point}
            value={point.name}
            options={opened.points.map(({ name }) => ({ value: name, text: name }))}
            onValue={setPoint}
          />
        )}
        <Choice
          id="opened-outcome"
          label={said.outcome}
          value={outcome}
          options={point.outcomes.map((name) => ({ value: name, text: outcomes[name].label[language] }))}
          onValue={setOutcome}
        />
      </div>
      {point.hasCurves ? (
        <IntervalFigures
          {...figures}
          month={month}
          curves={curvesView(looking)}
          differences={differenceView(looking)}
        />
      ) : (
        <p class="hint">{said.meansOnly}</p>
      )}
      <DotsFigure {...figures} />
      <EffectTable {...figures} />
    </>
  );
}

function lookingAt({ comparison, worlds }: OpenedPoint, outcome: OutcomeName, language: Language) {
  const policies = comparison.policies.map(({ name }) => name);
  const marks = assignMarks(policies, comparison.baseline, new Map());
  return { comparison, worlds, outcome, marks, language } satisfies Looking<OpenedPoint["comparison"]>;
}

function originOf(opened: OpenedResults, point: OpenedPoint, reading: Reading): ExportOrigin {
  const { looking } = reading;
  const { scenario } = looking.comparison;
  const title = [scenario.title[looking.language], ...(opened.points.length > 1 ? [point.name] : [])];
  const bundle = resultsBundle(opened, point, looking.outcome);
  const { runs: _, ...metadata } = bundle;
  return {
    kind: "results",
    scenario: scenario.name,
    footer: exportWords[looking.language].resultsFooter(title.join(" · "), provenanceText(reading)),
    metadata,
    bundle: () => `${JSON.stringify(bundle, null, 1)}\n`,
    quoted: null,
  };
}
