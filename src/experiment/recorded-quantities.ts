import type { Text } from "../model/declaration.ts";
import type { Unit } from "../model/units.ts";
import type { RecordedName } from "./recorded-names.ts";

/** What a record keeps of a post for every month. */
export interface RecordedQuantity {
  readonly label: Text;
  readonly text: Text;
  /** As units of outcomes are named. */
  readonly unit: Unit;
  /** A flow is what happened in the month and is read summed over a year; a stock is how things stand. */
  readonly kind: "flow" | "stock";
  /** The level at which nothing is amiss, where scales begin. */
  readonly rest: 0 | 1;
}

export const recordedQuantities = {
  fear: {
    kind: "stock",
    unit: "index",
    rest: 0,
    label: { en: "Fear", zh: "恐惧" },
    text: { en: "Fear of the agent now at the post.", zh: "现任者的恐惧。" },
  },
  paid: {
    kind: "flow",
    unit: "blame a head",
    rest: 0,
    label: { en: "Blame paid", zh: "承担的责任" },
    text: { en: "Sanctions that fell on the post.", zh: "落在该岗位上的处分。" },
  },
  caused: {
    kind: "flow",
    unit: "blame a head",
    rest: 0,
    label: { en: "Blame caused", zh: "造成的责任" },
    text: {
      en: "The post's true share in causing what went wrong, whoever paid for it.",
      zh: "该岗位在出事中的真实因果份额，不论由谁承担。",
    },
  },
  undeserved: {
    kind: "flow",
    unit: "blame a head",
    rest: 0,
    label: { en: "Paid for others", zh: "代人受过" },
    text: { en: "Sanctions beyond what the post itself caused.", zh: "超出其自身所致部分的处分。" },
  },
  targetAmplification: {
    kind: "stock",
    unit: "ratio",
    rest: 1,
    label: { en: "Target amplification", zh: "目标加码倍数" },
    text: {
      en: "The post's target over the target the centre began with.",
      zh: "该岗位的目标与中央最初目标之比。",
    },
  },
  overload: {
    kind: "stock",
    unit: "ratio",
    rest: 0,
    label: { en: "Overload", zh: "超载" },
    text: {
      en: "Hours needed beyond those there are; for a superior, the mean of the front line beneath.",
      zh: "所需工时超出可用工时的部分；上级取其下基层岗位的均值。",
    },
  },
  inflation: {
    kind: "stock",
    unit: "ratio",
    rest: 1,
    label: { en: "Inflation of figures", zh: "注水倍数" },
    text: {
      en: "The figure reported over real output; for a superior, that of the front line beneath.",
      zh: "上报数与真实产出之比；上级的真实产出是其下基层岗位之和。",
    },
  },
  lowMorale: {
    kind: "stock",
    unit: "index",
    rest: 0,
    label: { en: "Morale lost", zh: "士气损失" },
    text: { en: "One minus the agent's morale.", zh: "一减现任者的士气。" },
  },
} as const satisfies Record<RecordedName, RecordedQuantity>;
