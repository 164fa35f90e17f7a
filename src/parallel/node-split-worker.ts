import { parentPort } from "node:worker_threads";
import { expose } from "comlink";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import { splitService } from "./split-service.ts";

// The body of one of the worker threads that share a run.
expose(splitService(), nodeEndpoint(parentPort));
