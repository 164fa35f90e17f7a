import Table from "cli-table3";
import picocolors from "picocolors";
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import type { Text } from "../model/declaration.ts";

export type Language = keyof Text;

/** What a command says: data to stdout; notes to stderr, where `--quiet` silences them. */
export interface Terminal {
  readonly language: Language;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Colours for stdout; plain where it is no terminal or NO_COLOR is set. */
  readonly colors: ReturnType<typeof picocolors.createColors>;
}

/** The terminal as the options ask for it. */
export function terminalFor(options: { lang: Language; json?: boolean; quiet?: boolean }): Terminal {
  const { NO_COLOR, TERM } = process.env;
  const colored = Boolean(process.stdout.isTTY) && !NO_COLOR && TERM !== "dumb";
  return {
    language: options.lang,
    json: options.json ?? false,
    quiet: options.quiet ?? false,
    colors: picocolors.createColors(colored),
  };
}

/** Writes data; settles when it has left, so that a process may end right after. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve()));
}

/** One JSON object. A number that is none must have been made null before: JSON.stringify would do so silently. */
export function printJson(value: unknown): Promise<void> {
  return print(
    JSON.stringify(value, (key, item) => {
      if (typeof item === "number" && !Number.isFinite(item)) throw new RangeError(`not a number in ${key}`);
      return item;
    }),
  );
}

/** A remark for the person at the terminal. */
export function note(terminal: Terminal, text: Text): void {
  if (!terminal.quiet) process.stderr.write(`${text[terminal.language]}\n`);
}

const bare = {
  ...{ top: "", "top-mid": "", "top-left": "", "top-right": "", left: "", "left-mid": "", mid: "" },
  ...{ bottom: "", "bottom-mid": "", "bottom-left": "", "bottom-right": "", right: "", "right-mid": "" },
  ...{ "mid-mid": "", middle: "  " },
} as const;

/**
 * Rows under a heading, columns aligned (a Chinese character is two wide), figures to the right; a row of one cell
 * is a title across the table. On a terminal the last column is folded to fit.
 */
export function tableText(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  language: Language,
): string {
  const whole = rows.filter(({ length }) => length === heading.length);
  const left = heading.slice(0, -1).reduce((sum, title, column) => {
    const cells = [title, ...whole.map((row) => row[column]!)];
    return sum + Math.max(...cells.map((cell) => stringWidth(cell))) + 2;
  }, 0);
  const room = Math.max(24, (process.stdout.columns ?? Number.POSITIVE_INFINITY) - left);
  // Chinese sets no spaces between words and may be broken anywhere.
  const folded = (cell: string) => wrapAnsi(cell, room, { hard: true, wordWrap: language === "en" });
  const table = new Table({
    head: [...heading],
    chars: bare,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    colAligns: heading.map((_, column) => (whole.every((row) => isFigure(row[column]!)) ? "right" : "left")),
  });
  for (const row of rows)
    if (row.length === 1) table.push([{ colSpan: heading.length, content: row[0] }]);
    else table.push([...row.slice(0, -1), folded(row.at(-1)!)]);
  const lines = table.toString().split("\n");
  return lines.map((line) => line.trimEnd()).join("\n");
}

/** Whether a cell holds a figure, so that its column is set to the right. */
function isFigure(cell: string): boolean {
  return /^[-+–\d.,e %/[\]]*$/.test(cell);
}

/** A number to read: three significant digits, no exponent between a ten-thousandth and a million. */
export function figure(value: number | null): string {
  if (value === null) return "–";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e6 || size < 1e-4) return value.toExponential(2);
  if (size >= 100) return String(Math.round(value));
  return value.toPrecision(3);
}

/** The same with its sign always shown, for differences. */
export function signedFigure(value: number | null): string {
  return value !== null && value > 0 ? `+${figure(value)}` : figure(value);
}
