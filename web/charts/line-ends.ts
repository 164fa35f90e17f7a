import type { LinesView } from "../lines-view.ts";
import type { Mark } from "../policy-marks.ts";
import { textWidth } from "./text-width.ts";

/** Px between the end of a line and its label, bridged by a leader. */
export const labelGap = 14;

/** What a line is called and the value at which it ends. */
export interface LineEnd {
  readonly title: string;
  readonly mark: Mark;
  readonly value: number;
}

/** Every line with a defined end, and the reference where it stands for a policy. */
export function lineEnds({ lines, reference }: LinesView): readonly LineEnd[] {
  const named = lines.flatMap(({ title, mark, band }) => {
    const value = band.median.findLast((median) => !Number.isNaN(median));
    return value === undefined ? [] : [{ title, mark, value }];
  });
  return reference?.mark ? [...named, { ...reference, mark: reference.mark }] : named;
}

/**
 * Px to leave right of the lines: what the longest title needs, yet no more than a part of the picture, or what its
 * longest word needs, which cannot be broken.
 */
export function labelRoom(view: LinesView, width: number, fontSize: number): number {
  const titles = lineEnds(view).map(({ title }) => title);
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, fontSize)));
  const word = widest(titles.flatMap((title) => title.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu) ?? []));
  const most = Math.max(92, width * 0.22, Math.min(word + labelGap, width * 0.45));
  return Math.min(widest(titles) + labelGap + 8, most);
}
