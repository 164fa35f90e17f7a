import { type Factor, factorOf, levelsOf } from "../../src/experiment/factor.ts";
import { oneAtATime } from "../../src/experiment/one-at-a-time.ts";
import { type Tornado, tornadoOf } from "../../src/experiment/tornado.ts";
import { parameters } from "../../src/model/parameters.ts";
import type { Setting } from "../../src/model/setting.ts";
import type { Assumed } from "../assumptions.ts";
import { fittedNumber, isChoice, type ValueDeclaration } from "../declared-values.ts";
import type { StudyPlan, StudyProgress } from "./assumption-study.ts";

export type ParameterName = keyof typeof parameters;

/** Parameters that can be varied by a share of their value: numbers that are not 0 in this setting. */
export function variable({ parameters: values }: Setting): readonly ParameterName[] {
  const names = Object.keys(parameters) as ParameterName[];
  return names.filter((name) => {
    const declaration: ValueDeclaration = parameters[name];
    return !isChoice(declaration) && Number(values[name]) !== 0;
  });
}

/**
 * A parameter from so much below to so much above its value in the setting, within what is declared; null where it
 * stands at both ends at once and cannot move.
 */
export function rangeAround(setting: Setting, name: ParameterName, share: number): Factor | null {
  const declaration: ValueDeclaration = parameters[name];
  if (isChoice(declaration)) return null;
  const value = Number(setting.parameters[name]);
  const [low = value, high = value] = [1 - share, 1 + share]
    .map((factor) => fittedNumber(declaration, value * factor))
    .sort((a, b) => a - b);
  const isWhole = declaration.integer === true;
  return low < high ? factorOf("assumption", name, { range: [low, high] }, isWhole) : null;
}

export interface TornadoPlan extends StudyPlan {
  readonly factors: readonly Factor[];
}

/** Nothing changed, then each parameter alone at its low and its high end. */
export function tornadoPoints(factors: readonly Factor[]): readonly Assumed[] {
  return oneAtATime(factors.map((factor) => levelsOf(factor, ends))).map((values) =>
    Object.fromEntries(values.flatMap((value, i) => (value === null ? [] : [[factors[i]!.name, value]]))),
  );
}

/** Both ends of a range. */
const ends = 2;

/** What each parameter does to the difference between policy and baseline. */
export function tornadoIn({ plan, differences }: StudyProgress<TornadoPlan>): Tornado {
  return tornadoOf(plan.factors, ends, differences);
}
