import { parentPort } from "node:worker_threads";
import { expose } from "comlink";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import { simulationService } from "./simulation-service.ts";

// The body of a worker thread.
expose(
  simulationService(
    () => performance.now(),
    () => new Promise((resolve) => setImmediate(resolve)),
  ),
  nodeEndpoint(parentPort),
);
