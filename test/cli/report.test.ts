import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { outcomeNames } from "../../src/model/outcomes.ts";
import { buckstop, json, scratch } from "./buckstop.ts";
import { laid } from "./experiment-files.ts";

const hostile = `</title><script>alert("1")</script> & 'more' <b>`;
const escaped =
  "&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39; &lt;b&gt;";

/** What is not well formed in a page: brackets outside of tags, ends without a beginning, beginnings without an end. */
function unbalanced(page: string): string[] {
  const body = page.replace(/^<!doctype html>/, "").replace(/<style>[^<]*<\/style>/, "");
  const tag = /<(\/?)([a-z][a-z0-9]*)(?: [a-zA-Z][a-zA-Z0-9-]*="[^"<>]*")*(\/?)>/g;
  const stray = body.replaceAll(tag, "").match(/.{0,40}[<>].{0,40}/g) ?? [];
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [text, end, name, empty] of body.matchAll(tag))
    if (end) {
      if (open.pop() !== name) wrong.push(text);
    } else if (!empty) open.push(name!);
  return [...stray, ...wrong, ...open];
}

async function reportOf(folder: string, ...options: string[]) {
  const path = join(scratch(), "report.html");
  const { code, stderr, value } = await json("report", folder, "--html", path, ...options);
  expect([code, stderr]).toEqual([0, ""]);
  return { value, page: readFileSync(path, "utf8") };
}

describe("buckstop report", () => {
  it("makes one whole page of a sweep, and says which parts the folder does not hold", async () => {
    const { path, out } = laid({ keep: "every-tick", outcomes: ["realOutput", "publicHarm"] });
    await buckstop("sweep", path, "--out", out);
    const { value, page } = await reportOf(out);
    expect(value).toMatchObject({ version: "0.1.0", planned: 24, finished: 24 });
    expect(value.parts).toEqual([
      "curves",
      "differences",
      "best",
      "factors",
      "summary",
      "methods",
      "origin",
      "dictionary",
    ]);
    expect(value.absent.map(({ part }: { part: string }) => part)).toEqual(["claims", "heatmap", "front"]);
    expect(unbalanced(page)).toEqual([]);
    expect(page).toContain("24 of 24 runs");
    expect(page).toContain(`<pre>buckstop sweep ${path} --out ${out}\n`);
    expect(value.best.map(({ policy }: { policy: string }) => policy).slice(0, 2)).toEqual([
      "strict-liability",
      "precise",
    ]);
    expect(page).toContain("a heatmap needs a factorial design of exactly two factors");
    expect(page.match(/<svg viewBox=/g)).toHaveLength(4);
    const again = await reportOf(out);
    expect(again.page).toBe(page);
  });

  it("shows the figures of the summary, in either language", async () => {
    const { path, out } = laid({ outcomes: ["realOutput"], replications: 3 });
    await buckstop("sweep", path, "--out", out);
    const sql = "select mean from summary where policy = 'precise' and point = 'errorRate=0.05'";
    const [[mean]] = (await json("query", out, sql)).value.rows;
    const { page } = await reportOf(out, "--lang", "zh");
    expect(page).toContain('<html lang="zh-Hans">');
    expect(page).toContain("<h1>失误</h1>");
    expect(page).toContain(`<td>${mean.toPrecision(3)}</td>`);
  });

  it("tells that a sweep is not whole", async () => {
    const { path, out } = laid();
    await buckstop("sweep", path, "--out", out, "--shard", "0/2");
    const html = join(scratch(), "report.html");
    const { code, stderr } = await buckstop("report", out, "--html", html);
    expect([code, stderr]).toEqual([0, "from 12 of 24 planned runs\n"]);
    expect(readFileSync(html, "utf8")).toContain("Not all planned runs have finished");
  });

  it("runs and fetches nothing, whatever a title holds", async () => {
    const { path, out } = laid({ title: { en: hostile, zh: hostile }, replications: 1 });
    await buckstop("sweep", path, "--out", out);
    const { page } = await reportOf(out);
    expect(page).toContain(`<h1>${escaped}</h1>`);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|<img|<iframe|https?:|@import|url\(| on[a-z]+=/i);
    expect(unbalanced(page)).toEqual([]);
  });

  it("draws a tornado of a one-at-a-time design and a heatmap of two factors", async () => {
    const factors = { assumptions: { errorRate: [0.02, 0.1], surfacing: [0.05, 0.2] } };
    const few = { ...factors, outcomes: ["realOutput"], replications: 2 };
    const alone = laid({ ...few, design: { kind: "one-at-a-time" } });
    await buckstop("sensitivity", alone.path, "--out", alone.out);
    const tornado = await reportOf(alone.out);
    expect(tornado.value.parts).toContain("factors");
    expect(tornado.page.match(/<rect class="bar /g)!.length).toBeGreaterThanOrEqual(4);
    const both = laid(few);
    await buckstop("sweep", both.path, "--out", both.out);
    const map = await reportOf(both.out);
    expect(map.value.parts).toContain("heatmap");
    // Two policies and their difference, four combinations each, of which one is the darkest.
    expect(map.page.match(/<td style="--share: /g)).toHaveLength(12);
    expect(map.page.match(/--share: 100%/g)).toHaveLength(3);
  });

  it("says how many heatmaps of a sweep that keeps much are not drawn", async () => {
    const factors = { assumptions: { errorRate: [0.02, 0.1], surfacing: [0.05, 0.2] } };
    const { path, out } = laid({ ...factors, replications: 1, ticks: 2 });
    await buckstop("sweep", path, "--out", out);
    const { page } = await reportOf(out, "--outcomes", "all");
    const drawn = page.match(/<table class="heatmap">/g)!.length;
    expect(drawn).toBe(24);
    expect(page).toContain(
      `24 of ${outcomeNames.length * 3} maps are drawn; the others are in the summary table`,
    );
  });

  it("draws the front of a search, each candidate once and the robust one among them", async () => {
    const { path, out } = laid({
      policies: ["precise"],
      levers: { clarity: { range: [0, 1] } },
      assumptions: {},
      design: {
        kind: "search",
        objectives: [{ outcome: "realOutput" }, { outcome: "publicHarm" }],
        population: 4,
        generations: 1,
      },
      outcomes: ["realOutput", "publicHarm"],
      replications: 1,
    });
    const found = (await json("search", path, "--out", out)).value;
    const { value, page } = await reportOf(out);
    expect(value.parts).toEqual(["front", "methods", "origin", "dictionary"]);
    expect(page.match(/<circle class="dot/g)).toHaveLength(found.front.length);
    expect(page.match(/<circle class="dot chosen"/g)).toHaveLength(1);
    expect(unbalanced(page)).toEqual([]);
  });

  it("shows the claims of a comparison and the command that makes it again", async () => {
    const out = join(scratch(), "out");
    await buckstop("compare", "office", "--reps", "2", "--ticks", "2", "--out", out);
    const { value, page } = await reportOf(out);
    expect(value.parts.slice(0, 4)).toEqual(["claims", "curves", "differences", "best"]);
    expect(page).toContain("<pre>buckstop compare office --policies ");
    expect(unbalanced(page)).toEqual([]);
  });

  it("refuses a folder without results, and one whose files are not of this program", async () => {
    const folder = scratch();
    const html = join(folder, "report.html");
    const none = await json("report", folder, "--html", html);
    expect([none.code, none.value.error.kind]).toEqual([2, "not-found"]);
    writeFileSync(join(folder, "datapackage.json"), '{"resources": [], "buckstop": {"version": 1}}');
    const foreign = await json("report", folder, "--html", html);
    expect([foreign.code, foreign.value.error.kind]).toEqual([2, "not-readable"]);
    expect(foreign.value.error.pointer).toBe("/buckstop/version");
    writeFileSync(join(folder, "search.json"), "{");
    const broken = await json("report", folder, "--html", html);
    expect([broken.code, broken.value.error.kind]).toEqual([2, "not-readable"]);
  });
});
