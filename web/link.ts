import type { Library } from "../src/experiment/library.ts";
import type { Scenario } from "../src/experiment/scenario.ts";
import { hierarchyOf } from "../src/model/hierarchy.ts";
import { type OutcomeName, outcomeNames } from "../src/model/outcomes.ts";
import { seriesNamed } from "./arms.ts";
import { type Assumed, type AssumptionName, assumedIn, assumptions } from "./assumptions.ts";
import {
  type Choices,
  openingChoices,
  openingScenario,
  policyOf,
  seedText,
  views,
  worldCount,
} from "./choices.ts";
import { readValues, writeValues } from "./declared-values.ts";
import { type Language, languages } from "./language.ts";
import { type LookRoom, lookNames, readLook, type WorldLook, writeLook } from "./organisation/world-look.ts";
import { maxOwnPolicies, type OwnPolicy, readOwn, writeOwn } from "./own-policy.ts";
import { type PageName, pageNames } from "./pages.ts";
import { maxPolicies, referenceArm } from "./policy-marks.ts";
import { isElsewhere, seriesOf } from "./series.ts";

/** Everything a link restores. */
export interface Linked {
  readonly page: PageName;
  readonly choices: Choices;
  readonly language: Language;
  readonly look: WorldLook;
}

export interface LinkRead extends Linked {
  /** Parts that were not understood and are left at their default, as written in the link. */
  readonly dropped: readonly string[];
}

const linkVersion = "1";
export const maxLinkLength = 8_000;

/** The part of an address after `#`. */
export function writeLink({ page, choices, language, look }: Linked): string {
  const { scenario, policies, baseline, outcome, seed, worlds, view, assumed, own } = choices;
  const parts = { v: linkVersion, page, scenario, policies: policies.join(","), baseline, outcome, seed };
  const written = new URLSearchParams({ ...parts, worlds: String(worlds), view, lang: language });
  for (const policy of own) written.append("own", writeOwn(policy));
  if (Object.keys(assumed).length > 0) written.append("assume", writeValues(assumed));
  for (const [name, text] of writeLook(look)) written.append(name, text);
  return written.toString().replace(/%(2C|2F|3A|7E)/g, decodeURIComponent);
}

/** The page a link asks for; one that names none is about a comparison. */
export function linkedPage(hash: string): PageName {
  const text = hash.replace(/^#/, "");
  const asked = new URLSearchParams(text).get("page");
  return pageNames.find((known) => known === asked) ?? (text === "" ? "home" : "compare");
}

/** The names of the scenarios a link asks for, known or not; none where it leaves that open. */
export function linkedScenarios(hash: string): readonly string[] {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  const elsewhere = (parts.get("policies") ?? "").split(",").filter(isElsewhere);
  const home = parts.get("scenario");
  return [...(home === null ? [] : [home]), ...elsewhere.map((name) => seriesOf(name, "").scenario)];
}

/** Reads what follows `#`, with or without it. Never throws: what it does not understand is dropped and listed. */
export function readLink(hash: string, library: Library, fallback: Language): LinkRead {
  const text = hash.replace(/^#/, "");
  const parts = new URLSearchParams(text.length <= maxLinkLength ? text : "");
  const dropped: string[] = text.length <= maxLinkLength ? [] : [`${text.slice(0, 40)}…`];

  /** The part `name` as `read` understands it; dropped where that is null. */
  function part<T>(name: string, otherwise: T, read: (value: string) => T | null): T {
    const value = parts.get(name);
    parts.delete(name);
    if (value === null) return otherwise;
    const understood = read(value);
    if (understood === null) dropped.push(`${name}=${value}`);
    return understood ?? otherwise;
  }

  part("v", linkVersion, (value) => (value === linkVersion ? value : null));
  const asked = linkedPage(text);
  const page = part("page", asked, (value) => (value === asked ? asked : null));
  const language = part("lang", fallback, (value) => languages.find((known) => known === value) ?? null);
  const first = library.scenarios.get(openingScenario) ?? library.scenarios.values().next().value!;
  const scenario = part("scenario", first, (value) => library.scenarios.get(value) ?? null);
  const opening = openingChoices(scenario);

  const own = ownPolicies(parts.getAll("own"), scenario, library, dropped);
  parts.delete("own");
  const isSeries = (name: string) => seriesNamed(name, scenario, library, own) !== null;
  const policies = part("policies", opening.policies, (value) => {
    const { kept, left } = seriesIn(value, isSeries, opening);
    dropped.push(...left.map((name) => `policies=${name}`));
    return kept;
  });
  const usual = policies.includes(opening.baseline) ? opening.baseline : policies[0]!;
  const choices = {
    scenario: scenario.name,
    policies,
    baseline: part("baseline", usual, (value) => (policies.includes(value) ? value : null)),
    outcome: part(
      "outcome",
      opening.outcome,
      (value) => outcomeNames.find((known) => known === value) ?? null,
    ),
    seed: part("seed", opening.seed, (value) => (seedText(value) === value ? value : null)),
    worlds: part("worlds", opening.worlds, (value) =>
      String(worldCount(value)) === value ? worldCount(value) : null,
    ),
    view: part("view", opening.view, (value) => views.find((known) => known === value) ?? null),
    assumed: part<Assumed>("assume", {}, (value) =>
      changesOnly(readValues(value, assumptions, (it) => dropped.push(`assume=${it}`)) as Assumed, scenario),
    ),
    own,
  } satisfies Choices & { outcome: OutcomeName };
  const look = readLook(lookTexts(parts), lookRoom(choices, scenario), (name, value) =>
    dropped.push(`${name}=${value}`),
  );
  dropped.push(...[...parts].map(([name, value]) => `${name}=${value}`));
  return { page, choices, language, look, dropped };
}

/** The series of a link that there are and that there is room for, at least one of them of the page's scenario. */
function seriesIn(value: string, isSeries: (name: string) => boolean, { policies, baseline }: Choices) {
  const names = [...new Set(value.split(","))];
  const unknown = names.filter((name) => !isSeries(name));
  const known = names.filter(isSeries);
  if (known.length === 0) return { kept: policies, left: unknown };
  const isHere = known.slice(0, maxPolicies).some((name) => !isElsewhere(name));
  const wanted = isHere ? known : [...new Set([baseline, ...known])];
  return { kept: wanted.slice(0, maxPolicies), left: [...unknown, ...wanted.slice(maxPolicies)] };
}

/** Takes out the parts that say what is looked at inside one world. */
function lookTexts(parts: URLSearchParams): readonly (readonly [string, string])[] {
  return lookNames.flatMap((name) => {
    const text = parts.get(name);
    parts.delete(name);
    return text === null ? [] : [[name, text] as const];
  });
}

/** What choices leave to be looked at; an organisation is laid out only for a look that names a post. */
export function lookRoom(choices: Choices, { setting }: Scenario): LookRoom {
  const isAssumed = Object.keys(choices.assumed).length > 0;
  return {
    policies: [
      ...choices.policies.filter((name) => !isElsewhere(name)),
      ...(isAssumed ? [referenceArm] : []),
    ],
    worlds: choices.worlds,
    ticks: setting.ticks,
    get hierarchy() {
      return hierarchyOf(setting.organisation);
    },
  };
}

/** The policies made on the page that a link brings along; those that are wrong are dropped and listed. */
function ownPolicies(
  texts: readonly string[],
  scenario: Scenario,
  library: Library,
  dropped: string[],
): readonly OwnPolicy[] {
  const own: OwnPolicy[] = [];
  for (const text of texts) {
    const policy = readOwn(text, (lever) => dropped.push(`own=${lever}`));
    const isNew = policy !== null && !own.some(({ name }) => name === policy.name);
    if (isNew && own.length < maxOwnPolicies && policyOf(scenario, library, policy.from)) own.push(policy);
    else dropped.push(`own=${text}`);
  }
  return own;
}

/** What a scenario assumes already is no change. */
function changesOnly(assumed: Assumed, { setting }: Scenario): Assumed {
  const changed = Object.entries(assumed).filter(
    ([name, value]) => assumedIn(setting, name as AssumptionName) !== value,
  );
  return Object.fromEntries(changed);
}
