import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** A process, told apart from any other that ever had its number. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** Of this start of the machine; null where the system does not tell. */
  readonly boot: string | null;
  /** When the process began, in the system's own count; null where it does not tell. */
  readonly began: string | null;
}

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, host: hostname(), boot: bootId(), began: beginning(process.pid) };
}

/** Whether a process is alive; null where that cannot be known from here, because it is on another host. */
export function isAlive({ pid, host, boot, began }: ProcessIdentity): boolean | null {
  if (host !== hostname()) return null;
  if (boot !== null && boot !== bootId()) return false;
  try {
    process.kill(pid, 0);
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  const now = beginning(pid);
  return began === null || now === null || now === began;
}

function bootId(): string | null {
  return textOf("/proc/sys/kernel/random/boot_id");
}

/** Field 22 of /proc/PID/stat; the name in field 2 may hold spaces and brackets. A zombie counts as gone. */
function beginning(pid: number): string | null {
  const stat = textOf(`/proc/${pid}/stat`);
  if (stat === null) return null;
  const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return state === "Z" ? "gone" : fields[18]!;
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return null;
  }
}
