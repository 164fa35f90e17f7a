import { recordedQuantities } from "../../../src/experiment/recorded-quantities.ts";
import { unitText } from "../../../src/model/units.ts";
import { viridis } from "../../charts/viridis.ts";
import type { MapReading } from "./organisation-map.tsx";

const swatches = Array.from({ length: 24 }, (_, step) => viridis(step / 23));

/** The scale of colours with the values at its ends. */
export function ColourLegend({ view, choice, format, language, words }: MapReading) {
  const { label, unit } = recordedQuantities[choice.quantity];
  const { low, high, isCut } = view.range;
  return (
    <div class="colour-legend">
      <span class="colour-name">
        {label[language]} <span class="hint">({unitText(unit, language)})</span>
      </span>
      <span>{format(low)}</span>
      <svg width="168" height="14" aria-hidden="true">
        {swatches.map((fill, step) => (
          <rect key={fill} x={step * 7} width="7.5" height="14" fill={fill} />
        ))}
      </svg>
      <span>{isCut ? words.orMore(format(high)) : format(high)}</span>
    </div>
  );
}
