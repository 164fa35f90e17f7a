import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { simulate } from "../../src/model/simulation.ts";
import { pages } from "../../web/pages.ts";
import { compareWords } from "../../web/text/compare.ts";
import { homeWords } from "../../web/text/home.ts";
import { setUpWords } from "../../web/text/set-up.ts";
import { shippedLibrary } from "../experiment/shipped-files.ts";
import { accessibilityFaults, looksIn } from "./accessibility-faults.ts";
import { engines } from "./browsers.ts";
import { openPage, servedPageIn } from "./served-page.ts";
import { sidewaysReach } from "./sideways-reach.ts";

const { en, zh } = compareWords;
const setUp = setUpWords.en;
const library = shippedLibrary();
const office = library.scenarios.get("office")!;
const policies = ["strict-liability", "precise"];
/** Little enough to start by itself. */
const small = `#scenario=office&policies=${policies.join(",")}&worlds=2&seed=browser`;
const large = `#scenario=office&policies=${policies.join(",")}&worlds=100&seed=browser`;

const finished = (page: Page) => page.locator(".run-bar.is-finished").waitFor({ timeout: 60_000 });

for (const engine of engines) {
  describe.runIf(engine.installed)(`the page in ${engine.name}`, () => {
    const served = servedPageIn(engine);

    it("computes the digests that Node computes, without a complaint of any kind", async () => {
      const { page, complaints } = await served.open(small);
      await finished(page);
      for (const name of policies) {
        const schedule = [{ from: 0, policy: library.regimes.get(name)!.policy }];
        const { digest } = simulate({ setting: office.setting, schedule, seed: "browser", replication: 0 });
        expect(await page.locator(`code[data-policy=${name}]`).textContent()).toBe(digest);
      }
      expect(await page.locator("#outcome-chart .worlds path").count()).toBe(4);
      expect(await page.locator("#difference-chart .medians path").count()).toBe(1);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it.each(
      looksIn(engine, [
        ["light", "en"],
        ["dark", "zh"],
      ] as const),
    )("has no fault that axe finds, %s and in %s, with its tables open", async (colorScheme, lang) => {
      const hash = `#scenario=epidemic-tightening&worlds=1&lang=${lang}`;
      const { page } = await served.open(hash, { colorScheme });
      await finished(page);
      for (const table of await page.locator("figcaption button").all()) await table.click();
      await page.locator(".check summary").click();
      await page.getByRole("button", { name: setUpWords[lang].assumptions }).click();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.context().close();
    });

    it("arrives at home, and goes from page to page and back in the history of the browser", async () => {
      const { page, complaints } = await served.open();
      expect(await page.locator("h1").textContent()).toBe(homeWords.en.question);
      await page.locator(".doors a").first().click();
      await page.locator("#outcome-chart .medians path").first().waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("page-title");
      expect(new URL(page.url()).hash).toContain("page=compare");
      expect(await page.title()).toContain(pages.compare.title.en);
      expect(await page.getByRole("button", { name: en.copyLink }).isVisible()).toBe(true);
      await page.goBack();
      await page.getByRole("heading", { level: 1, name: homeWords.en.question }).waitFor();
      expect(await page.locator("nav [aria-current=page]").textContent()).toBe(pages.home.title.en);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it("shows at home what the core found when the page was built, and computes nothing for it", async () => {
      const { page, complaints } = await served.open();
      await page.locator("#first-chart .medians path").first().waitFor();
      const schedule = [{ from: 0, policy: library.regimes.get("strict-liability")!.policy }];
      const { digest } = simulate({ setting: office.setting, schedule, seed: "1", replication: 0 });
      expect(await page.locator(".provenance code").textContent()).toBe(digest);
      expect(await page.locator("#first-title").textContent()).toContain("paired worlds");
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it("turns a lever by keyboard into a policy of one's own, takes it back, and gives it to a link", async () => {
      const { page, complaints } = await served.open(small);
      await finished(page);
      await page.getByRole("button", { name: setUp.levers }).click();
      await page.locator("#value-severity").press("ArrowRight");
      const chip = page.locator(".chip");
      expect(await chip.textContent()).toContain(setUp.change("Severity", "1", "1.2"));
      await page.locator("#outcome-chart .medians path >> nth=2").waitFor({ state: "attached" });
      await page.keyboard.press("Control+z");
      expect(await chip.count()).toBe(0);
      await page.keyboard.press("Control+Shift+z");
      expect(await chip.count()).toBe(1);
      await page.waitForURL(/own-1~strict-liability~severity:1\.2~/);
      const again = await page.context().newPage();
      await again.goto(page.url());
      await again.locator(".chip").waitFor();
      expect(await page.locator(".command-line").first().textContent()).toContain("own-1.json");
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it("keeps the draws still for who asked for rest, and steps them by hand", async () => {
      const hash = `${small}&view=draws`;
      const calm = await engine.launchCalm();
      const { page } = await openPage(calm, served.address, hash, { reducedMotion: "reduce" });
      await finished(page);
      const shown = page.locator(".draw-number");
      expect(await shown.textContent()).toBe(en.drawOf(0));
      await page.waitForTimeout(900);
      expect(await shown.textContent()).toBe(en.drawOf(0));
      await page.getByRole("button", { name: en.nextDraw }).click();
      expect(await shown.textContent()).toBe(en.drawOf(1));
      await calm.close();
    });

    it("waits for a click before it starts the work of a large link, and stops when told to", async () => {
      const { page } = await served.open(large);
      await page.getByRole("button", { name: en.run, exact: true }).click();
      await page.locator("#outcome-chart .worlds path").nth(2).waitFor(); // a whole world and a half
      await page.getByRole("button", { name: en.stop }).click();
      await page.locator(".run-bar.is-stopped").waitFor({ timeout: 1_000 });
      const worlds = await page.locator(".run-count").textContent();
      expect(Number(worlds!.split(" ")[0])).toBeGreaterThan(0);
      await page.waitForTimeout(500);
      expect(await page.locator(".run-count").textContent()).toBe(worlds);
      expect(await page.getByRole("button", { name: en.resume }).isVisible()).toBe(true);
      await page.context().close();
    });

    it("speaks Chinese at a click, and says so in the address", async () => {
      const { page } = await served.open(small);
      await page.getByRole("button", { name: en.otherLanguage }).click();
      expect(await page.locator("h1").textContent()).toBe(office.title.zh);
      expect(await page.locator("html").getAttribute("lang")).toBe("zh-Hans");
      expect(await page.title()).toContain(zh.subtitle);
      await page.waitForURL(/lang=zh/);
      await page.context().close();
    });

    it("offers every scenario that ships, and begins one at a click", async () => {
      const { page, complaints } = await served.open(small);
      const choice = page.getByLabel(en.scenario, { exact: true });
      await choice.locator(`option >> nth=${library.scenarios.size - 1}`).waitFor({ state: "attached" });
      await choice.selectOption("epidemic-tightening");
      await page.locator("#outcome-chart .switches text").waitFor();
      expect(await page.locator("h1").textContent()).toBe(
        library.scenarios.get("epidemic-tightening")!.title.en,
      );
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it("lets another outcome of the same worlds be chosen in the title by keys alone, without running again", async () => {
      const { page } = await served.open(small);
      await finished(page);
      const title = page.getByRole("heading", { level: 2 }).first();
      await title.getByRole("combobox", { name: en.outcome }).focus();
      await page.keyboard.type("Morale");
      await page.waitForURL(/outcome=morale/);
      const said = page.getByRole("heading", { level: 2, name: /^Too few to call: Morale under Precise/ });
      expect(await said.count()).toBe(1);
      expect(await page.locator("#outcome-chart-heading").textContent()).toBe(en.curvesOf("Morale"));
      expect(await page.locator(".run-bar.is-finished").count()).toBe(1);
      await page.context().close();
    });

    it("superposes a series of another scenario, says how its worlds are paired, and takes it back", async () => {
      const { page, complaints } = await served.open(small);
      await finished(page);
      await page.getByLabel(en.addFrom).selectOption("hotline");
      await page.getByRole("button", { name: en.add, exact: true }).click();
      await finished(page);
      await page.locator('#outcome-chart .medians [data-policy^="hotline/"]').waitFor();
      expect(await page.locator("#difference-chart-caption").textContent()).toContain(
        "but in another scenario",
      );
      expect(await page.locator(".command code").allTextContents()).toEqual([
        expect.stringContaining("buckstop compare office "),
        expect.stringMatching(/buckstop compare hotline .*--ticks 120 /),
      ]);
      await page.waitForURL(/policies=[^&]*hotline\//);
      await page.locator(".chip.is-series button").click();
      expect(await page.locator("#outcome-chart .medians path").count()).toBe(2);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it("adds up who caused and who paid over all worlds when asked", async () => {
      const { page, complaints } = await served.open(small);
      await finished(page);
      await page.getByRole("button", { name: en.addFlows(2) }).click();
      await page.locator(".flow-matrix").nth(1).waitFor({ timeout: 60_000 });
      expect(await page.locator("#flows-caption").textContent()).toContain("2 worlds together");
      expect(await page.locator("#flows-takeaway").textContent()).toContain("under Precise accountability");
      expect(await accessibilityFaults(page, "section:has(#flows-takeaway)")).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it("can be read and worked by keyboard alone", async () => {
      const { page } = await served.open(small);
      await finished(page);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("page-title");
      await page.getByRole("slider").focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowRight");
      expect(await page.locator("output").textContent()).toBe("1");
      expect(await page.locator("#outcome-chart .cursor circle").count()).toBe(2);
      await page.locator("figcaption button").first().focus();
      await page.keyboard.press("Enter");
      expect(await page.locator("figure table tbody tr").count()).toBe(office.setting.ticks);
      await page.context().close();
    });

    it("fits a phone without scrolling sideways, in either language", async () => {
      const { page } = await served.open(small, { viewport: { width: 320, height: 640 } });
      await finished(page);
      expect(await sidewaysReach(page)).toBe(0);
      await page.getByRole("button", { name: en.otherLanguage }).click();
      await page.getByRole("heading", { level: 1, name: office.title.zh }).waitFor();
      expect(await sidewaysReach(page)).toBe(0);
      await page.context().close();
    });

    it("leaves out what it does not understand of a link, and says what", async () => {
      const { page, complaints } = await served.open(`${small}&outcome=<img src=x>`);
      expect(await page.getByRole("alert").textContent()).toContain("outcome=<img src=x>");
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  });
}
