/** Nothing changed (null), then each value of one factor alone, factor by factor. */
export function oneAtATime<Value>(lists: readonly (readonly Value[])[]): (Value | null)[][] {
  const nothing = lists.map((): Value | null => null);
  return [nothing, ...lists.flatMap((values, i) => values.map((value) => nothing.with(i, value)))];
}
