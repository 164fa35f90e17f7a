import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { modelVersion } from "../../src/model/version.ts";
import { pages } from "../../web/pages.ts";
import { editorWords } from "../../web/text/editor.ts";
import { en } from "../../web/text/en.ts";
import { modelWords } from "../../web/text/model.ts";
import { zh } from "../../web/text/zh.ts";
import { accessibilityFaults, looksIn } from "./accessibility-faults.ts";
import { engines } from "./browsers.ts";
import { servedPageIn } from "./served-page.ts";
import { sidewaysReach } from "./sideways-reach.ts";

const words = editorWords.en;
const hostile = '<img src=x onerror="alert(1)">';

for (const engine of engines) {
  describe.runIf(engine.installed)(`writing and reading in ${engine.name}`, () => {
    const served = servedPageIn(engine);

    const text = (page: Page) => page.locator(".text-pane textarea");
    const wholeText = async (page: Page) => JSON.parse(await text(page).inputValue());

    it("shows in the form what the text says, and writes into the text what the form says", async () => {
      const { page, complaints } = await served.open("#page=editor");
      const months = page.locator("#field-ticks");
      await months.focus();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type("24");
      await page.keyboard.press("Tab");
      expect((await wholeText(page)).ticks).toBe(24);
      await text(page).fill((await text(page).inputValue()).replace('"ticks": 24', '"ticks": 36'));
      expect(await months.inputValue()).toBe("36");
      await page.getByRole("button", { name: words.undo, exact: true }).click();
      expect(await months.inputValue()).toBe("24");
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it("tells a mistake beside its field and leads to it, in the form and in the text", async () => {
      const { page } = await served.open("#page=editor");
      await text(page).fill((await text(page).inputValue()).replace('"precise"', '"precis"'));
      expect(await page.locator("#problems strong").textContent()).toBe("unknown name");
      await page.getByRole("button", { name: words.toField }).click();
      await page.locator("#field-policies-1:focus").waitFor();
      expect(await page.locator(".field-problems").textContent()).toContain('did you mean "precise"?');
      await page.getByRole("button", { name: words.toText(27, 5) }).click();
      const place = await text(page).evaluate((area: HTMLTextAreaElement) => area.selectionStart);
      expect((await text(page).inputValue()).slice(place, place + 8)).toBe('"precis"');
      await page.context().close();
    });

    it("runs what was written, takes hostile texts as texts, and finds the draft again", async () => {
      const { page, complaints } = await served.open("#page=editor&worlds=2");
      const draft = await wholeText(page);
      const own = {
        ...draft,
        title: { en: hostile, zh: hostile },
        organisation: { spans: [2, 2] },
        ticks: 12,
      };
      await text(page).fill(JSON.stringify(own));
      await page.getByRole("button", { name: words.run }).click();
      await page.locator(".run-bar.is-finished").waitFor({ timeout: 60_000 });
      expect(await page.locator("h1").textContent()).toBe(hostile);
      await page.reload();
      await page.locator(".run-bar").waitFor();
      expect(await page.locator("h1").textContent()).toBe(hostile);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it("takes an organisation chart that is opened as a file", async () => {
      const { page, complaints } = await served.open("#page=editor");
      const csv = "id,superior,level\ntop,,centre\na,top,front\nb,top,front\n";
      const file = { name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };
      await page.locator("input[type=file]").setInputFiles(file);
      await page.getByRole("button", { name: words.saveChart("mine.csv") }).waitFor();
      expect((await wholeText(page)).organisation).toEqual({ chart: "mine.csv" });
      expect(await page.locator(".run-line .hint").textContent()).toContain("3 posts on 2 levels");
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it.each(
      looksIn(engine, [
        ["model", "light", "zh"],
        ["model", "dark", "en"],
        ["editor", "light", "en"],
        ["editor", "dark", "zh"],
      ] as const),
    )("has no fault that axe finds on %s, %s and in %s, folded out", async (name, colorScheme, lang) => {
      const hash = `#page=${name}&lang=${lang}`;
      const { page, complaints } = await served.open(hash, { colorScheme });
      await page.locator("h1").waitFor();
      // Some rows of the long table and one section of the long description stand for all: they are made alike.
      if (name === "model") {
        await page.getByLabel(modelWords[lang].search).fill("audit");
        await page.locator(".odd-section").first().waitFor();
      }
      const folded = page.locator("main details:not([open], .odd-section ~ .odd-section) > summary");
      while ((await folded.count()) > 0) await folded.first().click();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it("fits a phone without scrolling sideways, in either language", async () => {
      const { page } = await served.open("#page=editor&lang=en", { viewport: { width: 320, height: 640 } });
      const titled = (title: string) => page.getByRole("heading", { level: 1, name: title }).waitFor();
      await titled(editorWords.en.title);
      expect(await sidewaysReach(page)).toBe(0);
      await page.getByRole("button", { name: en.otherLanguage }).click();
      await titled(editorWords.zh.title);
      expect(await sidewaysReach(page)).toBe(0);
      await page.getByRole("link", { name: pages.model.title.zh }).click();
      await titled(modelWords.zh.title);
      expect(await sidewaysReach(page)).toBe(0);
      await page.getByRole("button", { name: zh.otherLanguage }).click();
      await titled(modelWords.en.title);
      expect(await sidewaysReach(page)).toBe(0);
      await page.context().close();
    });

    it("finds assumptions by word, and says how to cite the version that computes", async () => {
      const { page } = await served.open("#page=model");
      await page.getByLabel(modelWords.en.search).fill("audit chance");
      await page.getByRole("rowheader", { name: /auditRate/ }).waitFor();
      expect(await page.getByRole("rowheader", { name: /severity/ }).count()).toBe(0);
      expect(await page.locator(".citation pre").first().textContent()).toContain(`Version ${modelVersion}`);
      await page.context().close();
    });
  });
}
