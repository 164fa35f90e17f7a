import type { Runner } from "../src/parallel/runner.ts";
import type { WorkerHandle } from "../src/parallel/watched-worker.ts";
import { webRunner, webWorkerHandle } from "../src/parallel/web-runner.ts";
import { trustedAddress } from "./trusted-addresses.ts";

/** As many workers as cores, up to what a shared machine bears. */
export const workers = Math.min(8, navigator.hardwareConcurrency || 2);

/** Runs on workers of this page. */
export function pageRunner(): Runner {
  return webRunner({ workers, makeWorker });
}

/** A worker beside those of the runner, for whoever looks into a single world. */
export function pageWorker(): WorkerHandle {
  return webWorkerHandle(makeWorker());
}

function makeWorker(): Worker {
  return new Worker(trustedAddress("worker"), { type: "module" });
}
