import type { Runner } from "../src/parallel/runner.ts";
import { webRunner } from "../src/parallel/web-runner.ts";
import { trustedAddress } from "./trusted-addresses.ts";

/** As many workers as cores, up to what a shared machine bears. */
export const workers = Math.min(8, navigator.hardwareConcurrency || 2);

/** Runs on workers of this page. */
export function pageRunner(): Runner {
  const trusted = trustedAddress("worker");
  return webRunner({ workers, makeWorker: () => new Worker(trusted, { type: "module" }) });
}
