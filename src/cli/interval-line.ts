/** A mean with an interval; NaN where not known. */
export interface Drawn {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Draws rows on one scale, a text of `width` characters each: the mean as a dot, its interval as a dash, and where `fromZero` the line
 * of 0, which then is on the scale.
 */
export function intervalLine(
  rows: readonly Drawn[],
  fromZero: boolean,
  width: number,
): (row: Drawn) => string {
  const known = rows
    .flatMap(({ mean, low, high }) => [mean, low, high])
    .filter((value) => !Number.isNaN(value));
  const ends = fromZero ? [0, ...known] : known;
  const least = Math.min(...ends);
  const most = Math.max(...ends);
  const column = (value: number) =>
    Math.round((width - 1) * (most > least ? (value - least) / (most - least) : 0.5));
  return ({ mean, low, high }) => {
    const cells = Array<string>(width).fill(" ");
    if (fromZero) cells[column(0)] = "│";
    if (!Number.isNaN(low)) for (let at = column(low); at <= column(high); at++) cells[at] = "─";
    if (!Number.isNaN(mean)) cells[column(mean)] = "●";
    return cells.join("");
  };
}
