import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { csvParse } from "d3-dsv";
import type { Browser, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { modelVersion } from "../../src/model/version.ts";
import { en } from "../../web/text/en.ts";
import { exportWords } from "../../web/text/export.ts";
import { engines } from "./browsers.ts";
import { saved, watchFiles } from "./saved-files.ts";
import { servedPageIn } from "./served-page.ts";

const words = exportWords.en;
/** Little enough to start by itself. */
const small = "#scenario=office&policies=strict-liability,precise&worlds=2&seed=export&outcome=morale";

/** Opens a drawing alone, as from a disk. */
async function openAlone(browser: Browser, svg: string): Promise<Page> {
  const file = join(mkdtempSync(join(tmpdir(), "buckstop-")), "figure.svg");
  writeFileSync(file, svg);
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  return page;
}

for (const engine of engines) {
  describe.runIf(engine.installed)(`what the page hands out in ${engine.name}`, () => {
    const served = servedPageIn(engine);

    async function openPanel() {
      const opened = await served.open(small, { colorScheme: "dark" });
      await opened.page.locator(".run-bar.is-finished").waitFor({ timeout: 60_000 });
      await watchFiles(opened.page);
      const figure = opened.page.locator("figure").filter({ has: opened.page.locator("#outcome-chart") });
      await figure.getByRole("button", { name: en.save }).click();
      await opened.page.locator(".export-files").waitFor();
      return opened;
    }

    it("draws the numbers of the CSV, month by month", async () => {
      const { page, complaints } = await openPanel();
      const rows = csvParse(await saved(page, words.kinds.spread, "text/csv"));
      const svg = await saved(page, "SVG", "image/svg");
      const alone = await openAlone(served.browser, svg);
      const medians = await alone.evaluate(() => {
        const paths = [...document.querySelectorAll("g[clip-path] > path")].map(
          (path) => path.getAttribute("d")!,
        );
        return paths.map((path) =>
          path
            .slice(1)
            .split("L")
            .map((point) => point.split(",").map(Number)),
        );
      });
      await alone.close();
      const drawn = medians.flat();
      expect(drawn).toHaveLength(rows.length);
      // Heights in the drawing are a straight line over the values of the file.
      const values = rows.map((row) => Number(row.median));
      const [low, high] = [values.indexOf(Math.min(...values)), values.indexOf(Math.max(...values))];
      const slope = (drawn[high]![1]! - drawn[low]![1]!) / (values[high]! - values[low]!);
      const strays = values.map((value, i) =>
        Math.abs(drawn[low]![1]! + slope * (value - values[low]!) - drawn[i]![1]!),
      );
      expect(Math.max(...strays)).toBeLessThan(0.01);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it("saves a drawing that says where it comes from, looks as on paper and runs nothing", async () => {
      const { page } = await openPanel();
      const svg = await saved(page, "SVG", "image/svg");
      const alone = await openAlone(served.browser, svg);
      const read = await alone.evaluate(() => {
        const elements = [...document.querySelectorAll("*")];
        return {
          names: [...new Set(elements.map(({ localName }) => localName))],
          attributes: [
            ...new Set(elements.flatMap((element) => [...element.attributes].map(({ name }) => name))),
          ],
          title: document.querySelector("title")!.textContent!,
          metadata: document.querySelector("metadata")!.textContent!,
          background: document.querySelector("rect")!.getAttribute("fill"),
        };
      });
      await alone.close();
      for (const name of ["script", "style", "foreignObject", "a", "image", "use", "parsererror"])
        expect(read.names).not.toContain(name);
      expect(read.attributes.filter((name) => /^on|href|^style$|^class$/.test(name))).toEqual([]);
      expect(await page.getByRole("heading", { level: 2, name: read.title!, exact: true }).count()).toBe(1);
      expect(JSON.parse(read.metadata)).toMatchObject({ version: modelVersion, seed: "export", finished: 2 });
      expect(read.background).toBe("#fff");
      await page.context().close();
    });

    it("saves pictures of twice the size, and the comparison with its digests", async () => {
      const { page, complaints } = await openPanel();
      const png = await saved(page, "PNG 2×", "image/png");
      expect(png.slice(1, 4)).toBe("PNG");
      const bundle = JSON.parse(await saved(page, words.bundle, "application/json"));
      expect(bundle.digests.precise[0]).toBe(await page.locator("code[data-policy=precise]").textContent());
      await page.getByText(words.methods).click();
      expect(await page.locator(".quotation blockquote").textContent()).toContain("2 paired worlds");
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  });
}
