import { type RecordedName, recordedNames } from "../../src/experiment/recorded-names.ts";
import { recordedQuantities } from "../../src/experiment/recorded-quantities.ts";
import type { WorldRecord } from "../../src/experiment/world-record.ts";
import { causes } from "../../src/model/causes.ts";
import type { Text } from "../../src/model/declaration.ts";
import type { Hierarchy } from "../../src/model/hierarchy.ts";
import { formatValue } from "../number-format.ts";
import { historyOf } from "./colouring.ts";
import type { Inside, Side } from "./study.ts";

/** What a post went through: one small chart a quantity, a line a side, on one scale. */
export interface QuantityHistory {
  readonly name: RecordedName;
  readonly low: number;
  readonly high: number;
  /** In the order of the sides, a number a month. */
  readonly lines: readonly Float64Array[];
}

export function quantityHistories({ sides }: Inside, post: number): readonly QuantityHistory[] {
  return recordedNames.map((name) => {
    const lines = sides.map(({ record }) => historyOf(record, name, post));
    const low: number = recordedQuantities[name].rest;
    const defined = lines.flatMap((line) => [...line].filter((value) => !Number.isNaN(value)));
    const high = defined.reduce((most, value) => Math.max(most, value), low);
    return { name, low: Math.min(low, ...defined), high: high > low ? high : low + 1, lines };
  });
}

/** Somebody came to a post or went from it; `other` is the post from which or to which somebody rose. */
export interface CareerEvent {
  readonly month: number;
  readonly kind: "left" | "rose to" | "came from";
  readonly other: number;
}

export function careerOf({ careers }: WorldRecord, post: number): readonly CareerEvent[] {
  return [...careers.tick.keys()].flatMap((k): CareerEvent[] => {
    const month = careers.tick[k]!;
    const from = careers.from[k]!;
    const at = careers.post[k]!;
    if (from === post) return [{ month, kind: "rose to", other: at }];
    if (at !== post) return [];
    return [from < 0 ? { month, kind: "left", other: -1 } : { month, kind: "came from", other: from }];
  });
}

export function careerText({ month, kind, other }: CareerEvent, { id }: Hierarchy): Text {
  const texts: Record<CareerEvent["kind"], Text> = {
    left: {
      en: `Month ${month}: whoever held it left, a newcomer took over.`,
      zh: `第 ${month} 月：原任者离开，新人接任。`,
    },
    "rose to": {
      en: `Month ${month}: whoever held it rose to post ${other < 0 ? "" : id(other)}, a newcomer took over.`,
      zh: `第 ${month} 月：原任者升任岗位 ${other < 0 ? "" : id(other)}，新人接任。`,
    },
    "came from": {
      en: `Month ${month}: the agent of post ${other < 0 ? "" : id(other)} rose to it.`,
      zh: `第 ${month} 月：岗位 ${other < 0 ? "" : id(other)} 的任职者升任至此。`,
    },
  };
  return texts[kind];
}

/** An incident that a post was the point of contact of, or paid for. */
export interface PostIncident {
  readonly place: number;
  readonly month: number;
  readonly cause: (typeof causes)[number];
  /** Slot of the post of contact. */
  readonly contact: number;
  readonly amount: number;
  /** What the post paid of it, and what it would have paid for its own part alone. */
  readonly paid: number;
  readonly own: number;
}

/** All incidents of a post: what it paid for others first, then what it paid, then the earliest. */
export function incidentsOf({ incidents }: WorldRecord, post: number): readonly PostIncident[] {
  const { tick, cause, post: contacts, amount, paidFrom, payments } = incidents;
  const found: PostIncident[] = [];
  for (let place = 0; place < tick.length; place++) {
    let paid = 0;
    let own = 0;
    for (let k = paidFrom[place]!; k < paidFrom[place + 1]!; k++) {
      if (payments.post[k] !== post) continue;
      paid += payments.amount[k]!;
      own += Math.min(payments.own[k]!, payments.amount[k]!);
    }
    const contact = contacts[place]!;
    if (paid === 0 && contact !== post) continue;
    found.push({
      place,
      month: tick[place]!,
      cause: causes[cause[place]!]!,
      contact,
      amount: amount[place]!,
      paid,
      own,
    });
  }
  const forOthers = ({ paid, own }: PostIncident) => paid - own;
  return found.sort((a, b) => forOthers(b) - forOthers(a) || b.paid - a.paid || a.place - b.place);
}

/** What the history of a post says: what it paid for others in the whole run, under each rule. */
export function postTakeaway({ sides, hierarchy }: Inside, post: number): Text {
  const id = hierarchy.id(post);
  const sum = ({ record }: Side) =>
    incidentsOf(record, post).reduce((total, { paid, own }) => total + paid - own, 0);
  const parts = sides.map((side) => ({ title: side.policy.title, amount: sum(side) }));
  const each = (language: "en" | "zh") =>
    parts.map(({ amount, title }) => ({
      amount: formatValue(amount, "blame", language),
      title: title[language],
    }));
  return {
    en: `Post ${id} paid for others: ${each("en")
      .map(({ amount, title }) => `${amount} under ${title}`)
      .join(", ")}`,
    zh: `岗位 ${id} 代人受过：${each("zh")
      .map(({ amount, title }) => `“${title}”之下 ${amount}`)
      .join("，")}`,
  };
}
