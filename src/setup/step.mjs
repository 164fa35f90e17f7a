// The set-up is plain Node without dependencies: it runs in a bare clone, before anything is installed.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The root of the clone. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

const MINIMUM_NODE = [20, 19];

/** Ends with the remedy when this Node is too old for what follows. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1])) return;
  console.error(`Node ${process.versions.node} is too old; expected ${MINIMUM_NODE.join(".")} or newer`);
  process.exit(1);
}

/** Does `work` and says what it was and how long it took. */
export function step(title, work) {
  console.error(`${title} …`);
  const started = performance.now();
  const result = work();
  console.error(`${title}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

/** Runs a command in the clone, its output on this terminal. Ends with its exit code when it fails. */
export function run(command, args, env = {}) {
  const { status, signal, error } = attempt(command, args, env);
  if (error) console.error(`${command} did not start: ${error.message}`);
  if (signal) console.error(`${command} was stopped by ${signal}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** As `run`, but hands back how the command ended. */
export function attempt(command, args, env = {}) {
  return spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
}

/** Runs a tool that the project depends on, by its own script: faster than npx, and the same on every system. */
export function runTool(script, args) {
  run(process.execPath, [`node_modules/${script}`, ...args]);
}
