import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buckstop, ended, start } from "../cli/buckstop.ts";
import { laid } from "../cli/experiment-files.ts";
import { type SlurmCluster, startSlurm, until, whyNoSlurm } from "./slurm-cluster.ts";

/** What `buckstop collect` leaves, by name. */
async function collected(out: string): Promise<Record<string, Buffer>> {
  const { code, stderr } = await buckstop("collect", out);
  expect([code, stderr]).toEqual([0, "written: runs.parquet, summary.parquet\n"]);
  const names = readdirSync(out).filter((name) => /^(runs|summary|datapackage)\./.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(out, name))]));
}

// Skipped where Debian's packages are not installed; `npm test` tells so in its last lines, and fails in CI.
describe.skipIf(whyNoSlurm() !== null)("a sweep on a real Slurm of four nodes", { timeout: 300_000 }, () => {
  let cluster: SlurmCluster;
  beforeAll(async () => {
    cluster = await startSlurm(mkdtempSync(join(tmpdir(), "buckstop-slurm-")), 4);
  }, 120_000);
  afterAll(() => cluster?.stop(), 60_000);

  async function onCluster(...args: string[]) {
    const { code, stdout, stderr } = await ended(start([...args, "--json"], cluster.environment));
    expect([code, stderr]).toEqual([0, ""]);
    return JSON.parse(stdout);
  }
  const submit = (path: string, out: string, ...more: string[]) =>
    onCluster("submit", path, "--out", out, "--engine", "slurm", "--tasks", "8", ...more);
  const tasks = () =>
    cluster
      .command("squeue", "--noheader", "--array", "--format=%F_%K %T %N")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.split(" ") as [id: string, state: string, node: string]);
  const drained = () => until(() => tasks().length === 0, 240);

  it("leaves the bytes of one process, and submits only what is missing", async () => {
    const { path, out } = laid({ replications: 20 });
    await buckstop("sweep", path, "--out", `${out}-one`);
    const expected = await collected(`${out}-one`);
    const dry = await submit(path, out, "--dry-run", "--sbatch", "--time=10");
    expect([dry.tasks, dry.jobs, existsSync(out)]).toEqual([8, [], false]);
    // This cluster numbers the tasks of an array from 0 to 5.
    expect(dry.scripts.map((script: string) => /--array=(.*)/.exec(script)![1])).toEqual(["0-5", "0-1"]);
    expect(dry.scripts[1]).toContain('--shard "$((SLURM_ARRAY_TASK_ID + 6))/8"');
    expect(dry.scripts[0]).toContain("#SBATCH --time=10\n");
    const submitted = await submit(path, out);
    expect(submitted).toMatchObject({
      missing: 120,
      tasks: 8,
      queued: 0,
      jobs: [expect.any(String), expect.any(String)],
    });
    await drained();
    const status = await onCluster("status", out);
    expect(status).toMatchObject({ planned: 120, finished: 120, queue: { pending: 0, running: 0 } });
    expect(await collected(out)).toEqual(expected);
    expect(await submit(path, out)).toMatchObject({ missing: 0, tasks: 0, jobs: [] });
  });

  it("loses nothing when a node is taken down and tasks are queued again in the middle", async () => {
    const { path, out } = laid({ replications: 400 });
    await buckstop("sweep", path, "--out", `${out}-one`);
    const expected = await collected(`${out}-one`);
    const { jobs } = await submit(path, out);
    const running = () => tasks().filter(([, state]) => state === "RUNNING");
    await until(() => running().length >= 4);
    expect(await submit(path, out)).toMatchObject({ tasks: 0, queued: expect.any(Number) });
    const [, , node] = running()[0]!;
    const struck = running()
      .filter(([, , place]) => place === node)
      .map(([id]) => id);
    cluster.command("scontrol", "update", `nodename=${node}`, "state=down", "reason=test");
    const [requeued] = running().find(([, , place]) => place !== node) ?? [];
    if (requeued !== undefined) cluster.command("scontrol", "requeue", requeued);
    await until(() =>
      struck.every((id) => tasks().some(([own, state]) => own === id && state === "PENDING")),
    );
    // Slurm lets two minutes pass before it starts a task again; nobody here has them.
    const hastened = new Set<string>();
    await until(() => {
      const late = cluster.command("squeue", "--noheader", "--array", "--format=%F_%K %r").split("\n");
      for (const [id, reason] of late.map((line) => line.trim().split(" ") as [string, string]))
        if (reason === "BeginTime" && !hastened.has(id)) {
          hastened.add(id);
          cluster.command("scontrol", "update", `JobId=${id}`, "StartTime=now");
        }
      return tasks().length === 0;
    }, 200);
    expect(hastened.size).toBeGreaterThanOrEqual(struck.length);
    expect(jobs).toHaveLength(2);
    const { finished, planned } = await onCluster("status", out);
    if (finished < planned) {
      await submit(path, out);
      await drained();
    }
    expect(await collected(out)).toEqual(expected);
  });
});
