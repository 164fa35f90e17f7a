// The built command line as a child process, as a user or a script meets it.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const main = join(import.meta.dirname, "../../dist/cli/main.js");

export interface Ended {
  /** Null if a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the command without a terminal and without the environment's wishes for colour. */
export function start(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  if (!existsSync(main)) throw new Error("dist is not built: npm run build");
  const { BUCKSTOP_DEBUG: _, FORCE_COLOR: __, ...env } = process.env;
  return spawn(process.execPath, [main, ...args], {
    env: { ...env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Settles when the command has ended. */
export function ended(child: ChildProcess): Promise<Ended> {
  let stdout = "";
  let stderr = "";
  child.stdout!.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr!.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, stdout, stderr })));
}

/** Settles once the command has said something on stderr; how else it goes on is not waited for. */
export function said(child: ChildProcess, what: string): Promise<void> {
  let stderr = "";
  return new Promise((resolve) =>
    child.stderr!.on("data", (text: string | Buffer) => {
      stderr += String(text);
      if (stderr.includes(what)) resolve();
    }),
  );
}

export function buckstop(...args: string[]): Promise<Ended> {
  return ended(start(args));
}

/** What a command prints with `--json`, which must be one object and nothing else. */
export async function json(command: string, ...args: string[]) {
  const { code, stdout, stderr } = await buckstop(command, "--json", ...args);
  return { code, stderr, value: JSON.parse(stdout) };
}

/** A folder of this test's own, gone when it ends. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "buckstop-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const text = (en: string, zh: string) => ({ en, zh });

/** A scenario of 13 posts and 24 ticks: runs in no time. */
export const workshop = {
  name: "workshop",
  title: text("The workshop", "作坊"),
  story: text("Thirteen posts.", "十三个岗位。"),
  question: text("Who pays?", "谁承担?"),
  notice: [],
  organisation: { spans: [3, 3] },
  ticks: 24,
  baseline: "strict-liability",
  policies: ["strict-liability", "precise", "laissez-faire"],
  claims: [
    {
      text: text("Without sanctions nothing is posted.", "不追责便无处分。"),
      outcome: "blamePosted",
      policy: "laissez-faire",
      expected: "less",
    },
    {
      text: text("Without sanctions more is posted.", "不追责则处分更多。"),
      outcome: "blamePosted",
      policy: "laissez-faire",
      expected: "more",
    },
  ],
};

/** Writes a text or an object as a file of a scratch folder; answers with its path. */
export function file(content: unknown, name = "workshop.json"): string {
  const path = join(scratch(), name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content, null, 2));
  return path;
}
