import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Read, refused } from "../experiment/problem.ts";
import { asideOf, writeFlushed, written } from "./durable-file.ts";
import { type FilePort, namesIn } from "./file-port.ts";
import { isAlive, type ProcessIdentity, thisProcess } from "./process-identity.ts";
import { storeProblem } from "./store-problem.ts";

/** A share of a plan: the runs whose index, divided by `count`, leaves `index`. The whole is 0 of 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Who writes a shard, as its lock says. */
export interface LockHolder extends ProcessIdentity {
  /** Name of the folder under parts it writes to. */
  readonly writer: string;
  readonly shard: Shard;
}

export interface LockOptions {
  /** Milliseconds between two signs of life. */
  readonly heartbeat: number;
  /** Milliseconds without one after which a holder on another host counts as dead. */
  readonly silence: number;
}

const usual: LockOptions = { heartbeat: 5000, silence: 30_000 };
const LOOK = 250; // milliseconds between two looks at a lock that may be dead

/**
 * The right to write a shard of a sweep, so that no run is made twice by two processes at once. It guards time, not
 * results: every writer has a folder of its own, and the same run has the same result whoever makes it.
 */
export class WriterLock {
  readonly holder: LockHolder;
  readonly #port: FilePort;
  readonly #path: string;
  readonly #beat: NodeJS.Timeout;

  /**
   * Takes the lock of a shard. A dead holder's is taken over: at once if the process is known to be gone, on another
   * host when its signs of life have stopped. Refused while a live process writes a shard that shares a run.
   */
  static async take(
    port: FilePort,
    folder: string,
    shard: Shard,
    writer: string,
    options: LockOptions = usual,
  ): Promise<Read<WriterLock>> {
    const locks = join(folder, locksFolder);
    const holder: LockHolder = { ...thisProcess(), writer, shard };
    const path = join(locks, lockName(shard));
    written(locks, 0, () => port.makeFolder(locks));
    for (;;) {
      const rival = await liveRival(port, locks, path, writer, options);
      if (rival) return second(folder, rival);
      if (create(port, path, holder)) break;
    }
    const lock = new WriterLock(port, path, holder, options.heartbeat);
    for (const name of namesIn(locks).filter((each) => overlaps(each, shard) && each !== lockName(shard))) {
      const rival = await liveRival(port, locks, join(locks, name), writer, options);
      if (!rival) continue;
      lock.release();
      return second(folder, rival);
    }
    return accepted(lock);
  }

  private constructor(port: FilePort, path: string, holder: LockHolder, heartbeat: number) {
    this.#port = port;
    this.#path = path;
    this.holder = holder;
    this.#beat = setInterval(() => this.#touch(), heartbeat);
    this.#beat.unref();
  }

  release(): void {
    clearInterval(this.#beat);
    if (readHolder(this.#path)?.writer === this.holder.writer) this.#port.remove(this.#path);
  }

  #touch(): void {
    try {
      this.#port.touch(this.#path);
    } catch {
      // A sign of life that cannot be given is missed by others, and costs at most double work.
    }
  }
}

/** The writers that may be at work: their folders must be left alone. */
export function lockedWriters(folder: string): Set<string> {
  const locks = join(folder, locksFolder);
  return new Set(namesIn(locks).flatMap((name) => readHolder(join(locks, name))?.writer ?? []));
}

export const locksFolder = "locks";

function lockName({ index, count }: Shard): string {
  return `${index}-of-${count}.json`;
}

/** Whether a lock's shard has a run in common with `shard`: they have unless they differ by the common divisor. */
function overlaps(name: string, shard: Shard): boolean {
  const [, index, count] = /^(\d+)-of-(\d+)\.json$/.exec(name) ?? [];
  if (count === undefined) return false;
  const divisor = commonDivisor(Number(count), shard.count);
  return Number(index) % divisor === shard.index % divisor;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** The holder of a lock if it lives; a dead one's lock is taken away. */
async function liveRival(
  port: FilePort,
  locks: string,
  path: string,
  writer: string,
  { silence }: LockOptions,
): Promise<LockHolder | null> {
  const first = timeOf(path);
  for (;;) {
    const seen = timeOf(path);
    const holder = readHolder(path);
    if (seen === null || holder === null) return null;
    const alive = isAlive(holder);
    if (alive || (alive === null && seen > first!)) return holder;
    if (alive === false || timeNow(port, locks, writer) - seen > silence) {
      takeAway(port, path, seen, writer);
      return null;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}

/** Removes a dead holder's lock, unless another process has just done so and made its own. */
function takeAway(port: FilePort, path: string, seen: number, writer: string): void {
  if (timeOf(path) !== seen) return;
  const aside = asideOf(path, writer);
  try {
    port.rename(path, aside);
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === "ENOENT") return;
    throw failure;
  }
  port.remove(aside);
}

/** Makes a lock, whole from the first moment. False if there is one already. */
function create(port: FilePort, path: string, holder: LockHolder): boolean {
  const aside = asideOf(path, holder.writer);
  const bytes = new TextEncoder().encode(JSON.stringify(holder));
  return written(path, bytes.length, () => {
    try {
      writeFlushed(port, aside, bytes);
      port.link(aside, path);
      return true;
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code !== "EEXIST") throw failure;
      return false;
    } finally {
      port.remove(aside);
    }
  });
}

/** Null for a lock that is gone. */
function readHolder(path: string): LockHolder | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as LockHolder;
  } catch {
    return null;
  }
}

function timeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** The time by the clock that stamps the locks: on a shared disk it is not this host's. */
function timeNow(port: FilePort, locks: string, writer: string): number {
  const path = join(locks, `.${writer}.clock`);
  try {
    port.close(port.open(path, "a"));
    port.touch(path);
    return statSync(path).mtimeMs;
  } finally {
    port.remove(path);
  }
}

function second(folder: string, { pid, host, shard }: LockHolder): Read<WriterLock> {
  const share = `${shard.index}/${shard.count}`;
  const part =
    shard.count === 1
      ? { en: "the whole sweep", zh: "整个批量实验" }
      : { en: `shard ${share}`, zh: `分片 ${share}` };
  return refused([
    storeProblem("second-writer", folder, {
      file: folder,
      expected: { en: "one process for every run", zh: "每次运行只由一个进程写入" },
      got: {
        en: `process ${pid} on ${host}, writing ${part.en}`,
        zh: `${host} 上的进程 ${pid} 正在写入${part.zh}`,
      },
      hint: {
        en: "wait for it, or stop it: what it has finished stays",
        zh: "等它结束，或将它停止：已完成的部分会保留",
      },
    }),
  ]);
}
