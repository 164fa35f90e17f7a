import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { Text } from "../../../src/model/declaration.ts";
import type { Language } from "../../language.ts";
import { formatValue } from "../../number-format.ts";
import { flowsExploration } from "../../organisation/explorations.ts";
import { type FlowKind, type FlowTable, flowTakeaway } from "../../organisation/flow-view.ts";
import { type FlowsShown, flowViews } from "../../organisation/world-look.ts";
import type { Mark } from "../../policy-marks.ts";
import type { OrganisationWords } from "../../text/organisation.ts";
import { ExploreTree } from "../explore-tree.tsx";
import { PolicySample } from "../policy-sample.tsx";
import { ScrollRegion } from "../scroll-region.tsx";
import { FlowBands } from "./flow-bands.tsx";
import { useWidth } from "./width.ts";

const kinds: readonly FlowKind[] = ["own", "down", "up", "nature", "nobody"];

/** What became of the blame under one policy. */
export interface FlowSide {
  readonly policy: string;
  readonly title: Text;
  readonly mark: Mark;
  readonly table: FlowTable;
}

export interface FlowReading {
  readonly language: Language;
  readonly words: OrganisationWords;
}

interface FlowFigureProps extends FlowReading {
  readonly sides: readonly FlowSide[];
  /** That the amounts are the sum of. */
  readonly worlds: number;
  readonly shownAs: FlowsShown;
  readonly onShown: (shown: FlowsShown) => void;
  /** Buttons beside those of the form. */
  readonly children?: ComponentChildren;
}

/** Who caused × who paid between the levels, as numbers or as bands, one policy or two. */
export function FlowFigure({ sides, worlds, shownAs, onShown, children, ...reading }: FlowFigureProps) {
  const { language, words } = reading;
  return (
    <>
      <h2 id="flows-takeaway" class="takeaway">
        {flowTakeaway(sides)[language]}
      </h2>
      <figure>
        <figcaption>
          <h3>{words.flowsHeading}</h3>
          <p class="hint" id="flows-caption">
            {words.flowsCaption(worlds)}
          </p>
        </figcaption>
        <div class="flow-buttons">
          <span id="flows-shown-as">{words.showAs}</span>
          {flowViews.map((flows) => (
            <button
              key={flows}
              type="button"
              aria-pressed={shownAs === flows}
              aria-describedby="flows-shown-as"
              onClick={() => onShown(flows)}
            >
              {words.flowViews[flows]}
            </button>
          ))}
          {children}
        </div>
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
          sides.map((own) => <Matrix key={own.policy} {...own} {...reading} />)
        )}
        <ExploreTree
          label={words.flowsHeading}
          root={flowsExploration(
            sides.map(({ title, table }) => ({ title: title[language], table })),
            reading,
          )}
          words={words}
        />
      </figure>
    </>
  );
}

function Bands({ sides, ...reading }: FlowReading & { sides: readonly FlowSide[] }) {
  const box = useRef<HTMLDivElement>(null);
  const { width, fontSize } = useWidth(box);
  const isBeside = sides.length > 1 && width > 62 * fontSize;
  const most = Math.max(...sides.map(({ table }) => table.sum));
  return (
    <div ref={box} class={isBeside ? "map-sides is-beside" : "map-sides"}>
      {sides.map((own) => (
        <FlowBands
          key={own.policy}
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

function Matrix({ mark, title, table, language, words }: FlowSide & FlowReading) {
  const { levels, rows, columns, sum } = table;
  const amount = (value: number) => formatValue(value, "blame", language);
  return (
    <ScrollRegion class="table-frame" label={title[language]}>
      <table class="flow-matrix">
        <caption class="map-title" data-mark={mark}>
          <PolicySample mark={mark} /> {title[language]}
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
    </ScrollRegion>
  );
}
