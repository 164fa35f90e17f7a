import type { Plan } from "../../experiment/plan.ts";
import type { RunValue } from "../../experiment/run-value.ts";
import type { Sample, SummaryRow, Window } from "../../experiment/summary.ts";
import { summaryRow } from "../../experiment/summary.ts";
import type { ClaimResult } from "../../experiment/verdict.ts";
import type { Text } from "../../model/declaration.ts";
import type { OutcomeName } from "../../model/outcomes.ts";

/** A column of the data dictionary. */
export interface DictionaryColumn {
  readonly name: string;
  readonly type: string;
  readonly unit: string | null;
  readonly title: Text;
  readonly text: Text;
}

/** A table of the data dictionary. */
export interface DictionaryTable {
  readonly name: string;
  readonly title: Text;
  readonly columns: readonly DictionaryColumn[];
}

/** What every report tells of where its figures come from. */
export interface Provenance {
  readonly title: Text;
  readonly scenario: { readonly name: string; readonly title: Text };
  /** Version of the model that made the runs. */
  readonly version: string;
  readonly seed: string;
  readonly planned: number;
  readonly finished: number;
  /** Commands that make the results again, or check them. */
  readonly commands: readonly string[];
  readonly dictionary: readonly DictionaryTable[];
}

/** The spread of an outcome over the runs of one policy, tick by tick; null where it is not defined. */
export interface TickBand {
  readonly tick: number;
  readonly n: number;
  /** Quantiles 5, 25, 50, 75 and 95 %. */
  readonly quantiles: readonly [number, number, number, number, number] | null;
}

/** The bands of an outcome by policy. */
export type PolicyBands = ReadonlyMap<string, readonly TickBand[]>;

/** Policies in paired worlds, at one point or at several of a design. */
export interface RunsMaterial extends Provenance, Window {
  readonly policies: readonly { readonly name: string; readonly title: Text }[];
  readonly baseline: string;
  readonly ticks: number;
  readonly replications: number;
  /** Names of the points; a comparison has one. */
  readonly points: readonly string[];
  /** The outcomes that the report shows. */
  readonly outcomes: readonly OutcomeName[];
  /** Null where the runs keep no ticks. */
  readonly bands: ReadonlyMap<OutcomeName, PolicyBands> | null;
  /** The claims of the scenario as the comparison judged them; null for a sweep. */
  readonly claims: readonly ReportedClaim[] | null;
  /** The plan of a sweep and its values by run; null for a comparison. */
  readonly sweep: { readonly plan: Plan; readonly value: RunValue } | null;
  /** An outcome under a policy at a point (by their places), by replication. */
  readonly sample: (outcome: OutcomeName, policy: number, point: number) => Sample;
}

export type ReportedClaim = Pick<
  ClaimResult,
  "text" | "outcome" | "verdict" | "difference" | "ciLow" | "ciHigh" | "pairs"
>;

/** A row of the summary at a point. */
export interface PointRow extends SummaryRow {
  readonly point: string;
}

/** The rows of an outcome: point by point, the policies in their order. */
export function summaryRows(material: RunsMaterial, outcome: OutcomeName): PointRow[] {
  const { policies, points, baseline, sample } = material;
  const base = policies.findIndex(({ name }) => name === baseline);
  return points.flatMap((point, p) =>
    policies.map(({ name }, k) => ({
      point,
      ...summaryRow(outcome, name, sample(outcome, k, p), k === base ? null : sample(outcome, base, p)),
    })),
  );
}

/** How a policy is called in a report: by its title. */
export function policyTitle({ policies }: RunsMaterial, name: string, language: keyof Text): string {
  return policies.find((policy) => policy.name === name)?.title[language] ?? name;
}
