import { type Command, Option } from "commander";
import { changedPolicy } from "../experiment/policy-named.ts";
import { type Problem, quoted, type Read, refused } from "../experiment/problem.ts";
import { readRegime } from "../experiment/regime.ts";
import type { ScenarioPolicy } from "../experiment/scenario.ts";
import { levers, type Policy } from "../model/levers.ts";
import { parameters } from "../model/parameters.ts";
import { refusal } from "./failure.ts";
import type { Language } from "./terminal.ts";

/** One `--set path=value`: a value of the scenario file, or a lever of every policy that is run. */
export interface Override {
  /** As it was written. */
  readonly text: string;
  /** Keys from the root of the scenario file; `levers` and a name for a lever. */
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Where the problems of overrides are said to be. */
const file = "--set";

/** Adds `--set`, which may be given several times. */
export function declareOverrides(command: Command, language: Language): Command {
  const text = {
    en: "change the world (parameters.NAME, organisation.spans, season, shocks, gate.share, decisionRule …) or a lever of every policy (levers.NAME); may be given again",
    zh: "改动世界（parameters.名称、organisation.spans、season、shocks、gate.share、decisionRule 等）或每个政策的杠杆（levers.名称）；可多次给出",
  };
  const option = new Option("--set <path=value>", text[language]).argParser(
    (value: string, earlier: Override[] | undefined) => [...(earlier ?? []), overrideOf(value)],
  );
  return command.addOption(option);
}

function overrideOf(text: string): Override {
  const [, path = "", value] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  const expected = {
    en: "path=value, such as parameters.errorRate=0.1 or levers.severity=2",
    zh: "路径=值，如 parameters.errorRate=0.1 或 levers.severity=2",
  };
  if (value === undefined || path === "") throw refusal("bad-option", file, { expected, got: quoted(text) });
  const home = Object.hasOwn(levers, path) ? "levers" : Object.hasOwn(parameters, path) ? "parameters" : null;
  if (home !== null) {
    const meant = `${home}.${path}=${value}`;
    const hint = { en: `did you mean ${meant}?`, zh: `您是想写 "${meant}" 吗？` };
    throw refusal("bad-option", file, { expected, got: quoted(text), hint });
  }
  return { text, path: path.split("."), value: valueIn(value) };
}

/** What reads as JSON is that, anything else a text. A number that overflows stays text, and is refused as such. */
function valueIn(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "number" && !Number.isFinite(value) ? text : value;
  } catch {
    return text;
  }
}

/** A checked scenario text with the world changed; null where no override concerns it. */
export function overriddenText(text: string, overrides: readonly Override[]): string | null {
  const world = overrides.filter(({ path }) => path[0] !== "levers");
  if (world.length === 0) return null;
  const scenario: unknown = JSON.parse(text);
  for (const { path, value } of world) put(scenario as Record<string, unknown>, path, value);
  return JSON.stringify(scenario);
}

/** Sets a value below an object, making the objects on the way that are not there. */
function put(object: Record<string, unknown>, [key, ...rest]: readonly string[], value: unknown): void {
  const below = Object.hasOwn(object, key!) ? object[key!] : undefined;
  const child = typeof below === "object" && below !== null ? (below as Record<string, unknown>) : {};
  if (rest.length > 0) put(child, rest, value);
  // Defined, not assigned: a key such as __proto__ must reach the reader, which refuses it.
  const property = {
    value: rest.length > 0 ? child : value,
    enumerable: true,
    writable: true,
    configurable: true,
  };
  Object.defineProperty(object, key!, property);
}

/** A policy with the levers of the overrides in force at all times. */
export function withLevers(policy: ScenarioPolicy, overrides: readonly Override[]): Read<ScenarioPolicy> {
  const set: Record<string, unknown> = {};
  for (const { path, value } of overrides) if (path[0] === "levers") put(set, path.slice(1), value);
  const { name, title, text } = policy;
  const read = readRegime(JSON.stringify({ name, title, text, set }), file);
  if (!read.ok) {
    const asWritten = (text: string) => text.replaceAll("/set/", "/levers/");
    const problems = read.problems.map((problem) => ({
      ...problem,
      pointer: asWritten(problem.pointer ?? ""),
      message: asWritten(problem.message),
      zh: { ...problem.zh, message: asWritten(problem.zh.message) },
    }));
    return refused(atOverride(problems));
  }
  const changed = Object.keys(set).map((lever) => [lever, read.value.policy[lever as keyof Policy]]);
  const change = Object.fromEntries(changed) as Partial<Policy>;
  const schedule = policy.schedule.map((entry) => ({
    ...entry,
    policy: changedPolicy(entry.policy, change),
  }));
  return { ok: true, value: { ...policy, schedule } };
}

/** Lines and columns of the text made here mean nothing to the user. */
export function atOverride(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, file, line: null, column: null }));
}
