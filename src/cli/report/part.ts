import type { Text } from "../../model/declaration.ts";
import { type OutcomeDeclaration, type OutcomeName, outcomes } from "../../model/outcomes.ts";
import { unitText } from "../../model/units.ts";
import { figure, type Language, signedFigure } from "../terminal.ts";
import { html, type Markup } from "./markup.ts";

/** A section of the report. */
export interface Part {
  /** Also its address in the page. */
  readonly name: string;
  readonly title: Text;
  /** Null where the folder does not hold what the part needs; `absent` then says what that is. */
  readonly body: Markup | null;
  readonly absent: Text | null;
}

export function present(name: string, title: Text, body: Markup): Part {
  return { name, title, body, absent: null };
}

export function absent(name: string, title: Text, why: Text): Part {
  return { name, title, body: null, absent: why };
}

/** A number to read, with the true minus sign; an en dash for what is not known. */
export function number(value: number | null): string {
  return figure(value === null || Number.isNaN(value) ? null : value).replace("-", "−");
}

/** The same with its sign always shown. */
export function signed(value: number | null): string {
  return signedFigure(value === null || Number.isNaN(value) ? null : value).replace("-", "−");
}

/** Ticks are round numbers: no digits for their own sake. */
export function short(tick: number): string {
  return String(Number(tick.toPrecision(6))).replace("-", "−");
}

export function interval(low: number | null, high: number | null, write = signed): string {
  return low === null || Number.isNaN(low) ? "–" : `[${write(low)}, ${write(high)}]`;
}

/** The name of an outcome with its unit. */
export function outcomeTitle(outcome: OutcomeName, language: Language): Markup {
  const { label, unit }: OutcomeDeclaration = outcomes[outcome];
  return html`${label[language]} <small>${unitText(unit, language)}</small>`;
}

/** A table with a heading; the first cell of a row heads it, the others are set to the right if `figures`. */
export function table(
  headings: readonly (string | Markup)[],
  rows: readonly (readonly (string | Markup)[])[],
  figures = true,
): Markup {
  const head = headings.map((heading) => html`<th scope="col">${heading}</th>`);
  const body = rows.map(([first, ...cells]) => {
    const rest = cells.map((cell) => html`<td>${cell}</td>`);
    return html`<tr><th scope="row">${first!}</th>${rest}</tr>\n`;
  });
  return html`<div class="wide" tabindex="0"><table class="${figures ? "figures" : "words"}"><thead><tr>${head}</tr></thead><tbody>\n${body}</tbody></table></div>`;
}
