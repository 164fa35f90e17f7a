/** How a policy is drawn everywhere on the page: colour and dash of its slot, which the style sheet holds. */
export type Mark = "a" | "b" | "c" | "d";

export const marks: readonly Mark[] = ["a", "b", "c", "d"];

/** As many policies are superposed as there are marks that stay apart in greyscale and colour blindness. */
export const maxPolicies = marks.length;

/**
 * Gives each policy a mark. Those that had one keep it, so that a line does not change its colour when another
 * policy leaves; newcomers take the first free marks in order.
 */
export function assignMarks(
  policies: readonly string[],
  before: ReadonlyMap<string, Mark>,
): ReadonlyMap<string, Mark> {
  const kept = policies.filter((policy) => before.has(policy)).map((policy) => before.get(policy)!);
  const free = marks.filter((mark) => !kept.includes(mark));
  return new Map(policies.map((policy) => [policy, before.get(policy) ?? free.shift()!]));
}
