import { useMemo } from "preact/hooks";
import { textWidth } from "../../charts/text-width.ts";
import { formatValue } from "../../number-format.ts";
import { flowPicture } from "../../organisation/flow-view.ts";
import { PolicySample } from "../policy-sample.tsx";
import type { FlowReading, FlowSide } from "./flow-figure.tsx";

interface FlowBandsProps extends FlowSide, FlowReading {
  readonly width: number;
  readonly fontSize: number;
  /** Px a blame unit. */
  readonly scale: number;
}

/** Bands from who caused to who paid, as wide as the blame is much. */
export function FlowBands(props: FlowBandsProps) {
  const { policy, title, mark, table, width, fontSize, scale, language, words } = props;
  const amount = (value: number) => formatValue(value, "blame", language);
  const names = [...table.rows, ...table.columns.slice(0, table.levels)].map(({ name }) => name[language]);
  const room = Math.max(...[...names, words.nobodyPaid].map((name) => textWidth(name, fontSize))) + 10;
  const picture = useMemo(() => flowPicture(table, width, room, scale), [table, width, room, scale]);
  return (
    <div role="img" aria-labelledby={`flows-${policy}`} aria-describedby="flows-caption">
      <p id={`flows-${policy}`} class="map-title" data-mark={mark}>
        <PolicySample mark={mark} /> {title[language]}
      </p>
      <svg class="flow-bands" width={width} height={picture.height + fontSize} aria-hidden="true">
        {picture.bands.map(({ kind, path, width }) => (
          <path key={path} class="flow-band" data-flow={kind} d={path} stroke-width={Math.max(1, width)} />
        ))}
        {picture.places.map(({ name, side, sum, x, y, width, height }) => {
          const isLeft = side === "caused";
          const at = isLeft ? x - 5 : x + width + 5;
          return (
            <g key={`${side} ${name.en}`}>
              <rect class="flow-place" x={x} y={y} width={width} height={Math.max(1, height)} />
              <text x={at} y={y + height / 2} text-anchor={isLeft ? "end" : "start"}>
                <tspan x={at} dy={height > fontSize * 2 ? "-0.2em" : "0.35em"}>
                  {name[language]}
                </tspan>
                {height > fontSize * 2 && (
                  <tspan class="flow-amount" x={at} dy="1.2em">
                    {amount(sum)}
                  </tspan>
                )}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
