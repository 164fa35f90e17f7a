import { defaultWindow } from "../../src/experiment/comparison.ts";
import { halfWidth, momentsOf } from "../../src/experiment/contrast.ts";
import { latinHypercube } from "../../src/experiment/latin-hypercube.ts";
import { orNull } from "../../src/experiment/summary.ts";
import { statusQuo } from "../../src/model/levers.ts";
import type { OutcomeName } from "../../src/model/outcomes.ts";
import { defaultParameters, type Parameters } from "../../src/model/parameters.ts";
import { modelVersion } from "../../src/model/version.ts";
import { type Book, firstWorlds, SEED, type Worlds } from "./book.ts";
import { decisionRules } from "./decision-rules.ts";
import { readerOf } from "./fact.ts";
import { heldOutFacts } from "./held-out-facts.ts";
import { differences, hasSign, type Judgement, judge } from "./judgement.ts";
import { knockOuts } from "./knock-outs.ts";
import { type MapEntry, mapSetting, patternMaps } from "./maps.ts";
import { drawn, drawnValue } from "./parameter-draws.ts";
import { type Pattern, patterns } from "./pattern-library.ts";
import { asIs, type NamedVariant, type Variant } from "./variant.ts";

/** Paired worlds of each kind of question. */
export const replications = { patterns: 30, facts: 10, smaller: 6, draws: 3 };
/** Points of the Latin hypercube. */
export const DRAWS = 200;
/** The organisation of the other decision rules, knock-outs and maps: five levels as in the office, 235 posts. */
export const smallerSpans: readonly number[] = [2, 4, 4, 6];
/** The organisation in which parameters are drawn: five levels, 55 posts. */
export const smallestSpans: readonly number[] = [2, 2, 2, 5];

/** How many of so many draws of the assumed parameters. */
export interface Robustness {
  readonly holds: number;
  readonly of: number;
}

export interface ClaimFinding extends Judgement {
  readonly pattern: string;
  /** Place among the claims of the pattern's file. */
  readonly claim: number;
  /** The difference in the first two worlds, as the runs gave it. */
  readonly worlds: readonly (number | null)[];
  /** In the smaller organisation, with nothing changed: what the following are to be held against. */
  readonly smaller: Judgement;
  /** By name of the decision rule; the default rule is left out. */
  readonly rules: Readonly<Record<string, Judgement>>;
  /** By name of the knock-out; null for pattern 12, which knocks out by itself. */
  readonly knockOuts: Readonly<Record<string, Judgement>> | null;
  /** Draws in which the mean lies on the claimed side. */
  readonly draws: Robustness;
}

/** The measure less the bound of the fact. */
export interface FactFinding extends Judgement {
  readonly code: string;
}

/** Mean of a cell and half the width of its 95 % interval; null where the outcome is not defined. */
export type MapCell = readonly [mean: number | null, half: number | null];

/** Everything the tables say, as results.json keeps it. */
export interface Findings {
  readonly version: string;
  readonly claims: readonly ClaimFinding[];
  /** By pattern file: draws in which all its claims hold at once. */
  readonly wholePatterns: Readonly<Record<string, Robustness>>;
  readonly facts: readonly FactFinding[];
  /** By map, row and column, in the order of maps.ts. */
  readonly maps: readonly (readonly (readonly MapCell[])[])[];
  readonly failedRuns: number;
}

/** The draws of the assumed parameters, each a whole set of them. */
const drawnParameters: readonly Partial<Parameters>[] = latinHypercube(DRAWS, drawn.length, SEED).map(
  (point) => Object.fromEntries(drawn.map((name, k) => [name, drawnValue(name, point[k]!)])),
);

/**
 * Looks everything up in the book; complete once the book wants nothing any more. Fewer draws than all are enough to
 * tell what is asked of the model.
 */
export function findingsOf(book: Book, draws = DRAWS): Findings {
  const found = patterns.map((pattern) => patternFindings(book, pattern, draws));
  return {
    version: modelVersion,
    claims: found.flatMap(({ claims }) => claims),
    wholePatterns: Object.fromEntries(
      patterns.map(({ scenario }, place) => [scenario.name, found[place]!.whole]),
    ),
    facts: heldOutFacts.map((fact) => {
      const measured = fact.values(readerOf(book, replications.facts));
      const beyond = measured.map((value) => value - fact.bound);
      return { code: fact.code, ...judge(beyond, fact.expected) };
    }),
    maps: patternMaps.map((map) =>
      map.rows.map((row) => map.columns.map((column) => cell(book, row, column))),
    ),
    failedRuns: book.failures,
  };
}

function patternFindings(book: Book, pattern: Pattern, draws: number) {
  const { scenario, number } = pattern;
  const variants = drawVariants(pattern, draws);
  const signs: (boolean | null)[][] = [];
  const claims = scenario.claims.map((claim, place): ClaimFinding => {
    const valuesUnder = (variant: Variant, worlds: Worlds) =>
      differences(book, scenario, claim, variant, worlds);
    const inSmaller = (variant: Variant) => {
      const setting = { ...variant.setting, organisation: { spans: smallerSpans } };
      return judge(valuesUnder({ ...variant, setting }, firstWorlds(replications.smaller)), claim.expected);
    };
    const values = valuesUnder(asIs, firstWorlds(replications.patterns));
    // Worlds of its own for every draw: the luck of a few shared ones would show in all draws alike.
    const held = variants.map((variant, draw) => {
      const worlds = { first: draw * replications.draws, count: replications.draws };
      return hasSign(valuesUnder(variant, worlds), claim.expected);
    });
    signs.push(held);
    return {
      pattern: scenario.name,
      claim: place,
      ...judge(values, claim.expected),
      worlds: values.slice(0, 2).map(orNull),
      smaller: inSmaller(asIs),
      rules: byName(decisionRules, inSmaller),
      knockOuts: number === 12 ? null : byName(knockOuts, inSmaller),
      draws: robustnessOf(held),
    };
  });
  const whole = robustnessOf(variants.map((_, draw) => signs.every((held) => held[draw] === true)));
  return { claims, whole };
}

function byName<T>(
  variants: readonly NamedVariant[],
  found: (variant: NamedVariant) => T,
): Record<string, T> {
  return Object.fromEntries(variants.map((variant) => [variant.name, found(variant)]));
}

/** The pattern with each draw of the parameters, but those its file sets, in the small organisation. */
function drawVariants({ scenario }: Pattern, draws: number): Variant[] {
  const { parameters } = scenario.setting;
  const own = drawn.filter((name) => parameters[name] !== defaultParameters[name]);
  const kept = Object.fromEntries(own.map((name) => [name, parameters[name]]));
  return drawnParameters.slice(0, draws).map((draw) => ({
    parameters: { ...draw, ...kept },
    setting: { organisation: { spans: smallestSpans } },
  }));
}

/** A draw in which a claim's difference is never defined counts as one in which it does not hold. */
function robustnessOf(signs: readonly (boolean | null)[]): Robustness {
  return { holds: signs.filter((sign) => sign === true).length, of: signs.length };
}

function cell(book: Book, row: MapEntry, column: MapEntry & { readonly outcome: OutcomeName }): MapCell {
  const parameters = { ...mapSetting.parameters, ...row.parameters, ...column.parameters };
  const policy = { ...statusQuo, ...row.levers, ...column.levers };
  const setting = { ...mapSetting, organisation: { spans: smallerSpans }, parameters };
  const arm = { setting, schedule: [{ from: 0, policy }] };
  const reading = { outcome: column.outcome, ...defaultWindow(mapSetting.ticks) };
  const moments = momentsOf(book.means(arm, reading, firstWorlds(replications.smaller)));
  return [orNull(moments.mean), orNull(halfWidth(moments))];
}
