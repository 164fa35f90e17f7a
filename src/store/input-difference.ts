/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Where two inputs differ: a JSON pointer, and the value on either side as JSON; null where there is none. */
export interface InputDifference {
  readonly pointer: string;
  readonly before: string | null;
  readonly now: string | null;
}

/** Every innermost difference between two values, in the order of the first, what only the second has after it. */
export function inputDifferences(
  before: Json | undefined,
  now: Json | undefined,
  pointer = "",
): InputDifference[] {
  if (isBranch(before) && isBranch(now) && Array.isArray(before) === Array.isArray(now)) {
    const a = before as { readonly [key: string]: Json };
    const b = now as { readonly [key: string]: Json };
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].flatMap((key) => inputDifferences(a[key], b[key], `${pointer}/${escaped(key)}`));
  }
  const sides = [before, now].map((side) => (side === undefined ? null : JSON.stringify(side)));
  return sides[0] === sides[1] ? [] : [{ pointer, before: sides[0]!, now: sides[1]! }];
}

function isBranch(value: Json | undefined): boolean {
  return typeof value === "object" && value !== null;
}

/** A key as a reference token of a JSON pointer (RFC 6901). */
function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
