import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { researchWords } from "../../web/text/research.ts";
import { resultsWords } from "../../web/text/research-results.ts";
import { engines } from "./browsers.ts";
import { openPage, type ServedPage, servePage } from "./served-page.ts";

/** axe is typed for another version of Playwright than the one that drives Debian's Firefox. */
type AxePage = ConstructorParameters<typeof AxeBuilder>[0]["page"];

/** Little enough to start by itself. */
const hash = "#page=research&scenario=office&policies=strict-liability,precise&worlds=3";

for (const engine of engines) {
  describe.runIf(engine.installed)(`the researcher's page in ${engine.name}`, () => {
    let served: ServedPage;
    let browser: Browser;
    beforeAll(async () => {
      served = await servePage();
      browser = await engine.launch();
    });
    afterAll(async () => {
      await browser.close();
      await served.close();
    });

    it.each([
      ["light", "en", 320],
      ["dark", "zh", 1280],
    ] as const)(
      "fits and has no fault that axe finds, %s, in %s, %d px wide",
      async (colorScheme, lang, width) => {
        const options = { colorScheme, viewport: { width, height: 800 } };
        const { page, complaints } = await openPage(browser, served.address, `${hash}&lang=${lang}`, options);
        await page.locator(".run-bar.is-finished").waitFor({ timeout: 60_000 });
        const words = researchWords[lang];
        for (const button of await page.getByRole("button", { name: words.table }).all())
          await button.click();
        const widths = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return { scrollWidth, clientWidth };
        });
        expect(widths.scrollWidth).toBe(widths.clientWidth);
        const { violations } = await new AxeBuilder({ page: page as unknown as AxePage }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(complaints).toEqual([]);
        await page.context().close();
      },
    );

    it("opens what compare --json answered, and says how much of it there is", async () => {
      const { page, complaints } = await openPage(browser, served.address, hash);
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
      const { page } = await openPage(browser, served.address, hash);
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
