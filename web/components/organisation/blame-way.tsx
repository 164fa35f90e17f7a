import { useMemo, useRef } from "preact/hooks";
import type { BlamePath } from "../../../src/experiment/trace.ts";
import { dictionaries } from "../../language.ts";
import { formatValue } from "../../number-format.ts";
import type { BlameStep } from "../../organisation/blame-sentences.ts";
import { type BlameNode, blameTree } from "../../organisation/blame-tree.ts";
import type { Side } from "../../organisation/study.ts";
import { PolicySample } from "../policy-sample.tsx";
import type { WayReading } from "./follow-blame.tsx";
import { useWidth } from "./width.ts";

interface BlameWayProps extends WayReading {
  readonly side: Side;
  readonly path: BlamePath;
  readonly steps: readonly BlameStep[];
  /** The step reached; a shorter way has come to its end. */
  readonly step: number;
  readonly title: string;
}

/** The way of a blame under one rule: the posts with arrows, and the steps in words. */
export function BlameWay(props: BlameWayProps) {
  const { side, path, steps, step, title, language, words } = props;
  const reached = Math.min(step, steps.length - 1);
  return (
    <figure class="way">
      <figcaption id={`way-${side.policy.name}`}>
        <h3 class="map-title" data-mark={side.mark}>
          <PolicySample mark={side.mark} /> {title}
        </h3>
      </figcaption>
      <WayPicture {...props} reached={reached} />
      <ol class="steps">
        {steps.map(({ text, luck }, place) => (
          <li
            key={place}
            class={place > reached ? "is-ahead" : place === reached ? "is-now" : undefined}
            aria-current={place === reached ? "step" : undefined}
          >
            {text[language]}
            {luck && <span class="luck"> {luck[language]}</span>}
          </li>
        ))}
      </ol>
      <p class="way-end">
        {path.paid.length === 0
          ? words.nobodyPays
          : dictionaries[language].sentences(
              ...path.paid.map(({ post, amount, causalShare }) =>
                words.paysFor(
                  post,
                  formatValue(amount, "blame", language),
                  formatValue(causalShare, "share", language),
                ),
              ),
            )}
      </p>
    </figure>
  );
}

/** Radius of a post, in px. */
const radius = 13;

function WayPicture({
  inside,
  trace,
  side,
  path,
  steps,
  reached,
  language,
}: BlameWayProps & { reached: number }) {
  const box = useRef<HTMLDivElement>(null);
  const { width, fontSize } = useWidth(box);
  const tree = useMemo(
    () => blameTree(inside.hierarchy, trace, width, fontSize * 5.2),
    [inside.hierarchy, trace, width, fontSize],
  );
  const nodes = new Map(tree.nodes.map((node) => [node.id, node]));
  const moves = steps.slice(0, reached + 1).flatMap(({ from, to, moves }, place) => {
    const [start, end] = [nodes.get(from ?? ""), nodes.get(to ?? "")];
    return moves && start && end && start !== end ? [{ start, end, place }] : [];
  });
  const now = steps[reached];
  const holder = now?.to ?? now?.from ?? null;
  const isOver = reached === steps.length - 1;
  const paid = new Map(isOver ? path.paid.map(({ post, amount }) => [post, amount]) : []);
  return (
    <div ref={box} role="img" aria-labelledby={`way-${side.policy.name}`} aria-describedby="follow-caption">
      <svg class="way-picture" width={width} height={tree.height} aria-hidden="true">
        {tree.links.map(({ from, to }) => (
          <path key={to.post} class="branch-link" d={`M${from.x},${from.y}L${to.x},${to.y}`} />
        ))}
        {moves.map(({ start, end, place }) => (
          <Arrow key={place} start={start} end={end} isNow={place === reached} />
        ))}
        {tree.nodes.map((node) => (
          <PostMark
            key={node.post}
            node={node}
            isHolder={node.id === holder && !isOver}
            paid={paid.has(node.id) ? formatValue(paid.get(node.id)!, "blame", language) : null}
            fontSize={fontSize}
          />
        ))}
      </svg>
    </div>
  );
}

/** A post: filled from below by its causal share, a triangle while the blame is with it, a square if it pays. */
function PostMark(props: { node: BlameNode; isHolder: boolean; paid: string | null; fontSize: number }) {
  const { node, isHolder, paid, fontSize } = props;
  const { x, y, id, caused, folded } = node;
  const level = radius - 2 * radius * caused;
  const half = Math.sqrt(Math.max(0, radius * radius - level * level));
  const fill = `M${-half},${level}A${radius},${radius} 0 ${caused > 0.5 ? 1 : 0} 0 ${half},${level}Z`;
  return (
    <g class="post-mark" transform={`translate(${x},${y})`}>
      <circle class="post-ground" r={radius} />
      {caused >= 1 ? (
        <circle class="post-caused" r={radius} />
      ) : (
        caused > 0 && <path class="post-caused" d={fill} />
      )}
      <circle class="post-edge" r={radius} />
      {isHolder && <path class="post-accused" d={`M${-radius - 15},6h12l-6,-11z`} />}
      {paid !== null && <rect class="post-paid" x={-radius - 17} y={-6} width={12} height={12} />}
      <text class="post-name" x={radius + 5} y={fontSize * 0.35}>
        {id}
      </text>
      {paid !== null && (
        <text class="post-name post-amount" x={-radius - 22} y={fontSize * 0.35} text-anchor="end">
          {paid}
        </text>
      )}
      {folded > 0 && (
        <text class="post-name post-folded" x={radius + 5} y={fontSize * 1.5}>
          +{folded}
        </text>
      )}
    </g>
  );
}

/** An arrow beside the link, on its left going up and on its right going down. */
function Arrow({ start, end, isNow }: { start: BlameNode; end: BlameNode; isNow: boolean }) {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const bend = 6 + length / 7;
  const x0 = start.x + ux * (radius + 2);
  const y0 = start.y + uy * (radius + 2);
  const x1 = end.x - ux * (radius + 5);
  const y1 = end.y - uy * (radius + 5);
  const cx = (x0 + x1) / 2 + uy * bend;
  const cy = (y0 + y1) / 2 - ux * bend;
  const [tx, ty] = unit(x1 - cx, y1 - cy);
  const head = `M${x1},${y1}l${-tx * 9 + ty * 5},${-ty * 9 - tx * 5}M${x1},${y1}l${-tx * 9 - ty * 5},${-ty * 9 + tx * 5}`;
  return <path class={isNow ? "arrow is-now" : "arrow"} d={`M${x0},${y0}Q${cx},${cy} ${x1},${y1}${head}`} />;
}

function unit(x: number, y: number): readonly [number, number] {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}
