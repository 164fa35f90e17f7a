import { sankey, sankeyLinkHorizontal } from "d3-sankey";
import { unpaidEndings } from "../../src/experiment/blame-flows.ts";
import type { Text } from "../../src/model/declaration.ts";
import { formatValue } from "../number-format.ts";
import { levelName } from "./level-names.ts";

/** What becomes of blame between whoever caused it and where it ends. */
export type FlowKind = "own" | "down" | "up" | "nature" | "nobody";

export interface FlowCell {
  readonly kind: FlowKind;
  readonly amount: number;
}

/** Who caused × where it ended, in blame units, with sums. */
export interface FlowTable {
  readonly levels: number;
  /** One row a level from the top, then nature. */
  readonly rows: readonly {
    readonly name: Text;
    readonly cells: readonly FlowCell[];
    readonly sum: number;
  }[];
  /** One column a level that paid, then the unpaid endings. */
  readonly columns: readonly { readonly name: Text; readonly sum: number }[];
  readonly sum: number;
}

const endingNames: readonly Text[] = [
  { en: "exempted", zh: "免责" },
  { en: "struck off", zh: "剔除" },
  { en: "waived", zh: "减免" },
  { en: "dissolved by records", zh: "凭留痕化解" },
  { en: "forgiven", zh: "容错" },
  { en: "overturned", zh: "申诉改正" },
];

/** The amounts of a `BlameFlows` as a table. */
export function flowTable(amounts: Float64Array, levels: number): FlowTable {
  const width = levels + unpaidEndings.length;
  const at = (row: number, column: number) => amounts[row * width + column]!;
  const rowIndexes = Array.from({ length: levels + 1 }, (_, row) => row);
  const columnIndexes = Array.from({ length: width }, (_, column) => column);
  return {
    levels,
    rows: rowIndexes.map((row) => ({
      name: row === levels ? { en: "nature", zh: "自然" } : levelName(row, levels),
      cells: columnIndexes.map((column) => ({ kind: kindOf(row, column, levels), amount: at(row, column) })),
      sum: columnIndexes.reduce((sum, column) => sum + at(row, column), 0),
    })),
    columns: columnIndexes.map((column) => ({
      name: column < levels ? levelName(column, levels) : endingNames[column - levels]!,
      sum: rowIndexes.reduce((sum, row) => sum + at(row, column), 0),
    })),
    sum: amounts.reduce((sum, amount) => sum + amount, 0),
  };
}

function kindOf(row: number, column: number, levels: number): FlowKind {
  if (column >= levels) return "nobody";
  if (row === levels) return "nature";
  if (row === column) return "own";
  return row < column ? "down" : "up";
}

/** Share of what the levels above the front line caused that the front line paid; NaN where they caused nothing. */
export function passedDownShare({ rows, levels }: FlowTable): number {
  const above = rows.slice(0, levels - 1);
  const caused = above.reduce((sum, row) => sum + row.sum, 0);
  return above.reduce((sum, row) => sum + row.cells[levels - 1]!.amount, 0) / caused;
}

/** What the flows say: how much of what was caused above the front line the front line paid for. */
export function flowTakeaway(tables: readonly { readonly title: Text; readonly table: FlowTable }[]): Text {
  const each = (language: "en" | "zh") =>
    tables.map(({ title, table }) => ({
      title: title[language],
      share: formatValue(passedDownShare(table), "share", language),
    }));
  return {
    en: `Of the blame caused above it, the front line paid ${each("en")
      .map(({ title, share }) => `${share} under ${title}`)
      .join(", ")}`,
    zh: `上面各级造成的责任，由基层承担的占：${each("zh")
      .map(({ title, share }) => `“${title}”之下 ${share}`)
      .join("，")}`,
  };
}

/** The table as bands from the left, who caused, to the right, who paid; all that nobody paid ends in one place. */
export interface FlowPicture {
  readonly places: readonly FlowPlace[];
  readonly bands: readonly {
    readonly kind: FlowKind;
    readonly path: string;
    readonly width: number;
    readonly amount: number;
  }[];
  readonly height: number;
}

export interface FlowPlace {
  readonly name: Text;
  readonly side: "caused" | "ended";
  readonly sum: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Place {
  readonly key: string;
  readonly name: Text;
  readonly side: "caused" | "ended";
}

/** Px between two places above each other, and their own width. */
const gap = 18;
const thickness = 12;

/** Lays out bands of `scale` px a blame unit over `width` px, room for names at both sides left out. */
export function flowPicture(table: FlowTable, width: number, room: number, scale: number): FlowPicture {
  const { rows, columns, levels } = table;
  const caused = rows.map(({ name, sum }, row): Place & { sum: number } => ({
    key: `from ${row}`,
    name,
    side: "caused",
    sum,
  }));
  const unpaid = columns.slice(levels).reduce((sum, column) => sum + column.sum, 0);
  const nobody: Text = { en: "nobody pays", zh: "无人受处分" };
  const ended = [...columns.slice(0, levels), { name: nobody, sum: unpaid }].map(
    ({ name, sum }, place): Place & { sum: number } => ({ key: `to ${place}`, name, side: "ended", sum }),
  );
  const places = [...caused, ...ended].filter(({ sum }) => sum > 0);
  if (places.length === 0) return { places: [], bands: [], height: 0 };
  const links = rows.flatMap(({ cells }, row) => {
    const rest = cells.slice(levels).reduce((sum, { amount }) => sum + amount, 0);
    return [...cells.slice(0, levels), { kind: "nobody" as const, amount: rest }].flatMap(
      ({ kind, amount }, place) =>
        amount > 0 ? [{ source: `from ${row}`, target: `to ${place}`, value: amount, kind }] : [],
    );
  });
  const most = Math.max(
    ...(["caused", "ended"] as const).map((side) => places.filter((place) => place.side === side).length),
  );
  const height = table.sum * scale + (most - 1) * gap;
  const layout = sankey<Place & { sum: number }, { kind: FlowKind }>()
    .nodeId(({ key }) => key)
    .nodeWidth(thickness)
    .nodePadding(gap)
    .nodeSort(null)
    .linkSort(null)
    .extent([
      [room, 0],
      [width - room, height],
    ]);
  const laid = layout({
    nodes: places.map((place) => ({ ...place })),
    links: links.map((link) => ({ ...link })),
  });
  const path = sankeyLinkHorizontal();
  return {
    places: laid.nodes.map(({ name, side, sum, x0, x1, y0, y1 }) => ({
      name,
      side,
      sum,
      x: x0!,
      y: y0!,
      width: x1! - x0!,
      height: y1! - y0!,
    })),
    bands: laid.links.map((link) => ({
      kind: link.kind,
      path: path(link)!,
      width: link.width!,
      amount: link.value,
    })),
    height,
  };
}
