import type { Page } from "playwright";

/** How far the page reaches beyond its window to the right, in px. */
export function sidewaysReach(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
