import { scaleLinear } from "d3-scale";
import { html, type Markup } from "./markup.ts";
import { short } from "./part.ts";

/** A mark on the line of a row: a point with its interval, or a bar from 0. */
export interface IntervalMark {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Of the second kind where a row has two: drawn hollow. */
  readonly hollow?: boolean;
}

export interface IntervalRow {
  readonly label: string | Markup;
  readonly marks: readonly IntervalMark[];
  /** The same in figures, a cell each. */
  readonly figures: readonly string[];
}

interface IntervalChart {
  /** Headings of the label, the drawing and the cells of figures. */
  readonly headings: readonly string[];
  readonly rows: readonly IntervalRow[];
  /** Bars from 0 under the points, as in a tornado. */
  readonly bars?: boolean;
}

const MOST_TICKS = 5;

/**
 * Intervals beside their figures: a table of which one column is drawn, all rows on one scale that holds 0. It is read
 * as a table by who cannot see it. Positions are shares of the room, so that it fits any page and the line at 0 runs through rows of any height.
 */
export function intervalChart({ headings, rows, bars = false }: IntervalChart): Markup {
  const ends = rows.flatMap(({ marks }) => marks.flatMap(({ value, low, high }) => [value, low, high]));
  const known = [0, ...ends.filter((end) => Number.isFinite(end))];
  const extent = [Math.min(...known), Math.max(...known)];
  const scale = scaleLinear(extent[0] === extent[1] ? [-1, 1] : extent, [6, 94]).nice(MOST_TICKS);
  const at = (value: number) => `${scale(value).toFixed(2)}%`;
  const width = (from: number, to: number) => `${Math.abs(scale(to) - scale(from)).toFixed(2)}%`;
  const mark = ({ value, low, high, hollow = false }: IntervalMark) => {
    if (Number.isNaN(value)) return null;
    const bar = bars
      ? html`<rect class="bar ${value < 0 ? "below" : "above"}" x="${at(Math.min(0, value))}" width="${width(0, value)}" y="18%" height="64%"/>`
      : null;
    const line = Number.isNaN(low)
      ? null
      : html`<line class="interval" x1="${at(low)}" x2="${at(high)}" y1="50%" y2="50%"/>`;
    const dot = html`<circle class="${hollow ? "dot hollow" : "dot"}" cx="${at(value)}" cy="50%" r="4"/>`;
    return [bar, line, dot];
  };
  const zero = html`<line class="zero" x1="${at(0)}" x2="${at(0)}" y1="0" y2="100%"/>`;
  const drawn = rows.map(
    ({ label, marks, figures }) => html`<tr><th scope="row">${label}</th><td class="drawn" aria-hidden="true">
<svg focusable="false">${zero}${marks.map(mark)}</svg></td>${figures.map((cell) => html`<td>${cell}</td>`)}</tr>\n`,
  );
  const axis = scale
    .ticks(MOST_TICKS)
    .map(
      (tick) => html`<text class="tick" x="${at(tick)}" y="14" text-anchor="middle">${short(tick)}</text>`,
    );
  const head = headings.map((heading) => html`<th scope="col">${heading}</th>`);
  const empty = headings.slice(2).map(() => html`<td></td>`);
  return html`<div class="wide" tabindex="0"><table class="intervals"><thead><tr>${head}</tr></thead><tbody>\n${drawn}</tbody><tfoot aria-hidden="true"><tr><td></td><td class="drawn">
<svg focusable="false">${axis}</svg></td>${empty}</tr></tfoot></table></div>`;
}
