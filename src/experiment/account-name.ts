import { NATURE } from "../model/causal-shares.ts";
import type { Hierarchy } from "../model/hierarchy.ts";
import { accounts } from "../model/ledger.ts";

const names = new Map<number, string>([
  ...Object.entries(accounts).map(([name, number]) => [number, name] as const),
  [NATURE, "nature"],
]);

/** Id of a post, or the name of an account that is none. */
export function accountName(hierarchy: Hierarchy, account: number): string {
  return account >= 0 ? hierarchy.id(account) : names.get(account)!;
}
