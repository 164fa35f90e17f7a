import type { Hierarchy } from "../model/hierarchy.ts";
import type { State } from "../model/state.ts";

/** Somebody left the organisation or rose to the post above, where the other column says from where. */
export interface CareerRecord {
  readonly tick: Int32Array;
  /** Post that the agent left, or rose to. */
  readonly post: Int32Array;
  /** Post that it rose from; −1 where the agent of `post` left the organisation. */
  readonly from: Int32Array;
}

/** Watches, month by month, who is at which post. An agent is known by the post and the month of its entry. */
export class CareerWatch {
  readonly #hierarchy: Hierarchy;
  readonly #entryPost: Int32Array;
  readonly #entered: Int32Array;
  readonly #generation: Int32Array;
  readonly #ticks: number[] = [];
  readonly #posts: number[] = [];
  readonly #from: number[] = [];

  constructor(hierarchy: Hierarchy, state: State) {
    this.#hierarchy = hierarchy;
    this.#entryPost = state.entryPost.slice();
    this.#entered = state.entered.slice();
    this.#generation = state.generation.slice();
  }

  /** Notes what the tick that has just ended changed. */
  look(state: State, tick: number): void {
    const { posts, superiors, parent } = this.#hierarchy;
    /** Agents that came to each post from below, and left it upwards. */
    const risenFrom = new Map<number, number>();
    for (let post = 0; post < superiors; post++) {
      const from = this.#whereFrom(state, post, tick);
      if (from < 0) continue;
      risenFrom.set(post, from);
      this.#note(tick, post, from);
    }
    for (let post = 0; post < posts; post++) {
      let left = state.generation[post]! - this.#generation[post]!;
      if (risenFrom.get(parent[post]!) === post) left--;
      for (; left > 0; left--) this.#note(tick, post, -1);
    }
    this.#entryPost.set(state.entryPost);
    this.#entered.set(state.entered);
    this.#generation.set(state.generation);
  }

  /** The subordinate post that the present agent of `post` held a month ago; −1 if it did not rise this month. */
  #whereFrom(state: State, post: number, tick: number): number {
    const entryPost = state.entryPost[post]!;
    const entered = state.entered[post]!;
    if (entryPost === post) return -1; // rose from nowhere
    if (entryPost === this.#entryPost[post] && entered === this.#entered[post]) return -1; // was here before
    const { childStart, children } = this.#hierarchy;
    for (let k = childStart[post]!; k < childStart[post + 1]!; k++) {
      const child = children[k]!;
      if (this.#entryPost[child] === entryPost && this.#entered[child] === entered) return child;
      if (entryPost === child && entered === tick) return child; // came and rose within the month
    }
    throw new Error(
      `nobody knows where the agent at ${this.#hierarchy.id(post)} has come from at tick ${tick}`,
    );
  }

  #note(tick: number, post: number, from: number): void {
    this.#ticks.push(tick);
    this.#posts.push(post);
    this.#from.push(from);
  }

  record(): CareerRecord {
    return {
      tick: Int32Array.from(this.#ticks),
      post: Int32Array.from(this.#posts),
      from: Int32Array.from(this.#from),
    };
  }
}
