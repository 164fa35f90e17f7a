// The organisations that are timed: the office scenario as it ships, and other sizes in the same setting.
import { readdirSync, readFileSync } from "node:fs";
import { core } from "./core.mjs";

const { readLibrary, Simulation } = core;
const folder = new URL("../../scenarios/", import.meta.url);
const names = ["office.json", ...readdirSync(new URL("regimes/", folder)).map((name) => `regimes/${name}`)];
const library = readLibrary(
  new Map(names.map((name) => [name, readFileSync(new URL(name, folder), "utf8")])),
);
const office = library.value.scenarios.get("office");
const { schedule } = office.policies.find(({ name }) => name === office.baseline);

/** The order of a run of the office under its baseline policy, with other spans or ticks if they are given. */
export function orderOf({ spans, ticks = office.setting.ticks }, seed) {
  const organisation = spans ? { spans } : office.setting.organisation;
  return { setting: { ...office.setting, organisation, ticks }, schedule, seed, replication: 0 };
}

/** A run before its first tick. */
export function simulationOf(organisation, seed) {
  return new Simulation(orderOf(organisation, seed));
}
