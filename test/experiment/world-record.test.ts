import { describe, expect, it } from "vitest";
import { unpaidEndings } from "../../src/experiment/blame-flows.ts";
import { type RecordedName, recordBytes, recordedNames } from "../../src/experiment/recorded-names.ts";
import { traceBlame } from "../../src/experiment/trace.ts";
import { recordFlows, recordWorld } from "../../src/experiment/world-record.ts";
import { hierarchyOf } from "../../src/model/hierarchy.ts";
import type { OutcomeName } from "../../src/model/outcomes.ts";
import { simulate } from "../../src/model/simulation.ts";
import { orderOf, outcomeOf } from "../model/small-organisation.ts";

const order = orderOf({}, { precision: 0.4, clarity: 0.5, appealRate: 0.3, superiorLiability: 0.5 });
const result = simulate(order);
const record = recordWorld(order);
const hierarchy = hierarchyOf(order.setting.organisation);
const { posts, superiors, frontline, levels, levelSize } = hierarchy;
const { ticks } = order.setting;

/** A quantity of all posts in a month. */
function columnOf(name: RecordedName, tick: number): Float32Array {
  const start = (recordedNames.indexOf(name) * ticks + tick) * posts;
  return record.values.subarray(start, start + posts);
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

describe("recordWorld", () => {
  it("changes nothing: the digest is that of the run", () => {
    expect(record.digest).toBe(result.digest);
  });

  it("keeps per post what the outcomes tell of all posts", () => {
    for (let tick = 0; tick < ticks; tick++) {
      const at = (name: OutcomeName) => outcomeOf(result, name)[tick]!;
      const front = (name: RecordedName) => sumOf(columnOf(name, tick).subarray(superiors)) / frontline;
      expect(front("fear")).toBeCloseTo(at("fear"), 6);
      expect(1 - front("lowMorale")).toBeCloseTo(at("morale"), 6);
      expect(front("targetAmplification")).toBeCloseTo(at("targetAmplification"), 5);
      expect(columnOf("overload", tick)[0]).toBeCloseTo(at("overload"), 5);
      expect(columnOf("inflation", tick)[0]).toBeCloseTo(at("inflation"), 5);
      for (let level = 0; level < levels; level++) {
        const paid = columnOf("paid", tick).filter((_, post) => hierarchy.level[post] === level);
        expect(sumOf(paid) / levelSize[level]!).toBeCloseTo(at(`blamePerHead${level}` as OutcomeName), 5);
      }
      const paid = sumOf(columnOf("paid", tick));
      if (paid > 0) expect(sumOf(columnOf("undeserved", tick)) / paid).toBeCloseTo(at("wrongfulShare"), 5);
    }
  });

  it("sums what was caused, by level, to the shares of the outcomes", () => {
    for (let tick = 0; tick < ticks; tick++) {
      const caused = columnOf("caused", tick);
      const share = outcomeOf(result, "frontlineCausalShare")[tick]!;
      expect(sumOf(caused.subarray(superiors)) / sumOf(caused)).toBeCloseTo(share, 5);
    }
  });

  it("matches who caused with where the blame ended, exactly by level and ending", () => {
    const columns = levels + unpaidEndings.length;
    const total = (name: OutcomeName, heads: number) => sumOf(outcomeOf(result, name)) * heads;
    const column = (c: number) =>
      sumOf(Array.from({ length: levels + 1 }, (_, row) => record.flows[row * columns + c]!));
    for (let level = 0; level < levels; level++)
      expect(column(level)).toBeCloseTo(total(`blamePerHead${level}` as OutcomeName, levelSize[level]!), 8);
    const endings = ["Exempted", "StruckOff", "Waived", "Dissolved", "Forgiven", "Overturned"] as const;
    for (const [k, ending] of endings.entries())
      expect(column(levels + k)).toBeCloseTo(total(`blame${ending}`, frontline), 8);
    for (let level = 0; level < levels; level++) {
      const row = sumOf(record.flows.subarray(level * columns, (level + 1) * columns));
      const recorded = Array.from({ length: ticks }, (_, tick) =>
        sumOf(columnOf("caused", tick).filter((_, post) => hierarchy.level[post] === level)),
      );
      expect(row).toBeCloseTo(sumOf(recorded), 3);
    }
    expect(recordFlows(order)).toEqual(record.flows);
  });

  it("lists the incidents that a trace follows, with the same payments", () => {
    const { id, tick, post, amount, steps, paidFrom, payments } = record.incidents;
    for (const i of [0, Math.floor(id.length / 2), id.length - 1]) {
      const trace = traceBlame({ ...order, incident: id[i]! });
      if ("reason" in trace) throw new Error(trace.reason);
      const paid = Array.from({ length: paidFrom[i + 1]! - paidFrom[i]! }, (_, k) => paidFrom[i]! + k);
      expect(trace.incident).toMatchObject({ id: id[i], tick: tick[i], post: hierarchy.id(post[i]!) });
      expect([trace.amount, trace.entries.length]).toEqual([amount[i], steps[i]]);
      expect(trace.paid.map((payment) => [payment.post, payment.amount])).toEqual(
        paid.map((k) => [hierarchy.id(payments.post[k]!), payments.amount[k]]),
      );
    }
  });

  it("tells who left and who rose, as the turnover of the outcomes does", () => {
    const { careers } = record;
    const quits = careers.post.filter((post, k) => careers.from[k]! < 0 && post >= superiors).length;
    expect(quits).toBe(Math.round(sumOf(outcomeOf(result, "turnover")) * frontline));
    const risen = [...careers.from.keys()].filter((k) => careers.from[k]! >= 0);
    expect(risen.length).toBeGreaterThan(0);
    for (const k of risen) {
      expect(hierarchy.parent[careers.from[k]!]).toBe(careers.post[k]);
      expect(careers.tick[k]! % 12).toBe(11);
    }
  });
});

describe("recordBytes", () => {
  it("is what the values of a record take", () => {
    expect(recordBytes(76, 24)).toBe(58_368);
    expect(recordBytes(posts, ticks)).toBe(record.values.byteLength);
  });
});
