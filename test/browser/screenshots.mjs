// Pictures of the built page in Debian's Chromium, the comparison on them computed there and then.
//   node test/browser/screenshots.mjs          the picture of the README, web/picture.png
//   node test/browser/screenshots.mjs FOLDER [PAGE…]
//       every page in both languages, three widths, dark and in forced colours, to be looked at
import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import sirv from "sirv";

const root = new URL("../../", import.meta.url);
const server = createServer(sirv(fileURLToPath(new URL("dist/web", root))));
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });

/** Little enough to start by itself. */
const comparison = "scenario=office&worlds=2";
const looks = [
  { width: 320 },
  { width: 1280 },
  { width: 1920 },
  { width: 1280, colorScheme: "dark" },
  { width: 1280, forcedColors: "active" },
];

const [folder, ...wanted] = process.argv.slice(2);
if (folder) await takeAll(folder, wanted);
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

/** Every page that the navigation leads to, or those named. */
async function takeAll(folder, wanted) {
  mkdirSync(folder, { recursive: true });
  const start = await finishedPage(comparison, { width: 1280 });
  const links = await start.locator("header nav a").evaluateAll((found) => found.map(({ href }) => href));
  await start.close();
  const names = links.map((link) => new URLSearchParams(new URL(link).hash.slice(1)).get("page"));
  for (const name of names.filter((each) => wanted.length === 0 || wanted.includes(each))) {
    for (const lang of ["en", "zh"]) {
      for (const look of looks) {
        const page = await finishedPage(`page=${name}&${comparison}&lang=${lang}`, look);
        const path = `${folder}/${name}-${lang}-${look.width}-${look.colorScheme ?? look.forcedColors ?? "light"}.png`;
        await page.screenshot({ path, fullPage: true });
        await page.close();
      }
    }
  }
}

/** A page as it stands when all that it computes by itself, or at the press of its button, has come. */
async function finishedPage(hash, { width, height = 900, ...theme }) {
  const page = await browser.newPage({ viewport: { width, height }, ...theme });
  await page.goto(`http://127.0.0.1:${server.address().port}/#${hash}`);
  await page.locator("main > :not(.page-loading)").first().waitFor();
  const run = page.locator(".run-bar button.primary");
  if (await run.isVisible()) await run.click();
  if (await page.locator(".run-bar").isVisible())
    await page.locator(".run-bar.is-finished").waitFor({ timeout: 120_000 });
  if (hash.startsWith("page=organisation"))
    await page.locator(".steps").first().waitFor({ timeout: 120_000 });
  await page.waitForLoadState("networkidle");
  return page;
}
