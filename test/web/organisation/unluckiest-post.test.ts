import { describe, expect, it } from "vitest";
import { hierarchyOf } from "../../../src/model/hierarchy.ts";
import { unluckiestPost } from "../../../web/organisation/unluckiest-post.ts";
import { handMadeRecord } from "./hand-made-record.ts";

/** A centre and three posts below it; the centre pays most, but it is no post of the front line. */
const hierarchy = hierarchyOf({ spans: [3] });

function unluckiestWhere(undeserved: readonly (readonly number[])[]) {
  const side = { record: handMadeRecord({ undeserved }) } as Parameters<
    typeof unluckiestPost
  >[0]["sides"][number];
  return unluckiestPost({ hierarchy, sides: [side] });
}

describe("unluckiestPost", () => {
  it("is the post of the front line that paid most for others over all months", () => {
    const months = [
      [90, 5, 0, 3],
      [90, 0, 0, 3],
    ];
    expect(unluckiestWhere(months)).toBe(3);
  });

  it("is the first of those that paid the same", () => {
    expect(unluckiestWhere([[0, 1, 2, 2]])).toBe(2);
    expect(unluckiestWhere([[0, 0, 0, 0]])).toBe(1);
  });
});
