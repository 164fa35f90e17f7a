import { useLayoutEffect, useRef } from "preact/hooks";
import { FigureFrame, type FigureFrameProps } from "../figure-frame.tsx";

interface DrawnFigureProps extends Omit<FigureFrameProps, "svg" | "onRead"> {
  /** Draws or redraws; called anew when any of `inputs` has changed. */
  readonly draw: (svg: SVGSVGElement) => void;
  readonly inputs: readonly unknown[];
}

/** A figure drawn from the numbers alone: nothing is read off it by pointing. */
export function DrawnFigure({ draw, inputs, ...figure }: DrawnFigureProps) {
  const svg = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => draw(svg.current!), inputs);
  return <FigureFrame {...figure} svg={svg} />;
}
