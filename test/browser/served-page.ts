import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright";
import sirv from "sirv";
import { afterAll, beforeAll } from "vitest";
import type { Engine } from "./browsers.ts";

export const builtFolder = fileURLToPath(new URL("../../dist/web", import.meta.url));
/** The page as one file, opened from a disk. */
export const oneFileAddress = new URL("../../dist/buckstop.html", import.meta.url).href;

export interface ServedPage {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the built page as any static host does, under the path `under` of it ("some/folder/"): no headers of our
 * own, so that its own policy is what protects it.
 */
export async function servePage(under = "", folder = builtFolder): Promise<ServedPage> {
  if (!existsSync(`${folder}/index.html`)) throw new Error("no built page in dist/web: run `npm run build`");
  const files = sirv(folder, { dev: folder !== builtFolder });
  const server = createServer((request, response) => {
    const absent = () => void response.writeHead(404).end();
    const isUnder = request.url!.startsWith(`/${under}`);
    request.url = request.url!.slice(under.length);
    if (isUnder) files(request, response, absent);
    else absent();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${under}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A tab on the page, in a context of its own, that notes whatever should never happen there. */
export interface WatchedPage {
  readonly page: Page;
  /** Violations of the content security policy, errors, and requests to anywhere else. */
  readonly complaints: readonly string[];
}

export async function openPage(
  browser: Browser,
  address: string,
  hash = "",
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const usual = { locale: "en-GB", viewport: { width: 1280, height: 900 } };
  const context = await browser.newContext({ ...usual, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.text().startsWith("violated")) complaints.push(message.text());
  });
  page.on("request", (request) => {
    const isOwn = [address, `blob:${address}`, "data:"].some((start) => request.url().startsWith(start));
    if (!isOwn) complaints.push(request.url());
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      console.log(`violated ${violatedDirective}: ${blockedURI}`);
    });
  });
  await page.goto(address + hash);
  return { page, complaints };
}

/** The built page, served, and a browser to open it in. */
export interface BrowsedPage {
  readonly address: string;
  readonly browser: Browser;
  /** A tab on the page, at what stands after its address. */
  open(hash?: string, options?: BrowserContextOptions): Promise<WatchedPage>;
}

/** For the tests of the block that asks for it: both are there before the first of them and gone after the last. */
export function servedPageIn(engine: Engine): BrowsedPage {
  let served: ServedPage;
  let browser: Browser;
  beforeAll(async () => {
    served = await servePage();
    browser = await engine.launch();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  return {
    get address() {
      return served.address;
    },
    get browser() {
      return browser;
    },
    open: (hash, options) => openPage(browser, served.address, hash, options),
  };
}
