const columnNames = [
  "post",
  "cause",
  "rule",
  "response",
  "part",
  "age",
  "harm",
  "predecessor",
  "ordinal",
] as const;

/** The columns of some incidents, on their way from one thread to another. */
export type IncidentColumns = Readonly<Pick<Incidents, (typeof columnNames)[number]>>;

/**
 * The incidents of one tick, a compact list in columns. It grows when a tick has more incidents than any before, and
 * is never shrunk, so after the first months nothing is allocated.
 */
export class Incidents {
  count = 0;
  /** Frontline number of the post at which it happened. */
  post = new Int32Array(64);
  /** Why it happened: an index into `causes`. */
  cause = new Uint8Array(64);
  /** The cause whose rule of causal shares applies; differs for complaints, which stand for what is behind them. */
  rule = new Uint8Array(64);
  /** The response it teaches about: an index into `responses`. */
  response = new Uint8Array(64);
  /** The part of its cause that is not the agent's or nature's (0–1): overload, mandate, gate or unreachable target. */
  part = new Float64Array(64);
  /** Months since an error was made. */
  age = new Float64Array(64);
  harm = new Float64Array(64);
  /** Slot of the predecessor who left a legacy, −1 if gone; −1 for other causes. */
  predecessor = new Int32Array(64);
  /** Number among the incidents of this post and tick that is the same under every policy. */
  ordinal = new Int32Array(64);

  clear(): void {
    this.count = 0;
  }

  /**
   * Adds an incident of harm 1 that is wholly the agent's or nature's, and returns its place, for columns that are to
   * tell otherwise: a number with a fraction would be allocated as an argument. `which` (0–1023) tells apart those of
   * one post, tick and cause: the task, defect or kind of need it came from.
   */
  add(post: number, cause: number, rule: number, response: number, which: number): number {
    const i = this.count++;
    if (i === this.post.length) this.#grow();
    this.post[i] = post;
    this.cause[i] = cause;
    this.rule[i] = rule;
    this.response[i] = response;
    this.part[i] = 0;
    this.harm[i] = 1;
    this.age[i] = 0;
    this.predecessor[i] = -1;
    this.ordinal[i] = cause * 1024 + (which & 1023);
    return i;
  }

  /** Copies of the columns, as long as there are incidents. */
  copy(): IncidentColumns {
    const columns = columnNames.map((name) => [name, this[name].slice(0, this.count)]);
    return Object.fromEntries(columns) as unknown as IncidentColumns;
  }

  /** Adds the incidents from place `first` to before `last` of other columns. */
  append(columns: IncidentColumns, first: number, last: number): void {
    while (this.count + last - first > this.post.length) this.#grow();
    for (const name of columnNames) this[name].set(columns[name].subarray(first, last), this.count);
    this.count += last - first;
  }

  #grow(): void {
    const length = this.post.length * 2;
    const grown = <Column extends Int32Array | Uint8Array | Float64Array>(column: Column): Column => {
      const larger = new (column.constructor as new (length: number) => Column)(length);
      larger.set(column);
      return larger;
    };
    this.post = grown(this.post);
    this.cause = grown(this.cause);
    this.rule = grown(this.rule);
    this.response = grown(this.response);
    this.part = grown(this.part);
    this.age = grown(this.age);
    this.harm = grown(this.harm);
    this.predecessor = grown(this.predecessor);
    this.ordinal = grown(this.ordinal);
  }
}
