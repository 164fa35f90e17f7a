import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** Below this a picture keeps its width and its box scrolls. */
const narrowest = 230;

/** Inner width and font size of a box, in px, as they change. */
export function useWidth(box: RefObject<HTMLElement | null>): { width: number; fontSize: number } {
  const [measured, setMeasured] = useState({ width: 640, fontSize: 13 });
  useLayoutEffect(() => {
    const element = box.current!;
    const measure = () => {
      const fontSize = Number.parseFloat(getComputedStyle(element).fontSize);
      setMeasured({ width: Math.max(narrowest, element.clientWidth), fontSize });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [box]);
  return measured;
}
