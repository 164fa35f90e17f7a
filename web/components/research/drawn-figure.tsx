import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ExploreNode } from "../../exploration.ts";
import type { Dictionary } from "../../text/en.ts";
import { ExploreTree } from "../explore-tree.tsx";

interface DrawnFigureProps {
  readonly id: string;
  readonly heading: string;
  readonly caption: string;
  /** Draws or redraws; called anew when any of `inputs` has changed. */
  readonly draw: (svg: SVGSVGElement) => void;
  readonly inputs: readonly unknown[];
  readonly exploration: ExploreNode;
  readonly table: () => ComponentChildren;
  /** Buttons beside that of the table, about the drawing. */
  readonly tools: (drawing: () => SVGSVGElement) => ComponentChildren;
  readonly words: Dictionary;
}

/** A chart with its heading, what it shows in words, the numbers behind it as a table. */
export function DrawnFigure(props: DrawnFigureProps) {
  const { id, heading, caption, draw, inputs, exploration, table, tools, words } = props;
  const svg = useRef<SVGSVGElement>(null);
  const [isTabled, setTabled] = useState(false);
  useLayoutEffect(() => draw(svg.current!), inputs);
  return (
    <figure class="line-figure">
      <figcaption>
        <h3 id={`${id}-heading`}>{heading}</h3>
        <button
          type="button"
          class="quiet"
          aria-expanded={isTabled}
          aria-describedby={`${id}-heading`}
          onClick={() => setTabled(!isTabled)}
        >
          {isTabled ? words.hideTable : words.table}
        </button>
        {tools(() => svg.current!)}
        <p class="hint" id={`${id}-caption`}>
          {caption}
        </p>
      </figcaption>
      <svg
        ref={svg}
        id={id}
        role="img"
        aria-labelledby={`${id}-heading`}
        aria-describedby={`${id}-caption`}
      />
      <ExploreTree label={heading} root={exploration} words={words} />
      {isTabled && table()}
    </figure>
  );
}
