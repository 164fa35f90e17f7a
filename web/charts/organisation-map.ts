import type { Cell, HangingTree } from "../organisation/hanging-tree.ts";
import { textWidth } from "./text-width.ts";
import { isBright, viridis } from "./viridis.ts";

/** What a picture of the organisation is coloured and marked by. */
export interface MapColours {
  /** Place of a post on the scale, 0 to 1; NaN where nothing is defined. */
  readonly shareOf: (post: number) => number;
  readonly idOf: (post: number) => string;
  readonly selected: number;
  /** Colours of the style sheet: of what is not defined, of the line around the chosen post, and of the ground. */
  readonly undefinedFill: string;
  readonly ink: string;
  readonly surface: string;
  readonly font: string;
  readonly fontSize: number;
}

/** Below this a gap between posts would take more room than the posts. */
const narrowest = 3.5;

/** Paints the tree on a canvas of `width` px, as sharp as the screen, with a margin of `margin` px. */
export function paintMap(
  canvas: HTMLCanvasElement,
  tree: HangingTree,
  width: number,
  margin: number,
  colours: MapColours,
): void {
  const density = globalThis.devicePixelRatio || 1;
  const height = tree.height + 2 * margin;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  canvas.style.height = `${height}px`;
  const context = canvas.getContext("2d")!;
  context.setTransform(density, 0, 0, density, margin * density, margin * density);
  context.font = `${colours.fontSize}px ${colours.font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const cell of tree.cells) {
    const { post, x, y, width, height } = cell;
    const share = colours.shareOf(post);
    const gap = width < narrowest ? 0 : 1;
    context.fillStyle = Number.isNaN(share) ? colours.undefinedFill : viridis(share);
    context.fillRect(x, y, width - gap, height - 1);
    const id = colours.idOf(post);
    if (height < colours.fontSize + 4 || textWidth(id, colours.fontSize) + 6 > width) continue;
    context.fillStyle = Number.isNaN(share) ? colours.ink : isBright(share) ? "#000" : "#fff";
    context.fillText(id, x + width / 2, y + height / 2);
  }
  const selected = tree.cells.find(({ post }) => post === colours.selected);
  if (selected) frame(context, selected, colours);
}

/** A line around a post, dark within light, so that it is seen on every colour. */
function frame(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Cell,
  { ink, surface }: MapColours,
): void {
  for (const [style, line] of [
    [surface, 5],
    [ink, 2.5],
  ] as const) {
    context.lineWidth = line;
    context.strokeStyle = style;
    context.strokeRect(x - 1, y - 1, width + 1, height + 1);
  }
}
