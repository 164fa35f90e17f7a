import { describe, expect, it } from "vitest";
import { isDarkGround } from "../../web/charts/ink-on.ts";

describe("isDarkGround", () => {
  it("gives every ground the ink that stands out at 4.5 to 1 or more", () => {
    expect(
      ["#000000", "#757575", "#777777", "#ffffff", "#2d004b", "rgb(178, 171, 210)"].map(isDarkGround),
    ).toEqual([true, true, false, false, true, false]);
    for (let grey = 0; grey < 256; grey++) {
      const channel = grey / 255;
      const light = channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
      const contrast = isDarkGround(`rgb(${grey}, ${grey}, ${grey})`)
        ? 1.05 / (light + 0.05)
        : (light + 0.05) / 0.05;
      expect(contrast).toBeGreaterThanOrEqual(4.5);
    }
  });
});
