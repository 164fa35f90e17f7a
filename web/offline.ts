import { trustedAddress } from "./trusted-addresses.ts";

/**
 * Has the browser keep the page, so that it opens without a network. Only where the page is served as it was built:
 * not by the development server, nor from the one file that needs none of it.
 */
export function keepOffline(): void {
  if (import.meta.env.MODE !== "production" || !("serviceWorker" in navigator)) return;
  // Keeping is a convenience: a browser that forbids it still shows the page.
  const keep = () => navigator.serviceWorker.register(trustedAddress("serviceWorker")).catch(() => {});
  if (document.readyState === "complete") keep();
  else addEventListener("load", keep, { once: true }); // what is shown first is loaded first
}
