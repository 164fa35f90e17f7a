// Random scenarios: every lever and every parameter anywhere in its declared range, on small organisations.
import type { ChoiceDeclaration, NumberDeclaration } from "../../src/model/declaration.ts";
import { Draws } from "../../src/model/draws.ts";
import { levers, type Policy } from "../../src/model/levers.ts";
import { type Parameters, parameters } from "../../src/model/parameters.ts";
import {
  type ChartPost,
  type DecisionRuleName,
  decisionRule,
  type Gate,
  type Setting,
} from "../../src/model/setting.ts";
import type { RunOrder } from "../../src/model/simulation.ts";

/** The random scenario of a number; the same number makes the same scenario for ever. */
export function scenarioOf(number: number): RunOrder {
  const draws = new Draws(`swarm ${number}`, 0, new Int32Array(1), new Int32Array(1));
  let drawn = 0;
  const uniform = (): number => draws.one(1, 0, drawn++, 0);
  const whole = (from: number, to: number): number => from + Math.floor(uniform() * (to - from + 1));

  /** Half the time anywhere in the range, else its least, its greatest or its default. */
  const anyOf = (declared: NumberDeclaration | ChoiceDeclaration): number | string => {
    if ("options" in declared) return declared.options[whole(0, declared.options.length - 1)]!;
    const { min, max, integer } = declared;
    const u = uniform();
    if (u < 0.1) return min;
    if (u < 0.2) return max;
    if (u < 0.5) return declared.default;
    return integer ? whole(min, max) : min + uniform() * (max - min);
  };
  const valuesOf = (
    table: Record<string, NumberDeclaration | ChoiceDeclaration>,
  ): Record<string, number | string> =>
    Object.fromEntries(Object.entries(table).map(([name, declared]) => [name, anyOf(declared)]));

  const depth = whole(1, 6);
  const spans: number[] = [];
  for (let posts = 1; spans.length < depth - 1; posts *= spans.at(-1)!)
    spans.push(whole(1, posts > 8 ? 1 : 4));
  const policies = Array.from({ length: whole(1, 3) }, () => valuesOf(levers) as unknown as Policy);
  const gate: Gate = { level: whole(0, 5), month: whole(0, 11), months: whole(0, 12), share: uniform() };
  const setting: Setting = {
    organisation: { spans },
    ticks: 24,
    parameters: valuesOf(parameters) as unknown as Parameters,
    season: uniform() < 0.5 ? null : Array.from({ length: 12 }, () => 3 * uniform()),
    shocks: Array.from({ length: whole(0, 2) }, () => ({
      from: whole(0, 23),
      ticks: whole(0, 30),
      factor: 10 * uniform(),
    })),
    gate: uniform() < 0.5 ? null : gate,
    decisionRule: anyOf(decisionRule) as DecisionRuleName,
  };
  return {
    setting,
    schedule: policies.map((policy, k) => ({ from: k === 0 ? 0 : 8 * k, policy })),
    seed: `swarm ${number}`,
    replication: whole(0, 9),
  };
}

/** The same scenario on a random tree of up to 40 posts, clerks and offices side by side at any depth. */
export function scenarioOnTree(number: number): RunOrder {
  const order = scenarioOf(number);
  const draws = new Draws(`tree ${number}`, 0, new Int32Array(1), new Int32Array(1));
  const uniform = (post: number): number => draws.one(1, 0, post, 0);
  const chart: ChartPost[] = [{ id: "0", superior: null, level: "post" }];
  const posts = 2 + Math.floor(39 * uniform(0));
  for (let post = 1; post < posts; post++) {
    const superior = Math.floor(uniform(post) * uniform(posts + post) * post);
    chart.push({ id: `${post}`, superior: `${superior}`, level: "post" });
  }
  return { ...order, setting: { ...order.setting, organisation: { chart } } };
}
