import { expose } from "comlink";
import { recordService } from "./record-service.ts";
import { simulationService } from "./simulation-service.ts";

// The body of a Web Worker.
expose({ ...simulationService(() => performance.now()), ...recordService });
