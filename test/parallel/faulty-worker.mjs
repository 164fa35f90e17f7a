// The body of a worker thread in which a run's seed says what goes wrong.
import { parentPort } from "node:worker_threads";
import { expose } from "comlink";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";

let report = () => {};

const faults = {
  "endless loop": () => {
    for (;;);
  },
  exit: () => process.exit(7),
  "uncaught error": () => setTimeout(() => undefined.missing, 0),
  "out of memory": () => {
    const hoard = [];
    for (;;) hoard.push({ kept: [hoard.length] });
  },
  "long tick by tick": (turn) => {
    const started = performance.now();
    for (let reported = started; performance.now() < started + 1500; ) {
      if (performance.now() - reported < 100) continue;
      reported = performance.now();
      report(turn, (reported - started) / 1500);
    }
  },
};

expose(
  {
    listen(listener) {
      report = listener;
    },
    async run({ seed }, turn) {
      faults[seed]?.(turn);
      if (seed === "uncaught error") await new Promise(() => {});
      return { ok: true, result: { ticks: 1, values: Float64Array.of(1), digest: seed } };
    },
  },
  nodeEndpoint(parentPort),
);
