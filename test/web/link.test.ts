import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordedNames } from "../../src/experiment/recorded-names.ts";
import type { Scenario } from "../../src/experiment/scenario.ts";
import { hierarchyOf } from "../../src/model/hierarchy.ts";
import { levers, type Policy } from "../../src/model/levers.ts";
import { outcomeNames } from "../../src/model/outcomes.ts";
import { seriesNamed } from "../../web/arms.ts";
import { type Assumed, type AssumptionName, assumedIn, assumptions } from "../../web/assumptions.ts";
import { type Choices, openingChoices, policyMenu, seedText, views, worldLimits } from "../../web/choices.ts";
import {
  type DeclaredValue,
  fittedNumber,
  isChoice,
  type SomeValues,
  type ValueDeclaration,
} from "../../web/declared-values.ts";
import { languages } from "../../web/language.ts";
import { type Linked, maxLinkLength, readLink, writeLink } from "../../web/link.ts";
import { flowViews, openingLook, type WorldLook } from "../../web/organisation/world-look.ts";
import { maxOwnPolicies, maxOwnTitle, ownTitle } from "../../web/own-policy.ts";
import { pageNames } from "../../web/pages.ts";
import { maxPolicies } from "../../web/policy-marks.ts";
import { isElsewhere, seriesName } from "../../web/series.ts";
import { shippedLibrary } from "../experiment/shipped-files.ts";

/** As many states are written and read again. */
const roundTrips = 2_000;

const library = shippedLibrary();
const scenarios = [...library.scenarios.values()];

/** Some of the entries of a table of declarations, at values within their ranges. */
function someValues(table: Readonly<Record<string, ValueDeclaration>>): fc.Arbitrary<SomeValues<object>> {
  const value = (declaration: ValueDeclaration): fc.Arbitrary<DeclaredValue> =>
    isChoice(declaration)
      ? fc.constantFrom(...declaration.options)
      : fc
          .double({ min: declaration.min, max: declaration.max, noNaN: true })
          .map((number) => fittedNumber(declaration, number));
  const entries = Object.entries(table).map(([name, declaration]) => [name, value(declaration)]);
  return fc.record(Object.fromEntries(entries), { requiredKeys: [] });
}

const text = (maxLength: number) => fc.string({ unit: "binary", maxLength });

/** Something to look at inside the worlds of choices. */
function lookAt({ setting }: Scenario, policies: readonly string[], worlds: number): fc.Arbitrary<WorldLook> {
  const { id, posts, superiors } = hierarchyOf(setting.organisation);
  const post = (count: number) => fc.option(fc.nat(count - 1).map(id));
  const policy = fc.constantFrom(...policies);
  return fc.record({
    rules: fc
      .uniqueArray(fc.option(policy), { minLength: 2, maxLength: 2 })
      .map(([a, b]) => [a!, b!] as const),
    world: fc.nat(worlds - 1),
    quantity: fc.constantFrom(...recordedNames),
    month: fc.option(fc.nat(setting.ticks - 1)),
    post: post(posts),
    branch: post(Math.max(1, superiors)),
    incident: fc.option(fc.record({ policy, id: fc.nat(999_999_999) })),
    flows: fc.constantFrom(...flowViews),
  });
}

function linkedTo(scenario: Scenario): fc.Arbitrary<Linked> {
  const menu = policyMenu(scenario, library).map(({ name }) => name);
  const elsewhere = scenarios
    .filter(({ name }) => name !== scenario.name)
    .map((other) => seriesName({ scenario: other.name, policy: other.baseline }, scenario.name));
  const own = fc
    .array(
      fc.record({
        title: text(maxOwnTitle).map(ownTitle),
        from: fc.constantFrom(...menu),
        set: someValues(levers),
      }),
      { maxLength: maxOwnPolicies },
    )
    .map((made) => made.map((policy, index) => ({ name: `own-${index + 1}`, ...policy })));
  return own.chain((made) =>
    fc
      .record({
        policies: fc
          .shuffledSubarray([...menu, ...made.map(({ name }) => name)], {
            minLength: 1,
            maxLength: maxPolicies,
          })
          .chain((here) =>
            fc
              .shuffledSubarray(elsewhere, { maxLength: maxPolicies - here.length })
              .map((there) => [...there, ...here]),
          ),
        outcome: fc.constantFrom(...outcomeNames),
        seed: text(200).map(seedText),
        worlds: fc.integer(worldLimits),
        view: fc.constantFrom(...views),
        assumed: someValues(assumptions).map((values) => changed(values, scenario)),
        language: fc.constantFrom(...languages),
        page: fc.constantFrom(...pageNames),
        baseline: fc.nat(),
      })
      .map(({ page, language, baseline, ...choices }) => ({
        page,
        language,
        choices: {
          ...choices,
          own: made,
          scenario: scenario.name,
          baseline: choices.policies[baseline % choices.policies.length]!,
        },
      }))
      .chain((state) =>
        lookAt(
          scenario,
          state.choices.policies.filter((name) => !isElsewhere(name)),
          state.choices.worlds,
        ).map((look) => ({ ...state, look })),
      ),
  );
}

function changed(values: SomeValues<object>, { setting }: Scenario): Assumed {
  const entries = Object.entries(values as Record<AssumptionName, DeclaredValue>);
  return Object.fromEntries(
    entries.filter(([name, value]) => assumedIn(setting, name as AssumptionName) !== value),
  );
}

const linked = fc.oneof(...scenarios.map(linkedTo));

describe("readLink", () => {
  it("gives back what writeLink was given", () => {
    fc.assert(
      fc.property(linked, (state) => {
        const link = writeLink(state);
        expect(link.length).toBeLessThanOrEqual(maxLinkLength);
        expect(readLink(`#${link}`, library, "en")).toEqual({ ...state, dropped: [] });
      }),
      { numRuns: roundTrips, seed: 1 },
    );
  });

  it("fits in a link however much is changed", () => {
    const far = (table: Readonly<Record<string, ValueDeclaration>>) =>
      Object.fromEntries(
        Object.entries(table).map(([name, it]) => [
          name,
          isChoice(it) ? it.options[1]! : fittedNumber(it, it.min + (it.max - it.min) * 0.012_345),
        ]),
      );
    const own = Array.from({ length: maxOwnPolicies }, (_, index) => ({
      name: `own-${index + 1}`,
      title: "责".repeat(maxOwnTitle),
      from: "reform-same-means",
      set: far(levers) as Partial<Policy>,
    }));
    const office = openingChoices(library.scenarios.get("office")!);
    const policies = [...policyMenu(library.scenarios.get("office")!, library), ...own].map(
      ({ name }) => name,
    );
    const choices: Choices = {
      ...office,
      own,
      policies: policies.slice(-maxPolicies),
      baseline: policies.at(-1)!,
      seed: "责".repeat(200),
      assumed: far(assumptions) as Assumed,
    };
    const [policy, other] = choices.policies.slice(-2) as [string, string];
    const look: WorldLook = {
      rules: [other, policy],
      world: 19,
      quantity: "targetAmplification",
      month: 119,
      post: "2.3.4.5",
      branch: "2.3.4",
      incident: { policy, id: 999_999_999 },
      flows: "bands",
    };
    const link = writeLink({ page: "compare", language: "zh", choices, look });
    expect(link.length).toBeLessThanOrEqual(maxLinkLength);
    const read = readLink(link, library, "en");
    expect([read.choices.own, read.look, read.dropped]).toEqual([own, look, []]);
  });

  it("never throws, whatever stands in the address, and always leads to a comparison that exists", () => {
    const part = fc.constantFrom(
      "v",
      "scenario",
      "policies",
      "baseline",
      "outcome",
      "seed",
      "worlds",
      "lang",
      "view",
      "own",
      "assume",
      "page",
      "rules",
      "world",
      "month",
      "post",
      "branch",
      "incident",
      "__proto__",
    );
    const garbage = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.tuple(part, fc.string()))
        .map((parts) => parts.map(([name, value]) => `${name}=${value}`).join("&")),
    );
    fc.assert(
      fc.property(garbage, (hash) => {
        const { choices } = readLink(hash, library, "en");
        const scenario = library.scenarios.get(choices.scenario)!;
        const known = choices.policies.map((name) => seriesNamed(name, scenario, library, choices.own));
        expect(known).not.toContain(null);
        expect(choices.policies.some((name) => !isElsewhere(name))).toBe(true);
        expect(choices.policies).toContain(choices.baseline);
        expect(choices.worlds).toBeGreaterThanOrEqual(worldLimits.min);
        expect(choices.worlds).toBeLessThanOrEqual(worldLimits.max);
      }),
      { numRuns: 10_000, seed: 2 },
    );
  });

  it("opens the home page, on the office, when nothing is asked for", () => {
    const { page, choices, language, dropped } = readLink("", library, "zh");
    expect(page).toBe("home");
    expect(choices).toEqual(openingChoices(library.scenarios.get("office")!));
    expect(language).toBe("zh");
    expect(dropped).toEqual([]);
  });

  it("drops and lists the parts it does not understand, and keeps the others", () => {
    const hash =
      "#v=1&scenario=office&policies=precise,nonsense&worlds=1e9&outcome=luck&seed=7&lang=fr&evil=1";
    const { choices, language, dropped } = readLink(hash, library, "en");
    expect(dropped).toEqual(["lang=fr", "policies=nonsense", "outcome=luck", "worlds=1e9", "evil=1"]);
    expect(choices).toMatchObject({ policies: ["precise"], baseline: "precise", seed: "7", worlds: 20 });
    expect(language).toBe("en");
  });

  it("takes a link that names no page for one to the comparison", () => {
    expect(readLink("#seed=7", library, "en").page).toBe("compare");
  });

  it("brings series of other scenarios, drops those that do not exist, and stays with its own scenario", () => {
    const read = (policies: string) => readLink(`#scenario=office&policies=${policies}`, library, "en");
    const { choices, dropped } = read("precise,hotline/precise,nowhere/precise,hotline/luck,office/precise");
    expect(choices.policies).toEqual(["precise", "hotline/precise"]);
    expect(dropped).toEqual(["policies=nowhere/precise", "policies=hotline/luck", "policies=office/precise"]);
    expect(read("hotline/precise").choices.policies).toEqual(["strict-liability", "hotline/precise"]);
    expect(writeLink({ page: "compare", choices, language: "en", look: openingLook })).toContain(
      "precise,hotline/precise&",
    );
  });

  it("takes the first twelve of too many policies", () => {
    const names = policyMenu(library.scenarios.get("office")!, library).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(maxPolicies);
    const { choices, dropped } = readLink(`#policies=${names.join(",")}`, library, "en");
    expect(choices.policies).toEqual(names.slice(0, maxPolicies));
    expect(dropped).toEqual(names.slice(maxPolicies).map((name) => `policies=${name}`));
  });

  it("keeps what it understands of policies made on the page and of assumptions", () => {
    const hash =
      "#own=own-1~precise~severity:3,clarity:7,luck:1~Mine&own=own-1~precise~~Twice&own=evil~precise~~&own=own-2~nowhere~~&policies=precise,own-1&assume=errorRate:0.25,demand:-1";
    const { choices, dropped } = readLink(hash, library, "en");
    expect(choices.own).toEqual([{ name: "own-1", title: "Mine", from: "precise", set: { severity: 3 } }]);
    expect(choices.policies).toEqual(["precise", "own-1"]);
    expect(choices.assumed).toEqual({ errorRate: 0.25 });
    expect(dropped).toEqual([
      "own=clarity:7",
      "own=luck:1",
      "own=own-1~precise~~Twice",
      "own=evil~precise~~",
      "own=own-2~nowhere~~",
      "assume=demand:-1",
    ]);
  });

  it("restores what is looked at inside one world, and drops and lists what is not there", () => {
    const hash = "#page=organisation&scenario=office&policies=precise,strict-liability&worlds=3";
    const whole =
      "&rules=strict-liability,precise&world=2&quantity=fear&month=40&post=2.3.4.5&branch=2.3&incident=precise:123&flows=bands";
    expect(readLink(hash + whole, library, "en")).toMatchObject({
      dropped: [],
      look: {
        rules: ["strict-liability", "precise"],
        world: 2,
        quantity: "fear",
        month: 40,
        post: "2.3.4.5",
        branch: "2.3",
        incident: { policy: "precise", id: 123 },
        flows: "bands",
      },
    });
    const wrong =
      "&rules=precise,precise&world=3&quantity=luck&month=1e9&post=9.9&branch=2.3.4.5&incident=reform:1&flows=x";
    const { look, dropped } = readLink(hash + wrong, library, "en");
    expect(look).toEqual(openingLook);
    expect(dropped).toEqual(wrong.slice(1).split("&"));
  });

  it("drops a link that is too long as a whole", () => {
    const { choices, dropped } = readLink(`#seed=${"x".repeat(8_000)}`, library, "en");
    expect(choices.seed).toBe("1");
    expect(dropped).toHaveLength(1);
  });
});
