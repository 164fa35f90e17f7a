import { describe, expect, it } from "vitest";
import { hierarchyOf } from "../../../src/model/hierarchy.ts";
import type { ExploreNode } from "../../../web/exploration.ts";
import {
  flowsExploration,
  historyExploration,
  mapExploration,
} from "../../../web/organisation/explorations.ts";
import { flowTable } from "../../../web/organisation/flow-view.ts";
import { mapView } from "../../../web/organisation/map-view-model.ts";
import { quantityHistories } from "../../../web/organisation/post-history.ts";
import type { Inside } from "../../../web/organisation/study.ts";
import { organisationWords } from "../../../web/text/organisation.ts";
import { handMadeComparison, handMadePolicy } from "../../experiment/hand-made-scenario.ts";
import { handMadeRecord } from "./hand-made-record.ts";

/** A centre with two posts beneath, over three months. */
const record = handMadeRecord({
  fear: [
    [0, 0.1, 0.2],
    [0, 0.3, 0.4],
    [0, 0.5, 0.75],
  ],
});
const inside: Inside = {
  comparison: handMadeComparison(),
  replication: 0,
  hierarchy: hierarchyOf({ spans: [2] }),
  sides: [{ policy: handMadePolicy("strict"), mark: "a", record }],
};
const words = { words: organisationWords.en, language: "en" } as const;

/** The texts of a way through the parts: the place at each depth. */
function along(root: ExploreNode, ...path: number[]): string[] {
  const [place, ...rest] = path;
  return place === undefined ? [root.text] : [root.text, ...along(root.parts!()[place]!, ...rest)];
}

describe("the explorations of one world", () => {
  it("lead from the map over rule and level to a post", () => {
    const view = mapView(inside, { quantity: "fear", month: 2, top: 0 });
    const root = mapExploration(view, inside, (value) => value.toFixed(2), words);
    const texts = along(root, 0, 1, 1);
    expect(texts[1]).toBe(handMadePolicy("strict").title.en);
    expect(texts[2]).toContain("2 posts");
    expect(texts[2]).toContain("0.63");
    expect(texts[3]).toBe("Post 2: 0.75");
  });

  it("lead from a post's charts over quantity and rule to a month, and show it", () => {
    const months: number[] = [];
    const root = historyExploration(
      quantityHistories(inside, 2),
      inside,
      "Post 2",
      (month) => months.push(month),
      words,
    );
    expect(along(root, 0, 0, 1)).toEqual([
      root.text,
      "Fear",
      handMadePolicy("strict").title.en,
      "Month 1: 0.400",
    ]);
    root.parts!()[0]!.parts!()[0]!.parts!()[1]!.visit!();
    expect(months).toEqual([1]);
  });

  it("tell of the flows only those that flowed", () => {
    const amounts = new Float64Array(3 * 8);
    amounts[1] = 2; // the centre caused it, the front line paid
    const root = flowsExploration([{ title: "Strict", table: flowTable(amounts, 2) }], words);
    const rows = root.parts!()[0]!.parts!();
    expect(rows.map(({ text }) => text)).toEqual(["Caused by: centre: 2.00"]);
    expect(rows[0]!.parts!().map(({ text }) => text)).toEqual(["front line (passed down): 2.00"]);
  });
});
