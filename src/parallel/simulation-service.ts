import { transfer } from "comlink";
import { type RunOrder, Simulation } from "../model/simulation.ts";
import { failedRun, messageOf, type RunOutcome } from "./run-outcome.ts";

/** What a worker offers through comlink. */
export interface SimulationService {
  /**
   * Says who wants to hear how far, 0–1, the run of a turn is; it is also the sign of life. Reports have a channel of
   * their own and may come after the answer: `turn` tells whose they are.
   */
  listen(report: (turn: number, share: number) => void): void;
  /** Runs an order; never throws: a failure is data. The numbers of the result are transferred, not copied. */
  run(order: RunOrder, turn: number): RunOutcome;
}

/** Shortest time between two reports, in milliseconds. */
const REPORT_INTERVAL = 100;

/** The service over a clock in milliseconds. */
export function simulationService(clock: () => number): SimulationService {
  let report: (turn: number, share: number) => unknown = () => {};
  return {
    listen(listener) {
      report = listener;
    },
    run(order, turn) {
      try {
        const simulation = new Simulation(order);
        let reported = clock();
        while (!simulation.done) {
          simulation.step();
          const now = clock();
          if (now - reported < REPORT_INTERVAL) continue;
          reported = now;
          report(turn, simulation.tick / order.setting.ticks);
        }
        const result = simulation.result();
        return transfer({ ok: true, result } as const, [result.values.buffer]);
      } catch (error) {
        return failedRun(order, "error", messageOf(error));
      }
    },
  };
}
