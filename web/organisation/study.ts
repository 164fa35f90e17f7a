import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Comparison } from "../../src/experiment/comparison.ts";
import { recordBytes } from "../../src/experiment/recorded-names.ts";
import type { ScenarioPolicy } from "../../src/experiment/scenario.ts";
import type { NoTrace, Trace, TraceRequest } from "../../src/experiment/trace.ts";
import type { WorldRecord } from "../../src/experiment/world-record.ts";
import { type Hierarchy, hierarchyOf } from "../../src/model/hierarchy.ts";
import type { RunOrder } from "../../src/model/simulation.ts";
import type { Arm } from "../arms.ts";
import { type Mark, referenceArm } from "../policy-marks.ts";
import { isElsewhere } from "../series.ts";
import { postNamed } from "./branches.ts";
import { type FlowRecorder, flowsOf, sumOfFlows } from "./flow-sums.ts";
import { RecordShelf } from "./record-shelf.ts";
import type { WorldLook } from "./world-look.ts";

/** Who records worlds: the recorder of src/parallel, or what a test puts in its place. */
export interface Recorder extends FlowRecorder {
  record(order: RunOrder): Promise<WorldRecord>;
  trace(request: TraceRequest): Promise<Trace | NoTrace>;
  /** Ends the calls under way, which then reject. */
  stop(): void;
}

/** What the study needs to know of the session. */
export interface StudiedSession {
  readonly comparison: ReadonlySignal<Comparison>;
  readonly marks: ReadonlySignal<ReadonlyMap<string, Mark>>;
  readonly look: Signal<WorldLook>;
  /** Parts of a link that turned out to lead nowhere join those listed here. */
  readonly dropped: Signal<readonly string[]>;
}

/** One policy in the world that is looked into. */
export interface Side {
  readonly policy: ScenarioPolicy;
  readonly mark: Mark;
  readonly record: WorldRecord;
}

/** The world looked into, under one policy or two: the same world, the same luck, another rule. */
export interface Inside {
  readonly comparison: Comparison;
  readonly replication: number;
  readonly hierarchy: Hierarchy;
  readonly sides: readonly Side[];
}

/** An incident of the run under a policy, by its place among the recorded ones. */
export interface IncidentChoice {
  readonly policy: string;
  readonly place: number;
}

export type Recording =
  | { readonly status: "recording" }
  | { readonly status: "ready" }
  | { readonly status: "too large"; readonly posts: number }
  | { readonly status: "failed"; readonly message: string };

/** The most that the values of one record may take. */
const mostBytes = 128e6;

/** Looks into one world of the session's comparison, at what the session says is looked at. */
export class OrganisationStudy {
  readonly inside = signal<Inside | null>(null);
  readonly recording = signal<Recording>({ status: "recording" });
  /** On its own, so that looking elsewhere in the same world records nothing anew. */
  readonly #rules = computed(() => this.#session.look.value.rules);
  readonly #session: StudiedSession;
  readonly #recorder: Recorder;
  readonly #shelf = new RecordShelf();
  #turn = 0;

  constructor(session: StudiedSession, recorder: Recorder) {
    this.#session = session;
    this.#recorder = recorder;
  }

  /** The policies that may be looked at: those in the scenario of the page, whose posts are on the map. */
  readonly menu: ReadonlySignal<readonly ScenarioPolicy[]> = computed(() =>
    this.#session.comparison.value.policies.filter(({ name }) => !isElsewhere(name)),
  );

  /** The policies looked at: the baseline and the first other one unless others were asked for. */
  readonly policies: ReadonlySignal<readonly ScenarioPolicy[]> = computed(() => {
    const policies = this.menu.value;
    const { baseline } = this.#session.comparison.value;
    const [first, second] = this.#rules.value;
    const named = (name: string | null) => policies.find((policy) => policy.name === name);
    const left = named(first) ?? named(baseline) ?? policies[0]!;
    const others = policies.filter((policy) => policy !== left);
    const right = named(second) ?? others.find((policy) => policy.name !== referenceArm) ?? others[0];
    return right && right !== left ? [left, right] : [left];
  });

  readonly replication = computed(() =>
    Math.min(this.#session.look.value.world, this.#session.comparison.value.replications - 1),
  );

  readonly quantity = computed(() => this.#session.look.value.quantity);
  readonly flows = computed(() => this.#session.look.value.flows);
  readonly post = computed(() => this.#slotOf(this.#session.look.value.post));
  /** The post whose branch fills the picture. */
  readonly top = computed(() => this.#slotOf(this.#session.look.value.branch));

  /** The incident asked for; null for none, or while its run is not there. */
  readonly incident: ReadonlySignal<IncidentChoice | null> = computed(() => {
    const asked = this.#session.look.value.incident;
    const side = this.inside.value?.sides.find(({ policy }) => policy.name === asked?.policy);
    const place = side && asked ? side.record.incidents.id.indexOf(asked.id) : -1;
    return place < 0 ? null : { policy: asked!.policy, place };
  });

  /** The month looked at, once a world is there. */
  readonly shownMonth = computed(() => {
    const last = (this.inside.value?.comparison.scenario.setting.ticks ?? 1) - 1;
    return Math.min(this.#session.look.value.month ?? last, last);
  });

  /** Looks at something else, the rest as it is. */
  look(change: Partial<WorldLook>): void {
    this.#session.look.value = { ...this.#session.look.value, ...change };
  }

  choosePost(post: number): void {
    this.look({ post: this.#idOf(post) });
  }

  chooseBranch(top: number): void {
    this.look({ branch: this.#idOf(top) });
  }

  chooseIncident({ policy, place }: IncidentChoice): void {
    const { record } = this.inside.value!.sides.find((side) => side.policy.name === policy)!;
    this.look({ incident: { policy, id: record.incidents.id[place]! } });
  }

  #slotOf(id: string | null): number {
    const hierarchy = this.inside.value?.hierarchy;
    return (hierarchy && id !== null && postNamed(hierarchy, id)) || 0;
  }

  #idOf(post: number): string | null {
    return post === 0 ? null : this.inside.value!.hierarchy.id(post);
  }

  /** Looks at another policy on one of the sides; if the other side has it, they change places. */
  choosePolicy(side: 0 | 1, name: string): void {
    const names = this.policies.value.map((policy) => policy.name);
    const other = names[1 - side] ?? null;
    const rules: [string | null, string | null] = [names[0]!, names[1] ?? null];
    if (other === name) rules[1 - side] = names[side]!;
    rules[side] = name;
    const { incident } = this.#session.look.value;
    this.look({ rules, incident: incident && rules.includes(incident.policy) ? incident : null });
  }

  chooseWorld(replication: number): void {
    const world = Math.max(0, Math.min(replication, this.#session.comparison.value.replications - 1));
    if (world !== this.replication.value) this.look({ world, incident: null });
  }

  /** Records what is to be seen whenever that changes, until the returned function is called. */
  watch(): () => void {
    return effect(() => {
      void this.#show(this.#session.comparison.value, this.policies.value, this.replication.value);
    });
  }

  /** Records again what failed. */
  retry(): void {
    void this.#show(this.#session.comparison.value, this.policies.value, this.replication.value);
  }

  /** Follows the blame of an incident under the policy of its run and, if there are two, under the other one. */
  follow({ policy, place }: IncidentChoice): Promise<Trace | NoTrace> {
    const { comparison, replication, sides } = this.inside.value!;
    const own = sides.find((side) => side.policy.name === policy)!;
    const other = sides.find((side) => side !== own);
    return this.#recorder.trace({
      ...orderOf(comparison, own.policy, replication),
      incident: own.record.incidents.id[place]!,
      ...(other && { under: other.policy.schedule }),
    });
  }

  /** The records of a side's rule in all worlds that were looked into lately. */
  recordsUnder({ policy }: Side): readonly WorldRecord[] {
    const { comparison, replication } = this.inside.value!;
    return this.#shelf.worldsOf(orderOf(comparison, policy, replication));
  }

  /**
   * Who caused × where the blame ended, as in `BlameFlows`, summed over the worlds of what is looked into, once a side.
   * Tells how many worlds are done after each; null if aborted.
   */
  async sumFlows(
    onWorld: (done: number) => void,
    signal: AbortSignal,
  ): Promise<readonly Float64Array[] | null> {
    const { comparison, sides } = this.inside.value!;
    const orders = Array.from({ length: comparison.replications }, (_, replication) =>
      sides.map(({ policy }) => orderOf(comparison, policy, replication)),
    ).flat();
    const flows = await flowsOf(
      orders,
      [this.#recorder],
      (runs) => onWorld(Math.floor(runs / sides.length)),
      signal,
    );
    return (
      flows &&
      sides.map((_, side) => sumOfFlows(flows.filter((_run, index) => index % sides.length === side)))
    );
  }

  async #show(
    comparison: Comparison,
    policies: readonly ScenarioPolicy[],
    replication: number,
  ): Promise<void> {
    const turn = ++this.#turn;
    const hierarchy = hierarchyOf(comparison.scenario.setting.organisation);
    const { posts } = hierarchy;
    if (recordBytes(posts, comparison.scenario.setting.ticks) > mostBytes) {
      batch(() => {
        this.inside.value = null;
        this.recording.value = { status: "too large", posts };
      });
      return;
    }
    if (this.recording.peek().status === "recording") this.#recorder.stop();
    this.recording.value = { status: "recording" };
    try {
      const sides: Side[] = [];
      for (const policy of policies) {
        const order = orderOf(comparison, policy, replication);
        const record = this.#shelf.find(order) ?? (await this.#recorder.record(order));
        if (turn !== this.#turn) return;
        this.#shelf.keep(order, record);
        sides.push({ policy, mark: this.#session.marks.peek().get(policy.name)!, record });
      }
      this.#arrive({ comparison, replication, hierarchy, sides });
    } catch (error) {
      if (turn !== this.#turn) return;
      const message = error instanceof Error ? error.message : String(error);
      this.recording.value = { status: "failed", message };
    }
  }

  /** Only now is it known whether the incident that a link asks for has happened. */
  #arrive(inside: Inside): void {
    batch(() => {
      this.inside.value = inside;
      this.recording.value = { status: "ready" };
      const asked = this.#session.look.peek().incident;
      if (asked === null || this.incident.value !== null) return;
      this.look({ incident: null });
      const { dropped } = this.#session;
      dropped.value = [...dropped.peek(), `incident=${asked.policy}:${asked.id}`];
    });
  }
}

function orderOf({ scenario, seed }: Comparison, arm: Arm, replication: number): RunOrder {
  return { setting: arm.setting ?? scenario.setting, schedule: arm.schedule, seed, replication };
}
