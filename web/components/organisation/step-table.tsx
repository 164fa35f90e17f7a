import type { BlamePath } from "../../../src/experiment/trace.ts";
import type { Language } from "../../language.ts";
import { formatValue } from "../../number-format.ts";
import type { BlameStep } from "../../organisation/blame-sentences.ts";
import type { Side } from "../../organisation/study.ts";
import type { OrganisationWords } from "../../text/organisation.ts";
import { ScrollRegion } from "../scroll-region.tsx";

export interface StepTableProps {
  readonly sides: readonly {
    readonly side: Side;
    readonly path: BlamePath;
    readonly steps: readonly BlameStep[];
  }[];
  readonly language: Language;
  readonly words: OrganisationWords;
}

/** Every step of the ways of a blame: what happens, the blame concerned, its chance and the draw. */
export function StepTable({ sides, language, words }: StepTableProps) {
  const two = (value: number | null) => (value === null ? "–" : value.toFixed(2));
  return (
    <ScrollRegion class="table-frame is-tall step-table" label={words.stepTable}>
      <table>
        <thead>
          <tr>
            {[words.step, words.rule, ...words.stepColumns].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sides.flatMap(({ side: { policy }, path: { entries }, steps }) =>
            entries.map(({ amount, chance, draw }, place) => (
              <tr key={`${policy.name} ${place}`}>
                <th scope="row">{place + 1}</th>
                <td>{policy.title[language]}</td>
                <td>{steps[place]!.text[language]}</td>
                <td>{formatValue(amount, "blame", language)}</td>
                <td>{two(chance)}</td>
                <td>{two(draw)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
