import type { Text } from "../model/declaration.ts";
import { type OutcomeDeclaration, type OutcomeName, outcomes } from "../model/outcomes.ts";
import { quantileOf } from "./bands.ts";

/** Below this share of pairs on one side a difference is too close to call. */
const clearShare = 0.8;

/** With fewer pairs, chance alone makes all of them agree at least one time in eight. */
const fewestPairs = 5;

/** What a pair of runs has in common: the luck of every post, or no more than the seed. */
export type Pairing = "posts" | "seed";

/**
 * The title of a chart or row: which way an outcome went under a policy, in how many paired worlds, and how far.
 * It is counted from the data and claims nothing that they do not show: a tie speaks for neither side, pairs with
 * an undefined (NaN) side are left out and counted, few or balanced pairs are not called.
 * Runs that share but a seed are not called paired worlds.
 * `policy` is the policy's title; `a[r]` and `b[r]` are the outcome under it and under the baseline in world r.
 */
export function takeaway(
  outcome: OutcomeName,
  policy: Text,
  a: readonly number[],
  b: readonly number[],
  pairing: Pairing = "posts",
): Text {
  const { label, undefinedWhen }: OutcomeDeclaration = outcomes[outcome];
  const pairs = a.map((value, r) => ({
    difference: value - b[r]!,
    relative: (value - b[r]!) / b[r]!,
    base: b[r]!,
  }));
  const defined = pairs.filter(({ difference }) => !Number.isNaN(difference));
  const n = defined.length;
  const worlds = worldsCalled[pairing];
  if (n === 0) return nothingDefined(label, pairs.length, undefinedWhen, worlds);
  const rose = defined.filter(({ difference }) => difference > 0).length;
  const fell = defined.filter(({ difference }) => difference < 0).length;
  const missing = pairs.length - n;
  const size = medianChange(defined);
  const counts = { rose, fell, n };

  if (rose === 0 && fell === 0) return unchanged(label, policy, n, worlds);
  if (n < fewestPairs) return undecided(few, label, policy, counts, worlds);
  if (Math.max(rose, fell) < clearShare * n) return undecided(close, label, policy, counts, worlds);
  const up = rose > fell;
  const count = Math.max(rose, fell);
  return {
    en: `${label.en} ${up ? "rose" : "fell"} under ${policy.en} in ${count} of ${n} ${worlds.many.en} (${size.en}${missing > 0 ? `; not defined in ${missing} more` : ""})`,
    zh: `“${policy.zh}”下，${label.zh}在${n}个${worlds.many.zh}中有${count}个${up ? "上升" : "下降"}（${size.zh}${missing > 0 ? `；另有${missing}个无定义` : ""}）`,
  };
}

const worldsCalled: Readonly<Record<Pairing, { readonly one: Text; readonly many: Text }>> = {
  posts: {
    one: { en: "paired world", zh: "配对世界" },
    many: { en: "paired worlds", zh: "配对世界" },
  },
  seed: {
    one: { en: "world of equal seed", zh: "种子相同的世界" },
    many: { en: "worlds of equal seed", zh: "种子相同的世界" },
  },
};
type WorldsCalled = (typeof worldsCalled)[Pairing];

const close: Text = { en: "Too close to call", zh: "难分高下" };
const few: Text = { en: "Too few to call", zh: "世界太少，尚难判断" };

interface Counts {
  readonly rose: number;
  readonly fell: number;
  readonly n: number;
}

function undecided(
  verdict: Text,
  label: Text,
  policy: Text,
  { rose, fell, n }: Counts,
  { one, many }: WorldsCalled,
): Text {
  const same = n - rose - fell;
  return {
    en: `${verdict.en}: ${label.en} under ${policy.en} rose in ${rose}, fell in ${fell}${same > 0 ? ` and stayed the same in ${same}` : ""} of ${n} ${n === 1 ? one.en : many.en}`,
    zh: `${verdict.zh}：“${policy.zh}”下，${label.zh}在${n}个${many.zh}中${rose}个上升、${fell}个下降${same > 0 ? `、${same}个不变` : ""}`,
  };
}

function unchanged(label: Text, policy: Text, n: number, { one, many }: WorldsCalled): Text {
  return {
    en: `${label.en} under ${policy.en} stayed the same in ${n === 1 ? `the one ${one.en}` : `all ${n} ${many.en}`}`,
    zh: `“${policy.zh}”下，${label.zh}在全部${n}个${many.zh}中不变`,
  };
}

function nothingDefined(label: Text, worlds: number, reason: Text | undefined, { many }: WorldsCalled): Text {
  if (worlds === 0) return { en: `${label.en}: no ${many.en} yet`, zh: `${label.zh}：尚无${many.zh}` };
  return {
    en: `${label.en} cannot be compared in any of ${worlds} ${many.en}${reason ? `: ${reason.en}` : ""}`,
    zh: `${label.zh}在${worlds}个${many.zh}中均无法比较${reason ? `：${reason.zh}` : ""}`,
  };
}

/**
 * The median change in words: relative to the baseline where that is above 0 in every pair and the figure stays
 * readable (up to ten times), else the median difference itself.
 */
function medianChange(pairs: readonly { difference: number; relative: number; base: number }[]): Text {
  const median = (values: number[]) => quantileOf(Float64Array.from(values).sort(), 0.5);
  const percent = 100 * median(pairs.map(({ relative }) => relative));
  if (pairs.every(({ base }) => base > 0) && Math.abs(percent) < 1000) {
    return { en: `median ${signed(percent)} %`, zh: `中位数${signed(percent)}%` };
  }
  const difference = signed(median(pairs.map((pair) => pair.difference)));
  return { en: `median difference ${difference}`, zh: `差值中位数${difference}` };
}

/** Two significant digits, all digits of a whole number from ten on, with a typographic sign. */
function signed(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 10 ? Math.round(size) : Number(size.toPrecision(2));
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${digits}`;
}
