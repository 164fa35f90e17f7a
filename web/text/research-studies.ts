import type { Language } from "../language.ts";

/** The words of what is run on request: the tornado and the heatmap. */
const en = {
  tornadoHeading: "Which assumptions matter?",
  tornadoHint:
    "Each assumption alone at its low and its high end, all others as they are, in the same worlds: how far it moves the difference between the policy and the baseline.",
  tornadoCaption: (policy: string, baseline: string, unchanged: string) =>
    `Change of the difference between ${policy} and ${baseline} (${unchanged} with nothing changed). Light bar: low value; dark bar: high value; whisker: 95 % interval. One at a time – ignores interactions.`,
  heatmapHeading: "Two assumptions at once",
  heatmapHint:
    "The difference between the policy and the baseline under every pair of values, in the same worlds.",
  heatmapCaption: (policy: string, baseline: string) =>
    `Mean difference between ${policy} and ${baseline}: orange above, purple below zero. Hatched: the 95 % interval includes 0; crossed: not known yet.`,
  shown: (n: number, seed: string, version: string) =>
    `n = ${n} worlds a point · seed ${seed} · Buckstop ${version}`,
  policy: "Policy",
  share: "Varied by",
  shareOf: (percent: number) => `± ${percent} %`,
  worlds: "Worlds a point",
  levels: "Values each",
  down: "Upwards",
  across: "To the right",
  chosen: (count: number) => `Assumptions varied: ${count}`,
  noneChosen: "Choose at least one assumption.",
  estimate: (runs: number, seconds: number) => `${runs} runs, about ${seconds} s`,
  run: "Run",
  stop: "Stop and keep",
  progress: (runs: number, all: number) => `${runs} of ${all} runs`,
  status: { running: "Running.", finished: "Finished.", stopped: "Stopped; what has finished is shown." },
  failed: (message: string) => `Some runs failed: ${message}`,
  assumption: "Assumption",
  value: "Value",
  change: "Change",
  cell: (across: string, down: string, difference: string, interval: string, n: number) =>
    `${across}, ${down}: ${difference} (${interval}, n = ${n})`,
  bar: (value: string, change: string, interval: string, n: number) =>
    `${value}: ${change} (${interval}, n = ${n})`,
  count: (n: number) => `n = ${n}`,
};

const zh: typeof en = {
  tornadoHeading: "哪些假设要紧？",
  tornadoHint: "每次只改一个假设，取其低值与高值，其余不变，世界也相同：看它使政策与基准之差移动多远。",
  tornadoCaption: (policy, baseline, unchanged) =>
    `“${policy}”与“${baseline}”之差的变化（不作改动时为 ${unchanged}）。浅色条：低值；深色条：高值；须线：95% 区间。每次只改一个，不计交互作用。`,
  heatmapHeading: "同时改变两个假设",
  heatmapHint: "在两个假设取值的每一种组合之下，政策与基准之差，世界相同。",
  heatmapCaption: (policy, baseline) =>
    `“${policy}”与“${baseline}”的平均差值：橙色高于零，紫色低于零。斜线：95% 区间包含 0；叉：尚不可知。`,
  shown: (n, seed, version) => `每点 n = ${n} 个世界 · 种子 ${seed} · 层层加码实验室 ${version}`,
  policy: "政策",
  share: "改变幅度",
  shareOf: (percent) => `± ${percent}%`,
  worlds: "每点世界数",
  levels: "各取几个值",
  down: "纵向",
  across: "横向",
  chosen: (count) => `已选假设：${count} 个`,
  noneChosen: "请至少选择一个假设。",
  estimate: (runs, seconds) => `共 ${runs} 次运行，约 ${seconds} 秒`,
  run: "运行",
  stop: "停止并保留",
  progress: (runs, all) => `${runs} / ${all} 次运行`,
  status: { running: "运行中。", finished: "已完成。", stopped: "已停止；已完成的部分照常显示。" },
  failed: (message) => `有运行失败：${message}`,
  assumption: "假设",
  value: "取值",
  change: "变化",
  cell: (across, down, difference, interval, n) =>
    `${across}，${down}：${difference}（${interval}，n = ${n}）`,
  bar: (value, change, interval, n) => `${value}：${change}（${interval}，n = ${n}）`,
  count: (n) => `n = ${n}`,
};

export const studyWords: Readonly<Record<Language, typeof en>> = { en, zh };
export type StudyWords = typeof en;
