import { chromium } from "playwright";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
import { readFileSync } from "node:fs";
for (const name of process.argv.slice(2)) {
  const buf = readFileSync(`/tmp/pagec-shots/${name}.png`); const w = buf.readUInt32BE(16), h = buf.readUInt32BE(20);
  // pack narrow shots into columns of 1500 px
  const part = w < 500 ? 1400 : 1400; const n = Math.ceil(h / part);
  const per = w < 500 ? 5 : 1;
  for (let i = 0; i < n; i += per) {
    const k = Math.min(per, n - i);
    const page = await browser.newPage({ viewport: { width: w * k + 8 * k, height: Math.min(part, h - i * part) } });
    await page.setContent(`<body style="margin:0;display:flex;gap:8px;background:#f0f">${Array.from({ length: k }, (_, j) => `<div style="width:${w}px;height:${part}px;background:url(data:image/png;base64,${buf.toString("base64")}) 0 -${(i + j) * part}px no-repeat"></div>`).join("")}`);
    await page.screenshot({ path: `/tmp/pagec-shots/crop-${name}-${i / per}.png` }); await page.close();
  }
  console.log(name, w, h, Math.ceil(n / per));
}
await browser.close();
