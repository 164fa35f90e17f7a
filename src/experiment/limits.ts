import type { Text } from "../model/declaration.ts";
import { outcomeNames } from "../model/outcomes.ts";
import { stateBytes } from "../model/state.ts";

/** The largest world that may be run somewhere. */
export interface Limits {
  readonly posts: number;
  /** Memory of one run. */
  readonly bytes: number;
}

export const pageLimits: Limits = { posts: 100_000, bytes: 256e6 };
export const commandLineLimits: Limits = { posts: 10_000_000, bytes: Number.POSITIVE_INFINITY };

/** Of a whole ledger, kept as objects until its run ends: about what a worker thread may hold. */
export const mostLedgerBytes = 2e9;

export const mostTicks = 100_000;
export const mostLevels = 12;

/** What one run will take, known before anything is allocated. */
export interface Estimate {
  readonly posts: number;
  readonly ticks: number;
  /** In all. */
  readonly bytes: number;
  /** Of these those of the whole ledger. */
  readonly ledgerBytes: number;
  readonly seconds: number;
}

/** Hierarchy and identities beside the state: a handful of 32-bit numbers a post. */
const bytesPerPost = 48;
/** Above what any shipped scenario books: 1.5 to 4.3, by how much goes wrong. */
const entriesPerPostAndTick = 5;
/** An object of nine numbers, and its columns in the result. */
const bytesPerEntry = 200;
/** Order of magnitude on one core of 2026; `npm run bench` measures it. */
const secondsPerPostAndTick = 1e-6;

/** Estimates a run of an organisation of so many posts, of which `superiors` are not front line. */
export function estimateRun(
  posts: number,
  superiors: number,
  ticks: number,
  wholeLedger: boolean = false,
): Estimate {
  const ledgerBytes = wholeLedger ? posts * ticks * entriesPerPostAndTick * bytesPerEntry : 0;
  const outcomeBytes = outcomeNames.length * ticks * Float64Array.BYTES_PER_ELEMENT;
  return {
    posts,
    ticks,
    bytes: stateBytes(posts, superiors) + posts * bytesPerPost + outcomeBytes + ledgerBytes,
    ledgerBytes,
    seconds: posts * ticks * secondsPerPostAndTick,
  };
}

/** "1345 posts: about 2 MB and 1 s for a run of 120 ticks". */
export function estimateText({ posts, ticks, bytes, seconds }: Omit<Estimate, "ledgerBytes">): Text {
  const [memory, time] = [memoryText(bytes), timeText(seconds)];
  return {
    en: `${posts} posts: about ${memory} and ${time} for a run of ${ticks} ticks`,
    zh: `${posts} 个岗位：运行 ${ticks} 期约需 ${memory}、${time}`,
  };
}

function memoryText(bytes: number): string {
  return bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${Number((bytes / 1e9).toPrecision(2))} GB`;
}

function timeText(seconds: number): string {
  if (seconds < 120) return `${Math.ceil(seconds)} s`;
  return seconds < 7200 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`;
}
