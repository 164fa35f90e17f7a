// What of the library needs Node: worker threads, files, and the scenarios that come with Buckstop.
export { type NodeRunnerOptions, nodeRunner } from "./parallel/node-runner.ts";
export { type SplitOptions, splitRunner } from "./parallel/node-split-runner.ts";
export { type CollectFormat, collectSweep } from "./store/collect.ts";
export { Database, type QueryResult } from "./store/database.ts";
export { WriteFailure } from "./store/durable-file.ts";
export { disk } from "./store/file-port.ts";
export { type Inventory, takeInventory } from "./store/inventory.ts";
export { type OpenedResults, openResults } from "./store/results-database.ts";
export { shippedLibrary } from "./store/shipped-library.ts";
export { readSweepPlan } from "./store/sweep-folder.ts";
export { SweepStore, type SweepStoreOptions } from "./store/sweep-store.ts";
