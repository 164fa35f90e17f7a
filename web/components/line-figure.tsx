import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { drawLines } from "../charts/line-chart.ts";
import { drawMonthCursor, monthAt } from "../charts/month-cursor.ts";
import type { ChartSize, ChartWords, Plot, Sides } from "../charts/plot.ts";
import type { DrawnWorlds } from "../charts/policy-lines.ts";
import { linesExploration } from "../lines-exploration.ts";
import type { LinesView } from "../lines-view.ts";
import type { Dictionary } from "../text/en.ts";
import { FigureFrame } from "./figure-frame.tsx";
import { LinesTable } from "./lines-table.tsx";

interface LineFigureProps {
  readonly id: string;
  readonly heading: string;
  /** Empty where it stands elsewhere, once for several figures. */
  readonly caption: string;
  readonly view: LinesView;
  readonly chartWords: ChartWords;
  readonly size: ChartSize;
  readonly sides: Sides;
  /** The month read off; null while nobody reads. */
  readonly month: number | null;
  readonly onMonth: (month: number) => void;
  /** Buttons beside that of the table, about the drawing. */
  readonly tools?: (drawing: () => SVGSVGElement) => ComponentChildren;
  /** How the worlds are drawn; each of them unless it says otherwise. */
  readonly drawn?: DrawnWorlds;
  readonly words: Dictionary;
}

/** A chart of lines with its heading, what it shows in words, and the numbers behind it as a table. */
export function LineFigure(props: LineFigureProps) {
  const { id, heading, caption, view, chartWords, size, sides, month, onMonth, tools, words } = props;
  const { drawn = "lines" } = props;
  const svg = useRef<SVGSVGElement>(null);
  const plot = useRef<Plot | null>(null);
  useLayoutEffect(() => {
    plot.current = drawLines(svg.current!, view, chartWords, size, sides, drawn);
  }, [
    view,
    chartWords,
    typeof drawn === "object" ? drawn.replication : drawn,
    size.width,
    size.height,
    sides.left,
    sides.right,
  ]);
  useLayoutEffect(() => {
    drawMonthCursor(svg.current!, view, month, plot.current!);
  }, [view, month, size.width, size.height, sides.left, sides.right]);
  const read = (event: PointerEvent) => onMonth(monthAt(event.offsetX, view.ticks, plot.current!));
  return (
    <FigureFrame
      {...{ id, heading, caption, svg, tools, words }}
      onRead={read}
      exploration={linesExploration(view, { heading, format: chartWords.format, words, onMonth })}
      table={() => <LinesTable view={view} heading={heading} format={chartWords.format} words={words} />}
    />
  );
}
