import { Presets, SingleBar } from "cli-progress";
import type { Terminal } from "./terminal.ts";

/** A bar on stderr with rate and time left. Silent where stderr is no terminal. */
export interface Progress {
  /** Share done so far, 0 to 1. */
  update(share: number): void;
  stop(): void;
}

/** Seconds before a rate says something: threads start, code gets compiled. */
const FIRST_GUESS = 2;

const words = {
  en: { runs: "runs", rate: "runs/s", left: "left" },
  zh: { runs: "次运行", rate: "次/秒", left: "剩余" },
} as const;

/** A bar over so many runs. */
export function progressBar(runs: number, terminal: Terminal): Progress {
  if (terminal.quiet || !process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const { runs: unit, rate: rateUnit, left } = words[terminal.language];
  const started = performance.now();
  const format = `{bar} {done}/${runs} ${unit}  {rate} ${rateUnit}  {left} ${left}`;
  const bar = new SingleBar(
    {
      format,
      stream: process.stderr,
      noTTYOutput: false,
      clearOnComplete: true,
      hideCursor: true,
      barsize: 24,
    },
    Presets.shades_classic,
  );
  const payload = (share: number) => {
    const seconds = (performance.now() - started) / 1000;
    const rate = (share * runs) / seconds;
    const known = seconds > FIRST_GUESS && share > 0;
    return {
      done: Math.floor(share * runs + 1e-9),
      rate: known ? rate.toFixed(1) : "–",
      left: known ? `${Math.ceil((seconds * (1 - share)) / share)} s` : "–",
    };
  };
  bar.start(1, 0, payload(0));
  return { update: (share) => bar.update(share, payload(share)), stop: () => bar.stop() };
}
