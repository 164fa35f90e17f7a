import type { Verdict } from "../../src/experiment/verdict.ts";
import type { Text } from "../../src/model/declaration.ts";

/** A text in both languages, one under the other. */
export function both({ en, zh }: Text): string {
  return `${en}<br>${zh}`;
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Three significant digits with a true minus sign; a dash where not defined. */
export function figure(value: number | null): string {
  if (value === null) return "–";
  const size = Math.abs(value);
  const text = value !== 0 && (size < 1e-4 || size >= 1e5) ? value.toExponential(1) : value.toPrecision(3);
  return text.replaceAll("-", "−");
}

export function interval(low: number | null, high: number | null): string {
  return low === null || high === null ? "–" : `[${figure(low)}, ${figure(high)}]`;
}

export function percentage(part: number, whole: number): string {
  return whole === 0 ? "–" : `${Math.round((100 * part) / whole)} %`;
}

/** A verdict as one sign, for narrow columns. */
export const verdictSign: Readonly<Record<Verdict, string>> = {
  held: "✓",
  "not held": "✗",
  undecided: "·",
};

export const verdictText: Readonly<Record<Verdict, Text>> = {
  held: { en: "held", zh: "成立" },
  "not held": { en: "not held", zh: "不成立" },
  undecided: { en: "undecided", zh: "未定" },
};

/** Parts of a page, a blank line between them, a line end at the end. */
export function page(...parts: readonly string[]): string {
  return `${parts.join("\n\n")}\n`;
}
