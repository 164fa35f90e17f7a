// The icons of the installed page, web/public/icon-*.png, drawn from icon.svg by Debian's Chromium.
//   node test/browser/icons.mjs
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";

const folder = new URL("../../web/public/", import.meta.url);
const icon = readFileSync(new URL("icon.svg", folder), "utf8");
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });

await draw("icon-192.png", 192, "transparent", 1);
await draw("icon-512.png", 512, "transparent", 1);
// A system cuts its own shape out of this one: the drawing stays inside the circle of four fifths.
await draw("icon-maskable-512.png", 512, "#0f2a3d", 0.75);
await browser.close();

async function draw(name, size, background, share) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const edge = size * share;
  const margin = (size - edge) / 2;
  const drawing = icon.replace("<svg", `<svg width="${edge}" height="${edge}"`);
  await page.setContent(
    `<body style="margin:0;background:${background}"><div style="padding:${margin}px">${drawing}</div></body>`,
  );
  const path = fileURLToPath(new URL(name, folder));
  await page.screenshot({ path, omitBackground: background === "transparent" });
  await page.close();
}
