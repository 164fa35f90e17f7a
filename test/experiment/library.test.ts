import { describe, expect, it } from "vitest";
import { readLibrary } from "../../src/experiment/library.ts";
import { pageLimits } from "../../src/experiment/limits.ts";
import { levers, statusQuo } from "../../src/model/levers.ts";
import { shippedFiles, shippedLibrary } from "./shipped-files.ts";

const regime = (name: string) =>
  JSON.stringify({ name, title: { en: "T", zh: "标" }, text: { en: "t", zh: "文" }, set: {} });

describe("readLibrary", () => {
  it("reads every shipped file without a problem, on a page too", () => {
    expect(readLibrary(shippedFiles, pageLimits)).toMatchObject({ ok: true });
  });

  it("holds the regimes of the model in the order of their names", () => {
    expect([...shippedLibrary().regimes.keys()]).toEqual([
      "duty-lists",
      "fewer-inspections",
      "full-reform",
      "harsher",
      "laissez-faire",
      "more-audits",
      "precise",
      "reform-same-means",
      "resourced",
      "strict-liability",
      "tolerance-honoured",
      "tolerance-on-paper",
      "tolerance-with-traces",
      "upward-appraisal",
    ]);
  });

  it("orders names by code unit whatever the order of the files", () => {
    const files = ["regimes/b.json", "regimes/a-b.json", "regimes/a.json", "regimes/a1.json"];
    for (const order of [files, [...files].reverse()]) {
      const texts = new Map(order.map((path) => [path, regime(path.slice(8, -5))]));
      const read = readLibrary(texts);
      expect(read.ok && [...read.value.regimes.keys()]).toEqual(["a", "a-b", "a1", "b"]);
    }
  });

  it("takes files under any folder", () => {
    const read = readLibrary(new Map([["/some/where/regimes/a.json", regime("a")]]));
    expect(read.ok && [...read.value.regimes.keys()]).toEqual(["a"]);
  });

  it("refuses a file that does not bear its name, and names every bad file", () => {
    const read = readLibrary(
      new Map([
        ["regimes/a.json", regime("b")],
        ["c.json", "{"],
      ]),
    );
    expect(read).toMatchObject({
      problems: [
        { kind: "bad-name", file: "regimes/a.json", pointer: "/name", expected: '"a"', got: '"b"' },
        { kind: "syntax", file: "c.json" },
      ],
    });
  });

  it("gives a scenario the chart beside it, and tells where there is none", () => {
    const scenario = JSON.parse(shippedFiles.get("office.json")!);
    const files = new Map(shippedFiles);
    files.set("office.json", JSON.stringify({ ...scenario, organisation: { chart: "posts.csv" } }));
    expect(readLibrary(files)).toMatchObject({
      problems: [{ kind: "chart-file", pointer: "/organisation/chart", got: '"no such file"' }],
    });
    files.set("posts.csv", "id,superior,level\nc,,centre\np,c,front line\n");
    const read = readLibrary(files);
    expect(read.ok && read.value.scenarios.get("office")!.setting.organisation).toEqual({
      chart: [
        { id: "c", superior: null, level: "centre" },
        { id: "p", superior: "c", level: "front line" },
      ],
    });
  });
});

describe("the shipped regimes", () => {
  const { regimes } = shippedLibrary();
  const changes = (name: string) => {
    const { policy } = regimes.get(name)!;
    const names = Object.keys(levers) as (keyof typeof levers)[];
    return names.filter((lever) => policy[lever] !== statusQuo[lever]);
  };

  it("have the status quo under the name strict-liability, and it alone changes nothing", () => {
    expect([...regimes.keys()].filter((name) => changes(name).length === 0)).toEqual(["strict-liability"]);
  });

  it("tell rules from means: the two reforms differ in resourceMatching alone", () => {
    const full = regimes.get("full-reform")!.policy;
    const same = regimes.get("reform-same-means")!.policy;
    expect(full).toEqual({ ...same, resourceMatching: 0.8 });
    expect(same.resourceMatching).toBe(0);
  });

  it("keep severity apart: only laissez-faire and harsher touch it", () => {
    expect([...regimes.keys()].filter((name) => changes(name).includes("severity"))).toEqual([
      "harsher",
      "laissez-faire",
    ]);
  });
});

describe("the shipped scenarios", () => {
  const { scenarios, regimes } = shippedLibrary();

  it("are told in both languages at the length of a story", () => {
    for (const { story } of scenarios.values()) {
      const words = story.en.split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(150);
      expect(words).toBeLessThanOrEqual(250);
      expect(story.zh).toMatch(/[\u4e00-\u9fff]{2}/);
      expect(story.zh.length).toBeGreaterThan(250);
    }
  });

  it("say everything in Chinese that they say in English, and in English without Chinese", () => {
    const texts = JSON.stringify([...scenarios.values(), ...regimes.values()], (_, value) =>
      value !== null && typeof value === "object" && "en" in value ? [value.en, value.zh] : value,
    );
    for (const [, en, zh] of texts.matchAll(/\["((?:[^"\\]|\\.)*)","((?:[^"\\]|\\.)*)"\]/g)) {
      expect(en).not.toMatch(/[\u4e00-\u9fff]/);
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it("compare every regime in the office", () => {
    const names = scenarios.get("office")!.policies.map(({ name }) => name);
    expect([...regimes.keys()].filter((name) => !names.includes(name))).toEqual([]);
  });

  it("part the policies of the epidemic in month 24 and not before", () => {
    const { policies } = scenarios.get("epidemic-tightening")!;
    for (const { schedule } of policies) expect(schedule[0]).toEqual(policies[0]!.schedule[0]);
    expect(policies.map(({ schedule }) => schedule.map(({ from }) => from))).toEqual([
      [0],
      [0, 24],
      [0, 24],
      [0, 24],
    ]);
  });

  it("hold the tender back at the county from July to November", () => {
    const { gate } = scenarios.get("coal-to-electricity")!.setting;
    expect(gate).toEqual({ level: 3, month: 6, months: 5, share: 0.3 });
  });
});
