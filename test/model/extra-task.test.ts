import { describe, expect, it } from "vitest";
import { FORCE, NEED_NEGLECT, SHIRK, WORK } from "../../src/model/causes.ts";
import { Simulation } from "../../src/model/simulation.ts";
import { handleTasks, weighAnswering } from "../../src/model/tasks.ts";
import { minded } from "./minded-world.ts";
import { orderOf, policyOf, serve } from "./small-organisation.ts";

const posts = new Set([3, 4]);

function month(response: typeof WORK | typeof SHIRK | null, parameters = {}) {
  const world = minded(WORK, { organisation: { spans: [10] }, parameters });
  if (response !== null) world.extraTask = { tick: 0, posts, response };
  world.state.tasks.fill(2);
  world.state.hours.fill(100);
  weighAnswering(world, policyOf({ traceHours: 2 }));
  serve(world, policyOf({ traceHours: 2 }), handleTasks);
  return world;
}

describe("an extra task", () => {
  it("that is worked brings output, credit, a record and its own chances of error and force", () => {
    const without = month(null, { errorRate: 1, touchRisk: 1 });
    const world = month(WORK, { errorRate: 1, touchRisk: 1 });
    expect(Array.from(world.state.realOutput)).toEqual([2, 2, 2, 3, 3, 2, 2, 2, 2, 2]);
    expect(Array.from(world.state.figure.subarray(1))).toEqual([2, 2, 2, 3, 3, 2, 2, 2, 2, 2]);
    expect(Array.from(world.state.defects)).toEqual([2, 2, 2, 3, 3, 2, 2, 2, 2, 2]);
    expect(world.incidents.count).toBe(without.incidents.count + 2);
    expect(world.incidents.cause[8]).toBe(FORCE);
    expect(world.state.papers[4]! - without.state.papers[4]!).toBeCloseTo((0.25 * 2) / 8, 14);
  });
  it("that is left is neglect", () => {
    const world = month(SHIRK);
    expect(Array.from(world.state.need.subarray(NEED_NEGLECT, 10))).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 0, 0]);
    expect(world.tally.neglected).toBe(2);
    expect(world.tally.realOutput).toBe(20);
  });
  it("takes no hours from the other tasks", () => {
    expect(month(WORK).tally.hoursWork).toBe(month(null).tally.hoursWork);
  });
  it("leaves the world as it was until its tick, and posts out of reach for that tick", () => {
    const order = orderOf({ ticks: 6 });
    const plain = new Simulation(order);
    const treated = new Simulation({ ...order, extraTask: { tick: 4, posts: new Set([0]), response: WORK } });
    for (let t = 0; t < 4; t++) {
      plain.step();
      treated.step();
    }
    expect(treated.result().digest).toBe(plain.result().digest);
    plain.step();
    treated.step();
    const { superiors, frontline } = plain.world.hierarchy;
    const elsewhere = (world: typeof plain.world) =>
      Array.from(world.state.handled).filter((_, i) => i % frontline > 0);
    expect(elsewhere(treated.world)).toEqual(elsewhere(plain.world));
    expect(treated.world.state.figure[superiors]).not.toBe(plain.world.state.figure[superiors]);
  });
});
