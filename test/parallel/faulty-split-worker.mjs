// The body of a thread that shares runs, in which a run's seed says what goes wrong in the third month.
import { parentPort } from "node:worker_threads";
import { expose } from "comlink";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import { splitService } from "../../dist/parallel/split-service.js";

const faults = {
  exit: () => process.exit(7),
  "endless loop": () => {
    for (;;);
  },
  error: () => {
    throw new Error("a post fell over");
  },
};

const service = splitService();
const prepare = service.prepare.bind(service);
const serve = service.serve.bind(service);
let seed = "";
service.prepare = (order) => {
  seed = order.seed;
  prepare(order);
};
service.serve = (stage, tick) => {
  if (tick === 2) faults[seed]?.();
  return serve(stage, tick);
};
expose(service, nodeEndpoint(parentPort));
