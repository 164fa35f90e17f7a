import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { ChartSize } from "../charts/plot.ts";

interface Box {
  readonly width: number;
  readonly fontSize: number;
}

/** Below this a chart keeps its width and its box scrolls. */
const narrowest = 230;

/** Sizes of the two charts in a box: they follow its width, and its font size follows the style sheet. */
export function useChartSizes(box: RefObject<HTMLElement | null>): { upper: ChartSize; lower: ChartSize } {
  const [{ width, fontSize }, setBox] = useState<Box>({ width: 640, fontSize: 13 });
  useLayoutEffect(() => {
    const element = box.current!;
    const measure = () => {
      const style = getComputedStyle(element);
      setBox({
        width: Math.max(narrowest, element.clientWidth),
        fontSize: Number.parseFloat(style.fontSize),
      });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [box]);
  const height = fontSize * Math.min(30, Math.max(20, width / 34));
  return {
    upper: { width, height, fontSize },
    lower: { width, height: width < fontSize * 40 ? height : height * 0.78, fontSize },
  };
}
