import type { Language } from "../language.ts";

/** The words of what is saved, sent and cited; they come with the piece of the page that does it. */
const en = {
  image: "Picture",
  numbers: "Numbers",
  whole: { comparison: "The whole comparison", study: "The whole study", results: "These runs" },
  kinds: { spread: "CSV: median and spread", worlds: "CSV: every world", table: "CSV" },
  bundle: "JSON",
  methods: "For the methods section",
  command: "From a terminal",
  embed: "For a page of your own",
  embedHint: "Lay the SVG beside your page; this shows it with its description and the way back.",
  copy: "Copy",
  copied: "Copied",
  saved: (file: string) => `Saved ${file}.`,
  ofPlanned: (finished: number, planned: number) => `${finished} of ${planned}`,
  notSaved: "The browser could not draw the picture.",
  live: "Open it in Buckstop",
  pairedWorlds: (worlds: string) => `${worlds} paired worlds`,
  seedWorlds: (worlds: string) => `${worlds} worlds, some paired by their seed alone`,
  footer: (scenario: string, worlds: string, seed: string, version: string) =>
    `${scenario} · ${worlds} · seed ${seed} · Buckstop ${version}, simulated`,
  studyFooter: (scenario: string, provenance: string) => `${scenario} · ${provenance}, simulated`,
  resultsFooter: (scenario: string, provenance: string) =>
    `${scenario} · ${provenance}, simulated by the command line`,
};

const zh: typeof en = {
  image: "图片",
  numbers: "数据",
  whole: { comparison: "整个比较", study: "整个研究", results: "这些运行" },
  kinds: { spread: "CSV：中位数与散布", worlds: "CSV：每一个世界", table: "CSV" },
  bundle: "JSON",
  methods: "论文方法部分可用",
  command: "在终端重算",
  embed: "放进您自己的网页",
  embedHint: "把 SVG 放在您的网页旁；下面的代码会显示它，并带上说明和返回的链接。",
  copy: "复制",
  copied: "已复制",
  saved: (file) => `已保存 ${file}。`,
  ofPlanned: (finished, planned) => `${finished} / ${planned}`,
  notSaved: "浏览器未能画出图片。",
  live: "在层层加码实验室中打开",
  pairedWorlds: (worlds) => `${worlds} 个配对世界`,
  seedWorlds: (worlds) => `${worlds} 个世界，其中一些只有种子相同`,
  footer: (scenario, worlds, seed, version) =>
    `${scenario} · ${worlds} · 种子 ${seed} · 层层加码实验室 ${version}，模拟所得`,
  studyFooter: (scenario, provenance) => `${scenario} · ${provenance}，模拟所得`,
  resultsFooter: (scenario, provenance) => `${scenario} · ${provenance}，由命令行模拟所得`,
};

export const exportWords: Readonly<Record<Language, typeof en>> = { en, zh };
