import { defaultWindow } from "../../src/experiment/comparison.ts";
import { type OutcomeName, outcomeNames } from "../../src/model/outcomes.ts";
import type { RunResult } from "../../src/model/simulation.ts";
import type { ComparedRuns } from "../curves-view-model.ts";
import type { World } from "../laboratory.ts";
import type { OpenedOrigin } from "./opened-origin.ts";
import { type OpenedRun, placeOf, type RunCurves, type RunPlace } from "./result-rows.ts";

/** The runs of one design point, as the figures of the page take them; a comparison is one point. */
export interface OpenedPoint {
  readonly name: string;
  readonly comparison: ComparedRuns;
  readonly worlds: readonly World[];
  /** Whether runs are there month by month, or only as means over the window. */
  readonly hasCurves: boolean;
  /** Outcomes that the files have, in their usual order. */
  readonly outcomes: readonly OutcomeName[];
}

interface OpenedRuns {
  readonly runs: ReadonlyMap<string, OpenedRun>;
  readonly curves: ReadonlyMap<string, RunCurves>;
  readonly origin: OpenedOrigin;
}

interface PlacedResult extends RunPlace {
  readonly id: string;
  readonly result: RunResult;
}

/**
 * The runs by design point and world. `shown` names those that are in them: finished, and whole. Runs of another
 * scenario than the first are left out.
 */
export function openedPoints({ runs, curves, origin }: OpenedRuns): {
  readonly points: readonly OpenedPoint[];
  readonly shown: ReadonlySet<string>;
} {
  const hasCurves = curves.size > 0;
  const ticks = hasCurves ? Math.max(...[...curves.values()].map((curve) => curve.ticks)) : 1;
  const all = (hasCurves ? [...curves.keys()] : [...runs.keys()]).flatMap((id): PlacedResult[] => {
    const [place, run, curve] = [placeOf(id), runs.get(id), curves.get(id)];
    const isFinished = run === undefined ? runs.size === 0 : run.status === "finished";
    if (!place || !isFinished) return [];
    const values = hasCurves ? curveValues(curve!, ticks) : meanValues(run!);
    return values ? [{ id, ...place, result: { ticks, values, digest: run?.digest ?? "" } }] : [];
  });
  const scenario = origin.scenario ?? all[0]?.scenario;
  const placed = all.filter((result) => result.scenario === scenario);
  const outcomes = namesIn(runs, curves, hasCurves);
  const points = [...new Set(placed.map(({ point }) => point))].map((name) =>
    pointOf(
      name,
      placed.filter(({ point }) => point === name),
      { origin, ticks, hasCurves, outcomes },
    ),
  );
  return { points, shown: new Set(placed.map(({ id }) => id)) };
}

/** As a run of the model has them; null for a run that stops before the others do. */
function curveValues({ ticks, values }: RunCurves, all: number): Float64Array | null {
  if (ticks < all) return null;
  const whole = new Float64Array(outcomeNames.length * ticks).fill(Number.NaN);
  for (const [name, curve] of values) whole.set(curve, outcomeNames.indexOf(name) * ticks);
  return whole;
}

/** A run known by its means stands as one of a single month; null where there are none. */
function meanValues({ means }: OpenedRun): Float64Array | null {
  return means.size === 0 ? null : Float64Array.from(outcomeNames, (name) => means.get(name) ?? Number.NaN);
}

function namesIn(
  runs: OpenedRuns["runs"],
  curves: OpenedRuns["curves"],
  hasCurves: boolean,
): readonly OutcomeName[] {
  const names = new Set(
    hasCurves
      ? [...curves.values()].flatMap(({ values }) => [...values.keys()])
      : [...runs.values()].flatMap(({ means }) => [...means.keys()]),
  );
  return outcomeNames.filter((name) => names.has(name));
}

interface Whole {
  readonly origin: OpenedOrigin;
  readonly ticks: number;
  readonly hasCurves: boolean;
  readonly outcomes: readonly OutcomeName[];
}

function pointOf(
  name: string,
  placed: readonly PlacedResult[],
  { origin, ticks, hasCurves, outcomes }: Whole,
): OpenedPoint {
  const found = [...new Set(placed.map(({ policy }) => policy))];
  const unnamed = (policy: string) => ({ name: policy, title: { en: policy, zh: policy }, schedule: [] });
  const policies = [
    ...(origin.policies ?? []).filter((policy) => found.includes(policy.name)),
    ...found.filter((policy) => !origin.policies?.some((known) => known.name === policy)).map(unnamed),
  ];
  const byRun = new Map(
    placed.map(({ policy, replication, result }) => [`${policy}/${replication}`, result]),
  );
  const replications = [...new Set(placed.map(({ replication }) => replication))].sort((a, b) => a - b);
  const scenario = placed[0]!.scenario;
  const title = origin.scenarioTitle ?? { en: scenario, zh: scenario };
  const { from, to } = { ...defaultWindow(ticks), ...windowIn(origin, ticks) };
  const comparison: ComparedRuns = {
    scenario: { name: scenario, title, setting: { ticks } },
    policies,
    baseline: policies.find(({ name }) => name === origin.baseline)?.name ?? policies[0]!.name,
    seed: origin.seed ?? "?",
    replications: origin.replications ?? replications.at(-1)! + 1,
    from: hasCurves ? from : 0,
    to: hasCurves ? to : 1,
  };
  const worlds = replications.map((replication) => ({
    replication,
    results: policies.map((policy) => byRun.get(`${policy.name}/${replication}`) ?? null),
  }));
  return { name, comparison, worlds, hasCurves, outcomes };
}

/** The window that the results were summed up over, where that lies in the months there are. */
function windowIn({ from, to }: OpenedOrigin, ticks: number) {
  return from !== undefined && to !== undefined && from >= 0 && from < to && to <= ticks ? { from, to } : {};
}
