import { describe, expect, it } from "vitest";
import { hierarchyFromSpans } from "../../src/model/hierarchy.ts";
import type { Policy } from "../../src/model/levers.ts";
import type { OutcomeName } from "../../src/model/outcomes.ts";
import { simulate } from "../../src/model/simulation.ts";
import { expectSameMean } from "./sampling.ts";
import { type Changes, orderOf, outcomeOf, run } from "./small-organisation.ts";

const compared: OutcomeName[] = [
  "realOutput",
  "reportedOutput",
  "taskWork",
  "taskPaperwork",
  "timePaperwork",
  "incidentRate",
  "blamePosted",
  "fear",
  "morale",
  "targetAmplification",
];

/** Expects two settings to give the same means over the second year, replications independent of each other. */
function expectAlike(one: Changes, other: Changes, replications: number): void {
  const results = [one, other].map((changes, k) =>
    Array.from({ length: replications }, (_, n) =>
      simulate({ ...orderOf(changes), replication: k * replications + n }),
    ),
  );
  for (const name of compared) {
    const [some, others] = results.map((runs) =>
      runs.map((result) => {
        const late = outcomeOf(result, name).subarray(12);
        return late.reduce((sum, value) => sum + value, 0) / late.length;
      }),
    );
    expectSameMean(some!, others!);
  }
}

describe("a lever that nothing pulls", () => {
  const digest = (changes: Changes, levers: Partial<Policy>) => run(changes, levers).digest;
  it.each<[string, Changes, Partial<Policy>, Partial<Policy>]>([
    ["toleranceHonoured without a promise", {}, {}, { toleranceHonoured: 1 }],
    ["evidenceBurden and discretion without a promise", {}, {}, { evidenceBurden: 0, discretion: 0 }],
    ["overturning without appeals", {}, { appealRate: 0 }, { overturnInnocent: 1, overturnGuilty: 1 }],
    ["auditAccuracy without audits", {}, { auditRate: 0 }, { auditAccuracy: 0.2 }],
    ["inspections without a department", {}, { lines: 0 }, { inspections: 9 }],
    ["hindsight where the standard never drifts", { parameters: { standardDrift: 0 } }, {}, { hindsight: 1 }],
    ["severityOver where nobody can over-tighten", {}, {}, { severityOver: 9 }],
    ["legacyLiability where nobody ever leaves", { parameters: { quitRate: 0 } }, {}, { legacyLiability: 0 }],
    [
      "promotionRule where no post is ever vacant",
      { parameters: { quitRate: 0 } },
      {},
      { promotionRule: "random" },
    ],
    ["scapegoat where blame never climbs", {}, { outrage: 0 }, { scapegoat: 1 }],
    [
      "every rule of accountability where nothing is sanctioned",
      {},
      { severity: 0 },
      {
        clarity: 1,
        precision: 0,
        outrage: 0,
        scapegoat: 1,
        appealRate: 1,
        vetoItems: 9,
        hindsight: 1,
        legacyLiability: 0,
      },
    ],
    [
      "resourceMatching where no level adds anything",
      { parameters: { amplificationMax: 0 } },
      {},
      { resourceMatching: 1 },
    ],
    [
      "ranking's pull on people without a career where targets do not follow it",
      { parameters: { prospectShare: 0, amplificationRanking: 0 } },
      {},
      { ranking: 0 },
    ],
  ])("leaves the digest as it is: %s", (_, changes, before, after) => {
    expect(digest(changes, { ...before, ...after })).toBe(digest(changes, before));
  });
  it("is told apart from one that is pulled", () => {
    expect(digest({}, { scapegoat: 1 })).not.toBe(digest({}, {}));
    expect(digest({ parameters: { quitRate: 0.05 } }, { legacyLiability: 0 })).not.toBe(
      digest({ parameters: { quitRate: 0.05 } }, {}),
    );
    expect(digest({ parameters: { quitRate: 0.05 } }, { promotionRule: "random" })).not.toBe(
      digest({ parameters: { quitRate: 0.05 } }, {}),
    );
  });
});

describe("a setting that says nothing new", () => {
  it("leaves the digest as it is", () => {
    const { digest } = run();
    expect(run({ season: new Array<number>(12).fill(1) }).digest).toBe(digest);
    expect(
      run({
        shocks: [
          { from: 0, ticks: 24, factor: 1 },
          { from: 99, ticks: 9, factor: 9 },
        ],
      }).digest,
    ).toBe(digest);
    expect(run({ gate: { level: 1, month: 3, months: 0, share: 1 } }).digest).toBe(digest);
  });
});

describe("agents under other names", () => {
  const { id, parent, posts } = hierarchyFromSpans([3, 4, 5]);
  const named = (rename: (id: string) => string) =>
    Array.from({ length: posts }, (_, slot) => ({
      id: rename(id(slot)),
      superior: parent[slot]! < 0 ? null : rename(id(parent[slot]!)),
      level: "",
    }));

  it("are another draw from the same distribution (C26)", () => {
    const changes = { organisation: { chart: named((name) => `岗位 ${name}`) } };
    expect(run(changes).digest).not.toBe(run().digest);
    expectAlike(changes, {}, 40);
  });
  it("that are the same names make the same run", () => {
    expect(run({ organisation: { chart: named((name) => name) } }).digest).toBe(run().digest);
  });
  it("in another order of rows make the same run", () => {
    const chart = named((name) => `p${name}`);
    const shuffled = chart.toSorted(
      (a, b) => ((a.id.length * 7 + a.id.charCodeAt(1)) % 11) - ((b.id.length * 7 + b.id.charCodeAt(1)) % 11),
    );
    expect(shuffled).not.toEqual(chart);
    expect(run({ organisation: { chart: shuffled } }).digest).toBe(run({ organisation: { chart } }).digest);
  });
});

describe("twice as many heads", () => {
  it("have the same means per head within sampling error (C26)", () => {
    // Twice as many provinces: everything beneath each is as it was, and nothing of the centre's is shared out. What
    // the centre pays grows with the heads beneath it, and so would its fear and what it learns; those stay out.
    const unmoved = { amplificationFear: 0, amplificationLearned: 0, silenceCaution: 0, inspectionFear: 0 };
    const twice: Changes = { organisation: { spans: [6, 4, 5] }, parameters: unmoved };
    expectAlike({ parameters: unmoved }, twice, 40);
  });
});
