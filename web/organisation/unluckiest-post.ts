import { recordedNames } from "../../src/experiment/recorded-names.ts";
import type { Inside } from "./study.ts";

/** The post of the front line that paid most for others in the whole run under the first rule; the first of equals. */
export function unluckiestPost({ hierarchy, sides }: Pick<Inside, "hierarchy" | "sides">): number {
  const { ticks, posts, values } = sides[0]!.record;
  const start = recordedNames.indexOf("undeserved") * ticks;
  let unluckiest = hierarchy.superiors;
  let most = -1;
  for (let post = hierarchy.superiors; post < posts; post++) {
    let sum = 0;
    for (let tick = 0; tick < ticks; tick++) sum += values[(start + tick) * posts + post]!;
    if (sum <= most) continue;
    most = sum;
    unluckiest = post;
  }
  return unluckiest;
}
