import { describe, expect, it } from "vitest";
import { BlameFlows } from "../../src/experiment/blame-flows.ts";
import { CausalShares, NATURE } from "../../src/model/causal-shares.ts";
import { hierarchyFromSpans } from "../../src/model/hierarchy.ts";
import { accounts, type LedgerEntry, MILLION, POST, STRIKE_OFF, WAIVE } from "../../src/model/ledger.ts";

/** Centre 0 over posts 1 and 2. Columns: centre, front line, exempted, struck off, waived, dissolved, forgiven, overturned. */
const hierarchy = hierarchyFromSpans([2]);

function sharesOf(entries: readonly (readonly [account: number, share: number])[]): CausalShares {
  const shares = new CausalShares();
  shares.begin(1);
  for (const [account, share] of entries) shares.share[shares.place(account)]! += share;
  shares.split(MILLION);
  return shares;
}

function entry(rule: number, from: number, to: number, units: number): LedgerEntry {
  const rest = { incident: 0, tick: 0, cause: 0, chance: Number.NaN, draw: Number.NaN };
  return { ...rest, rule, from, to, amount: units * MILLION };
}

/** Rows: centre, front line, nature. */
function rowsOf({ amounts, columns }: BlameFlows): number[][] {
  return [0, 1, 2].map((row) => [...amounts.subarray(row * columns, (row + 1) * columns)]);
}

describe("BlameFlows", () => {
  it("lets a payer pay first for what it caused itself", () => {
    const flows = new BlameFlows(hierarchy);
    const shares = sharesOf([
      [0, 0.75],
      [1, 0.25],
    ]);
    flows.add([entry(POST, 1, accounts.paid, 1)], shares);
    expect(rowsOf(flows)).toEqual([
      [0, 0.75, 0, 0, 0, 0, 0, 0],
      [0, 0.25, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0, 0],
    ]);
  });

  it("matches what is left over in proportion", () => {
    const flows = new BlameFlows(hierarchy);
    const shares = sharesOf([
      [0, 0.5],
      [NATURE, 0.5],
    ]);
    flows.add([entry(WAIVE, 2, accounts.waived, 0.4), entry(POST, 2, accounts.paid, 0.6)], shares);
    expect(rowsOf(flows)).toEqual([
      [0, 0.3, 0, 0, 0.2, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0, 0],
      [0, 0.3, 0, 0, 0.2, 0, 0, 0],
    ]);
  });

  it("strikes nature's part off as nature's own, and pays before it waives", () => {
    const flows = new BlameFlows(hierarchy);
    const shares = sharesOf([
      [0, 0.5],
      [NATURE, 0.5],
    ]);
    const entries = [
      entry(STRIKE_OFF, 1, accounts.struckOff, 0.5),
      entry(WAIVE, 0, accounts.waived, 0.2),
      entry(POST, 0, accounts.paid, 0.3),
    ];
    flows.add(entries, shares);
    expect(rowsOf(flows)).toEqual([
      [0.3, 0, 0, 0, 0.2, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0.5, 0, 0, 0, 0],
    ]);
  });
});
