// What the page costs whoever opens it, measured in Debian's Chromium on the built page.
//   node test/browser/budgets.mjs [--check]    prints a table; with --check a broken budget ends in exit code 1
import { createServer } from "node:http";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import sirv from "sirv";
import { firstLoads, mostKilobytes } from "../setup/first-load.mjs";

const budgets = [
  ...Object.entries(firstLoads()).map(([page, kilobytes]) => ({
    name: `first load of JavaScript, ${page}`,
    unit: "KB gzip",
    most: mostKilobytes,
    of: () => kilobytes,
  })),
  { name: "largest paint, home", unit: "ms", most: 1500, of: ({ home }) => home.largestPaint },
  { name: "largest paint, compare", unit: "ms", most: 1500, of: ({ work }) => work.largestPaint },
  { name: "layout shift, home", unit: "", most: 0.05, of: ({ home }) => home.layoutShift },
  {
    name: "layout shift, compare, to the last world",
    unit: "",
    most: 0.05,
    of: ({ work }) => work.layoutShift,
  },
  { name: "first curves after the click", unit: "ms", most: 1000, of: ({ work }) => work.firstCurves },
  {
    name: "interaction while worlds arrive, slowest",
    unit: "ms",
    most: 200,
    of: ({ work }) => work.interaction,
  },
  {
    name: "office × 4 policies × 20 worlds × 120 ticks",
    unit: "ms",
    most: 5000,
    of: ({ work }) => work.whole,
  },
  { name: "first curves after a lever is moved", unit: "ms", most: 200, of: ({ work }) => work.afterLever },
  { name: "stopped after the click", unit: "ms", most: 100, of: ({ work }) => work.stopped },
];

const server = createServer(sirv(fileURLToPath(new URL("../../dist/web", import.meta.url))));
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const measured = { home: await measureHome(), work: await measureWork() };
await browser.close();
server.close();

console.log(
  `load of this machine: ${loadavg()[0].toFixed(1)} (the budgets are for an idle one of two cores)`,
);
const rows = budgets.map(({ name, unit, most, of }) => ({ name, measured: of(measured), most, unit }));
console.table(rows);
if (process.argv.includes("--check") && rows.some((row) => row.measured > row.most)) process.exitCode = 1;

async function measureHome() {
  const page = await opened("");
  await page.locator("#first-chart .medians path").first().waitFor();
  await page.waitForTimeout(500);
  const home = await painted(page);
  await page.close();
  return home;
}

/** From the click to the last world, with hands on the page meanwhile. */
async function measureWork() {
  const page = await opened("#scenario=office&seed=budgets");
  const run = page.locator(".run-bar button.primary");
  await run.waitFor();
  const firstCurves = await timed(page, () => run.click(), "#outcome-chart .medians path");
  await page.evaluate(() => (window.begun = window.clicked));
  for (const outcome of ["morale", "fear", "wrongfulShare"]) {
    await page.locator("#outcome").selectOption(outcome);
    await page.locator("#month").press("ArrowLeft");
    await page.waitForTimeout(300);
  }
  await page.locator(".run-bar.is-finished").waitFor({ timeout: 300_000 });
  const whole = Math.round(await page.evaluate(() => performance.now() - window.begun));
  const { largestPaint, layoutShift, interaction } = await painted(page);
  await page.locator(".drawer-doors button").first().click();
  const afterLever = await timed(
    page,
    () => page.locator("#value-severity").press("ArrowRight"),
    '#outcome-chart [data-policy="own-1"]',
  );
  const stopped = await timed(page, () => page.locator(".run-bar button").click(), ".run-bar.is-stopped");
  await page.close();
  return {
    firstCurves,
    whole,
    largestPaint,
    layoutShift,
    interaction,
    afterLever,
    stopped,
  };
}

/** A page that notes what it paints, shifts and how long it keeps hands waiting. */
async function opened(hash) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(() => {
    window.noted = { largestPaint: 0, layoutShift: 0, interaction: 0 };
    const note = (type, each, more = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
        type,
        buffered: true,
        ...more,
      });
    note("largest-contentful-paint", ({ startTime }) => (window.noted.largestPaint = startTime));
    note(
      "layout-shift",
      ({ value, hadRecentInput }) => (window.noted.layoutShift += hadRecentInput ? 0 : value),
    );
    note(
      "event",
      ({ duration, interactionId }) => {
        if (interactionId) window.noted.interaction = Math.max(window.noted.interaction, duration);
      },
      { durationThreshold: 16 },
    );
    const startClock = () => (window.clicked = performance.now());
    addEventListener("click", startClock, { capture: true });
    addEventListener("keydown", startClock, { capture: true });
  });
  await page.goto(address + hash);
  return page;
}

async function painted(page) {
  const { largestPaint, layoutShift, interaction } = await page.evaluate(() => window.noted);
  return {
    largestPaint: Math.round(largestPaint),
    layoutShift: Math.round(layoutShift * 1000) / 1000,
    interaction,
  };
}

/** Milliseconds from an act of the hand to something on the page, by the page's own clock. */
async function timed(page, act, selector) {
  await page.evaluate((sought) => {
    window.seen = new Promise((resolve) => {
      const look = () =>
        document.querySelector(sought) ? resolve(performance.now()) : requestAnimationFrame(look);
      addEventListener("click", look, { once: true });
      addEventListener("keydown", look, { once: true });
    });
  }, selector);
  await act();
  return Math.round(await page.evaluate(async () => (await window.seen) - window.clicked));
}
