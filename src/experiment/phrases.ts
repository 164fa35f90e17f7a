import type { Text } from "../model/declaration.ts";
import { isUnit, unitText } from "../model/units.ts";
import { type Words, wordsIn } from "./problem.ts";

// What many problems say, each in one place: what is expected, what stands there instead, how to mend it.

/** "a number from 0 to 1 (share)". */
export function aNumber(min: number, max: number, unit: Words = ""): Text {
  return measured({ en: `a number from ${min} to ${max}`, zh: `${min} 至 ${max} 的数` }, unit);
}

/** "a whole number from 1 to 12 (months)"; "a whole number 1 or more" where nothing bounds it above. */
export function aWholeNumber(min: number, max: number, unit: Words = ""): Text {
  if (max === Number.MAX_SAFE_INTEGER)
    return measured({ en: `a whole number ${min} or more`, zh: `不小于 ${min} 的整数` }, unit);
  return measured({ en: `a whole number from ${min} to ${max}`, zh: `${min} 至 ${max} 的整数` }, unit);
}

function measured({ en, zh }: Text, unit: Words): Text {
  if (unit === "") return { en, zh };
  const chinese = typeof unit === "string" && isUnit(unit) ? unitText(unit, "zh") : wordsIn(unit, "zh");
  return { en: `${en} (${wordsIn(unit, "en")})`, zh: `${zh}（${chinese}）` };
}

/** "a text of 1 to 80 characters". */
export function aText(most: number): Text {
  return { en: `a text of 1 to ${most} characters`, zh: `1 至 ${most} 个字符的文字` };
}

/** "a list [ ] of length 1 to 40". */
export function aList(least: number, most: number): Text {
  const [en, zh] = least === most ? [most, most] : [`${least} to ${most}`, `${least} 至 ${most}`];
  return { en: `a list [ ] of length ${en}`, zh: `长度为 ${zh} 的列表 [ ]` };
}

/** "one of a, b, c", cut where they are many; `also` is what may stand there besides. */
export function oneOf(names: readonly string[], also?: Text): Text {
  const most = 15;
  const isCut = names.length > most;
  const shown = names.slice(0, most);
  const en = `one of ${shown.join(", ")}${isCut ? `, … (${names.length} in all)` : ""}`;
  const zh = `以下之一：${shown.join("、")}${isCut ? `……（共 ${names.length} 个）` : ""}`;
  return also ? { en: `${en}, or ${also.en}`, zh: `${zh}；或${also.zh}` } : { en, zh };
}

/** A count with what is counted: "3 posts". Chinese takes a measure word before the noun. */
export function counted(count: number, what: keyof typeof countables): Text {
  return { en: `${count} ${what}`, zh: `${count} ${countables[what]}` };
}

/** What is counted in problems, with its measure word. */
const countables = {
  bytes: "字节",
  characters: "个字符",
  levels: "级",
  posts: "个岗位",
  statements: "条语句",
} as const satisfies Record<string, string>;

/** "at most 80 characters". */
export function atMost(most: Words | number): Text {
  const words = typeof most === "number" ? String(most) : most;
  return { en: `at most ${wordsIn(words, "en")}`, zh: `至多 ${wordsIn(words, "zh")}` };
}

/** A value that stands there a second time. */
export function again(value: string | number): Text {
  return { en: `${value} again`, zh: `${value} 再次出现` };
}

/** A value that stands there two times. */
export function twice(value: string | number): Text {
  return { en: `${value} twice`, zh: `${value} 出现两次` };
}

/** "a readable file "a.csv" beside the scenario". */
export function aReadableFile(name: string, beside: Text): Text {
  return {
    en: `a readable file ${name} beside the ${beside.en}`,
    zh: `与${beside.zh}同目录、可读的文件 ${name}`,
  };
}

/** Ticks from … to − 1 of a run of so many. */
export function aWindow(ticks: number, run: Text): Text {
  return {
    en: `0 ≤ from < to ≤ ${ticks}, the ticks of ${run.en}`,
    zh: `0 ≤ from < to ≤ ${ticks}，即${run.zh}的期数`,
  };
}

/** The window that was written. */
export function windowWritten(from: number, to: number): Text {
  return { en: `from ${from} to ${to}`, zh: `from 为 ${from}，to 为 ${to}` };
}

/** Where ticks of a scenario end. */
export function ticksOfRun(ticks: number): Text {
  return { en: `the scenario runs ${ticks} ticks, counted from 0`, zh: `情景运行 ${ticks} 期，从 0 数起` };
}

/** A tick as the subject of a problem. */
export function tickNumber(tick: number): Text {
  return { en: `tick ${tick}`, zh: `第 ${tick} 期` };
}

/** A name that is to be added to the policies. */
export function addToPolicies(name: string): Text {
  return { en: `add ${name} to "policies"`, zh: `把 ${name} 加入 "policies"` };
}

/** A policy of the scenario, by name. */
export function aPolicyOfScenario(names: readonly string[]): Text {
  const { en, zh } = oneOf(names);
  return { en: `a policy of the scenario: ${en}`, zh: `本情景的一项政策，${zh}` };
}

export const nothing: Text = { en: "nothing", zh: "空" };
export const evenNumber: Text = { en: "an even number", zh: "偶数" };
export const ordinaryNumber: Text = { en: "write an ordinary number", zh: "请写普通的数" };
export const removeIt: Text = { en: "remove it", zh: "请删去" };
export const renameOrRemove: Text = { en: "rename or remove one", zh: "改名或删去其中一个" };
export const everyPolicyOnce: Text = { en: "every policy once", zh: "每项政策只出现一次" };
