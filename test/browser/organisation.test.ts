import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { recordWorld } from "../../src/experiment/world-record.ts";
import { hierarchyOf } from "../../src/model/hierarchy.ts";
import { incidentsOf } from "../../web/organisation/post-history.ts";
import { organisationWords } from "../../web/text/organisation.ts";
import { shippedLibrary } from "../experiment/shipped-files.ts";
import { accessibilityFaults, looksIn } from "./accessibility-faults.ts";
import { engines } from "./browsers.ts";
import { servedPageIn } from "./served-page.ts";
import { sidewaysReach } from "./sideways-reach.ts";

const { en } = organisationWords;
const library = shippedLibrary();
const { setting } = library.scenarios.get("office")!;
const hash = "#page=organisation&scenario=office&policies=strict-liability,precise&worlds=2&seed=browser";
const followed = (page: Page) => page.locator(".steps").first().waitFor({ timeout: 60_000 });

for (const engine of engines) {
  describe.runIf(engine.installed)(`one world in ${engine.name}`, () => {
    const served = servedPageIn(engine);

    it("shows what Node records of a post, by keyboard alone and without a complaint of any kind", async () => {
      const { page, complaints } = await served.open(hash);
      await followed(page);
      await page.getByLabel(en.post, { exact: true }).fill("2.3.4.5");
      await page.keyboard.press("Enter");
      await page.locator("#post-takeaway", { hasText: en.postNamed("2.3.4.5") }).waitFor();
      const rows = page.locator(".post-incidents tbody tr");
      const schedule = [{ from: 0, policy: library.regimes.get("strict-liability")!.policy }];
      const record = recordWorld({ setting, schedule, seed: "browser", replication: 0 });
      const { id, posts } = hierarchyOf(setting.organisation);
      const post = Array.from({ length: posts }, (_, slot) => slot).find((slot) => id(slot) === "2.3.4.5")!;
      const dearest = incidentsOf(record, post)[0]!;
      const cells = await rows.first().locator("th, td").allTextContents();
      expect(cells[0]).toBe(en.causes[dearest.cause]);
      expect(cells[1]).toBe(String(dearest.month));
      expect(cells[3]).toBe(id(dearest.contact));
      await rows.first().getByRole("button").press("Enter");
      const lead = `Incident ${record.incidents.id[dearest.place]}, `;
      await page.locator(".follow-lead", { hasText: lead }).waitFor();
      expect(await page.locator(".ways ol").count()).toBe(2);
      await page.getByRole("slider", { name: en.monthOf }).press("ArrowLeft");
      await page.waitForURL(/month=118&post=2\.3\.4\.5&incident=strict-liability:\d+/);
      const sent = await served.open(new URL(page.url()).hash);
      await sent.page.locator(".follow-lead", { hasText: lead }).waitFor({ timeout: 60_000 });
      expect(await sent.page.locator("#post-takeaway").textContent()).toContain("2.3.4.5");
      expect(await sent.page.locator("output[for=organisation-month]").textContent()).toBe("118");
      expect(await sent.page.getByRole("alert").count()).toBe(0);
      await sent.page.context().close();
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it.each(
      looksIn(engine, [
        ["light", "en", 1280],
        ["dark", "zh", 320],
      ] as const),
    )("has no fault that axe finds, %s, in %s and %d px wide", async (colorScheme, lang, width) => {
      const viewport = { width, height: 900 };
      const { page } = await served.open(`${hash}&lang=${lang}`, {
        colorScheme,
        viewport,
      });
      await followed(page);
      const words = organisationWords[lang];
      await page.getByRole("button", { name: words.unluckiest }).click();
      await page.getByRole("button", { name: words.thisBranch }).click();
      await page.locator(".organisation-map figcaption button").click();
      await page.locator(".flow-buttons button").nth(1).click();
      await page.getByRole("button", { name: words.stepTable }).click();
      await page.getByRole("button", { name: words.exploreWhat(words.mapHeading) }).click();
      for (const key of ["ArrowDown", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
      const item = page.getByRole("tree", { name: words.mapHeading }).getByRole("treeitem");
      expect(await item.getAttribute("aria-level")).toBe("4");
      expect(await page.locator(".like-dots circle").count()).toBeGreaterThan(0);
      expect(await sidewaysReach(page)).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.context().close();
    });
  });
}
