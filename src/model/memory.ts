import { type Hierarchy, hierarchyOf } from "./hierarchy.ts";
import { type Part, partsOf } from "./part.ts";
import { keepsLeanings, type Setting } from "./setting.ts";
import { stateBytes } from "./state.ts";
import { tallyWidth } from "./tally.ts";

/** What the threads of one world have in common: all that one of them leaves for another. */
export interface Memory {
  readonly state: ArrayBufferLike;
  /** `World.answering`, hours and then chances. */
  readonly answering: ArrayBufferLike;
  /** `World.partSums`. */
  readonly partSums: ArrayBufferLike;
}

/** An organisation, its parts, and the memory of its world. */
export interface Layout {
  readonly hierarchy: Hierarchy;
  readonly parts: readonly Part[];
  readonly memory: Memory;
}

/** The layout of a world that one thread has for itself. Throws if the organisation is no tree. */
export function layOut(setting: Setting): Layout {
  const hierarchy = hierarchyOf(setting.organisation);
  const parts = partsOf(hierarchy, setting.gate);
  return { hierarchy, parts, memory: allocateMemory(setting, hierarchy, parts) };
}

/** Memory of an organisation, all 0; on buffers of `Kind`, which for several threads must be shared ones. */
export function allocateMemory(
  setting: Setting,
  hierarchy: Hierarchy,
  parts: readonly Part[],
  Kind: new (bytes: number) => ArrayBufferLike = ArrayBuffer,
): Memory {
  const { posts, superiors, levels } = hierarchy;
  const numbers = (length: number) => new Kind(length * Float64Array.BYTES_PER_ELEMENT);
  return {
    state: new Kind(stateBytes(posts, superiors, keepsLeanings(setting.decisionRule))),
    answering: numbers(2 * superiors),
    partSums: numbers(parts.length * tallyWidth(levels)),
  };
}
