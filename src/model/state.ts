import { needs, responses } from "./causes.ts";
import type { Hierarchy } from "./hierarchy.ts";

/**
 * Every state variable, once: typed arrays over posts or frontline posts on one buffer, allocated at the start.
 * A column with several parts holds them one after another: part k of slot i is at `k × slots + i`.
 */
const columns = {
  // the post's target and its superior's add-on
  target: { per: "post", type: Float64Array },
  amplification: { per: "superior", type: Float64Array },

  // the agent now at the post; keeps these when promoted
  entryPost: { per: "post", type: Int32Array, agent: true },
  entered: { per: "post", type: Int32Array, agent: true }, // tick of entry into the organisation
  talent: { per: "post", type: Float64Array, agent: true },
  skill: { per: "post", type: Float64Array, agent: true },
  integrity: { per: "post", type: Float64Array, agent: true }, // moral cost of falsifying a task
  motivation: { per: "post", type: Float64Array, agent: true },
  connection: { per: "post", type: Float64Array, agent: true }, // to the superior, 0–1
  prospect: { per: "post", type: Uint8Array, agent: true }, // 1 with a career ahead, else 0
  morale: { per: "post", type: Float64Array, agent: true },
  fear: { per: "post", type: Float64Array, agent: true },
  granted: { per: "post", type: Float64Array, agent: true }, // Beta belief in tolerance: cases granted …
  refused: { per: "post", type: Float64Array, agent: true }, // … and refused
  papers: { per: "post", type: Float64Array, agent: true }, // stock of records that shield
  answerRate: { per: "post", type: Float64Array, agent: true }, // answers seen per escalation
  experience: { per: "post", type: Float64Array, agent: true }, // N of experience-weighted attraction
  cost: { per: "post", type: Float64Array, parts: responses.length, agent: true }, // learned sanction cost a task
  leaning: { per: "post", type: Float64Array, parts: responses.length, agent: true, only: "leaning" }, // to each response
  overloadCost: { per: "superior", type: Float64Array, agent: true }, // paid for overloading others, as a superior
  silenceCost: { per: "superior", type: Float64Array, agent: true }, // paid for leaving warnings unanswered
  falsifier: { per: "post", type: Uint8Array, agent: true }, // falsified > 5 % of its last full year's figure
  rose: { per: "post", type: Uint8Array, agent: true }, // came up from the front line

  // the post outlives its agent
  generation: { per: "post", type: Int32Array }, // agents that have entered here so far
  acting: { per: "post", type: Uint8Array }, // a vacant superior post, held until the year's end
  posted: { per: "post", type: Float64Array }, // sanctions of this tick, millionths
  undeserved: { per: "post", type: Float32Array }, // their undeserved part, millionths
  forOverload: { per: "superior", type: Float64Array }, // their part for overloading others, millionths
  forSilence: { per: "superior", type: Float64Array }, // their part for unanswered warnings, millionths
  figure: { per: "post", type: Float64Array }, // reported this month
  yearFigure: { per: "post", type: Float64Array },
  yearTarget: { per: "post", type: Float64Array },
  yearReal: { per: "post", type: Float64Array },
  chainFear: { per: "superior", type: Float64Array }, // mean fear from the centre down to this post
  answerHours: { per: "superior", type: Float64Array }, // left this month for answering
  held: { per: "superior", type: Uint8Array }, // 1 while an upstream gate at this post holds its stream back

  // frontline posts: what has been handed down and how it was handled this month
  tasks: { per: "frontline", type: Uint16Array }, // the target as a number of tasks
  beyond: { per: "frontline", type: Uint16Array }, // tasks that come beyond the target
  hours: { per: "frontline", type: Float64Array }, // there are this month for tasks, hosting and duty taken off
  duty: { per: "frontline", type: Float64Array }, // hours of an imposed duty this month
  overload: { per: "frontline", type: Float64Array }, // hours needed beyond those there are
  handled: { per: "frontline", type: Uint16Array, parts: responses.length },
  realOutput: { per: "frontline", type: Uint16Array },
  unreachable: { per: "frontline", type: Float64Array }, // share of the target that no hours allow
  sanctions: { per: "frontline", type: Float32Array, parts: responses.length }, // millionths, by what they teach about

  // latent things
  defects: { per: "frontline", type: Int32Array }, // the present agent's, unsurfaced
  defectOverload: { per: "frontline", type: Float64Array }, // sum of their parts due to overload
  defectAge: { per: "frontline", type: Float64Array }, // sum of their ages
  defectDeferred: { per: "frontline", type: Float64Array }, // those of them that came of deference
  legacy: { per: "frontline", type: Int32Array }, // predecessors' defects
  legacyOverload: { per: "frontline", type: Float64Array },
  legacyAge: { per: "frontline", type: Float64Array },
  legacyKnown: { per: "frontline", type: Int32Array }, // those of the last predecessor, if promoted within the tree
  predecessorPost: { per: "frontline", type: Int32Array }, // where that one is now, −1 if gone
  need: { per: "frontline", type: Float64Array, parts: needs.length },
  needMandated: { per: "frontline", type: Float64Array }, // part of hollow need due to mandated records
  needUnreachable: { per: "frontline", type: Float64Array }, // part of the need behind falsehood that no hours allowed
  needGated: { per: "frontline", type: Float64Array }, // part of ignored need held back by an upstream gate
  falsehood: { per: "frontline", type: Float64Array }, // stock of falsified units not yet found
  falsehoodUnreachable: { per: "frontline", type: Float64Array },
  yearFalsified: { per: "frontline", type: Float64Array },
  yearPosted: { per: "frontline", type: Float32Array }, // millionths
  vetoed: { per: "frontline", type: Uint8Array }, // this year's credit is void
  falsified: { per: "frontline", type: Float64Array }, // units falsified this month, topping up included
} as const satisfies Record<string, ColumnSpecification>;

interface ColumnSpecification {
  readonly per: "post" | "superior" | "frontline";
  readonly type:
    | Float64ArrayConstructor
    | Float32ArrayConstructor
    | Int32ArrayConstructor
    | Uint16ArrayConstructor
    | Uint8ArrayConstructor;
  readonly parts?: number;
  /** Moves with the agent on promotion. */
  readonly agent?: true;
  /** Empty unless the decision rule keeps leanings. */
  readonly only?: "leaning";
}

/** A type of column as the constructor on a buffer, shared or not. */
type ColumnOn = new (
  buffer: ArrayBufferLike,
  offset: number,
  slots: number,
) => { readonly byteLength: number };

export type ColumnName = keyof typeof columns;
export const columnNames = Object.keys(columns) as readonly ColumnName[];

/** Columns that move with an agent. */
export const agentColumns = columnNames.filter((name) => "agent" in columns[name]);

type Columns = { readonly [Name in ColumnName]: InstanceType<(typeof columns)[Name]["type"]> };

/** All state variables of one world. `buffer` holds them all, padding included; the digest reads it. */
export interface State extends Columns {
  readonly buffer: ArrayBufferLike;
  readonly hierarchy: Hierarchy;
  /** Share of possible vexatious complainants that are active. */
  readonly vexatious: Float64Array;
}

const ALIGNMENT = 64;

/** Bytes the state of an organisation takes, under a decision rule that keeps leanings or one that does not. */
export function stateBytes(posts: number, superiors: number, leaning = false): number {
  let bytes = ALIGNMENT;
  for (const name of columnNames) {
    const slots = slotsOf(name, posts, superiors, leaning);
    bytes += Math.ceil((slots * columns[name].type.BYTES_PER_ELEMENT) / ALIGNMENT) * ALIGNMENT;
  }
  return bytes;
}

function slotsOf(name: ColumnName, posts: number, superiors: number, leaning: boolean): number {
  const column: ColumnSpecification = columns[name];
  if (column.only === "leaning" && !leaning) return 0;
  const slots = { post: posts, superior: superiors, frontline: posts - superiors }[column.per];
  return slots * (column.parts ?? 1);
}

/** State on a buffer of `stateBytes`, of its own with every number 0 unless given; `initialise` fills it. */
export function allocateState(
  hierarchy: Hierarchy,
  leaning = false,
  buffer: ArrayBufferLike = new ArrayBuffer(stateBytes(hierarchy.posts, hierarchy.superiors, leaning)),
): State {
  const { posts, superiors } = hierarchy;
  let offset = 0;
  const take = (Type: ColumnOn, slots: number) => {
    const view = new Type(buffer, offset, slots);
    offset += Math.ceil(view.byteLength / ALIGNMENT) * ALIGNMENT;
    return view;
  };
  const vexatious = take(Float64Array, 1);
  const views = columnNames.map((name) => [
    name,
    take(columns[name].type, slotsOf(name, posts, superiors, leaning)),
  ]);
  // Built in one go, the states of all worlds have one hidden class; a copy made by spreading would have one of its own,
  // and every reading of a column would then be a search by its name.
  const entries = [...views, ["buffer", buffer], ["hierarchy", hierarchy], ["vexatious", vexatious]];
  return Object.fromEntries(entries) as unknown as State;
}

/** Throws if a number of the state is NaN or infinite, naming the column and slot. */
export function assertFinite(state: State, tick: number): void {
  for (const name of columnNames) {
    const column = state[name];
    if (!(column instanceof Float64Array || column instanceof Float32Array)) continue;
    for (let slot = 0; slot < column.length; slot++) {
      if (column[slot]! - column[slot]! !== 0)
        throw new Error(`state is not finite: ${name}[${slot}] = ${column[slot]} at tick ${tick}`);
    }
  }
}
