import { describe, expect, it } from "vitest";
import { IncidentCollector } from "../../../src/experiment/incident-record.ts";
import { likeDots, likeIncidents } from "../../../web/organisation/like-incidents.ts";
import { handMadeRecord } from "./hand-made-record.ts";

/** Incidents by cause, what each of their payers paid, and how much of that it had caused itself. */
function recordOf(...incidents: { cause: number; payments: [paid: number, own: number][] }[]) {
  const nothing = new IncidentCollector().record();
  const payments = incidents.flatMap((incident) => incident.payments);
  const starts = [0];
  for (const incident of incidents) starts.push(starts.at(-1)! + incident.payments.length);
  const undeserved = incidents.map((each) =>
    each.payments.reduce((sum, [paid, own]) => sum + Math.max(0, paid - own), 0),
  );
  return handMadeRecord(
    { fear: [[0]] },
    {
      incidents: {
        ...nothing,
        cause: Uint8Array.from(incidents, ({ cause }) => cause),
        undeserved: Float64Array.from(undeserved),
        paidFrom: Int32Array.from(starts),
        payments: {
          post: new Int32Array(payments.length),
          amount: Float64Array.from(payments, ([paid]) => paid),
          own: Float64Array.from(payments, ([, own]) => own),
        },
      },
    },
  );
}

describe("likeIncidents", () => {
  it("counts those of one cause, and those mostly paid for others, over several worlds", () => {
    const first = recordOf(
      { cause: 3, payments: [[1, 0]] },
      { cause: 3, payments: [[1, 1]] },
      { cause: 5, payments: [[1, 0]] },
      { cause: 3, payments: [] },
    );
    const second = recordOf(
      {
        cause: 3,
        payments: [
          [1, 1],
          [2, 0],
        ],
      }, // two of three
      {
        cause: 3,
        payments: [
          [1, 1],
          [1, 0],
        ],
      }, // exactly half
    );
    expect(likeIncidents([first, second], 3)).toEqual({ paid: 4, forOthers: 2, unpaid: 1 });
    expect(likeIncidents([first, second], 4)).toEqual({ paid: 0, forOthers: 0, unpaid: 0 });
  });
});

describe("likeDots", () => {
  const filled = (paid: number, forOthers: number) => {
    const dots = likeDots({ paid, forOthers, unpaid: 0 });
    return [dots.filter(Boolean).length, dots.length];
  };

  it("are one an incident up to twenty, and a twentieth each beyond", () => {
    expect(filled(0, 0)).toEqual([0, 0]);
    expect(filled(7, 3)).toEqual([3, 7]);
    expect(filled(20, 20)).toEqual([20, 20]);
    expect(filled(100, 52)).toEqual([10, 20]);
    expect(filled(40, 40)).toEqual([20, 20]);
  });
});
