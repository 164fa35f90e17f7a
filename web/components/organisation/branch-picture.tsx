import { useMemo } from "preact/hooks";
import { textWidth } from "../../charts/text-width.ts";
import { viridis } from "../../charts/viridis.ts";
import { type TidyNode, tidyTree } from "../../organisation/tidy-tree.ts";
import { mapName, type PictureProps } from "./hanging-picture.tsx";

/** A small branch as nodes and links. */
export function BranchPicture(props: PictureProps) {
  const { inside, choice, study, width, fontSize, onPoint } = props;
  const { hierarchy } = inside;
  const tree = useMemo(
    () => tidyTree(hierarchy, choice.top, width, fontSize * 6),
    [hierarchy, choice.top, width, fontSize],
  );
  const widest = Math.max(...tree.nodes.map(({ post }) => textWidth(hierarchy.id(post), fontSize)));
  const isTight = closest(tree.nodes) < widest + 4;
  const height = tree.height + (isTight ? widest : fontSize * 1.2) + 4;
  const postUnder = ({ offsetX, offsetY }: MouseEvent) => nodeAt(tree.nodes, offsetX, offsetY)?.post ?? null;
  return (
    <div role="img" aria-labelledby={`${mapName}-takeaway`} aria-describedby={`${mapName}-caption`}>
      <svg
        class="branch-picture"
        width={width}
        height={height}
        aria-hidden="true"
        onPointerMove={(event) => onPoint(postUnder(event))}
        onPointerLeave={() => onPoint(null)}
        onPointerUp={(event) => {
          const chosen = postUnder(event);
          if (chosen !== null) study.choosePost(chosen);
        }}
      >
        {tree.links.map(({ from, to }) => (
          <path
            key={to.post}
            class="branch-link"
            d={`M${from.x},${from.y}C${from.x},${(from.y + to.y) / 2} ${to.x},${(from.y + to.y) / 2} ${to.x},${to.y}`}
          />
        ))}
        {tree.nodes.map((node) => (
          <BranchNode key={node.post} {...props} node={node} isTight={isTight} />
        ))}
      </svg>
    </div>
  );
}

/** A post as a circle in its colour; its path beside it, or below it, upright where it is tight. */
function BranchNode(props: PictureProps & { node: TidyNode; isTight: boolean }) {
  const { inside, view, side, study, fontSize, node, isTight } = props;
  const { post, x, y } = node;
  const { low, high } = view.range;
  const share = (view.sides[side]!.values[post]! - low) / (high - low);
  const isLeaf = post >= inside.hierarchy.superiors;
  const beside = `translate(13,${-fontSize * 0.2})`;
  const below = isTight
    ? `rotate(90) translate(${fontSize * 0.9},${fontSize * 0.35})`
    : `translate(0,${fontSize * 1.9})`;
  return (
    <g
      class={post === study.post.value ? "branch-node is-chosen" : "branch-node"}
      transform={`translate(${x},${y})`}
    >
      <circle r={8} style={Number.isNaN(share) ? undefined : { fill: viridis(share) }} />
      <text text-anchor={isLeaf && !isTight ? "middle" : "start"} transform={isLeaf ? below : beside}>
        {inside.hierarchy.id(post)}
      </text>
    </g>
  );
}

/** The least distance between two neighbours on one height. */
function closest(nodes: readonly TidyNode[]): number {
  const sorted = [...nodes].sort((a, b) => a.y - b.y || a.x - b.x);
  return sorted.reduce((least, node, place) => {
    const before = sorted[place - 1];
    return before && before.y === node.y ? Math.min(least, node.x - before.x) : least;
  }, Number.POSITIVE_INFINITY);
}

/** The node whose circle, with some room around it, is under a point. */
function nodeAt(nodes: readonly TidyNode[], x: number, y: number): TidyNode | null {
  return nodes.find((node) => Math.abs(node.x - x) <= 13 && Math.abs(node.y - y) <= 13) ?? null;
}
