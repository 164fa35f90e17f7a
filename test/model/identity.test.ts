import { describe, expect, it } from "vitest";
import { hierarchyFromSpans } from "../../src/model/hierarchy.ts";
import { identityOf } from "../../src/model/identity.ts";

describe("identityOf", () => {
  it("gives 200 000 posts 200 000 names of two words, and hardly ever repeats one word", () => {
    const first = new Set<number>();
    const second = new Set<number>();
    const both = new Set<string>();
    const paths: string[] = [];
    for (let a = 1; a <= 20; a++)
      for (let b = 1; b <= 100; b++) for (let c = 1; c <= 100; c++) paths.push(`${a}.${b}.${c}`);
    for (const path of paths) {
      const [one, two] = identityOf(path);
      first.add(one);
      second.add(two);
      both.add(`${one} ${two}`);
    }
    expect(both.size).toBe(200_000);
    // 200 000 random words of 32 bits repeat 4.7 times on average.
    expect(200_000 - first.size).toBeLessThan(15);
    expect(200_000 - second.size).toBeLessThan(15);
  });
  it("takes any text for a name", () => {
    const names = ["", "0", "办公室", "办公室甲", "甲办公室", "a", "b", "ab", "ba", "\u0000", "😀"];
    expect(new Set(names.map((name) => identityOf(name).join(" "))).size).toBe(11);
  });
});

describe("PathIdentities", () => {
  it("gives every post of an organisation the identity of its path", () => {
    for (const spans of [[], [1], [12], [2, 3, 4], [101, 11], [3, 1000], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]]) {
      const { posts, identityA, identityB, id } = hierarchyFromSpans(spans);
      for (let post = 0; post < posts; post++)
        expect([identityA[post], identityB[post]], id(post)).toEqual(identityOf(id(post)));
    }
  });
});
