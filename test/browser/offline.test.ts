import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { simulate } from "../../src/model/simulation.ts";
import { shippedLibrary } from "../experiment/shipped-files.ts";
import { engines } from "./browsers.ts";
import { builtFolder, oneFileAddress, openPage, servePage } from "./served-page.ts";

const { scenarios, regimes } = shippedLibrary();
/** Little enough to start by itself. */
const small = "#scenario=office&policies=strict-liability,precise&worlds=2&seed=offline";
const expected = simulate({
  setting: scenarios.get("office")!.setting,
  schedule: [{ from: 0, policy: regimes.get("precise")!.policy }],
  seed: "offline",
  replication: 0,
}).digest;

async function digestOf(page: Page): Promise<string | null> {
  await page.locator(".run-bar.is-finished").waitFor({ timeout: 60_000 });
  return page.locator("code[data-policy=precise]").textContent();
}

/** Resolves once a service worker has kept the whole page. */
const kept = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

const serviceWorker = readFileSync(join(builtFolder, "service-worker.js"), "utf8");
const shippedVersion = /[0-9a-f]{16}/.exec(serviceWorker)![0];

/** The versions whose files the browser holds, in the order in which they came. */
const versionsKept = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).map((name) => name.split(" ").at(-1)));

for (const engine of engines) {
  describe.runIf(engine.installed)(`without a network, in ${engine.name}`, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await engine.launch();
    });
    afterAll(() => browser.close());

    it("opens from any folder of a host, and again when the host is gone", async () => {
      const served = await servePage("some/folder/");
      const { page, complaints } = await openPage(browser, served.address, small);
      expect(await digestOf(page)).toBe(expected);
      await kept(page);
      await served.close();
      await page.reload();
      expect(await digestOf(page)).toBe(expected);
      await page.goto(`${served.address}index.html#scenario=epidemic-tightening&worlds=1`);
      await page.locator("#outcome-chart .switches text").waitFor();
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it("takes up a new version as a whole, once no tab shows the old one", async () => {
      const folder = mkdtempSync(join(tmpdir(), "buckstop-"));
      cpSync(builtFolder, folder, { recursive: true });
      const served = await servePage("", folder);
      const { page } = await openPage(browser, served.address, small);
      await kept(page);
      await page.reload(); // from now on the tab shows what is kept
      expect(await versionsKept(page)).toEqual([shippedVersion]);

      const newer = serviceWorker.replace(shippedVersion, "0123456789abcdef");
      writeFileSync(join(folder, "service-worker.js"), newer);
      await page.evaluate(async () => {
        const registration = (await navigator.serviceWorker.getRegistration())!;
        await registration.update();
        while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 20));
      });
      expect(await versionsKept(page)).toEqual([shippedVersion, "0123456789abcdef"]);

      await page.goto("about:blank");
      await page.goto(served.address);
      await expect.poll(() => versionsKept(page)).toEqual(["0123456789abcdef"]);
      await page.context().close();
      await served.close();
      rmSync(folder, { recursive: true });
    });

    it("opens as one file from a disk, and asks nobody for anything", async () => {
      const { page, complaints } = await openPage(browser, oneFileAddress, small);
      expect(await digestOf(page)).toBe(expected);
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  });
}
