import { transfer } from "comlink";
import { type RunOrder, Simulation } from "../model/simulation.ts";
import { buffersOfResult, failedRun, messageOf, type RunOutcome } from "./run-outcome.ts";

/** What a worker offers through comlink. */
export interface SimulationService {
  /**
   * Says who wants to hear how far, 0–1, the run of a turn is; it is also the sign of life. Reports have a channel of
   * their own and may come after the answer: `turn` tells whose they are.
   */
  listen(report: (turn: number, share: number, glimpse: Float64Array | null) => void): void;
  /**
   * Runs an order; never rejects: a failure is data. The numbers of the result are transferred, not copied. With
   * `glimpses` each report brings the values so far, as in a result, NaN for the months to come.
   */
  run(order: RunOrder, turn: number, glimpses?: boolean): Promise<RunOutcome>;
  /** Ends the run of a turn between two ticks, as cancelled; the worker stays warm. */
  cancel(turn: number): void;
}

/** Shortest time between two reports, and between two with glimpses for which somebody waits, in milliseconds. */
const REPORT_INTERVAL = 100;
const GLIMPSE_INTERVAL = 50;

/** Milliseconds of work between two looks at what has been said meanwhile. */
const LISTEN_INTERVAL = 16;

/** The service over a clock in milliseconds; `listenIn` lets whatever waits in the event loop come first. */
export function simulationService(clock: () => number, listenIn: () => Promise<void>): SimulationService {
  let report: Parameters<SimulationService["listen"]>[0] = () => {};
  let cancelled = 0;
  return {
    listen(listener) {
      report = listener;
    },
    cancel(turn) {
      cancelled = turn;
    },
    async run(order, turn, glimpses = false) {
      try {
        const simulation = new Simulation(order);
        const interval = glimpses ? GLIMPSE_INTERVAL : REPORT_INTERVAL;
        let reported = clock();
        let listened = reported;
        while (!simulation.done) {
          simulation.step();
          const now = clock();
          if (now - reported >= interval) {
            reported = now;
            const glimpse = glimpses ? simulation.observations.values.slice() : null;
            report(turn, simulation.tick / order.setting.ticks, glimpse);
          }
          if (now - listened < LISTEN_INTERVAL) continue;
          await listenIn();
          if (cancelled === turn) return failedRun(order, "cancelled", "cancelled");
          listened = now;
        }
        const result = simulation.result();
        return transfer({ ok: true, result } as const, buffersOfResult(result));
      } catch (error) {
        return failedRun(order, "error", messageOf(error));
      }
    },
  };
}
