import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ExploreNode } from "../../exploration.ts";
import type { ExportedNumbers } from "../../export/exported-numbers.ts";
import type { Session } from "../../session.ts";
import type { Dictionary } from "../../text/en.ts";
import { ExploreTree } from "../explore-tree.tsx";
import { SaveFigure } from "../save-figure.tsx";

interface DrawnFigureProps {
  readonly session: Session;
  readonly id: string;
  /** Part of the names of files. */
  readonly name: string;
  readonly heading: string;
  readonly caption: string;
  /** Draws or redraws; called anew when any of `inputs` has changed. */
  readonly draw: (svg: SVGSVGElement) => void;
  readonly inputs: readonly unknown[];
  readonly exploration: ExploreNode;
  readonly table: () => ComponentChildren;
  readonly csv: () => string;
  readonly words: Dictionary;
}

/** A chart with its heading, what it shows in words, the numbers behind it as a table, and what may be taken away. */
export function DrawnFigure(props: DrawnFigureProps) {
  const { session, id, name, heading, caption, draw, inputs, exploration, table, csv, words } = props;
  const svg = useRef<SVGSVGElement>(null);
  const [isTabled, setTabled] = useState(false);
  useLayoutEffect(() => draw(svg.current!), inputs);
  const numbers: readonly ExportedNumbers[] = [{ kind: "table", csv }];
  const figure = { name, title: heading, caption, drawing: () => svg.current!, numbers };
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
        <SaveFigure session={session} figure={figure} />
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
