import type { Cell, Table } from "../../src/experiment/table.ts";

/** A table with these columns; the type of each follows from its name. */
export function handMadeTable(columns: Record<string, readonly Cell[]>): Table {
  const text = { en: "A column.", zh: "一列。" };
  return {
    name: "outcomes",
    title: { en: "Outcomes", zh: "结果" },
    key: [],
    columns: Object.entries(columns).map(([name, cells]) => ({
      name,
      type: name === "fear" ? "number" : name === "tick" ? "integer" : "string",
      unit: null,
      title: text,
      text,
      nullable: name !== "tick",
      cells,
    })),
  };
}
