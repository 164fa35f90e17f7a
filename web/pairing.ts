import type { Comparison } from "../src/experiment/comparison.ts";
import type { Setting } from "../src/model/setting.ts";
import type { Arm } from "./arms.ts";
import type { Language } from "./language.ts";
import type { CompareWords } from "./text/compare.ts";

/**
 * The series of a comparison that run in other posts than its baseline does. Draws belong to a post, so the world of
 * a seed under such a series shares that seed with the baseline's, and not its luck post by post.
 */
export function seedPaired(comparison: Comparison): readonly Arm[] {
  const arms: readonly Arm[] = comparison.policies;
  const organisationOf = ({ setting }: Arm) => (setting ?? comparison.scenario.setting).organisation;
  const reference = organisationOf(arms.find(({ name }) => name === comparison.baseline)!);
  return arms.filter((arm) => !hasSamePosts(organisationOf(arm), reference));
}

/** Says which series meet another world than the baseline does, and how far another; null where none do. */
export function pairingNote(comparison: Comparison, words: CompareWords, language: Language): string | null {
  const { policies, baseline, scenario } = comparison;
  const arms: readonly Arm[] = policies;
  const reference = arms.find(({ name }) => name === baseline)!;
  const strangers = seedPaired(comparison);
  const neighbours = arms.filter(
    (arm) => !strangers.includes(arm) && arm.scenario?.name !== reference.scenario?.name,
  );
  if (strangers.length + neighbours.length === 0) return null;
  const named = (some: readonly Arm[]) => some.map(({ title }) => title[language]).join(words.listSeparator);
  const title = reference.title[language];
  return words.sentences(
    ...(neighbours.length > 0 ? [words.samePosts(named(neighbours), title)] : []),
    ...(strangers.length > 0 ? [words.seedsOnly(named(strangers), title)] : []),
    words.elsewhereTicks(scenario.setting.ticks),
  );
}

type Organisation = Setting["organisation"];

/** Whether two organisations have the same posts under the same superiors. */
export function hasSamePosts(a: Organisation, b: Organisation): boolean {
  return a === b || placesOf(a) === placesOf(b);
}

/** The posts and their superiors as text, in an order of their own. */
function placesOf(organisation: Organisation): string {
  if ("spans" in organisation) return `spans ${organisation.spans.join(" ")}`;
  return JSON.stringify(organisation.chart.map(({ id, superior }) => [id, superior ?? ""]).sort(byId));
}

function byId([a = ""]: readonly string[], [b = ""]: readonly string[]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
