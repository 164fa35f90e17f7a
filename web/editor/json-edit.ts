import { applyEdits, type JSONPath, modify } from "jsonc-parser";

const layout = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: "\n" } };

/*
 * Changes one place of a JSON text and leaves the rest of it as it was written. Places are JSON pointers (RFC 6901)
 * into `value`, which is what the text says at present.
 */

/** Sets what stands at a pointer; objects on the way there are made. */
export function setAt(text: string, value: unknown, pointer: string, to: unknown): string {
  return applyEdits(text, modify(text, pathOf(value, pointer), to, layout));
}

/** Removes what stands at a pointer, with its key or its place in the list; an object left empty goes as well. */
export function removeAt(text: string, value: unknown, pointer: string): string {
  const parent = pointer.slice(0, pointer.lastIndexOf("/"));
  const around = valueAt(value, parent);
  const isLast = isRecord(around) && Object.keys(around).length === 1;
  const place = isLast && parent.includes("/") && !isListItem(value, parent) ? parent : pointer;
  return applyEdits(text, modify(text, pathOf(value, place), undefined, layout));
}

/** Puts an element at the end of the list at a pointer, which is made if it is not there. */
export function appendTo(text: string, value: unknown, pointer: string, element: unknown): string {
  const list = valueAt(value, pointer);
  if (!Array.isArray(list) || list.length === 0) return setAt(text, value, pointer, [element]);
  const path = [...pathOf(value, pointer), list.length];
  return applyEdits(text, modify(text, path, element, { ...layout, isArrayInsertion: true }));
}

/** What stands at a pointer; undefined where nothing does. */
export function valueAt(value: unknown, pointer: string): unknown {
  return segmentsOf(pointer).reduce<unknown>((inner, segment) => {
    if (Array.isArray(inner)) return inner[Number(segment)];
    return isRecord(inner) && Object.hasOwn(inner, segment) ? inner[segment] : undefined;
  }, value);
}

export function segmentsOf(pointer: string): string[] {
  const parts = pointer.split("/").slice(1);
  return parts.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListItem(value: unknown, pointer: string): boolean {
  return Array.isArray(valueAt(value, pointer.slice(0, pointer.lastIndexOf("/"))));
}

/** Segments into lists are numbers. */
function pathOf(value: unknown, pointer: string): JSONPath {
  let inner = value;
  return segmentsOf(pointer).map((segment) => {
    const key = Array.isArray(inner) ? Number(segment) : segment;
    inner = valueAt(inner, `/${segment.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    return key;
  });
}
