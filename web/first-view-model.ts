import { takeaway } from "../src/experiment/takeaway.ts";
import type { Text } from "../src/model/declaration.ts";
import type { OutcomeName } from "../src/model/outcomes.ts";
import type { Language } from "./language.ts";
import { frameOf, type LinesView, policyLines } from "./lines-view.ts";
import { assignMarks } from "./policy-marks.ts";

/** The comparison that was computed when the page was built. */
export interface FirstComparison {
  readonly scenario: string;
  readonly baseline: string;
  readonly outcome: OutcomeName;
  readonly seed: string;
  readonly replications: number;
  readonly version: string;
  readonly ticks: number;
  readonly from: number;
  readonly to: number;
  readonly policies: readonly {
    readonly name: string;
    readonly title: Text;
    /** By world, a number a month, null where not defined. */
    readonly worlds: readonly (readonly (number | null)[])[];
    /** By world, the mean over the window. */
    readonly means: readonly (number | null)[];
    readonly digests: readonly string[];
  }[];
}

/** The finished comparison of the home page as a chart of lines. */
export function firstView(first: FirstComparison, language: Language): LinesView {
  const { policies, baseline, ticks, from, to } = first;
  const marks = assignMarks(
    policies.map(({ name }) => name),
    baseline,
    new Map(),
  );
  const lines = policies.map(({ name, title, worlds }) =>
    policyLines(
      { name, title: title[language], mark: marks.get(name)! },
      worlds.map((values, replication) => ({ replication, values: numbersOf(values) })),
    ),
  );
  return { ...frameOf(lines, 0)!, ticks, lines, reference: null, window: { from, to }, switches: [] };
}

/** What it says, of the policy that changes most. */
export function firstTitle({ policies, baseline, outcome }: FirstComparison): Text {
  const base = numbersOf(policies.find(({ name }) => name === baseline)!.means);
  const others = policies.filter(({ name }) => name !== baseline);
  const change = ({ means }: (typeof others)[number]) =>
    Math.abs(numbersOf(means).reduce((sum, value, world) => sum + value - base[world]!, 0));
  const { title, means } = others.reduce((most, each) => (change(each) > change(most) ? each : most));
  return takeaway(outcome, title, [...numbersOf(means)], [...base]);
}

function numbersOf(values: readonly (number | null)[]): Float64Array {
  return Float64Array.from(values, (value) => value ?? Number.NaN);
}
