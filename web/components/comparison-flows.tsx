import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Comparison } from "../../src/experiment/comparison.ts";
import { tableToCsv } from "../../src/experiment/table-csv.ts";
import { WorldRecorder } from "../../src/parallel/world-recorder.ts";
import type { Arm } from "../arms.ts";
import { flowsCsv } from "../export/flows-csv.ts";
import { type AddedFlows, addFlows } from "../organisation/added-flows.ts";
import { pageWorker, workers } from "../page-runner.ts";
import { isSameWork } from "../same-work.ts";
import { saveText } from "../save-file.ts";
import type { Session } from "../session.ts";
import { compareWords } from "../text/compare.ts";
import { organisationWords } from "../text/organisation.ts";
import { FlowFigure } from "./organisation/flow-figure.tsx";
import { PolicySample } from "./policy-sample.tsx";
import "../style/flows.css";
import "../style/sides.css";

/** Who caused × who paid in all worlds of the comparison, under its baseline and a series of one's choice. */
export function ComparisonFlows({ session }: { session: Session }) {
  const language = session.language.value;
  const words = organisationWords[language];
  const comparison = session.comparison.value;
  const others = comparison.policies.filter(({ name }) => name !== comparison.baseline);
  const [wanted, setWanted] = useState<string | null>(null);
  const chosen = others.find(({ name }) => name === wanted) ?? others.at(-1);
  const names = [comparison.baseline, ...(chosen ? [chosen.name] : [])];
  const sums = useSums(comparison, names);
  const shown = sums.shown;
  const sides = useMemo(
    () => shown?.sides.map((side) => ({ ...side, ...looksOf(side.policy, session) })),
    [shown, session.marks.value],
  );
  const shownAs = session.look.value.flows;
  return (
    <section class="panel flows" aria-labelledby={sides ? "flows-takeaway" : "flows"}>
      {!sides && <h2 id="flows">{words.flowsHeading}</h2>}
      {others.length > 0 && (
        <SeriesField session={session} others={others} chosen={chosen!.name} onChosen={setWanted} />
      )}
      <SumProgress sums={sums} worlds={comparison.replications} session={session} />
      {sides && (
        <FlowFigure
          {...{ sides, shownAs, language, words }}
          worlds={shown!.worlds}
          onShown={(flows) => {
            session.look.value = { ...session.look.value, flows };
          }}
        >
          <button type="button" class="quiet" onClick={() => saveTable(shown!)}>
            CSV
          </button>
        </FlowFigure>
      )}
    </section>
  );
}

function saveTable({ comparison: { scenario }, sides }: AddedFlows): void {
  const text = tableToCsv(flowsCsv(scenario.name, sides));
  saveText(`buckstop-${scenario.name}-blame-flows.csv`, text, "text/csv");
}

/** How a series is called and drawn at present. */
function looksOf(policy: string, session: Session) {
  const { title } = session.comparison.value.policies.find(({ name }) => name === policy)!;
  return { title, mark: session.marks.value.get(policy)! };
}

interface SeriesFieldProps {
  readonly session: Session;
  readonly others: readonly Arm[];
  readonly chosen: string;
  readonly onChosen: (name: string) => void;
}

function SeriesField({ session, others, chosen, onChosen }: SeriesFieldProps) {
  const words = compareWords[session.language.value];
  return (
    <div class="field">
      <label for="flows-of">
        {words.flowsOf} <PolicySample mark={session.marks.value.get(chosen)!} />
      </label>
      <select id="flows-of" value={chosen} onChange={(event) => onChosen(event.currentTarget.value)}>
        {others.map(({ name, title }) => (
          <option key={name} value={name}>
            {title[session.language.value]}
          </option>
        ))}
      </select>
    </div>
  );
}

function SumProgress({ sums, worlds, session }: { sums: Sums; worlds: number; session: Session }) {
  const words = organisationWords[session.language.value];
  if (sums.done !== null)
    return (
      <div class="flow-buttons">
        <button type="button" onClick={sums.stop}>
          {words.stopAdding}
        </button>
        <progress max={worlds} value={sums.done} aria-label={words.adding(sums.done, worlds)} />
        <span>{words.adding(sums.done, worlds)}</span>
      </div>
    );
  return (
    <>
      {sums.failure !== null && (
        <p class="failures" role="alert">
          {words.failed(sums.failure)}
        </p>
      )}
      {!sums.shown && (
        <button type="button" onClick={sums.start}>
          {compareWords[session.language.value].addFlows(worlds)}
        </button>
      )}
    </>
  );
}

interface Sums {
  /** Null where those of the present series are not there. */
  readonly shown: AddedFlows | null;
  /** Worlds added up so far; null while nothing is being added. */
  readonly done: number | null;
  readonly failure: string | null;
  start(): void;
  stop(): void;
}

/** Adds up the worlds of series at once, and anew for other series; for another comparison only when asked. */
function useSums(comparison: Comparison, names: readonly string[]): Sums {
  const [added, setAdded] = useState<AddedFlows | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const stopRunning = useRef(() => {});
  const isOf = (sums: AddedFlows) =>
    isSameWork(sums.comparison, comparison) && sums.sides.map(({ policy }) => policy).join() === names.join();
  const stop = () => {
    stopRunning.current();
    setDone(null);
  };
  const start = () => {
    stopRunning.current();
    setFailure(null);
    setDone(0);
    const recorders = Array.from({ length: workers }, () => new WorldRecorder(pageWorker));
    const cancel = new AbortController();
    const end = () => {
      cancel.abort();
      for (const recorder of recorders) recorder.stop();
    };
    stopRunning.current = end;
    const settle = (sums: AddedFlows | null, problem: string | null) => {
      if (cancel.signal.aborted) return;
      end();
      setDone(null);
      setAdded(sums);
      setFailure(problem);
    };
    addFlows(comparison, names, recorders, setDone, cancel.signal).then(
      (sums) => settle(sums, null),
      (error: unknown) => settle(null, error instanceof Error ? error.message : String(error)),
    );
  };
  const work = useRef(comparison);
  if (!isSameWork(work.current, comparison)) work.current = comparison;
  useEffect(() => stop, [work.current]);
  useEffect(start, [names.join()]);
  return { shown: added && isOf(added) ? added : null, done, failure, start, stop };
}
