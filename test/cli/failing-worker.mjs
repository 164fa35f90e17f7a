// The body of a worker thread in which one run in twenty throws, kills its thread or takes all memory.
import { parentPort } from "node:worker_threads";
import { expose } from "comlink";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import { simulate } from "../../dist/model/simulation.js";

const faults = {
  7: () => {
    throw new Error("blame does not balance");
  },
  27: () => process.exit(7),
  47: () => {
    const hoard = [];
    for (;;) hoard.push({ kept: [hoard.length] });
  },
};

expose(
  {
    listen() {},
    cancel() {},
    async run(order) {
      try {
        faults[order.replication]?.();
        return { ok: true, result: simulate(order) };
      } catch ({ message }) {
        const { seed, replication } = order;
        return { ok: false, failure: { kind: "error", message, seed, replication } };
      }
    },
  },
  nodeEndpoint(parentPort),
);
