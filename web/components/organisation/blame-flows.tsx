import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { flowTable } from "../../organisation/flow-view.ts";
import type { Inside } from "../../organisation/study.ts";
import { FlowFigure } from "./flow-figure.tsx";
import type { OrganisationReading } from "./world-choice.tsx";

/** Who caused × who paid between the levels, as numbers or as bands, of this world or of all. */
export function BlameFlows({ inside, ...reading }: OrganisationReading & { inside: Inside }) {
  const { study, language, words } = reading;
  const sums = useSums(inside, reading);
  const { levels } = inside.hierarchy;
  const sides = useMemo(
    () =>
      inside.sides.map((side, place) => ({
        policy: side.policy.name,
        title: side.policy.title,
        mark: side.mark,
        table: flowTable(sums.flows?.[place] ?? side.record.flows, levels),
      })),
    [inside, sums.flows, levels],
  );
  return (
    <section class="panel flows" aria-labelledby="flows-takeaway">
      <FlowFigure
        sides={sides}
        worlds={sums.flows ? inside.comparison.replications : 1}
        shownAs={study.flows.value}
        onShown={(flows) => study.look({ flows })}
        {...{ language, words }}
      >
        <SumButtons {...reading} inside={inside} sums={sums} />
      </FlowFigure>
    </section>
  );
}

interface Sums {
  /** Null while only one world is looked at. */
  readonly flows: readonly Float64Array[] | null;
  /** Worlds added up so far; null while nothing is being added. */
  readonly done: number | null;
  start(): void;
  stop(): void;
}

/** Adds up all worlds when asked; what was added belongs to what was looked into then. */
function useSums(inside: Inside, { study }: OrganisationReading): Sums {
  const [flows, setFlows] = useState<readonly Float64Array[] | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const abort = useRef(new AbortController());
  const stop = () => {
    abort.current.abort();
    setDone(null);
    setFlows(null);
  };
  useEffect(() => stop, [inside]);
  const start = () => {
    abort.current = new AbortController();
    const { signal } = abort.current;
    setDone(0);
    study
      .sumFlows((worlds) => !signal.aborted && setDone(worlds), signal)
      .then(
        (sums) => {
          if (signal.aborted) return;
          setFlows(sums);
          setDone(null);
        },
        () => !signal.aborted && setDone(null), // the status of the record tells why
      );
  };
  return { flows, done, start, stop };
}

function SumButtons({ inside, sums, words }: OrganisationReading & { inside: Inside; sums: Sums }) {
  const worlds = inside.comparison.replications;
  if (worlds === 1) return null;
  if (sums.done !== null)
    return (
      <>
        <button type="button" onClick={sums.stop}>
          {words.stopAdding}
        </button>
        <progress max={worlds} value={sums.done} aria-label={words.adding(sums.done, worlds)} />
        <span>{words.adding(sums.done, worlds)}</span>
      </>
    );
  return (
    <button type="button" onClick={sums.flows ? sums.stop : sums.start}>
      {sums.flows ? words.thisWorldOnly : words.addWorlds(worlds)}
    </button>
  );
}
