// The browsers of Debian, driven by Playwright. `npm test` installs them where it may.
import { existsSync } from "node:fs";
import { type Browser, chromium, firefox } from "playwright";

export interface Engine {
  readonly name: "Chromium" | "Firefox";
  /** Whether the browser is there; tests that need it stand under `describe.runIf(engine.installed)`. */
  readonly installed: boolean;
  launch(): Promise<Browser>;
  /** For a visitor whose system asks for little motion; a context has to ask for it as well. */
  launchCalm(): Promise<Browser>;
}

const CHROMIUM = "/usr/bin/chromium";
const FIREFOX = "/usr/bin/firefox-esr";

/** Debian's Chromium with everything switched off that would look for a network. */
const quietChromium = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-client-side-phishing-detection",
  "--no-first-run",
  "--no-pings",
  "--metrics-recording-only",
  "--disable-dev-shm-usage",
  "--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

export const engines: readonly Engine[] = [
  {
    name: "Chromium",
    installed: existsSync(CHROMIUM),
    launch: () => chromium.launch({ executablePath: CHROMIUM, args: quietChromium }),
    launchCalm: () => chromium.launch({ executablePath: CHROMIUM, args: quietChromium }),
  },
  {
    name: "Firefox",
    installed: existsSync(FIREFOX),
    // The channel makes Playwright speak WebDriver BiDi, the protocol that an unpatched Firefox knows.
    launch: () => firefox.launch({ executablePath: FIREFOX, channel: "moz-firefox" }),
    // WebDriver BiDi cannot ask for it in the name of a context: the browser is set to it.
    launchCalm: () =>
      firefox.launch({
        executablePath: FIREFOX,
        channel: "moz-firefox",
        firefoxUserPrefs: { "ui.prefersReducedMotion": 1 },
      }),
  },
];

/** The shell of JavaScriptCore, the engine of Safari. */
export const jsc = { path: "/usr/bin/jsc", installed: existsSync("/usr/bin/jsc") };
