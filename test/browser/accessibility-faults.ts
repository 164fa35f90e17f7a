import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import type { Engine } from "./browsers.ts";

/** axe is typed for another version of Playwright than the one that drives Debian's Firefox. */
type AxePage = ConstructorParameters<typeof AxeBuilder>[0]["page"];

/** The rules of axe that the page breaks, or a part of it, each with the elements that break it. */
export async function accessibilityFaults(
  page: Page,
  part = "html",
): Promise<readonly [rule: string, elements: string[]][]> {
  const { violations } = await new AxeBuilder({ page: page as unknown as AxePage }).include(part).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** Of the looks to hold against axe, all in Chromium; in Firefox, where axe takes three times as long, the last. */
export function looksIn<Look>({ name }: Engine, looks: readonly Look[]): readonly Look[] {
  return name === "Chromium" ? looks : looks.slice(-1);
}
