import { describe, expect, it } from "vitest";
import { bandOf } from "../../src/experiment/bands.ts";
import { armOrders, comparisonOf } from "../../web/arms.ts";
import { changesIn } from "../../web/changes.ts";
import { type Choices, openingChoices, ownPoliciesIn } from "../../web/choices.ts";
import { lineNumbers } from "../../web/export/lines-csv.ts";
import { linkedScenarios } from "../../web/link.ts";
import { hasSamePosts, pairingNote, seedPaired } from "../../web/pairing.ts";
import { newDraft } from "../../web/policy-draft.ts";
import { referenceArm } from "../../web/policy-marks.ts";
import { seriesName, seriesOf } from "../../web/series.ts";
import { compareWords } from "../../web/text/compare.ts";
import { shippedLibrary } from "../experiment/shipped-files.ts";

const library = shippedLibrary();
const [office, hotline] = ["office", "hotline"].map((name) => library.scenarios.get(name)!.setting);
const choices: Choices = {
  ...openingChoices(library.scenarios.get("office")!),
  policies: ["strict-liability", "hotline/strict-liability"],
  worlds: 2,
};

describe("seriesName", () => {
  it("is the policy's in the scenario of the page, and says elsewhere which scenario it is", () => {
    expect(seriesName({ scenario: "office", policy: "precise" }, "office")).toBe("precise");
    expect(seriesName({ scenario: "hotline", policy: "precise" }, "office")).toBe("hotline/precise");
    expect(seriesOf("hotline/precise", "office")).toEqual({ scenario: "hotline", policy: "precise" });
    expect(seriesOf("precise", "office")).toEqual({ scenario: "office", policy: "precise" });
  });
});

describe("comparisonOf series of two scenarios", () => {
  it("runs each in its own world, with the same seeds and for as many months", () => {
    const orders = armOrders(comparisonOf(choices, library));
    expect(orders.map(({ setting }) => setting.organisation)).toEqual([
      office!.organisation,
      hotline!.organisation,
      office!.organisation,
      hotline!.organisation,
    ]);
    expect(orders.map(({ seed, replication }) => [seed, replication])).toEqual([
      ["1", 0],
      ["1", 0],
      ["1", 1],
      ["1", 1],
    ]);
    expect(hotline!.ticks).toBe(96);
    expect(orders.map(({ setting }) => setting.ticks)).toEqual([120, 120, 120, 120]);
  });

  it("names the scenario before the policy", () => {
    expect(comparisonOf(choices, library).policies.map(({ title }) => title)).toEqual([
      library.regimes.get("strict-liability")!.title,
      {
        en: `${library.scenarios.get("hotline")!.title.en}: Strict liability (status quo)`,
        zh: `${library.scenarios.get("hotline")!.title.zh}：${library.regimes.get("strict-liability")!.title.zh}`,
      },
    ]);
  });

  it("assumes the same everywhere, and keeps a baseline of another scenario as that was written", () => {
    const assumed = { errorRate: 0.5 };
    const comparison = comparisonOf({ ...choices, assumed, baseline: "hotline/strict-liability" }, library);
    const met = armOrders(comparison).slice(0, 3);
    expect(comparison.policies[0]!.name).toBe(referenceArm);
    expect(met.map(({ setting }) => setting.parameters.errorRate)).toEqual([
      hotline!.parameters.errorRate,
      0.5,
      0.5,
    ]);
    expect(met[0]!.setting.organisation).toBe(hotline!.organisation);
  });
});

describe("seedPaired", () => {
  it("finds the series whose posts are not those of the baseline, and says so in both languages", () => {
    const small = { ...library.scenarios.get("hotline")!, name: "small" };
    const scenario = { ...small, setting: { ...small.setting, organisation: { spans: [2, 2] } } };
    const larger = { ...library, scenarios: new Map(library.scenarios).set("small", scenario) };
    const policies = ["strict-liability", "precise", "small/precise"];
    const comparison = comparisonOf({ ...choices, policies }, larger);
    expect(seedPaired(comparison).map(({ name }) => name)).toEqual(["small/precise"]);
    expect(pairingNote(comparison, compareWords.en, "en")).toContain("share its seeds, not its posts");
    expect(pairingNote(comparison, compareWords.zh, "zh")).toContain("只有种子相同，岗位并不相同");
  });

  it("takes scenarios of the same posts for paired, and says that more than the rule differs", () => {
    const comparison = comparisonOf(choices, library);
    expect(seedPaired(comparison)).toEqual([]);
    expect(pairingNote(comparison, compareWords.en, "en")).toContain("but in another scenario: ");
    expect(pairingNote(comparison, compareWords.zh, "zh")).toContain("岗位相同、运气相同，但属于另一情景");
  });

  it("is silent where all policies meet the same posts", () => {
    const comparison = comparisonOf({ ...choices, policies: ["strict-liability", "precise"] }, library);
    expect(seedPaired(comparison)).toEqual([]);
    expect(pairingNote(comparison, compareWords.en, "en")).toBeNull();
  });
});

describe("hasSamePosts", () => {
  const chart = [
    { id: "a", superior: null, level: "top" },
    { id: "b", superior: "a", level: "front" },
  ];

  it("looks at posts and superiors, whatever their order and the names of their levels", () => {
    const turned = chart.toReversed().map((post) => ({ ...post, level: "other" }));
    expect(hasSamePosts({ chart }, { chart: turned })).toBe(true);
    expect(hasSamePosts({ spans: [2, 3] }, { spans: [2, 3] })).toBe(true);
    expect(hasSamePosts({ spans: [2, 3] }, { spans: [3, 2] })).toBe(false);
    expect(hasSamePosts({ chart }, { spans: [1] })).toBe(false);
  });
});

describe("what goes with a series of another scenario", () => {
  it("is a chip that takes it back, and the baseline with it", () => {
    const moved = { ...choices, baseline: "hotline/strict-liability" };
    const [change] = changesIn(moved, library);
    expect(change).toMatchObject({ kind: "series", values: null });
    expect(change!.unchanged).toEqual({ policies: ["strict-liability"], baseline: "strict-liability" });
  });

  it("starts a policy of one's own in the scenario of the page", () => {
    expect(newDraft({ ...choices, baseline: "hotline/strict-liability" }).from).toBe("strict-liability");
  });

  it("offers a policy of one's own wherever it can start", () => {
    const timed = library.scenarios.get("epidemic-tightening")!.policies.at(-1)!.name;
    const own = [
      { name: "own-1", title: "", from: "precise", set: {} },
      { name: "own-2", title: "", from: timed, set: {} },
    ];
    const names = (scenario: string) =>
      ownPoliciesIn(library.scenarios.get(scenario)!, library, own).map(({ name }) => name);
    expect(names("epidemic-tightening")).toEqual(["own-1", "own-2"]);
    expect(names("hotline")).toEqual(["own-1"]);
  });

  it("is loaded before a link is read", () => {
    expect(linkedScenarios("#scenario=office&policies=precise,hotline/precise")).toEqual([
      "office",
      "hotline",
    ]);
    expect(linkedScenarios("")).toEqual([]);
  });

  it("says in every row of a file which scenario it is", () => {
    const values = Float64Array.of(1, 2);
    const line = (policy: string) => ({
      policy,
      title: policy,
      mark: "a" as const,
      worlds: [{ replication: 0, values }],
      band: bandOf([values]),
    });
    const view = {
      ticks: 2,
      low: 0,
      high: 2,
      lines: [line("precise"), line("hotline/precise")],
      reference: null,
      window: { from: 1, to: 2 },
      switches: [],
    };
    const subject = { scenario: "office", outcome: "morale", unit: "1", minus: null };
    const rows = lineNumbers(view, subject)[1]!.csv().trim().split(/\r?\n/);
    expect(rows.slice(1).map((row) => row.split(",").filter((_, column) => [0, 3].includes(column)))).toEqual(
      [
        ["office", "precise"],
        ["office", "precise"],
        ["hotline", "precise"],
        ["hotline", "precise"],
      ],
    );
  });
});
