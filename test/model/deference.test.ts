import { describe, expect, it } from "vitest";
import { ERROR, NEED_HOLLOW, PAPERWORK, WORK } from "../../src/model/causes.ts";
import { thingsGoWrong } from "../../src/model/things-go-wrong.ts";
import { handle, minded, total } from "./minded-world.ts";
import { expectShare } from "./sampling.ts";
import { policyOf, serve } from "./small-organisation.ts";

const posts = 2500;
const papers = 4 * posts;

describe("paperwork that takes effect", () => {
  it("does the deed with chance paperworkEffect and leaves hollow need for the rest", () => {
    const { state, tally, ...world } = handle(
      minded(PAPERWORK, { parameters: { paperworkEffect: 0.8 } }),
      4,
      100,
    );
    expectShare(tally.realOutput, papers, 0.8);
    expect(state.need.subarray(NEED_HOLLOW * posts, (NEED_HOLLOW + 1) * posts).reduce((a, b) => a + b)).toBe(
      papers - tally.realOutput,
    );
    expect(world.hierarchy.frontline).toBe(posts);
  });
  it("holds an unchecked error with chance paperworkErrorRate, of which overload has no part", () => {
    const parameters = { paperworkEffect: 1, paperworkErrorRate: 0.1 };
    const world = handle(minded(PAPERWORK, { parameters }), 4, 30);
    expectShare(total(world, world.state.defects), world.tally.realOutput, 0.1);
    expect(total(world, world.state.defectDeferred)).toBe(total(world, world.state.defects));
    expect(total(world, world.state.defectOverload)).toBe(0);
  });
  it("teaches about paperwork by the part of a post's defects that deference made", () => {
    const world = minded(WORK, { parameters: { surfacing: 1 } });
    world.state.defects.fill(4);
    world.state.defectDeferred.fill(1);
    serve(world, policyOf({ auditRate: 0 }), thingsGoWrong);
    const { cause, response, count } = world.incidents;
    const errors = Array.from({ length: count }, (_, i) => i).filter((i) => cause[i] === ERROR);
    expect(errors).toHaveLength(4 * posts);
    expectShare(errors.filter((i) => response[i] === PAPERWORK).length, 4 * posts, 0.25);
    expect(total(world, world.state.defectDeferred)).toBe(0);
  });
  it("changes nothing at 0", () => {
    const world = handle(minded(PAPERWORK, { parameters: { paperworkErrorRate: 1 } }), 4, 100);
    expect([world.tally.realOutput, total(world, world.state.defects)]).toEqual([0, 0]);
    expect(total(world, world.state.need, NEED_HOLLOW)).toBe(papers);
  });
});
