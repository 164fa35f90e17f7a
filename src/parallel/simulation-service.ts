import { transfer } from "comlink";
import { type RunOrder, Simulation } from "../model/simulation.ts";
import { failedRun, type RunOutcome } from "./runner.ts";

/** What a worker offers through comlink. */
export interface SimulationService {
  /** Says who wants to hear how far the run under way is, 0–1; it is also the sign of life. */
  listen(report: (share: number) => void): void;
  /** Runs an order; never throws: a failure is data. The numbers of the result are transferred, not copied. */
  run(order: RunOrder): RunOutcome;
}

/** Shortest time between two reports, in milliseconds. */
const REPORT_INTERVAL = 100;

/** The service over a clock in milliseconds. */
export function simulationService(clock: () => number): SimulationService {
  let report: (share: number) => unknown = () => {};
  return {
    listen(listener) {
      report = listener;
    },
    run(order) {
      try {
        const simulation = new Simulation(order);
        let reported = clock();
        while (!simulation.done) {
          simulation.step();
          if (clock() - reported < REPORT_INTERVAL) continue;
          reported = clock();
          report(simulation.tick / order.setting.ticks);
        }
        const result = simulation.result();
        return transfer({ ok: true, result } as const, [result.values.buffer]);
      } catch (error) {
        return failedRun(order, "error", error instanceof Error ? error.message : String(error));
      }
    },
  };
}
