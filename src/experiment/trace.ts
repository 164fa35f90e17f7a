import { followBlame } from "../model/accountability.ts";
import { CausalShares, findCauses } from "../model/causal-shares.ts";
import { type Cause, causes } from "../model/causes.ts";
import type { Hierarchy } from "../model/hierarchy.ts";
import { Ledger, type LedgerEntry, MILLION, POST, RAISE, type Rule, rules } from "../model/ledger.ts";
import { type PolicySchedule, policyAt } from "../model/levers.ts";
import { type RunOrder, Simulation } from "../model/simulation.ts";
import { untilAccountability } from "../model/tick.ts";
import type { World } from "../model/world.ts";
import { accountName } from "./account-name.ts";

/** Which blame to follow: an incident by its number in the run, the dearest one a post paid for, or a telling one. */
export interface TraceRequest extends RunOrder {
  readonly incident?: number;
  /** Id or path of a post. */
  readonly post?: string;
  /** Another policy to hold the very same incident against: same world, same draws. */
  readonly under?: PolicySchedule;
}

/** One step of the way; amounts in blame units. `from` and `to` are posts or the names of accounts. */
export interface TraceEntry {
  readonly step: number;
  readonly rule: Rule;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly chance: number | null;
  readonly draw: number | null;
}

export interface TracePayment {
  readonly post: string;
  readonly level: number;
  readonly amount: number;
  /** The payer's true share in causing the incident. */
  readonly causalShare: number;
}

/** The way of one incident's blame under one policy. `balance` is what was raised less where it ended: 0. */
export interface BlamePath {
  readonly amount: number;
  readonly entries: readonly TraceEntry[];
  readonly paid: readonly TracePayment[];
  readonly balance: number;
}

export interface Trace extends BlamePath {
  readonly incident: {
    readonly id: number;
    readonly tick: number;
    readonly cause: Cause;
    readonly post: string;
    readonly causalShares: readonly {
      readonly who: string;
      readonly level: number | null;
      readonly share: number;
    }[];
  };
  /** The same incident under the other policy, if one was asked for. */
  readonly under: BlamePath | null;
}

/** No incident answers a request. */
export interface NoTrace {
  readonly reason: "no-incident" | "no-such-incident" | "no-such-post" | "post-never-paid";
  /** Incidents of the whole run, to choose from. */
  readonly incidents: number;
}

/** Follows one blame of a run, simulating it again from its seed. */
export function traceBlame(request: TraceRequest): Trace | NoTrace {
  const found = findIncident(request);
  return "reason" in found ? found : replay(request, found.tick, found.incident);
}

/** Runs the order once with the whole ledger, a tick at a time, and picks the incident. */
function findIncident(request: TraceRequest): { tick: number; incident: number } | NoTrace {
  const simulation = new Simulation(request);
  const { ledger, hierarchy } = simulation.world;
  const post = request.post === undefined ? -1 : slotOf(hierarchy, request.post);
  if (request.post !== undefined && post < 0) return { reason: "no-such-post", incidents: 0 };
  const wanted: Wanted = {
    incident: request.incident ?? -1,
    post,
    half: Math.floor(request.setting.ticks / 2),
  };
  ledger.whole = true;
  let best: Candidate | null = null;
  while (!simulation.done) {
    const tick = simulation.tick;
    const first = ledger.incidents;
    simulation.step();
    if (request.incident === undefined) best = telling(ledger.entries, wanted, tick, best);
    else if (request.incident >= first && request.incident < ledger.incidents)
      return { tick, incident: request.incident };
    ledger.entries.length = 0;
  }
  if (best !== null) return best;
  if (request.incident !== undefined) return { reason: "no-such-incident", incidents: ledger.incidents };
  return { reason: post >= 0 ? "post-never-paid" : "no-incident", incidents: ledger.incidents };
}

interface Wanted {
  readonly incident: number;
  readonly post: number;
  readonly half: number;
}

interface Candidate {
  readonly tick: number;
  readonly incident: number;
  readonly rank: number;
}

/**
 * The better of the incidents of a tick and the best so far. For a post: the one it paid most for. Else the incident of
 * the second half (when habits have settled) with the longest way to a sanction; the earlier on ties.
 */
function telling(
  entries: readonly LedgerEntry[],
  wanted: Wanted,
  tick: number,
  best: Candidate | null,
): Candidate | null {
  if (wanted.post < 0 && tick < wanted.half) return best;
  let found = best;
  let steps = 0;
  let current = -1;
  for (const entry of entries) {
    steps = entry.incident === current ? steps + 1 : 1;
    current = entry.incident;
    if (entry.rule !== POST || (wanted.post >= 0 && entry.from !== wanted.post)) continue;
    const rank = wanted.post >= 0 ? entry.amount : steps;
    if (found === null || rank > found.rank) found = { tick, incident: current, rank };
  }
  return found;
}

/** Runs to the tick of the incident and holds it accountable there, under the run's policy and the other one. */
function replay(request: TraceRequest, tick: number, number: number): Trace {
  const simulation = new Simulation(request);
  const { world } = simulation;
  while (simulation.tick < tick) simulation.step();
  const policy = policyAt(request.schedule, tick);
  const place = number - world.ledger.incidents;
  untilAccountability(world, policy);
  const shares = new CausalShares();
  findCauses(world, place, shares);
  const { hierarchy, incidents } = world;
  const under = request.under === undefined ? null : pathUnder(world, request.under, place, number, shares);
  return {
    ...pathUnder(world, request.schedule, place, number, shares),
    incident: {
      id: number,
      tick,
      cause: causes[incidents.cause[place]!]!,
      post: hierarchy.id(hierarchy.superiors + incidents.post[place]!),
      causalShares: Array.from({ length: shares.count }, (_, k) => k)
        .filter((k) => shares.share[k]! > 0)
        .map((k) => ({
          who: accountName(hierarchy, shares.account[k]!),
          level: shares.account[k]! < 0 ? null : hierarchy.level[shares.account[k]!]!,
          share: shares.share[k]!,
        })),
    },
    under,
  };
}

function pathUnder(
  world: World,
  schedule: PolicySchedule,
  place: number,
  number: number,
  shares: CausalShares,
): BlamePath {
  const { hierarchy } = world;
  const ledger = new Ledger(hierarchy.levels);
  ledger.whole = true;
  ledger.begin(world.tick);
  followBlame(world, policyAt(schedule, world.tick), ledger, place, number, false);
  let raised = 0;
  let ended = 0;
  for (const entry of ledger.entries) {
    if (entry.rule === RAISE) raised += entry.amount;
    if (entry.to < 0) ended += entry.amount;
  }
  return {
    amount: raised / MILLION,
    entries: ledger.entries.map((entry, step) => ({
      step,
      rule: rules[entry.rule]!,
      from: accountName(hierarchy, entry.from),
      to: accountName(hierarchy, entry.to),
      amount: entry.amount / MILLION,
      chance: Number.isNaN(entry.chance) ? null : entry.chance,
      draw: Number.isNaN(entry.draw) ? null : entry.draw,
    })),
    paid: ledger.entries
      .filter((entry) => entry.rule === POST)
      .map((entry) => ({
        post: accountName(hierarchy, entry.from),
        level: hierarchy.level[entry.from]!,
        amount: entry.amount / MILLION,
        causalShare: shares.of(entry.from),
      })),
    balance: (raised - ended) / MILLION,
  };
}

function slotOf(hierarchy: Hierarchy, id: string): number {
  for (let post = 0; post < hierarchy.posts; post++) if (hierarchy.id(post) === id) return post;
  return -1;
}
