/** A label that wants to stand at the height `y` of its line's end; its own height is `height`, both in px. */
export interface LabelWish {
  readonly y: number;
  readonly height: number;
}

/**
 * Heights for labels so that none overlaps another or leaves `top` … `bottom`, in the order of the wishes: each as
 * near its line as the others allow, none crossing another. Where the room is too small they overlap at the top.
 */
export function spreadLabels(wishes: readonly LabelWish[], top: number, bottom: number): readonly number[] {
  const order = [...wishes.keys()].sort((a, b) => wishes[a]!.y - wishes[b]!.y);
  const places = new Array<number>(wishes.length).fill(0);
  let free = top;
  for (const index of order) {
    const { y, height } = wishes[index]!;
    places[index] = Math.max(y, free + height / 2);
    free = places[index]! + height / 2;
  }
  free = bottom;
  for (const index of order.reverse()) {
    const { height } = wishes[index]!;
    places[index] = Math.max(top + height / 2, Math.min(places[index]!, free - height / 2));
    free = places[index]! - height / 2;
  }
  return places;
}
