import { outcomes } from "../../src/model/outcomes.ts";
import type { Sides } from "../charts/plot.ts";
import type { LinesView } from "../lines-view.ts";
import { formatDifference, formatValue } from "../number-format.ts";
import { type Contrast, readoutAt } from "../readout-view-model.ts";
import type { Session } from "../session.ts";
import type { CompareWords } from "../text/compare.ts";
import { PolicySample } from "./policy-sample.tsx";

interface MonthReadoutProps {
  readonly session: Session;
  readonly curves: LinesView;
  readonly differences: LinesView | null;
  readonly width: number;
  readonly month: number;
  readonly sides: Sides;
  readonly onMonth: (month: number) => void;
  readonly words: CompareWords;
}

/** A slider under the charts, as long as their axis, and what they show at its month. */
export function MonthReadout(props: MonthReadoutProps) {
  const { session, curves, differences, width, month, sides, onMonth, words } = props;
  const language = session.language.value;
  const { unit } = outcomes[session.choices.value.outcome];
  const rows = readoutAt(month, curves, differences);
  const spoken = rows.map(({ title, value }) => `${title} ${formatValue(value, unit, language)}`);
  return (
    <div class="month-readout">
      <label for="month">
        {words.readAt} <output for="month">{month}</output>
      </label>
      <input
        id="month"
        type="range"
        min={0}
        max={curves.ticks - 1}
        value={month}
        aria-valuetext={[`${words.month} ${month}`, ...spoken].join(words.listSeparator)}
        style={{ "--left": `${sides.left}px`, "--length": `${width - sides.left - sides.right}px` }}
        onInput={(event) => onMonth(event.currentTarget.valueAsNumber)}
      />
      <div class="table-frame">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.policy}</th>
              <th scope="col">{words.atMonth(month)}</th>
              {differences && <th scope="col">{words.difference}</th>}
              {differences && <th scope="col">{words.pairsAbove}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ policy, title, mark, value, contrast }) => (
              <tr key={policy}>
                <th scope="row">
                  <PolicySample mark={mark} /> {title}
                </th>
                <td>{formatValue(value, unit, language)}</td>
                {differences && (
                  <td>
                    {contrast && formatDifference(contrast.difference, unit, language)}
                    {policy === session.choices.value.baseline && words.baseline}
                  </td>
                )}
                {differences && <td>{contrast && worldsText(contrast, words)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function worldsText({ more, less, pairs }: Contrast, words: CompareWords): string {
  return less > more ? words.lessIn(less, pairs) : words.moreIn(more, pairs);
}
