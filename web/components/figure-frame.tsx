import type { ComponentChildren, RefObject } from "preact";
import { useState } from "preact/hooks";
import type { ExploreNode } from "../exploration.ts";
import type { Dictionary } from "../text/en.ts";
import { ExploreTree } from "./explore-tree.tsx";

export interface FigureFrameProps {
  readonly id: string;
  readonly heading: string;
  /** Empty where it stands elsewhere, once for several figures. */
  readonly caption: string;
  /** Where the owner draws. */
  readonly svg: RefObject<SVGSVGElement | null>;
  /** The pointer at or over the drawing. */
  readonly onRead?: (event: PointerEvent) => void;
  readonly exploration: ExploreNode;
  readonly table: () => ComponentChildren;
  /** Buttons beside that of the table, about the drawing. */
  readonly tools?: ((drawing: () => SVGSVGElement) => ComponentChildren) | undefined;
  readonly words: Dictionary;
}

/** A drawing with its heading, what it shows in words, a tree to explore it by keyboard, and its numbers as a table. */
export function FigureFrame(props: FigureFrameProps) {
  const { id, heading, caption, svg, onRead, exploration, table, tools, words } = props;
  const [isTabled, setTabled] = useState(false);
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
        {tools?.(() => svg.current!)}
        {caption !== "" && (
          <p class="hint" id={`${id}-caption`}>
            {caption}
          </p>
        )}
      </figcaption>
      <svg
        ref={svg}
        id={id}
        role="img"
        aria-labelledby={`${id}-heading`}
        aria-describedby={caption === "" ? undefined : `${id}-caption`}
        onPointerDown={onRead}
        onPointerMove={onRead}
      />
      <ExploreTree label={heading} root={exploration} words={words} />
      {isTabled && table()}
    </figure>
  );
}
