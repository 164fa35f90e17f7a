import { CausalShares, findCauses, NATURE } from "../model/causal-shares.ts";
import { MILLION } from "../model/ledger.ts";
import { type RunOrder, Simulation } from "../model/simulation.ts";
import type { World } from "../model/world.ts";
import { BlameFlows } from "./blame-flows.ts";
import { type CareerRecord, CareerWatch } from "./career-record.ts";
import { byIncident, IncidentCollector, type IncidentRecord } from "./incident-record.ts";
import { type RecordedName, recordedNames } from "./recorded-names.ts";

/** What every post of one run felt and bore, month by month, and who paid for what. All numbers in columns. */
export interface WorldRecord {
  readonly ticks: number;
  readonly posts: number;
  /**
   * Quantity q of post p in month t at `values[(q × ticks + t) × posts + p]`, quantities in the order of
   * `recordedNames`; NaN where not defined. Single precision: it is for looking at, not for adding up.
   */
  readonly values: Float32Array;
  readonly incidents: IncidentRecord;
  readonly careers: CareerRecord;
  /** Who caused × where the blame ended, of the whole run, as in `BlameFlows`. */
  readonly flows: Float64Array;
  /** The digest of the run: equal to that of the same run without a record. */
  readonly digest: string;
}

/** Runs an order to its end and records all of it. */
export function recordWorld(order: RunOrder): WorldRecord {
  const simulation = new Simulation(order);
  const { world } = simulation;
  const { ticks } = order.setting;
  const { posts } = world.hierarchy;
  const values = new Float32Array(recordedNames.length * ticks * posts).fill(Number.NaN);
  const incidents = new IncidentCollector();
  const careers = new CareerWatch(world.hierarchy, world.state);
  const flows = new BlameFlows(world.hierarchy);
  const caused = new Float64Array(posts);
  const month = recordedNames.map(() => new Float64Array(posts));
  watchBlame(
    simulation,
    (entries, shares) => {
      incidents.add(entries, shares);
      flows.add(entries, shares);
      for (let k = 0; k < shares.count; k++)
        if (shares.account[k] !== NATURE) caused[shares.account[k]!]! += shares.amount[k]!;
    },
    (tick) => {
      careers.look(world.state, tick);
      measure(world, caused, month);
      for (const [q, column] of month.entries()) values.set(column, (q * ticks + tick) * posts);
      caused.fill(0);
    },
  );
  return {
    ticks,
    posts,
    values,
    incidents: incidents.record(),
    careers: careers.record(),
    flows: flows.amounts,
    digest: simulation.result().digest,
  };
}

/** Who caused × where the blame ended in one run, as in `BlameFlows`, without the rest of a record. */
export function recordFlows(order: RunOrder): Float64Array {
  const simulation = new Simulation(order);
  const flows = new BlameFlows(simulation.world.hierarchy);
  watchBlame(
    simulation,
    (entries, shares) => flows.add(entries, shares),
    () => {},
  );
  return flows.amounts;
}

type Entries = Parameters<IncidentCollector["add"]>[0];

/** Runs to the end; tells of every incident with its true causal shares, and of every month that has ended. */
function watchBlame(
  simulation: Simulation,
  onIncident: (entries: Entries, shares: CausalShares) => void,
  onMonth: (tick: number) => void,
): void {
  const { world } = simulation;
  const { ledger } = world;
  const shares = new CausalShares();
  ledger.whole = true;
  while (!simulation.done) {
    const { tick } = simulation;
    const first = ledger.incidents;
    simulation.step();
    // The incidents of the tick still lie there, and nothing that their causes depend on has changed since.
    for (const entries of byIncident(ledger.entries)) {
      findCauses(world, entries[0]!.incident - first, shares);
      shares.split(entries[0]!.amount);
      onIncident(entries, shares);
    }
    ledger.entries.length = 0;
    onMonth(tick);
  }
}

/** One number a post for every quantity, into `month`. */
function measure(world: World, caused: Float64Array, month: readonly Float64Array[]): void {
  const { state, hierarchy, parameters } = world;
  const { posts, superiors, frontlineBeneath, parent } = hierarchy;
  const column = (name: RecordedName) => month[recordedNames.indexOf(name)]!;
  const overload = column("overload").fill(0);
  const real = new Float64Array(posts);
  for (let f = 0; f < hierarchy.frontline; f++) {
    for (let post = superiors + f; post >= 0; post = parent[post]!) {
      overload[post]! += state.overload[f]!;
      real[post]! += state.realOutput[f]!;
    }
  }
  for (let post = 0; post < posts; post++) {
    if (post < superiors) overload[post]! /= frontlineBeneath[post]!;
    column("fear")[post] = state.fear[post]!;
    column("paid")[post] = state.posted[post]! / MILLION;
    column("caused")[post] = caused[post]! / MILLION;
    column("undeserved")[post] = state.undeserved[post]! / MILLION;
    column("targetAmplification")[post] = state.target[post]! / parameters.demand;
    column("inflation")[post] = real[post]! > 0 ? state.figure[post]! / real[post]! : Number.NaN;
    column("lowMorale")[post] = 1 - state.morale[post]!;
  }
}
