import { describe, expect, it } from "vitest";
import { IncidentCollector, tellingIncident } from "../../src/experiment/incident-record.ts";
import { CausalShares } from "../../src/model/causal-shares.ts";
import {
  accounts,
  CLIMB,
  DEFLECT,
  EXEMPT,
  type LedgerEntry,
  MILLION,
  POST,
  RAISE,
} from "../../src/model/ledger.ts";

/** The agent at post 3 has caused one half. */
const shares = new CausalShares();
shares.begin(3);
shares.share[shares.place(3)]! += 0.5;
shares.share[shares.place(0)]! += 0.5;
shares.split(2 * MILLION);

type Step = readonly [rule: number, from: number, to: number];
const raise: Step = [RAISE, accounts.incident, 3];
const pays = (post: number): Step => [POST, post, accounts.paid];

/** Every entry moves all of 2 units. */
function entriesOf(incident: number, tick: number, steps: readonly Step[]): LedgerEntry[] {
  const rest = { incident, tick, cause: 1, amount: 2 * MILLION, chance: Number.NaN, draw: Number.NaN };
  return steps.map(([rule, from, to]) => ({ ...rest, rule, from, to }));
}

const collector = new IncidentCollector();
const passedDown: Step[] = [raise, [CLIMB, 3, 1], [DEFLECT, 1, 4], pays(4)];
collector.add(entriesOf(0, 0, [raise, [CLIMB, 3, 1], [CLIMB, 1, 0], [DEFLECT, 0, 2], pays(2)]), shares);
collector.add(entriesOf(1, 5, [raise, pays(3)]), shares);
collector.add(entriesOf(4, 6, [raise, [EXEMPT, 3, accounts.exempted]]), shares);
collector.add(entriesOf(5, 6, passedDown), shares);
collector.add(entriesOf(6, 7, [raise, pays(3)]), shares);
collector.add(entriesOf(7, 8, [raise, pays(3)]), shares);
const incidents = collector.record();

describe("IncidentCollector", () => {
  it("keeps each incident with its payments, and what payers did not cause", () => {
    expect([...incidents.id]).toEqual([0, 1, 4, 5, 6, 7]);
    expect([...incidents.amount]).toEqual([2, 2, 2, 2, 2, 2]);
    expect([...incidents.undeserved]).toEqual([2, 1, 0, 2, 1, 1]);
    expect([...incidents.paidFrom]).toEqual([0, 1, 2, 2, 3, 4, 5]);
    expect([...incidents.payments.post]).toEqual([2, 3, 4, 3, 3]);
    expect([...incidents.payments.own]).toEqual([0, 1, 0, 1, 1]);
  });

  it("numbers the ways that blame took", () => {
    expect([...incidents.way]).toEqual([0, 1, 2, 3, 1, 1]);
  });
});

describe("tellingIncident", () => {
  it("takes the commonest way, the least deserved and the longest of the second half", () => {
    expect(tellingIncident(incidents, "typical", 10)).toBe(1);
    expect(tellingIncident(incidents, "typical", 12)).toBe(4);
    expect(tellingIncident(incidents, "unfair", 12)).toBe(3);
    expect(tellingIncident(incidents, "longest", 12)).toBe(3);
  });

  it("takes the first half where nobody paid in the second, and none where nobody ever paid", () => {
    expect(tellingIncident(incidents, "longest", 40)).toBe(0);
    expect(tellingIncident(new IncidentCollector().record(), "unfair", 12)).toBe(-1);
  });
});
