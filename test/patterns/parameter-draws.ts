import { sourceKind } from "../../src/experiment/default-source.ts";
import { defaultParameters, type Parameters, parameters } from "../../src/model/parameters.ts";

type Name = keyof Parameters;

/**
 * The assumed parameters: not set by a fact, not published, not a convention. A default of 0 stands for something that
 * only a scenario brings in, and is left alone.
 */
export const drawn: readonly Name[] = (Object.keys(parameters) as Name[]).filter(
  (name) => sourceKind(parameters[name].source) === "assumed" && defaultParameters[name] > 0,
);

/**
 * Where `at` in 0–1 puts an assumed parameter, on an even scale of ratios from half its default to double: of a share
 * the odds are halved to doubled, so that it stays a share. Never outside what the parameter admits.
 */
export function drawnValue(name: Name, at: number): number {
  const { default: initial, unit, min, max } = parameters[name];
  const ratio = 4 ** at / 2;
  const odds = (ratio * initial) / (1 - initial);
  const value = unit === "share" && initial < 1 ? odds / (1 + odds) : ratio * initial;
  const whole = "integer" in parameters[name] ? Math.round(value) : value;
  return Math.min(max, Math.max(min, whole));
}
