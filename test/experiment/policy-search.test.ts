import { describe, expect, it } from "vitest";
import type { Costs } from "../../src/experiment/pareto.ts";
import { PolicySearch, type Tried } from "../../src/experiment/policy-search.ts";

type Objectives = (genes: Float64Array) => Costs;

function searched(objectives: Objectives, dimensions: number, generations: number, seed = "s"): PolicySearch {
  const search = new PolicySearch({ dimensions, population: 60, seed });
  while (search.generation < generations) search.tell(search.ask().map(objectives));
  return search;
}

/** Zitzler, Deb and Thiele (2000): the first, with a convex front, and the second, with a concave one. */
const zdt =
  (shape: (ratio: number) => number): Objectives =>
  (genes) => {
    const g = 1 + (9 * genes.slice(1).reduce((sum, gene) => sum + gene, 0)) / (genes.length - 1);
    return [genes[0]!, g * (1 - shape(genes[0]! / g))];
  };
const zdt1 = zdt(Math.sqrt);
const zdt2 = zdt((ratio) => ratio * ratio);

/** The part of the unit square that a front dominates. */
function area(front: readonly Tried[]): number {
  let [sum, height] = [0, 1];
  for (const { costs } of front) {
    const [x, y] = [costs[0]!, Math.min(height, costs[1]!)];
    if (x < 1) sum += (1 - x) * (height - y);
    height = y;
  }
  return sum;
}

describe("PolicySearch", () => {
  it("finds the front of ZDT1, which dominates 2/3 of the square, and that of ZDT2, 1/3", () => {
    const [convex, concave] = [zdt1, zdt2].map((objectives) => area(searched(objectives, 30, 200).front()));
    expect(convex).toBeGreaterThan(2 / 3 - 0.02);
    expect(convex).toBeLessThan(2 / 3);
    expect(concave).toBeGreaterThan(1 / 3 - 0.02);
    expect(concave).toBeLessThan(1 / 3);
  });

  it("finds a sphere in three objectives (DTLZ2), all of it", () => {
    const dtlz2: Objectives = (genes) => {
      const g = genes.slice(2).reduce((sum, gene) => sum + (gene - 0.5) ** 2, 0);
      const [a, b] = [(genes[0]! * Math.PI) / 2, (genes[1]! * Math.PI) / 2];
      const radius = 1 + g;
      return [radius * Math.cos(a) * Math.cos(b), radius * Math.cos(a) * Math.sin(b), radius * Math.sin(a)];
    };
    const front = searched(dtlz2, 7, 60).front();
    const radii = front.map(({ costs }) => Math.hypot(...costs)).sort((a, b) => a - b);
    expect(radii[Math.floor(radii.length / 2)]).toBeLessThan(1.02);
    for (const objective of [0, 1, 2])
      expect(Math.min(...front.map(({ costs }) => costs[objective]!))).toBeLessThan(0.1);
  });

  it("is the same for the same seed, and goes on when told again what is known", () => {
    const whole = searched(zdt1, 5, 10);
    expect(searched(zdt1, 5, 10).ask()).toEqual(whole.ask());
    expect(searched(zdt1, 5, 10, "other").ask()).not.toEqual(whole.ask());
  });

  it("asks the same until it is told, for whole thousandths", () => {
    const search = new PolicySearch({ dimensions: 3, population: 8, seed: "s" });
    expect(search.ask()).toEqual(search.ask());
    search.tell(search.ask().map(zdt1));
    for (const genes of search.ask())
      for (const gene of genes) expect(Math.round(gene * 1000) / 1000).toBe(gene);
    expect(() => search.tell([])).toThrow("costs of 0 candidates when expected 8");
  });

  it("keeps what could not be tried off the front", () => {
    const failing: Objectives = (genes) => (genes[0]! < 0.5 ? [Number.NaN, Number.NaN] : zdt1(genes));
    for (const { genes, costs } of searched(failing, 5, 10).front()) {
      expect(genes[0]).toBeGreaterThanOrEqual(0.5);
      expect(costs).not.toContain(Number.NaN);
    }
  });

  it("refuses an odd population", () => {
    expect(() => new PolicySearch({ dimensions: 1, population: 5, seed: "s" })).toThrow(
      "population not an even number from 4: 5",
    );
  });
});
