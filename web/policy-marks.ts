/** How a policy is drawn everywhere on the page: colour and dash of its slot, which the style sheet holds. */
export type Mark = "a" | "b" | "c" | "d" | "reference";

/** What the baseline under unchanged assumptions is called in a comparison; no policy can be called so. */
export const referenceArm = "(reference)";

export const marks: readonly Mark[] = ["a", "b", "c", "d"];

/** As many policies are superposed as there are marks that stay apart in greyscale and colour blindness. */
export const maxSuperposed = marks.length;

/** More than are superposed stand side by side. */
export const maxPolicies = 12;

/**
 * Gives each policy a mark. Those that had one keep it, so that a line does not change its colour when another
 * policy leaves; newcomers take the first free marks in order. Side by side, where each stands beside the baseline
 * alone, two marks do: the baseline's and that of all others.
 */
export function assignMarks(
  policies: readonly string[],
  baseline: string,
  before: ReadonlyMap<string, Mark>,
): ReadonlyMap<string, Mark> {
  const drawn = policies.filter((policy) => policy !== referenceArm);
  const reference: [string, Mark] = [referenceArm, "reference"];
  if (drawn.length > maxSuperposed)
    return new Map([
      ...drawn.map((policy): [string, Mark] => [policy, policy === baseline ? "a" : "b"]),
      reference,
    ]);
  const wished = new Map<string, Mark>();
  for (const policy of drawn) {
    const mark = before.get(policy);
    if (mark && ![...wished.values()].includes(mark)) wished.set(policy, mark);
  }
  const free = marks.filter((mark) => ![...wished.values()].includes(mark));
  return new Map([
    ...drawn.map((policy): [string, Mark] => [policy, wished.get(policy) ?? free.shift()!]),
    reference,
  ]);
}
