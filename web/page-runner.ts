import type { Runner } from "../src/parallel/runner.ts";
import { webRunner } from "../src/parallel/web-runner.ts";
import workerAddress from "../src/parallel/web-worker.ts?worker&url";

/** As many workers as cores, up to what a shared machine bears. */
export const workers = Math.min(8, navigator.hardwareConcurrency || 2);

/** Runs on workers of this page. Their address is the one that the page's content security policy is asked to trust. */
export function pageRunner(): Runner {
  const trusted = trustedWorkerAddress();
  return webRunner({ workers, makeWorker: () => new Worker(trusted, { type: "module" }) });
}

/** What TypeScript's DOM does not know yet: https://w3c.github.io/trusted-types/dist/spec/ */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(input: string): string },
  ): {
    createScriptURL(input: string): URL;
  };
}

/** The address of the worker, vouched for by the one policy the page allows, which knows no other address. */
function trustedWorkerAddress(): string | URL {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return workerAddress;
  const policy = trustedTypes.createPolicy("buckstop", { createScriptURL: () => workerAddress });
  return policy.createScriptURL(workerAddress);
}
