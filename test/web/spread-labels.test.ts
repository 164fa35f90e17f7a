import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadLabels } from "../../web/charts/spread-labels.ts";

describe("spreadLabels", () => {
  it("leaves labels where their lines end if they do not touch", () => {
    expect(
      spreadLabels(
        [
          { y: 80, height: 10 },
          { y: 20, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([80, 20]);
  });

  it("moves labels apart that would overlap", () => {
    expect(
      spreadLabels(
        [
          { y: 50, height: 10 },
          { y: 51, height: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([50, 65]);
  });

  it("pushes labels up from the lower end", () => {
    expect(
      spreadLabels(
        [
          { y: 98, height: 10 },
          { y: 99, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([85, 95]);
  });

  it("never lets labels overlap, cross or leave the room while there is enough of it", () => {
    const wishes = fc.array(
      fc.record({ y: fc.integer({ min: -50, max: 150 }), height: fc.integer({ min: 5, max: 25 }) }),
      {
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(wishes, (wanted) => {
        const places = spreadLabels(wanted, 0, 100);
        const spans = wanted.map(({ y, height }, index) => ({
          y,
          top: places[index]! - height / 2,
          bottom: places[index]! + height / 2,
        }));
        for (const span of spans) {
          expect(span.top).toBeGreaterThanOrEqual(-1e-9);
          expect(span.bottom).toBeLessThanOrEqual(100 + 1e-9);
        }
        const ordered = spans.toSorted((a, b) => a.top - b.top);
        for (let index = 1; index < ordered.length; index++) {
          expect(ordered[index]!.top).toBeGreaterThanOrEqual(ordered[index - 1]!.bottom - 1e-9);
          expect(ordered[index]!.y).toBeGreaterThanOrEqual(ordered[index - 1]!.y);
        }
      }),
      { seed: 3 },
    );
  });
});
