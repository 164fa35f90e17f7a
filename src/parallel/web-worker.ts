import { expose } from "comlink";
import { simulationService } from "./simulation-service.ts";

// The body of a Web Worker.
expose(simulationService(() => performance.now()));
