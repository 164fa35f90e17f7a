// Keeps one whole version of the page, and serves it from there whether there is a network or not. A new version is
// fetched as a whole beside it and takes over when no tab shows the old one any more: a page never mixes two.

/** Every file of the page, relative to its folder; the page itself is "./". Set by src/setup/offline.mjs. */
declare const shippedFiles: readonly string[];
/** A digest of all of them. */
declare const shippedVersion: string;

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** What of a ServiceWorkerGlobalScope is used; TypeScript's DOM does not know it. */
interface Scope {
  readonly registration: { readonly scope: string };
  addEventListener(type: "install" | "activate", listener: (event: LifeEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
}

const worker = globalThis as unknown as Scope;
const folder = worker.registration.scope;
/** Caches belong to the whole host, which may hold several pages in several folders. */
const own = `buckstop ${folder} `;
const current = own + shippedVersion;
const addresses = new Set(shippedFiles.map((file) => new URL(file, folder).href));

worker.addEventListener("install", (event) => {
  const requests = [...addresses].map((address) => new Request(address, { cache: "no-cache" }));
  event.waitUntil(caches.open(current).then((cache) => cache.addAll(requests)));
});

worker.addEventListener("activate", (event) => {
  const isOld = (name: string) => name.startsWith(own) && name !== current;
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name)))),
  );
});

worker.addEventListener("fetch", (event) => {
  const address = keptAddress(event.request);
  if (address === null) return;
  const kept = caches.open(current).then((cache) => cache.match(address));
  event.respondWith(kept.then((response) => response ?? fetch(event.request)));
});

/** The address under which what is asked for is kept; null where it is none of the page's files. */
function keptAddress({ method, url }: Request): string | null {
  const { origin, pathname } = new URL(url);
  const address = (origin + pathname).replace(/\/index\.html$/, "/");
  return method === "GET" && addresses.has(address) ? address : null;
}
