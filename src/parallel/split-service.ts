import { transfer } from "comlink";
import { initialiseAbove, initialiseFrontLine } from "../model/agents.ts";
import { type Hierarchy, hierarchyOf } from "../model/hierarchy.ts";
import type { IncidentColumns } from "../model/incidents.ts";
import { policyAt } from "../model/levers.ts";
import { allocateMemory, type Memory } from "../model/memory.ts";
import { Observations } from "../model/observation.ts";
import { type Part, partsOf } from "../model/part.ts";
import { type RunOrder, type RunResult, resultOf, worldOf } from "../model/simulation.ts";
import { gatherSums, servePart } from "../model/stage.ts";
import { endTick, stages } from "../model/tick.ts";
import { beginDraws, type World } from "../model/world.ts";
import { buffersOfResult } from "./run-outcome.ts";

/** What the threads of one run have in common. */
export interface SharedMemory extends Memory {
  /** One whole number: how many parts of the stage have been taken by some thread. */
  readonly taken: Int32Array;
}

/** The parts that a thread has served in a stage, and their incidents one part after the other. */
export interface Served {
  readonly parts: readonly number[];
  /** Where the incidents of each of these parts end. */
  readonly ends: readonly number[];
  readonly incidents: IncidentColumns;
}

/**
 * What one of several threads that share a run offers through comlink. All of them serve parts; one, the first, also
 * does what is of the whole. Whoever calls sees to it that nobody is still at work on the stage before.
 */
export interface SplitService {
  /** Lays out the organisation. Throws if it is no tree. */
  prepare(order: RunOrder): void;
  /** First thread: makes what all have in common. */
  allocate(): SharedMemory;
  /** Takes up its place in the common world; the first thread also that of the whole. */
  join(memory: SharedMemory, first: boolean): void;
  /** Before the first tick: takes parts, as long as there are any, and has their agents enter. */
  initialise(): void;
  /** Takes parts, as long as there are any, and serves them in stage number `stage` of a tick. */
  serve(stage: number, tick: number): Served;
  /** First thread: what is of the whole in a stage, after all that was served since the last one. */
  runWhole(stage: number, served: readonly Served[]): void;
  /** First thread: writes down what was observed of the tick, the last stage included, and ends it. */
  endTick(served: readonly Served[]): void;
  /** First thread: the result of the run. Its numbers are transferred, not copied. */
  result(): RunResult;
}

/** One thread's share in one run. */
export function splitService(): SplitService {
  return new SplitThread();
}

class SplitThread implements SplitService {
  #order!: RunOrder;
  #hierarchy!: Hierarchy;
  #parts!: readonly Part[];
  #taken!: Int32Array;
  /** In which this thread serves parts. */
  #world!: World;
  /** In which the first thread does what is of the whole. */
  #whole: World | null = null;
  #observations!: Observations;

  prepare(order: RunOrder): void {
    this.#order = order;
    this.#hierarchy = hierarchyOf(order.setting.organisation);
    this.#parts = partsOf(this.#hierarchy, order.setting.gate);
  }

  allocate(): SharedMemory {
    const memory = allocateMemory(this.#order.setting, this.#hierarchy, this.#parts, SharedArrayBuffer);
    const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    return { ...memory, taken };
  }

  join(memory: SharedMemory, first: boolean): void {
    this.#taken = memory.taken;
    const layout = { hierarchy: this.#hierarchy, parts: this.#parts, memory };
    this.#world = worldOf(this.#order, layout);
    if (!first) return;
    this.#whole = worldOf(this.#order, layout);
    this.#observations = new Observations(this.#order.setting.ticks);
  }

  initialise(): void {
    if (this.#whole !== null) initialiseAbove(this.#whole);
    this.#takeParts((part) => initialiseFrontLine(this.#world, this.#parts[part]!));
  }

  serve(stage: number, tick: number): Served {
    const world = this.#world;
    const policy = policyAt(this.#order.schedule, tick);
    const steps = stages[stage]!;
    if (steps.of !== "parts") throw new Error(`no stage of parts: ${stage}`);
    world.tick = tick;
    beginDraws(world);
    const ends: number[] = [];
    const parts = this.#takeParts((part) => {
      servePart(world, policy, steps, part);
      ends.push(world.incidents.count);
    });
    const incidents = world.incidents.copy();
    return transfer({ parts, ends, incidents }, buffersOfIncidents(incidents));
  }

  runWhole(stage: number, served: readonly Served[]): void {
    const world = this.#whole!;
    const steps = stages[stage]!;
    if (steps.of !== "whole") throw new Error(`no stage of the whole: ${stage}`);
    if (served.length > 0) gather(world, served);
    const policy = policyAt(this.#order.schedule, world.tick);
    for (const step of steps.steps) step(world, policy);
  }

  endTick(served: readonly Served[]): void {
    gather(this.#whole!, served);
    endTick(this.#whole!, this.#observations);
  }

  result(): RunResult {
    const result = resultOf(this.#order, this.#whole!, this.#observations);
    return transfer(result, buffersOfResult(result));
  }

  /** Takes one part after the other, whichever is next; a thread that is slow takes fewer. Returns those taken. */
  #takeParts(serve: (part: number) => void): number[] {
    const parts: number[] = [];
    for (let part = this.#next(); part < this.#parts.length; part = this.#next()) {
      serve(part);
      parts.push(part);
    }
    return parts;
  }

  #next(): number {
    return Atomics.add(this.#taken, 0, 1);
  }
}

/** Puts together what the threads have left, in the order of parts, as if one had served them all. */
function gather(world: World, served: readonly Served[]): void {
  gatherSums(world);
  const places = served.flatMap(({ parts, ends, incidents }) =>
    parts.map((part, k) => ({ part, incidents, first: ends[k - 1] ?? 0, last: ends[k]! })),
  );
  places.sort((one, other) => one.part - other.part);
  for (const { incidents, first, last } of places) world.incidents.append(incidents, first, last);
}

/** The buffers of the columns of incidents, which are transferred from thread to thread. */
export function buffersOfIncidents(incidents: IncidentColumns): ArrayBufferLike[] {
  return Object.values(incidents).map(({ buffer }) => buffer);
}
