import { tableOf } from "../lines-table.ts";
import type { LinesView } from "../lines-view.ts";
import type { Dictionary } from "../text/en.ts";
import { ScrollRegion } from "./scroll-region.tsx";

interface LinesTableProps {
  readonly view: LinesView;
  readonly heading: string;
  readonly format: (value: number) => string;
  readonly words: Dictionary;
}

/** The numbers behind a chart, a row a month. */
export function LinesTable({ view, heading, format, words }: LinesTableProps) {
  const { titles, rows } = tableOf(view);
  return (
    <ScrollRegion class="table-frame is-tall" label={heading}>
      <table>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {words.month}
            </th>
            {titles.map((title) => (
              <th key={title} scope="colgroup" colSpan={2}>
                {title}
              </th>
            ))}
          </tr>
          <tr>
            {titles.flatMap((title) => [
              <th key={`${title} median`} scope="col">
                {words.median}
              </th>,
              <th key={`${title} range`} scope="col">
                {words.nineTenths}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ tick, cells }) => (
            <tr key={tick}>
              <th scope="row">{tick}</th>
              {cells.flatMap(({ median, p5, p95 }, index) => [
                <td key={`${index} median`}>{format(median)}</td>,
                <td key={`${index} range`}>
                  {Number.isNaN(p5) ? format(p5) : words.range(format(p5), format(p95))}
                </td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
