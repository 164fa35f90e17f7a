import { describe, expect, it } from "vitest";
import type { Trace, TraceEntry } from "../../../src/experiment/trace.ts";
import { hierarchyFromSpans } from "../../../src/model/hierarchy.ts";
import { blameSteps, partingStep } from "../../../web/organisation/blame-sentences.ts";
import { blameTree } from "../../../web/organisation/blame-tree.ts";

type Short = readonly [TraceEntry["rule"], string, string, number, number?, number?];

function entriesOf(...short: readonly Short[]): TraceEntry[] {
  return short.map(([rule, from, to, amount, chance, draw], step) => ({
    step,
    rule,
    from,
    to,
    amount,
    chance: chance ?? null,
    draw: draw ?? null,
  }));
}

const strict = entriesOf(
  ["raise", "incident", "3.2.1", 1.5],
  ["inquire", "3.2.1", "3.2.1", 0, 0.1, 0.72],
  ["climb", "3.2.1", "3.2", 1.5, 0.6, 0.2],
  ["climb", "3.2", "3.2", 0, 0.6, 0.9],
  ["scapegoat", "3.2", "3.2", 0, 0.3, 0.87],
  ["deflect", "3.2", "3.2.4", 1.5, 0.62, 0.41],
  ["post", "3.2.4", "paid", 1.5],
);
const precise = entriesOf(
  ["raise", "incident", "3.2.1", 1.5],
  ["inquire", "3.2.1", "3.2.1", 0, 0.8, 0.72],
  ["post", "3.2.1", "paid", 0.5],
  ["inquire", "3.2.1", "3", 1, 0.8, 0.72],
  ["waive", "3", "waived", 0.25],
  ["post", "3", "paid", 0.75],
);

describe("blameSteps", () => {
  it("says each step in words, with the chance and the draw", () => {
    const steps = blameSteps({ entries: strict });
    expect(steps.map(({ text }) => text.en)).toEqual([
      "It comes to light at post 3.2.1: blame of 1.50.",
      "No inquiry looks into the causes.",
      "Outrage carries it up from post 3.2.1 to post 3.2.",
      "The outrage ends here: post 3.2 has it.",
      "Post 3.2 looks for no scapegoat.",
      "Post 3.2 passes it to post 3.2.4.",
      "Post 3.2.4 pays 1.50.",
    ]);
    expect(steps[5]!.luck).toEqual({ en: "chance 0.62, draw 0.41", zh: "概率 0.62，抽签 0.41" });
    expect(steps[5]!.text.zh).toBe("岗位 3.2 把它下推给岗位 3.2.4。");
    expect(steps[6]).toMatchObject({ luck: null, from: "3.2.4", to: null, moves: true });
  });

  it("tells a rule that applied from one that was tried in vain", () => {
    const both = (rule: TraceEntry["rule"], to: string) =>
      [0.1, 0.9].map(
        (draw) =>
          blameSteps({ entries: entriesOf([rule, "1", draw < 0.5 ? to : "1", 2, 0.5, draw]) })[0]!.text.en,
      );
    expect(both("exempt", "exempted")).toEqual([
      "Post 1 is exempted: nobody could help it.",
      "Post 1 is not exempted.",
    ]);
    expect(both("tolerate", "forgiven")).toEqual([
      "Post 1 is forgiven: 2.00.",
      "Post 1 is refused tolerance.",
    ]);
    expect(both("appeal", "overturned")).toEqual([
      "Post 1 appeals and wins: 2.00 is overturned.",
      "Post 1 appeals in vain.",
    ]);
    expect(blameSteps({ entries: precise }).map(({ text }) => text.en)).toEqual([
      "It comes to light at post 3.2.1: blame of 1.50.",
      "The inquiry leaves post 3.2.1 with its own part.",
      "Post 3.2.1 pays 0.500.",
      "The inquiry charges post 3 with its own part: 1.00.",
      "Post 3 is let off 0.250.",
      "Post 3 pays 0.750.",
    ]);
  });
});

describe("partingStep", () => {
  it("is the first step that is not the same", () => {
    const [a, b] = [blameSteps({ entries: strict }), blameSteps({ entries: precise })];
    expect(partingStep(a, b)).toBe(2);
    expect(partingStep(a, a)).toBe(null);
    expect(partingStep(a, a.slice(0, 3))).toBe(3);
  });
});

describe("blameTree", () => {
  const hierarchy = hierarchyFromSpans([4, 5, 6]);
  const trace: Trace = {
    incident: {
      id: 7,
      tick: 3,
      cause: "error",
      post: "3.2.1",
      causalShares: [
        { who: "3.2.1", level: 3, share: 0.25 },
        { who: "nature", level: null, share: 0.25 },
        { who: "3", level: 1, share: 0.5 },
      ],
    },
    amount: 1.5,
    entries: strict,
    paid: [],
    balance: 0,
    under: { amount: 1.5, entries: precise, paid: [], balance: 0 },
  };

  it("has the posts that an incident has to do with under either rule, and folds away the others", () => {
    const { nodes, links } = blameTree(hierarchy, trace, 400, 60);
    expect(nodes.map(({ id, caused, folded }) => [id, caused, folded])).toEqual([
      ["0", 0, 3],
      ["3", 0.5, 4],
      ["3.2", 0, 4],
      ["3.2.1", 0.25, 0],
      ["3.2.4", 0, 0],
    ]);
    expect(links.map(({ from, to }) => `${from.id} ${to.id}`)).toEqual([
      "0 3",
      "3 3.2",
      "3.2 3.2.1",
      "3.2 3.2.4",
    ]);
  });
});
