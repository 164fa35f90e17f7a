import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type ExploreNode, type ExplorePath, moved, moveOf, reachable, stopsAlong } from "../exploration.ts";
import type { Dictionary } from "../text/en.ts";

interface ExploreTreeProps {
  readonly label: string;
  readonly root: ExploreNode;
  readonly words: Dictionary;
}

/** A chart read part by part with the arrow keys, from the whole to a single number. */
export function ExploreTree({ label, root, words }: ExploreTreeProps) {
  const [path, setPath] = useState<ExplorePath | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setPath(null);
    button.current!.focus();
  };
  return (
    <div class="explore">
      <button
        ref={button}
        type="button"
        class="quiet"
        aria-expanded={path !== null}
        aria-label={words.exploreWhat(label)}
        onClick={() => setPath(path === null ? [] : null)}
      >
        {words.explore}
      </button>
      {path !== null && (
        <Explored label={label} root={root} words={words} path={path} onPath={setPath} onLeave={leave} />
      )}
    </div>
  );
}

interface ExploredProps extends ExploreTreeProps {
  readonly path: ExplorePath;
  readonly onPath: (path: ExplorePath) => void;
  readonly onLeave: () => void;
}

function Explored({ label, root, words, path, onPath, onLeave }: ExploredProps) {
  const item = useRef<HTMLDivElement>(null);
  const known = reachable(root, path); // the chart may have changed meanwhile
  const stops = stopsAlong(root, known);
  const { node, place, count } = stops.at(-1)!;
  // A new element at every stop, so that moving there is announced.
  const key = known.join(" ");
  useLayoutEffect(() => {
    item.current!.focus({ preventScroll: true });
    node.visit?.();
  }, [key]);
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") return onLeave();
    const move = moveOf(event.key, event.shiftKey);
    if (move === null) return;
    event.preventDefault();
    const next = moved(root, known, move);
    if (next) onPath(next);
  };
  return (
    <div class="explored">
      <p class="explored-way">
        {stops.slice(0, -1).map(({ node: passed }, depth) => (
          <span key={depth}>{passed.text} › </span>
        ))}
      </p>
      <div role="tree" aria-label={label}>
        <div
          key={key}
          ref={item}
          role="treeitem"
          tabIndex={0}
          aria-level={stops.length}
          aria-posinset={place + 1}
          aria-setsize={count}
          aria-expanded={node.parts ? false : undefined}
          onKeyDown={press}
        >
          {node.text} <span class="explored-place">{count > 1 && words.placeOf(place + 1, count)}</span>
        </div>
      </div>
      <p class="hint">{words.exploreKeys}</p>
    </div>
  );
}
