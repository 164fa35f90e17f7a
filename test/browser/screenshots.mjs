// Pictures of the built page in Debian's Chromium, the comparison on them computed there and then.
//   node test/browser/screenshots.mjs          the picture of the README, web/picture.png
//   node test/browser/screenshots.mjs FOLDER   every scenario, language, width and theme, to be looked at
import { mkdirSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import sirv from "sirv";

const root = new URL("../../", import.meta.url);
const server = createServer(sirv(fileURLToPath(new URL("dist/web", root))));
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });

const folder = process.argv[2];
if (folder) await takeAll(folder);
else await takePicture();
await browser.close();
server.close();

/** The office: who is blamed for what they did not cause, under four rules, and the differences world by world. */
async function takePicture() {
  const page = await finishedPage("scenario=office&outcome=wrongfulShare&worlds=10", {
    width: 1160,
    height: 1000,
  });
  const panel = await page.locator(".curves").boundingBox();
  const last = await page.locator("#difference-chart").boundingBox();
  const clip = { ...panel, height: last.y + last.height + 12 - panel.y };
  await page.screenshot({ path: fileURLToPath(new URL("web/picture.png", root)), fullPage: true, clip });
}

async function takeAll(folder) {
  mkdirSync(folder, { recursive: true });
  const scenarios = readdirSync(new URL("scenarios", root))
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length));
  for (const scenario of scenarios) {
    for (const lang of ["en", "zh"]) {
      for (const [width, colorScheme] of [
        [320, "light"],
        [1280, "light"],
        [1280, "dark"],
        [1920, "light"],
      ]) {
        const page = await finishedPage(`scenario=${scenario}&worlds=10&lang=${lang}`, {
          width,
          height: 1000,
          colorScheme,
        });
        const path = `${folder}/${scenario}-${lang}-${width}-${colorScheme}.png`;
        await page.screenshot({ path, fullPage: true });
        await page.close();
      }
    }
  }
}

async function finishedPage(hash, { width, height, colorScheme = "light" }) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(`http://127.0.0.1:${server.address().port}/#${hash}`);
  const run = page.locator(".run-bar button.primary");
  if (await run.isVisible()) await run.click();
  await page.locator(".run-bar.is-finished").waitFor({ timeout: 120_000 });
  return page;
}
