import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvParse } from "d3";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { outcomesTable, runsTable } from "../../src/experiment/table.ts";
import { tableToCsv } from "../../src/experiment/table-csv.ts";
import { tableToParquet } from "../../src/experiment/table-parquet.ts";
import { outcomes } from "../../src/model/outcomes.ts";
import { researchWords } from "../../web/text/research.ts";
import { resultsWords } from "../../web/text/research-results.ts";
import { studyWords } from "../../web/text/research-studies.ts";
import { handMadeRun } from "../experiment/hand-made-run.ts";
import { handMadeComparison } from "../experiment/hand-made-scenario.ts";
import { accessibilityFaults, looksIn } from "./accessibility-faults.ts";
import { engines } from "./browsers.ts";
import { saved, watchFiles } from "./saved-files.ts";
import { servedPageIn } from "./served-page.ts";
import { sidewaysReach } from "./sideways-reach.ts";

/** As `compare --out` leaves it: three worlds under two policies, the last run cancelled, one file cut in half. */
const folder = mkdtempSync(join(tmpdir(), "buckstop-"));
const comparison = handMadeComparison({ replications: 3 });
const cancelled = { ok: false as const, failure: { kind: "cancelled", message: "stopped" } };
const ends = [10, 12, 11, 15, 10, null].map((output) =>
  output === null
    ? cancelled
    : { ok: true as const, result: handMadeRun({ realOutput: [output, output, output, output] }) },
);
const curves = tableToParquet(outcomesTable(comparison, ends));
writeFileSync(join(folder, "runs.csv"), tableToCsv(runsTable(comparison, ends, [])));
writeFileSync(join(folder, "outcomes.parquet"), curves);
writeFileSync(join(folder, "half.parquet"), curves.subarray(0, curves.length / 2));

/** Little enough to start by itself. */
const hash = "#page=research&scenario=office&policies=strict-liability,precise&worlds=3";

for (const engine of engines) {
  describe.runIf(engine.installed)(`the researcher's page in ${engine.name}`, () => {
    const served = servedPageIn(engine);
    /** The driver of Firefox hands over no folders: there, all files of it are chosen. */
    const openFolder = (page: Page) =>
      engine.name === "Chromium"
        ? page.locator("#opened-folder").setInputFiles(folder)
        : page.locator("#opened-files").setInputFiles(readdirSync(folder).map((file) => join(folder, file)));

    it.each(
      looksIn(engine, [
        ["dark", "zh", 1280],
        ["light", "en", 320],
      ] as const),
    )("fits and has no fault that axe finds, %s, in %s, %d px wide", async (colorScheme, lang, width) => {
      const options = { colorScheme, viewport: { width, height: 800 } };
      const { page, complaints } = await served.open(`${hash}&lang=${lang}`, options);
      await page.locator(".run-bar.is-finished").waitFor({ timeout: 60_000 });
      const words = researchWords[lang];
      const said = studyWords[lang];
      for (const study of ["tornado", "heatmap"]) {
        await page.locator(`#${study}-worlds`).selectOption("5");
        const panel = page.locator("section").filter({ has: page.locator(`#${study}-worlds`) });
        await panel.getByRole("button", { name: said.run, exact: true }).click();
        await page.locator(`#${study}-chart rect`).first().waitFor({ timeout: 60_000 });
        await panel.getByRole("button", { name: said.stop }).click();
        await panel.getByRole("button", { name: words.save }).click();
      }
      await openFolder(page);
      await page.locator("#opened-dots-chart .dots circle").first().waitFor();
      for (const button of await page.getByRole("button", { name: words.table }).all()) await button.click();
      expect(await sidewaysReach(page)).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it("opens a folder of the command line, world by world, and says what of it could not be read", async () => {
      const { page, complaints } = await served.open(hash);
      await openFolder(page);
      const words = resultsWords.en;
      await page.getByText(words.runsOf(5, 6)).waitFor();
      expect(await page.locator("#opened-dots-chart .dots circle").count()).toBe(2);
      expect(await page.locator("#opened-interval-chart .medians path").count()).toBe(2);
      expect(await page.locator(".absent-runs").textContent()).toBe(words.absent("office/reform/0/2", 0));
      expect(await page.locator(".file-notes").textContent()).toContain(
        "half.parquet: 0 rows read – damaged",
      );
      await page.locator("#opened-outcome").selectOption("morale");
      expect(await page.locator("#opened-interval-chart-heading").textContent()).toBe(
        words.ofFiles(researchWords.en.levelOf(outcomes.morale.label.en)),
      );
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it("hands out a study as it stands: picture, numbers and JSON", async () => {
      const { page, complaints } = await served.open(hash);
      await page.locator(".run-bar.is-finished").waitFor({ timeout: 60_000 });
      await watchFiles(page);
      await page.locator("#heatmap-worlds").selectOption("5");
      const panel = page.locator("section").filter({ has: page.locator("#heatmap-worlds") });
      await panel.getByRole("button", { name: studyWords.en.run, exact: true }).click();
      await page.locator("#heatmap-chart .heatmap-numbers text").first().waitFor({ timeout: 60_000 });
      await panel.getByRole("button", { name: studyWords.en.stop }).click();
      await panel.getByRole("button", { name: researchWords.en.save }).click();
      await panel.locator(".export-files").waitFor();
      const rows = csvParse(await saved(page, "CSV", "text/csv"));
      const bundle = JSON.parse(await saved(page, "JSON", "application/json"));
      const svg = await saved(page, "SVG", "image/svg");
      expect([rows.length, bundle.points.length, bundle.planned]).toEqual([9, 9, 90]);
      const known = (bundle.points[0].differences as (number | null)[]).filter((value) => value !== null);
      const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
      expect(rows.map(({ difference }) => Number(difference).toFixed(9))).toContain(mean.toFixed(9));
      expect(svg).toContain("hatching");
      expect(svg).not.toMatch(/href|<style|var\(/);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it("opens what compare --json answered, and says how much of it there is", async () => {
      const { page, complaints } = await served.open(hash);
      const row = {
        outcome: "realOutput",
        policy: "precise",
        mean: 2,
        difference: 1,
        ciLow: 0.5,
        ciHigh: 1.5,
      };
      const answer = {
        scenario: "office",
        summary: [{ ...row, shareAbove: 1, pairs: 3 }, {}],
        planned: 8,
        finished: 7,
      };
      const buffer = Buffer.from(JSON.stringify(answer));
      const file = { name: "answer.json", mimeType: "application/json", buffer };
      await page.locator("#opened-files").setInputFiles(file);
      const words = resultsWords.en;
      await page.getByText(words.runsOf(7, 8)).waitFor();
      expect(await page.locator(".file-notes li").textContent()).toContain(words.note("answer.json", 1, 1));
      expect(await page.getByRole("row", { name: /^precise/ }).textContent()).toContain("+1.00");
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it("draws a dot a world, warns of few, and sorts the effects by keyboard", async () => {
      const { page } = await served.open(hash);
      await page.locator(".run-bar.is-finished").waitFor({ timeout: 60_000 });
      const words = researchWords.en;
      expect(await page.locator("#dots-chart .dots circle").count()).toBe(3);
      expect(await page.locator(".few-worlds").textContent()).toBe(words.fewWorlds(3, 20));
      await page.getByLabel(words.allOutcomes).check();
      await page.getByRole("button", { name: words.measures.dz }).focus();
      await page.keyboard.press("Enter");
      const sorted = page.locator(".effect-table th[aria-sort=descending]");
      expect(await sorted.textContent()).toContain(words.measures.dz);
      const sizes = await page.locator(".effect-table tbody tr td:nth-child(4)").allTextContents();
      const numbers = sizes.map((text) => Number(text.replace("−", "-"))).filter(Number.isFinite);
      expect(numbers.length).toBeGreaterThan(10);
      expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
      await page.context().close();
    });
  });
}
