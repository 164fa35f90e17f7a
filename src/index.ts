// Buckstop as a library: read a scenario, run it, compare policies, plan an experiment, follow a blame. Pure: no files,
// no workers; those are in node.ts.
export { bandOf, curveOf, differenceCurves } from "./experiment/bands.ts";
export type { Claim } from "./experiment/claim.ts";
export {
  type Comparison,
  defaultWindow,
  runOrders,
  type Summary,
  summarise,
} from "./experiment/comparison.ts";
export { meanOver, type PairedContrast, pairedContrast } from "./experiment/contrast.ts";
export { type Experiment, readExperiment } from "./experiment/experiment.ts";
export {
  effectsOfOneTask,
  type TaskEffect,
  type TaskEffects,
  type TaskIntervention,
} from "./experiment/intervention.ts";
export { experimentJsonSchema, regimeJsonSchema, scenarioJsonSchema } from "./experiment/json-schema.ts";
export { type Library, readLibrary } from "./experiment/library.ts";
export { type Plan, type PlannedRun, planOf } from "./experiment/plan.ts";
export { type PointSummaryRow, pointSummary } from "./experiment/point-summary.ts";
export { policyNamed } from "./experiment/policy-named.ts";
export { PolicySearch } from "./experiment/policy-search.ts";
export type { Problem, Read } from "./experiment/problem.ts";
export { type Regime, readRegime } from "./experiment/regime.ts";
export { readScenario, type Scenario, type ScenarioPolicy } from "./experiment/scenario.ts";
export { type SensitivityTable, sensitivityOf } from "./experiment/sensitivity.ts";
export { type NoTrace, type Trace, type TraceRequest, traceBlame } from "./experiment/trace.ts";
export { type ClaimResult, type Verdict, verdictOf } from "./experiment/verdict.ts";
export { levers, type Policy, type PolicySchedule, statusQuo } from "./model/levers.ts";
export { type OutcomeName, outcomeNames, outcomes } from "./model/outcomes.ts";
export { defaultParameters, type Parameters, parameters } from "./model/parameters.ts";
export { type DecisionRuleName, decisionRule, type Setting } from "./model/setting.ts";
export { type RunOrder, type RunResult, Simulation, simulate } from "./model/simulation.ts";
export { modelVersion } from "./model/version.ts";
export { inProcessRunner, type RunFailure, type Runner, type RunOutcome } from "./parallel/runner.ts";
