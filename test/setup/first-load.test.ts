import { describe, expect, it } from "vitest";
import { pageNames } from "../../web/pages.ts";
import { firstLoads, mostKilobytes } from "./first-load.mjs";

describe("the built page", () => {
  const loads = firstLoads();

  it.each(pageNames)("loads no more JavaScript than it should before the first picture of %s", (page) => {
    expect(loads[page]).toBeGreaterThan(50); // what all pages share is found
    expect(loads[page]).toBeLessThanOrEqual(mostKilobytes);
  });
});
