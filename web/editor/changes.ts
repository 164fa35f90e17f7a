import { pointerOf } from "../../src/experiment/json-value.ts";
import { defaultParameters } from "../../src/model/parameters.ts";
import { decisionRule, defaultSpans, defaultTicks } from "../../src/model/setting.ts";
import { isRecord } from "./json-edit.ts";

/** One place at which two JSON values differ; undefined where it is missing on a side. */
export interface Change {
  /** In the newer value; in the older one where it was removed. */
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Where a value differs from an older one, in the order of the newer one, what was removed at the end of its part. */
export function changesBetween(before: unknown, after: unknown): readonly Change[] {
  return differences(before, after, []);
}

function differences(before: unknown, after: unknown, path: readonly PropertyKey[]): Change[] {
  if (before === after) return [];
  if (isRecord(before) && isRecord(after)) {
    const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
    return [...keys].flatMap((key) => differences(before[key], after[key], [...path, key]));
  }
  if (Array.isArray(before) && Array.isArray(after)) return listDifferences(before, after, path);
  return [{ pointer: pointerOf(path), before, after }];
}

/** Elements are matched by name where they have one, so that an insertion is one change and not a landslide. */
function listDifferences(
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly PropertyKey[],
): Change[] {
  const older = new Map(before.map((element, index) => [nameOf(element, index), { element, index }]));
  const kept = after.flatMap((element, index) => {
    const name = nameOf(element, index);
    const found = older.get(name);
    older.delete(name);
    return differences(found?.element, element, [...path, index]);
  });
  const removed = [...older.values()].map(({ element, index }) => ({
    pointer: pointerOf([...path, index]),
    before: element,
    after: undefined,
  }));
  return [...kept, ...removed];
}

function nameOf(element: unknown, index: number): unknown {
  if (typeof element === "string") return element;
  if (!isRecord(element)) return index;
  const text = isRecord(element.text) ? element.text.en : undefined;
  return element.name ?? element.id ?? text ?? index;
}

/** The settings of a scenario that have a default, whole, so that they can be held against the defaults. */
export function wholeSettings(value: unknown): Record<string, unknown> {
  const { organisation, ticks, parameters, decisionRule: rule } = isRecord(value) ? value : {};
  return {
    organisation: organisation ?? { spans: defaultSpans },
    ticks: ticks ?? defaultTicks,
    parameters: { ...defaultParameters, ...(isRecord(parameters) ? parameters : {}) },
    decisionRule: rule ?? decisionRule.default,
  };
}
