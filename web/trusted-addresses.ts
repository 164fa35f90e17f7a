import workerAddress from "../src/parallel/web-worker.ts?worker&url";

/** The only addresses from which code of this page may be loaded beside its own modules. */
const addresses = {
  /** Body of the workers that simulate. */
  worker: workerAddress,
  /** Beside the page, so that it is in charge of the page's folder and of nothing else. */
  serviceWorker: "./service-worker.js",
} as const;

/** What TypeScript's DOM does not know yet: https://w3c.github.io/trusted-types/dist/spec/ */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(name: keyof typeof addresses): string },
  ): { createScriptURL(name: keyof typeof addresses): URL };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** The one policy that the page's content security policy allows; it knows no other address. */
const policy = trustedTypes?.createPolicy("buckstop", { createScriptURL: (name) => addresses[name] });

/** An address, vouched for where the browser asks for that. */
export function trustedAddress(name: keyof typeof addresses): string | URL {
  return policy?.createScriptURL(name) ?? addresses[name];
}
