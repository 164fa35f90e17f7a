import type { Text } from "../model/declaration.ts";
import { type Policy, statusQuo } from "../model/levers.ts";
import { readJson } from "./json-text.ts";
import { changedPolicy } from "./policy-named.ts";
import { accepted, type Read } from "./problem.ts";
import { regimeSchema } from "./schema.ts";
import { checkSchema } from "./schema-check.ts";

/** A named policy that ships as a file of its own and may be compared in any scenario. */
export interface Regime {
  readonly name: string;
  readonly title: Text;
  /** What the regime means in practice. */
  readonly text: Text;
  readonly policy: Policy;
}

/** Reads a regime file: {name, title, text, set: {lever: value}}, `set` being the differences from the status quo. */
export function readRegime(text: string, file: string | null): Read<Regime> {
  const json = readJson(text, file);
  if (!json.ok) return json;
  const checked = checkSchema(regimeSchema, json.value);
  if (!checked.ok) return checked;
  const { set, ...regime } = checked.value;
  return accepted({ ...regime, policy: changedPolicy(statusQuo, set) });
}
