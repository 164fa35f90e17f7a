import { describe, expect, it } from "vitest";
import { FORCE } from "../../src/model/causes.ts";
import { hierarchyFromSpans } from "../../src/model/hierarchy.ts";
import type { Policy } from "../../src/model/levers.ts";
import type { ChartPost } from "../../src/model/setting.ts";
import { type RunOrder, Simulation, simulate } from "../../src/model/simulation.ts";
import { allocateState, type ColumnName, columnNames } from "../../src/model/state.ts";
import { type Changes, orderOf, policyOf, run } from "./small-organisation.ts";

/** Steps both worlds together to their ends, looking after every tick. */
function together(one: RunOrder, other: RunOrder, look: (a: Simulation, b: Simulation) => void): void {
  const a = new Simulation(one);
  const b = new Simulation(other);
  while (!a.done) {
    a.step();
    b.step();
    look(a, b);
  }
}

/** Which slots each column is over, read off an organisation of 4 superiors and 15 frontline posts. */
const sample = allocateState(hierarchyFromSpans([3, 5]));
const perOf = (name: ColumnName): "post" | "frontline" | "superior" => {
  const { length } = sample[name];
  return length % 19 === 0 ? "post" : length % 15 === 0 ? "frontline" : "superior";
};

/** The state of one post in every column, by name: superiors and frontline posts have different ones. */
function stateOf({ world }: Simulation, id: string): Record<string, number[]> {
  const { hierarchy, state } = world;
  const { posts, superiors, frontline } = hierarchy;
  const post = Array.from({ length: posts }, (_, slot) => slot).find((slot) => hierarchy.id(slot) === id)!;
  const values: Record<string, number[]> = {};
  for (const name of columnNames) {
    // Slots of posts differ between two organisations, what they stand for does not.
    if (name === "entryPost" || name === "predecessorPost") continue;
    const per = perOf(name);
    if (per === (post < superiors ? "frontline" : "superior")) continue;
    const slots = { post: posts, frontline, superior: superiors }[per];
    const slot = per === "frontline" ? post - superiors : post;
    const column = state[name];
    values[name] = Array.from({ length: column.length / slots }, (_, part) => column[part * slots + slot]!);
  }
  return values;
}

/** A chart equal to spans. */
function chartOf(spans: readonly number[]): ChartPost[] {
  const { id, parent, posts } = hierarchyFromSpans(spans);
  return Array.from({ length: posts }, (_, slot) => ({
    id: id(slot),
    superior: parent[slot]! < 0 ? null : id(parent[slot]!),
    level: "",
  }));
}

/** Nothing passes between posts: no blame, no answers, no departures. */
const apart = { quitRate: 0 };
const noBlame: Partial<Policy> = { severity: 0, answerDuty: 0 };

describe("two policies on one seed", () => {
  it("meet the same incidents until the first blame has been settled", () => {
    const hard = new Simulation(orderOf());
    const soft = new Simulation(
      orderOf({}, { scapegoat: 0, precision: 0.9, clarity: 1, appealRate: 1, hindsight: 1 }),
    );
    hard.step();
    soft.step();
    const listed = ({ world: { incidents: i } }: Simulation) =>
      [i.post, i.cause, i.response, i.part, i.harm, i.ordinal].map((column) => [
        ...column.subarray(0, i.count),
      ]);
    expect(hard.world.incidents.count).toBeGreaterThan(0);
    expect(listed(soft)).toEqual(listed(hard));
    expect(soft.world.state.posted).not.toEqual(hard.world.state.posted);
  });
  it("meet force at the same tasks, and surfacing and rounding by the same draws, though one hands down more", () => {
    // All work all their tasks, so task j of a post is worked in both worlds.
    const keen: Changes = {
      ticks: 36,
      parameters: {
        motivationMean: 10,
        choicePrecision: 1000,
        hoursPerMonth: 400,
        workHours: 2,
        skillSpread: 0,
        quitRate: 0,
        touchRisk: 0.05,
      },
    };
    const few = orderOf(keen, { ranking: 0, severity: 0 });
    const many = orderOf(keen, { ranking: 1, severity: 0 });
    let met = 0;
    let extra = 0;
    together(few, many, (a, b) => {
      const forces = ({ world: { incidents: i } }: Simulation) =>
        new Set(
          [...i.cause.subarray(0, i.count).keys()].flatMap((n) =>
            i.cause[n] === FORCE ? [`${i.post[n]} ${i.ordinal[n]}`] : [],
          ),
        );
      const inFew = forces(a);
      const inMany = forces(b);
      for (const one of inFew) expect(inMany.has(one), one).toBe(true);
      met += inFew.size;
      extra += inMany.size - inFew.size;
      for (const [f, n] of a.world.state.tasks.entries())
        expect(b.world.state.tasks[f]!).toBeGreaterThanOrEqual(n);
    });
    expect(met).toBeGreaterThan(100);
    expect(extra).toBeGreaterThan(20);
  });
  it("have the same people at the start, whatever the policy", () => {
    const one = new Simulation(orderOf());
    const other = new Simulation(orderOf({}, { severity: 20, ranking: 0, promotionRule: "random" }));
    for (const name of columnNames) expect(other.world.state[name]).toEqual(one.world.state[name]);
  });
});

describe("one more agent", () => {
  const spans = [2, 3, 2];
  const base = chartOf(spans);

  it("beside others shifts nobody else's draws", () => {
    // The newcomer's own superior reports one more figure; all other posts do not notice.
    const chart = [...base, { id: "1.2.3", superior: "1.2", level: "" }];
    const one = orderOf(
      { organisation: { chart: base }, parameters: apart },
      { ...noBlame, rewardCollective: 0 },
    );
    const other = orderOf(
      { organisation: { chart }, parameters: apart },
      { ...noBlame, rewardCollective: 0 },
    );
    const above = new Set(["0", "1", "1.2"]);
    together(one, other, (a, b) => {
      for (const { id } of base) if (!above.has(id)) expect(stateOf(b, id), id).toEqual(stateOf(a, id));
    });
  });
  it("or a whole subtree beside changes nothing at all within the others", () => {
    const subtree = [
      { id: "new", superior: "0", level: "" },
      { id: "new.1", superior: "new", level: "" },
      ...[1, 2, 3, 4].map((n) => ({ id: `new.1.${n}`, superior: "new.1", level: "" })),
    ];
    const one = orderOf({ organisation: { chart: base }, parameters: apart }, noBlame);
    const other = orderOf({ organisation: { chart: [...subtree, ...base] }, parameters: apart }, noBlame);
    together(one, other, (a, b) => {
      for (const { id } of base) if (id !== "0") expect(stateOf(b, id), id).toEqual(stateOf(a, id));
    });
  });
  it("shifts nobody else though sanctions fall and superiors answer", () => {
    // Blame stays where it arises, and what superiors answer depends on their own hours alone.
    const chart = [
      ...base,
      { id: "2.4", superior: "2", level: "" },
      { id: "2.4.1", superior: "2.4", level: "" },
    ];
    const parameters = { ...apart, fearBeside: 0, needHazard: 0.2 };
    const local: Partial<Policy> = { outrage: 0, precision: 0, answerDuty: 0.5 };
    const one = orderOf({ organisation: { chart: base }, parameters }, local);
    const other = orderOf({ organisation: { chart }, parameters }, local);
    let blamed = 0;
    together(one, other, (a, b) => {
      for (const { id } of base)
        if (id !== "0" && id !== "2") expect(stateOf(b, id), id).toEqual(stateOf(a, id));
      blamed += a.world.tally.postedTotal;
    });
    expect(blamed).toBeGreaterThan(0);
  });
});

describe("two nearly equal worlds", () => {
  it("differ only at the post that has one more defect, and at its superiors' figures", () => {
    const parameters = { quitRate: 0, siblingWeight: 0, fearBeside: 0, surfacing: 0.2 };
    const local: Partial<Policy> = { outrage: 0, precision: 0, answerDuty: 0, lines: 0 };
    const one = new Simulation(orderOf({ parameters }, local));
    const other = new Simulation(orderOf({ parameters }, local));
    const unlucky = 17;
    other.world.state.defects[unlucky] = 40;
    let differs = false;
    const { hierarchy } = one.world;
    const touched = new Set<number>();
    for (let post = hierarchy.superiors + unlucky; post >= 0; post = hierarchy.parent[post]!)
      touched.add(post);
    while (!one.done) {
      one.step();
      other.step();
      for (let post = 0; post < hierarchy.posts; post++) {
        const id = hierarchy.id(post);
        if (!touched.has(post)) expect(stateOf(other, id), id).toEqual(stateOf(one, id));
      }
      differs ||=
        other.world.state.posted[hierarchy.superiors + unlucky] !==
        one.world.state.posted[hierarchy.superiors + unlucky];
    }
    expect(differs).toBe(true);
  });
});

describe("Simulation", () => {
  it("stepped tick by tick is what simulate runs at once", () => {
    const order = orderOf();
    const simulation = new Simulation(order);
    while (!simulation.done) {
      simulation.result();
      simulation.step();
    }
    const atOnce = simulate(order);
    expect(simulation.result().digest).toBe(atOnce.digest);
    expect(simulation.result().values).toEqual(atOnce.values);
    expect(() => simulation.step()).toThrow("the run has ended at tick 24");
  });
  it("is not disturbed by another one stepped in turn with it", () => {
    const orders = [
      orderOf({}, {}, "a"),
      orderOf({ organisation: { spans: [2, 2] } }, { severity: 9 }, "b"),
    ] as const;
    const alone = orders.map((order) => simulate(order).digest);
    const pair = orders.map((order) => new Simulation(order));
    for (let tick = 0; tick < 24; tick++) for (const simulation of pair) simulation.step();
    expect(pair.map((simulation) => simulation.result().digest)).toEqual(alone);
  });
  it("gives the same digest whether the ledger is kept whole or summed", () => {
    const simulation = new Simulation(orderOf());
    simulation.world.ledger.whole = true;
    while (!simulation.done) simulation.step();
    expect(simulation.world.ledger.entries.length).toBeGreaterThan(100);
    expect(simulation.result().digest).toBe(run().digest);
  });
  it("gives another digest for another seed, replication, policy, setting or number of ticks", () => {
    const order = orderOf();
    const orders: RunOrder[] = [
      order,
      { ...order, seed: "other" },
      { ...order, replication: 1 },
      orderOf({}, { severity: 1.01 }),
      orderOf({ parameters: { demand: 5.01 } }),
      orderOf({ ticks: 23 }),
    ];
    expect(new Set(orders.map((one) => simulate(one).digest)).size).toBe(orders.length);
  });
});

describe("a timeline of policies", () => {
  const scheduled = (schedule: RunOrder["schedule"]) => simulate({ ...orderOf(), schedule });
  const policy = policyOf();
  const other = policyOf({ severity: 3, ranking: 0 });

  it("that switches to the same policy changes nothing", () => {
    const switched = scheduled([
      { from: 0, policy },
      { from: 6, policy: { ...policy } },
      { from: 7, policy },
    ]);
    expect(switched.digest).toBe(run().digest);
  });
  it("changes nothing before the switch, and something after it", () => {
    const before = run().values;
    const after = scheduled([
      { from: 0, policy },
      { from: 12, policy: other },
    ]).values;
    const rows = before.length / 24;
    let late = 0;
    for (let k = 0; k < rows; k++)
      for (let t = 0; t < 24; t++) {
        if (t < 12) expect(after[k * 24 + t]).toBe(before[k * 24 + t]);
        else if (!Object.is(after[k * 24 + t], before[k * 24 + t])) late++;
      }
    expect(late).toBeGreaterThan(100);
  });
  it("from the first tick is that policy", () => {
    expect(
      scheduled([
        { from: 0, policy },
        { from: 0, policy: other },
      ]).digest,
    ).toBe(run({}, { severity: 3, ranking: 0 }).digest);
  });
});
