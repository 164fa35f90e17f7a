import { expose } from "comlink";
import { recordService } from "./record-service.ts";
import { simulationService } from "./simulation-service.ts";

/** A message to oneself stands behind all that wait already; timers would be slowed down by the browser. */
const { port1, port2 } = new MessageChannel();

const listenIn = () =>
  new Promise<void>((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });

// The body of a Web Worker.
expose({ ...simulationService(() => performance.now(), listenIn), ...recordService });
