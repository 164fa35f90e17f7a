import { describe, expect, it } from "vitest";
import { recordWorld } from "../../../src/experiment/world-record.ts";
import { hierarchyOf } from "../../../src/model/hierarchy.ts";
import {
  careerOf,
  careerText,
  incidentsOf,
  postTakeaway,
  quantityHistories,
} from "../../../web/organisation/post-history.ts";
import type { Inside } from "../../../web/organisation/study.ts";
import { handMadeComparison } from "../../experiment/hand-made-scenario.ts";
import { orderOf } from "../../model/small-organisation.ts";
import { handMadeRecord } from "./hand-made-record.ts";

const order = orderOf({ organisation: { spans: [2, 3] } });
const hierarchy = hierarchyOf(order.setting.organisation);
const record = recordWorld(order);
const comparison = handMadeComparison();
const inside: Inside = {
  comparison,
  replication: 0,
  hierarchy,
  sides: [{ policy: comparison.policies[0]!, mark: "a", record }],
};

describe("quantityHistories", () => {
  it("puts both rules on one scale that holds all of their values", () => {
    const one = handMadeRecord({ fear: [[0], [2]], inflation: [[Number.NaN], [1.5]] });
    const other = handMadeRecord({ fear: [[0], [5]], inflation: [[0.5], [3]] });
    const sides = [one, other].map((record, side) => ({
      policy: comparison.policies[side]!,
      mark: "a" as const,
      record,
    }));
    const histories = quantityHistories({ ...inside, sides }, 0);
    const ends = (name: string) => {
      const { low, high } = histories.find((history) => history.name === name)!;
      return [low, high];
    };
    expect([ends("fear"), ends("inflation"), ends("paid")]).toEqual([
      [0, 5],
      [0.5, 3],
      [0, 1],
    ]);
  });
});

describe("careerOf", () => {
  const careers = {
    tick: Int32Array.of(3, 11, 11),
    post: Int32Array.of(4, 1, 4),
    from: Int32Array.of(-1, 4, -1),
  };
  const posts = handMadeRecord({ fear: [[0]] }, { careers });

  it("tells who left, who rose from a post and who came to it", () => {
    expect(careerOf(posts, 4)).toEqual([
      { month: 3, kind: "left", other: -1 },
      { month: 11, kind: "rose to", other: 1 },
      { month: 11, kind: "left", other: -1 },
    ]);
    expect(careerOf(posts, 1)).toEqual([{ month: 11, kind: "came from", other: 4 }]);
  });

  it("says so in words", () => {
    expect(careerText(careerOf(posts, 1)[0]!, hierarchy)).toEqual({
      en: "Month 11: the agent of post 1.2 rose to it.",
      zh: "第 11 月：岗位 1.2 的任职者升任至此。",
    });
  });
});

describe("incidentsOf", () => {
  it("has each incident that came to light at a post or that it paid for, what it paid for others first", () => {
    const { incidents } = record;
    for (const post of [0, 3, 8]) {
      const found = incidentsOf(record, post);
      const paid = [...incidents.payments.post.keys()]
        .filter((k) => incidents.payments.post[k] === post)
        .reduce((sum, k) => sum + incidents.payments.amount[k]!, 0);
      expect(found.reduce((sum, incident) => sum + incident.paid, 0)).toBeCloseTo(paid, 9);
      expect(found.filter(({ contact }) => contact === post).length).toBe(
        incidents.post.filter((contact) => contact === post).length,
      );
      const forOthers = found.map(({ paid, own }) => paid - own);
      expect(forOthers).toEqual([...forOthers].sort((a, b) => b - a));
    }
  });
});

describe("postTakeaway", () => {
  it("sums what a post paid for others over the whole run", () => {
    const start = (post: number) =>
      incidentsOf(record, post).reduce((sum, { paid, own }) => sum + paid - own, 0);
    const dearest = [...Array(hierarchy.posts).keys()].reduce((a, b) => (start(b) > start(a) ? b : a));
    const amount = start(dearest).toPrecision(3);
    expect(Number(amount)).toBeGreaterThan(0);
    expect(postTakeaway(inside, dearest)).toEqual({
      en: `Post ${hierarchy.id(dearest)} paid for others: ${amount} under Title of strict`,
      zh: `岗位 ${hierarchy.id(dearest)} 代人受过：“strict 标题”之下 ${amount}`,
    });
  });
});
