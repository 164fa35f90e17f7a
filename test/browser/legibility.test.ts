import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { pageNames } from "../../web/pages.ts";
import { engines } from "./browsers.ts";
import { legibilityFaults, lengthenTexts, marksOfFigures } from "./legibility-probe.ts";
import { servedPageIn } from "./served-page.ts";
import { sidewaysReach } from "./sideways-reach.ts";

const comparison = "scenario=office&policies=strict-liability,precise&worlds=2&seed=legible";
const looks = [
  { lang: "en", colorScheme: "light", width: 320 },
  { lang: "zh", colorScheme: "dark", width: 1280 },
] as const;
const none = { contrast: [], small: [], targets: [], clipped: [] };

async function settled(page: Page, name: string): Promise<void> {
  await page.locator("main > :not(.page-loading)").first().waitFor();
  if (name === "organisation") await page.locator(".steps").first().waitFor({ timeout: 60_000 });
  if (name === "compare" || name === "research")
    await page.locator(".run-bar.is-finished").waitFor({ timeout: 60_000 });
  await page.waitForLoadState("networkidle");
}

const chromium = engines.find(({ name }) => name === "Chromium")!;
describe.runIf(chromium.installed)("what is on the page", () => {
  const served = servedPageIn(chromium);

  it.each(pageNames.flatMap((name) => looks.map((look) => ({ name, ...look }))))(
    "can be read and hit: $name, $lang, $colorScheme, $width px; in forced colours, longer words and at 400 %",
    async ({ name, lang, colorScheme, width }) => {
      const viewport = { width, height: 900 };
      const hash = `#page=${name}&${comparison}&lang=${lang}`;
      const { page, complaints } = await served.open(hash, { colorScheme, viewport });
      await settled(page, name);
      expect(await page.evaluate(legibilityFaults, marksOfFigures)).toEqual(none);

      await page.emulateMedia({ forcedColors: "active" });
      const { contrast } = await page.evaluate(legibilityFaults, marksOfFigures);
      expect(contrast, "in forced colours").toEqual([]);
      await page.emulateMedia({ forcedColors: "none" });

      // 1280 × 1024 px at 400 % are so many px of the page.
      await page.setViewportSize({ width: 320, height: 256 });
      await page.waitForTimeout(200); // the drawings follow
      const zoomed = await page.evaluate(legibilityFaults, marksOfFigures);
      expect([await sidewaysReach(page), zoomed.clipped], "at 400 %").toEqual([0, []]);

      await page.setViewportSize(viewport);
      await page.waitForTimeout(200);
      await page.evaluate(lengthenTexts);
      const longer = await page.evaluate(legibilityFaults, marksOfFigures);
      expect([await sidewaysReach(page), longer.clipped], "with longer words").toEqual([0, []]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it("tells four policies apart without colour: by their dashes, and by a name at the end of each line", async () => {
    const hash = "#page=compare&scenario=office&worlds=2&seed=legible";
    const { page } = await served.open(hash);
    await settled(page, "compare");
    const lines = page.locator("#outcome-chart .medians path");
    const dashes = await lines.evaluateAll((paths) =>
      paths.map((path) => {
        const { strokeDasharray, strokeWidth } = getComputedStyle(path);
        return `${strokeDasharray} ${Number.parseFloat(strokeWidth) >= 2}`;
      }),
    );
    expect(new Set(dashes).size).toBe(4);
    expect(dashes.every((dash) => dash.endsWith("true"))).toBe(true);
    const labels = page.locator("#outcome-chart .end-labels text");
    expect(new Set(await labels.allTextContents()).size).toBe(4);
    await page.context().close();
  });
});
