import type { Library } from "../src/experiment/library.ts";
import { policyNamed } from "../src/experiment/policy-named.ts";
import type { Scenario, ScenarioPolicy } from "../src/experiment/scenario.ts";
import type { OutcomeName } from "../src/model/outcomes.ts";
import type { Assumed } from "./assumptions.ts";
import { type OwnPolicy, policyOfOwn } from "./own-policy.ts";
import { maxSuperposed } from "./policy-marks.ts";

/** How the worlds of a policy are drawn: each of them, the spread between them, or a few at a time. */
export const views = ["lines", "spread", "draws"] as const;
export type View = (typeof views)[number];

/** What a visitor chooses, by names. All of it is in the link; the outcome and the view need no new run. */
export interface Choices {
  readonly scenario: string;
  /** Names of series, no name twice, at least one of them a policy of the scenario itself. */
  readonly policies: readonly string[];
  /** One of the series. */
  readonly baseline: string;
  readonly outcome: OutcomeName;
  readonly seed: string;
  /** Paired replications. */
  readonly worlds: number;
  readonly view: View;
  /** What is assumed otherwise than in the scenario. */
  readonly assumed: Assumed;
  /** Policies made on the page, compared or not. */
  readonly own: readonly OwnPolicy[];
}

export const worldLimits = { min: 1, max: 100, default: 20 } as const;
export const maxSeedLength = 200;
const defaultSeed = "1";

/** What a visitor without a link meets first. */
export const openingScenario = "office";

/**
 * Where a scenario is entered: its baseline and the policies its claims speak of, then others in the order of the
 * file, and the outcome of its first claim.
 */
export function openingChoices(scenario: Scenario): Choices {
  const claimed = scenario.claims.flatMap(({ policy, versus }) => [
    policy,
    ...(versus === null ? [] : [versus]),
  ]);
  const listed = scenario.policies.map(({ name }) => name);
  const wanted = new Set([scenario.baseline, ...claimed, ...listed]);
  return {
    scenario: scenario.name,
    policies: [...wanted].slice(0, maxSuperposed),
    baseline: scenario.baseline,
    outcome: scenario.claims[0]?.outcome ?? "wrongfulShare",
    seed: defaultSeed,
    worlds: worldLimits.default,
    view: "lines",
    assumed: {},
    own: [],
  };
}

/** Choices of other series; the baseline goes to the first of them if the old one is not among them. */
export function withSeries(
  { baseline }: Choices,
  policies: readonly string[],
): Pick<Choices, "policies" | "baseline"> {
  return { policies, baseline: policies.includes(baseline) ? baseline : policies[0]! };
}

/** Choices without one of the series. */
export function withoutSeries(choices: Choices, name: string): Pick<Choices, "policies" | "baseline"> {
  return withSeries(
    choices,
    choices.policies.filter((policy) => policy !== name),
  );
}

/** A world count as typed or linked: whole and within the limits; null where it is no number. */
export function worldCount(text: string): number | null {
  const count = Math.round(Number(text));
  if (text.trim() === "" || Number.isNaN(count)) return null;
  return Math.min(worldLimits.max, Math.max(worldLimits.min, count));
}

/** Any text is a seed; a lone half of a surrogate pair cannot be written in a link and is replaced. */
export function seedText(text: string): string {
  return text.slice(0, maxSeedLength).replace(/\p{Surrogate}/gu, "\ufffd");
}

/** The policies a scenario may be run under: its own first, then every regime. */
export function policyMenu(scenario: Scenario, library: Library): readonly ScenarioPolicy[] {
  const own = new Set(scenario.policies.map(({ name }) => name));
  const regimes = [...library.regimes.keys()].filter((name) => !own.has(name));
  return [...scenario.policies, ...regimes.map((name) => policyOf(scenario, library, name)!)];
}

/** The visitor's own policies that may start in a scenario, as they are there. */
export function ownPoliciesIn(
  scenario: Scenario,
  library: Library,
  own: readonly OwnPolicy[],
): readonly ScenarioPolicy[] {
  return own.flatMap(({ name }) => policyOf(scenario, library, name, own) ?? []);
}

/** Null where neither the visitor, the scenario nor the library has a policy of this name. */
export function policyOf(
  scenario: Scenario,
  library: Library,
  name: string,
  own: readonly OwnPolicy[] = [],
): ScenarioPolicy | null {
  const made = own.find((policy) => policy.name === name);
  const read = policyNamed(scenario, library.regimes, made?.from ?? name);
  if (!read.ok) return null;
  return made ? policyOfOwn(made, read.value) : read.value;
}
