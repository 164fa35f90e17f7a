import { accountName } from "../experiment/account-name.ts";
import { columnDeclarations } from "../experiment/data-dictionary.ts";
import { ledgerColumns } from "../experiment/sweep-tables.ts";
import { type Cell, type Column, numberCell } from "../experiment/table.ts";
import { causes } from "../model/causes.ts";
import type { Hierarchy } from "../model/hierarchy.ts";
import { MILLION, rules } from "../model/ledger.ts";
import type { LedgerRecord } from "../model/ledger-record.ts";
import type { EndedRun } from "./part-tables.ts";

/** One row an entry in the ledger of every run that has kept it, in the order of booking; null where none has. */
export function ledgerPart(runs: readonly EndedRun[], hierarchy: () => Hierarchy): Column[] | null {
  const kept = runs.flatMap(({ index, id, end }) => {
    const ledger = end.ok ? end.result.ledger : undefined;
    return ledger && ledger.incident.length > 0 ? [{ index, id, ledger }] : [];
  });
  if (kept.length === 0) return null;
  const tree = hierarchy();
  const cellOf = cellsOf(tree);
  return ledgerColumns.map((name) => ({
    name,
    ...columnDeclarations[name],
    cells: kept.flatMap(({ index, id, ledger }) => {
      const own = { run: () => index, run_id: () => id, ...cellOf }[name];
      return Array.from(ledger.incident, (_, entry): Cell => own(ledger, entry));
    }),
  }));
}

type EntryColumn = Exclude<(typeof ledgerColumns)[number], "run" | "run_id">;

/** The cells of an entry, by its place in the ledger. */
function cellsOf(tree: Hierarchy): Record<EntryColumn, (ledger: LedgerRecord, entry: number) => Cell> {
  const levelOf = (account: number) => (account < 0 ? null : tree.level[account]!);
  return {
    entry: (_, entry) => entry,
    incident: ({ incident }, entry) => incident[entry]!,
    tick: ({ tick }, entry) => tick[entry]!,
    cause: ({ cause }, entry) => causes[cause[entry]!]!,
    rule: ({ rule }, entry) => rules[rule[entry]!]!,
    from_account: ({ from }, entry) => accountName(tree, from[entry]!),
    to_account: ({ to }, entry) => accountName(tree, to[entry]!),
    from_level: ({ from }, entry) => levelOf(from[entry]!),
    to_level: ({ to }, entry) => levelOf(to[entry]!),
    amount: ({ amount }, entry) => amount[entry]! / MILLION,
    chance: ({ chance }, entry) => numberCell(chance[entry]!),
    draw: ({ draw }, entry) => numberCell(draw[entry]!),
  };
}
