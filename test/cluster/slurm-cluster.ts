// A Slurm of this machine's own, from Debian's packages: one controller and several virtual nodes, all children of
// this process, everything they write in one folder.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, openSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";

/** The programs it takes: slurm-wlm and munge of Debian. */
const programs = ["/usr/sbin/slurmctld", "/usr/sbin/slurmd", "/usr/sbin/munged", "/usr/bin/sbatch"];

/** Why no cluster can be had here; null if one can. */
export function whyNoSlurm(): string | null {
  const missing = programs.filter((path) => !existsSync(path));
  return missing.length > 0 ? `missing: ${missing.join(", ")}` : null;
}

export interface SlurmCluster {
  /** For every command that talks to it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Runs one of Slurm's commands; answers with what it printed. */
  command(program: string, ...args: readonly string[]): string;
  stop(): Promise<void>;
}

/** Starts a cluster of so many nodes of two processors; settles when all of them are idle. */
export async function startSlurm(folder: string, nodes: number): Promise<SlurmCluster> {
  mkdirSync(join(folder, "state"), { recursive: true });
  const names = Array.from({ length: nodes }, (_, k) => `n${k + 1}`);
  const [controllerPort, ...nodePorts] = await freePorts(nodes + 1);
  const file = (name: string) => join(folder, name);
  const socket = file("munge.socket");
  writeFileSync(file("munge.key"), randomBytes(128), { mode: 0o600 });
  writeFileSync(file("slurm.conf"), configuration(folder, socket, controllerPort!, names, nodePorts));
  const environment = { SLURM_CONF: file("slurm.conf") };
  const children: ChildProcess[] = [];
  const start = (program: string, ...args: string[]) => {
    const log = openSync(file(`${children.length}.log`), "a");
    const env = { ...process.env, ...environment };
    children.push(spawn(program, args, { env, stdio: ["ignore", log, log] }));
  };
  const command = (program: string, ...args: readonly string[]) =>
    execFileSync(program, args, { env: { ...process.env, ...environment }, encoding: "utf8", stdio: "pipe" });
  const stop = async () => {
    for (const child of children.reverse()) await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const own = ["key-file", "pid-file", "log-file", "seed-file"].map(
      (name) => `--${name}=${file(`munge.${name.slice(0, -5)}`)}`,
    );
    start("/usr/sbin/munged", "--foreground", "--force", `--socket=${socket}`, ...own);
    await until(() => existsSync(socket));
    start("/usr/sbin/slurmctld", "-D", "-c", "-f", file("slurm.conf"));
    for (const name of names) start("/usr/sbin/slurmd", "-D", "-N", name, "-f", file("slurm.conf"));
    await until(() =>
      command("sinfo", "-h", "-N", "-o", "%t")
        .trim()
        .split("\n")
        .every((state) => state === "idle"),
    );
    return { environment, command, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

function configuration(
  folder: string,
  socket: string,
  port: number,
  names: readonly string[],
  ports: readonly number[],
): string {
  const host = hostname();
  return [
    "ClusterName=buckstop",
    `SlurmctldHost=${host}(127.0.0.1)`,
    `SlurmctldPort=${port}`,
    `SlurmUser=${userInfo().username}`,
    `SlurmdUser=${userInfo().username}`,
    "AuthType=auth/munge",
    "CredType=cred/munge",
    `AuthInfo=socket=${socket}`,
    "CommunicationParameters=NoCtldInAddrAny,NoInAddrAny",
    `StateSaveLocation=${join(folder, "state")}`,
    `SlurmctldPidFile=${join(folder, "slurmctld.pid")}`,
    `SlurmdSpoolDir=${join(folder, "spool.%n")}`,
    `SlurmdPidFile=${join(folder, "slurmd.%n.pid")}`,
    "ProctrackType=proctrack/linuxproc",
    "TaskPlugin=task/none",
    "JobAcctGatherType=jobacct_gather/none",
    "AccountingStorageType=accounting_storage/none",
    "MpiDefault=none",
    "SelectType=select/cons_tres",
    "SelectTypeParameters=CR_CPU",
    "ReturnToService=2",
    "SlurmdParameters=config_overrides",
    "MaxArraySize=6",
    "SchedulerParameters=sched_interval=2,bf_interval=2",
    ...names.map(
      (name, place) =>
        `NodeName=${name} NodeHostname=${host} NodeAddr=127.0.0.1 Port=${ports[place]} CPUs=2 RealMemory=1000 State=UNKNOWN`,
    ),
    `PartitionName=main Nodes=${names.join(",")} Default=YES MaxTime=INFINITE State=UP`,
    "",
  ].join("\n");
}

/** Ports that are free now. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.once("listening", resolve))));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Looks until something holds; what is thrown counts as not yet. */
export async function until(holds: () => boolean, seconds = 60): Promise<void> {
  const latest = performance.now() + seconds * 1000;
  for (;;) {
    try {
      if (holds()) return;
    } catch (failure) {
      if (performance.now() > latest) throw failure;
    }
    if (performance.now() > latest) throw new Error(`not within ${seconds} s: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), 5000).unref();
  });
}
