import type { BlamePath, TraceEntry } from "../../src/experiment/trace.ts";
import type { Text } from "../../src/model/declaration.ts";
import type { Rule } from "../../src/model/ledger.ts";
import { formatValue } from "../number-format.ts";

/** One step of the way of a blame in words. */
export interface BlameStep {
  readonly text: Text;
  /** The chance of the rule and the draw that decided it; null where nothing was drawn. */
  readonly luck: Text | null;
  /** Ids of the posts between which blame moved; equal where it stayed, null where an account is at that end. */
  readonly from: string | null;
  readonly to: string | null;
  readonly rule: Rule;
  readonly amount: number;
  /** Whether any blame moved. */
  readonly moves: boolean;
}

/** A way of blame as sentences, a step each. */
export function blameSteps({ entries }: Pick<BlamePath, "entries">): readonly BlameStep[] {
  return entries.map((entry) => ({
    text: sentence(entry),
    luck: luckOf(entry),
    from: postOf(entry.from),
    to: postOf(entry.to),
    rule: entry.rule,
    amount: entry.amount,
    moves: entry.amount > 0,
  }));
}

const accounts = new Set(
  "incident exempted struckOff waived dissolved forgiven overturned paid departed nature".split(" "),
);

function postOf(name: string): string | null {
  return accounts.has(name) ? null : name;
}

function luckOf({ chance, draw }: TraceEntry): Text | null {
  if (chance === null || draw === null) return null;
  const two = (value: number) => value.toFixed(2);
  return {
    en: `chance ${two(chance)}, draw ${two(draw)}`,
    zh: `概率 ${two(chance)}，抽签 ${two(draw)}`,
  };
}

/** Whether the draw has let the rule apply. */
function applies({ chance, draw }: TraceEntry): boolean {
  return chance !== null && draw !== null && draw < chance;
}

function sentence(entry: TraceEntry): Text {
  return sentences[entry.rule](entry, formatValue(entry.amount, "blame", "en"));
}

type Sentence = (entry: TraceEntry, amount: string) => Text;

const sentences: Readonly<Record<Rule, Sentence>> = {
  raise: ({ to }, amount) => ({
    en: `It comes to light at post ${to}: blame of ${amount}.`,
    zh: `事件在岗位 ${to} 暴露，责任量 ${amount}。`,
  }),
  exempt: (entry) =>
    applies(entry)
      ? {
          en: `Post ${entry.from} is exempted: nobody could help it.`,
          zh: `岗位 ${entry.from} 免责：非人力所能左右。`,
        }
      : { en: `Post ${entry.from} is not exempted.`, zh: `岗位 ${entry.from} 未获免责。` },
  inquire: (entry, amount) => inquiry(entry, amount),
  strikeOff: (_, amount) => ({
    en: `The inquiry strikes off what nature did: ${amount}.`,
    zh: `调查剔除非人力的部分：${amount}。`,
  }),
  climb: ({ from, to }) =>
    from === to
      ? { en: `The outrage ends here: post ${from} has it.`, zh: `民意到此为止：由岗位 ${from} 持有。` }
      : {
          en: `Outrage carries it up from post ${from} to post ${to}.`,
          zh: `民意把它从岗位 ${from} 推上岗位 ${to}。`,
        },
  scapegoat: (entry) =>
    applies(entry)
      ? {
          en: `Post ${entry.from} looks for the weakest below it.`,
          zh: `岗位 ${entry.from} 在下属中找最弱的一个。`,
        }
      : { en: `Post ${entry.from} looks for no scapegoat.`, zh: `岗位 ${entry.from} 不另找替罪羊。` },
  deflect: ({ from, to }) => ({
    en: `Post ${from} passes it to post ${to}.`,
    zh: `岗位 ${from} 把它下推给岗位 ${to}。`,
  }),
  absorb: ({ from }) => ({
    en: `Post ${from} does not pass it on.`,
    zh: `岗位 ${from} 自己承担，不再下推。`,
  }),
  shield: (entry, amount) =>
    applies(entry)
      ? {
          en: `The records of post ${entry.from} dissolve it: ${amount}.`,
          zh: `岗位 ${entry.from} 凭留痕化解：${amount}。`,
        }
      : {
          en: `The records of post ${entry.from} do not save it.`,
          zh: `岗位 ${entry.from} 的留痕没能护身。`,
        },
  tolerate: (entry, amount) =>
    applies(entry)
      ? { en: `Post ${entry.from} is forgiven: ${amount}.`, zh: `岗位 ${entry.from} 获得容错：${amount}。` }
      : { en: `Post ${entry.from} is refused tolerance.`, zh: `岗位 ${entry.from} 未获容错。` },
  waive: ({ from }, amount) => ({
    en: `Post ${from} is let off ${amount}.`,
    zh: `岗位 ${from} 获减免 ${amount}。`,
  }),
  appeal: (entry, amount) =>
    applies(entry)
      ? {
          en: `Post ${entry.from} appeals and wins: ${amount} is overturned.`,
          zh: `岗位 ${entry.from} 申诉成功：改正 ${amount}。`,
        }
      : { en: `Post ${entry.from} appeals in vain.`, zh: `岗位 ${entry.from} 申诉未果。` },
  post: ({ from }, amount) => ({ en: `Post ${from} pays ${amount}.`, zh: `岗位 ${from} 受处分 ${amount}。` }),
};

function inquiry(entry: TraceEntry, amount: string): Text {
  const { from, to } = entry;
  if (!applies(entry)) return { en: "No inquiry looks into the causes.", zh: "没有人调查原因。" };
  if (to === "departed")
    return {
      en: `The inquiry finds ${amount} due from somebody who has left.`,
      zh: `调查认定其中 ${amount} 属已离任者。`,
    };
  if (from === to)
    return {
      en: `The inquiry leaves post ${from} with its own part.`,
      zh: `调查把岗位 ${from} 自己的部分留给它。`,
    };
  return {
    en: `The inquiry charges post ${to} with its own part: ${amount}.`,
    zh: `调查把属于岗位 ${to} 的部分归它：${amount}。`,
  };
}

/** The first step at which two ways part, 0 for the first of all; null where they are one and the same. */
export function partingStep(a: readonly BlameStep[], b: readonly BlameStep[]): number | null {
  const most = Math.max(a.length, b.length);
  for (let step = 0; step < most; step++) {
    const [one, other] = [a[step], b[step]];
    if (!one || !other || one.rule !== other.rule || one.to !== other.to || one.amount !== other.amount)
      return step;
  }
  return null;
}
