import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { paintMap } from "../../charts/organisation-map.ts";
import { cellAt, hangingTree } from "../../organisation/hanging-tree.ts";
import type { MapReading } from "./organisation-map.tsx";

export interface PictureProps extends MapReading {
  /** Which of the sides is shown. */
  readonly side: number;
  readonly width: number;
  readonly fontSize: number;
  readonly onPoint: (post: number | null) => void;
}

/** Begins the ids of what names and describes the pictures. */
export const mapName = "map";

/** So many posts may stand high enough to be named, if they are wide enough, too. */
const mostNamed = 200;

/** Room around the tree for the line around a chosen post. */
const margin = 3;

/** The whole organisation, or a large branch, as bars with the front line hanging below. */
export function HangingPicture({
  inside,
  view,
  choice,
  study,
  side,
  width,
  fontSize,
  onPoint,
}: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { hierarchy } = inside;
  const tree = useMemo(
    () =>
      hangingTree(hierarchy, choice.top, {
        width: width - 2 * margin,
        barHeight: fontSize * 1.6,
        leafHeight: view.posts.length <= mostNamed ? fontSize * 1.5 : Math.max(6, fontSize * 0.6),
        stack: 12,
      }),
    [hierarchy, choice.top, view.posts.length, width, fontSize],
  );
  const post = study.post.value;
  useLayoutEffect(() => {
    const { low, high } = view.range;
    const { values } = view.sides[side]!;
    const style = getComputedStyle(canvas.current!);
    paintMap(canvas.current!, tree, width, margin, {
      shareOf: (post) => (values[post]! - low) / (high - low),
      idOf: hierarchy.id,
      selected: post,
      undefinedFill: style.getPropertyValue("--rule"),
      ink: style.getPropertyValue("--ink"),
      surface: style.getPropertyValue("--surface"),
      font: style.fontFamily,
      fontSize,
    });
  }, [tree, view, side, post, width, fontSize]);
  const postUnder = (event: PointerEvent | MouseEvent) =>
    cellAt(tree, event.offsetX - margin, event.offsetY - margin)?.post ?? null;
  return (
    <canvas
      ref={canvas}
      class="hanging-picture"
      role="img"
      aria-labelledby={`${mapName}-takeaway`}
      aria-describedby={`${mapName}-caption`}
      onPointerMove={(event) => onPoint(postUnder(event))}
      onPointerLeave={() => onPoint(null)}
      onPointerUp={(event) => {
        const chosen = postUnder(event);
        if (chosen !== null) study.choosePost(chosen);
      }}
    />
  );
}
