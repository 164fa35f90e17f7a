import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../web/style/tokens.css", import.meta.url), "utf8");
const [light, dark] = css.split("@media (prefers-color-scheme: dark)").map(coloursOf);
const themes = [
  ["light", light!],
  ["dark", { ...light!, ...dark! }],
] as const;

/** The custom properties of a style sheet that are colours. */
function coloursOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

/** Relative luminance of WCAG 2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((place) => {
    const channel = Number.parseInt(colour.slice(place, place + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter! + 0.05) / (darker! + 0.05);
}

describe.each(themes)("the colours of the %s theme", (_, colours) => {
  it.each(["mark-a", "mark-b", "mark-c", "mark-d"])("draw %s at 3 to 1 or more", (name) => {
    expect(contrast(colours[name]!, colours.surface!)).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ["ink", "paper"],
    ["ink-soft", "paper"],
    ["ink-soft", "surface"],
    ["accent", "surface"],
    ["accent", "paper"],
    ["accent-ink", "accent"],
    ["ink", "caution"],
    ["ink", "rule-soft"],
    ["ink-soft", "rule-soft"],
    ["held", "held-back"],
    ["not-held", "not-held-back"],
    ["ink", "undecided-back"],
    ["mark-a-ink", "surface"],
    ["mark-b-ink", "surface"],
    ["mark-c-ink", "surface"],
    ["mark-d-ink", "surface"],
  ])("write %s on %s at 4.5 to 1 or more", (text, ground) => {
    expect(contrast(colours[text]!, colours[ground]!)).toBeGreaterThanOrEqual(4.5);
  });
});
