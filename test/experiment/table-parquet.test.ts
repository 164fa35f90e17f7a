import { parquetMetadata, parquetReadObjects } from "hyparquet";
import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { tableToParquet } from "../../src/experiment/table-parquet.ts";
import { handMadeTable } from "./hand-made-table.ts";

const bufferOf = (bytes: Uint8Array) => bytes.slice().buffer;

describe("tableToParquet", () => {
  it("gives back texts, integers, numbers and nulls", async () => {
    const table = handMadeTable({
      run_id: ["office/strict/0/0", "=1+1", "严格问责 😀"],
      tick: [0, 1, 2],
      fear: [0.1 + 0.2, null, -1e-300],
    });
    expect(await parquetReadObjects({ file: bufferOf(tableToParquet(table)) })).toEqual([
      { run_id: "office/strict/0/0", tick: 0, fear: 0.30000000000000004 },
      { run_id: "=1+1", tick: 1, fear: null },
      { run_id: "严格问责 😀", tick: 2, fear: -1e-300 },
    ]);
  });
  it("gives back 250 000 random numbers exactly, over several row groups", async () => {
    const draw = seedrandom("many rows");
    const fear = Array.from({ length: 250_000 }, () => (draw() < 0.1 ? null : (draw() - 0.5) * 1e6));
    const bytes = tableToParquet(handMadeTable({ fear }));
    expect(parquetMetadata(bufferOf(bytes)).row_groups.length).toBeGreaterThan(1);
    const rows = await parquetReadObjects({ file: bufferOf(bytes) });
    expect(rows.every(({ fear: read }, row) => Object.is(read, fear[row]))).toBe(true);
  });
  it("writes the same bytes for the same table", () => {
    const table = () => handMadeTable({ run_id: ["a", "b", "a"], tick: [0, 1, 0], fear: [1, null, 2] });
    expect(tableToParquet(table())).toEqual(tableToParquet(table()));
  });
  it("keeps the columns of a table without rows", async () => {
    const bytes = tableToParquet(handMadeTable({ run_id: [], tick: [], fear: [] }));
    const { schema, num_rows } = parquetMetadata(bufferOf(bytes));
    expect(Number(num_rows)).toBe(0);
    expect(schema.slice(1).map(({ name, type }) => `${name} ${type}`)).toEqual([
      "run_id BYTE_ARRAY",
      "tick INT32",
      "fear DOUBLE",
    ]);
    expect(await parquetReadObjects({ file: bufferOf(bytes) })).toEqual([]);
  });
});
