import { describe, expect, it } from "vitest";
import { statusQuo } from "../../src/model/levers.ts";
import { simulate } from "../../src/model/simulation.ts";
import { settingOf } from "../model/small-organisation.ts";
import type { Arm } from "./arm.ts";
import { Book, firstWorlds, recordOf } from "./book.ts";

const armWith = (severity: number): Arm => ({
  setting: settingOf(),
  schedule: [{ from: 0, policy: { ...statusQuo, severity } }],
});
const incidents = { outcome: "incidentRate", from: 12, to: 24 } as const;
const fear = { outcome: "fear", from: 0, to: 24 } as const;

describe("Book", () => {
  it("notes what is asked for, once a run however many readings and askers", () => {
    const book = new Book();
    expect(book.means(armWith(1), incidents, firstWorlds(2))).toEqual([Number.NaN, Number.NaN]);
    book.means(armWith(1), fear, firstWorlds(1));
    book.means({ ...armWith(1) }, incidents, firstWorlds(2));
    book.means(armWith(2), incidents, firstWorlds(1));
    const asked = book.wanted.map(({ order, readings }) => [order.replication, [...readings.keys()]]);
    expect(asked).toEqual([
      [0, ["incidentRate 12 24", "fear 0 24"]],
      [1, ["incidentRate 12 24"]],
      [0, ["incidentRate 12 24"]],
    ]);
  });
  it("takes a policy for the same whatever the order of its levers", () => {
    const book = new Book();
    const { severity, ...rest } = statusQuo;
    book.means(armWith(severity), fear, firstWorlds(1));
    book.means(
      { ...armWith(1), schedule: [{ from: 0, policy: { ...rest, severity } }] },
      fear,
      firstWorlds(1),
    );
    expect(book.wanted).toHaveLength(1);
  });
  it("gives what runs have shown, and wants nothing more", () => {
    const book = new Book();
    book.means(armWith(0), fear, firstWorlds(1));
    book.means(armWith(0), { outcome: "wrongfulShare", from: 0, to: 24 }, firstWorlds(1));
    for (const { key, order, readings } of book.wanted) book.enter(key, recordOf(simulate(order), readings));
    expect(book.wanted).toEqual([]);
    expect(book.means(armWith(0), fear, firstWorlds(1))).toEqual([0]);
    // Nothing is blamed, so that no share of blame is defined.
    expect(book.means(armWith(0), { outcome: "wrongfulShare", from: 0, to: 24 }, firstWorlds(1))).toEqual([
      Number.NaN,
    ]);
    expect(book.wanted).toEqual([]);
  });
  it("wants a run again for a reading that was not taken then", () => {
    const book = new Book();
    book.means(armWith(0), fear, firstWorlds(1));
    book.enter(book.wanted[0]!.key, { "fear 0 24": 0 });
    book.means(armWith(0), incidents, firstWorlds(1));
    expect(book.wanted).toHaveLength(1);
  });
  it("counts a run that cannot be made, and asks no more for it", () => {
    const book = new Book();
    book.means(armWith(0), fear, firstWorlds(1));
    book.fail(book.wanted[0]!.key);
    expect(book.means(armWith(0), fear, firstWorlds(1))).toEqual([Number.NaN]);
    expect([book.wanted.length, book.failures]).toEqual([0, 1]);
  });
});
