import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { formatValue } from "../../number-format.ts";
import { flowsExploration } from "../../organisation/explorations.ts";
import { type FlowKind, type FlowTable, flowTable, flowTakeaway } from "../../organisation/flow-view.ts";
import type { Inside, Side } from "../../organisation/study.ts";
import { flowViews } from "../../organisation/world-look.ts";
import { ExploreTree } from "../explore-tree.tsx";
import { PolicySample } from "../policy-sample.tsx";
import { FlowBands } from "./flow-bands.tsx";
import { useWidth } from "./width.ts";
import type { OrganisationReading } from "./world-choice.tsx";

const kinds: readonly FlowKind[] = ["own", "down", "up", "nature", "nobody"];

export interface FlowSide {
  readonly side: Side;
  readonly table: FlowTable;
}

/** Who caused × who paid between the levels, as numbers or as bands, of this world or of all. */
export function BlameFlows({ inside, ...reading }: OrganisationReading & { inside: Inside }) {
  const { language, words } = reading;
  const sums = useSums(inside, reading);
  const shownAs = reading.study.flows.value;
  const { levels } = inside.hierarchy;
  const sides = useMemo(
    () =>
      inside.sides.map((side, place) => ({
        side,
        table: flowTable(sums.flows?.[place] ?? side.record.flows, levels),
      })),
    [inside, sums.flows, levels],
  );
  const worlds = sums.flows ? inside.comparison.replications : 1;
  return (
    <section class="panel flows" aria-labelledby="flows-takeaway">
      <h2 id="flows-takeaway" class="takeaway">
        {flowTakeaway(sides.map(({ side, table }) => ({ title: side.policy.title, table })))[language]}
      </h2>
      <figure>
        <figcaption>
          <h3>{words.flowsHeading}</h3>
          <p class="hint" id="flows-caption">
            {words.flowsCaption(worlds)}
          </p>
        </figcaption>
        <FlowButtons {...reading} inside={inside} sums={sums} />
        <ul class="flow-legend">
          {kinds.map((kind) => (
            <li key={kind}>
              <span class="flow-swatch" data-flow={kind} /> {words.flowKinds[kind]}
            </li>
          ))}
        </ul>
        {shownAs === "bands" ? (
          <Bands sides={sides} {...reading} />
        ) : (
          sides.map((own) => <Matrix key={own.side.policy.name} {...own} {...reading} />)
        )}
        <ExploreTree
          label={words.flowsHeading}
          root={flowsExploration(
            sides.map(({ side, table }) => ({ title: side.policy.title[language], table })),
            { words, language },
          )}
          words={words}
        />
      </figure>
    </section>
  );
}

function FlowButtons({ inside, sums, ...reading }: OrganisationReading & { inside: Inside; sums: Sums }) {
  const { study, words } = reading;
  return (
    <div class="flow-buttons">
      <span id="flows-shown-as">{words.showAs}</span>
      {flowViews.map((flows) => (
        <button
          key={flows}
          type="button"
          aria-pressed={study.flows.value === flows}
          aria-describedby="flows-shown-as"
          onClick={() => study.look({ flows })}
        >
          {words.flowViews[flows]}
        </button>
      ))}
      <SumButtons {...reading} inside={inside} sums={sums} />
    </div>
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

function Bands({ sides, ...reading }: OrganisationReading & { sides: readonly FlowSide[] }) {
  const box = useRef<HTMLDivElement>(null);
  const { width, fontSize } = useWidth(box);
  const isBeside = sides.length > 1 && width > 62 * fontSize;
  const most = Math.max(...sides.map(({ table }) => table.sum));
  return (
    <div ref={box} class={isBeside ? "map-sides is-beside" : "map-sides"}>
      {sides.map((own) => (
        <FlowBands
          key={own.side.policy.name}
          {...own}
          {...reading}
          width={isBeside ? (width - 24) / 2 : width}
          fontSize={fontSize}
          scale={(fontSize * 22) / Math.max(most, 1e-9)}
        />
      ))}
    </div>
  );
}

function Matrix({ side, table, language, words }: FlowSide & OrganisationReading) {
  const { levels, rows, columns, sum } = table;
  const amount = (value: number) => formatValue(value, "blame", language);
  return (
    <div class="table-frame">
      <table class="flow-matrix">
        <caption class="map-title" data-mark={side.mark}>
          <PolicySample mark={side.mark} /> {side.policy.title[language]}
        </caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {words.causedBy}
            </th>
            <th scope="colgroup" colSpan={levels}>
              {words.paidBy}
            </th>
            <th scope="colgroup" colSpan={columns.length - levels}>
              {words.nobodyPaid}
            </th>
            <th scope="col" rowSpan={2}>
              {words.total}
            </th>
          </tr>
          <tr>
            {columns.map(({ name }) => (
              <th key={name.en} scope="col">
                {name[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells, sum }) => (
            <tr key={name.en}>
              <th scope="row">{name[language]}</th>
              {cells.map(({ kind, amount: value }, column) => (
                <td key={columns[column]!.name.en} data-flow={value > 0 ? kind : undefined}>
                  {amount(value)}
                </td>
              ))}
              <td class="flow-sum">{amount(sum)}</td>
            </tr>
          ))}
          <tr class="flow-sums">
            <th scope="row">{words.total}</th>
            {columns.map(({ name, sum }) => (
              <td key={name.en}>{amount(sum)}</td>
            ))}
            <td class="flow-sum">{amount(sum)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
