import { rgb } from "d3";

/** Where black and white stand out equally: at 4.58 to 1. */
const even = 0.179;

/** Whether a ground is dark, so that white is read better on it than black, by the contrast of WCAG 2. */
export function isDarkGround(colour: string): boolean {
  const { r, g, b } = rgb(colour);
  const [red, green, blue] = [r, g, b].map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! < even;
}
