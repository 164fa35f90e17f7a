import { pageWords } from "./page-words.ts";

/** The words of the home page. */
export const homeWords = pageWords(
  {
    question: "Who pays when something goes wrong?",
    lead: "An organisation in small: posts above posts, tasks handed down, blame handed down after them. Change the rules of accountability, keep the people and the luck, and watch what they do instead of their work.",
    curvesOf: (outcome: string) => `${outcome}, month by month`,
    firstCaption: (worlds: number) =>
      `Thin lines: each of ${worlds} worlds, the same under every rule. Thick: their median.`,
    firstMade: (scenario: string, seed: string, version: string) =>
      `Computed when this page was built: ${scenario}, seed ${seed}, model ${version}. Digest of world 0 under the first rule:`,
    goOn: "Go on where you stopped",
    goOnWith: (scenario: string, policies: number, worlds: number) =>
      `${scenario}: ${policies} policies in ${worlds} worlds.`,
  },
  {
    question: "出了事，谁来承担？",
    lead: "一个微缩的组织：岗位之上还有岗位，任务一级级压下来，责任也跟着一级级推下来。换一套问责规则，人和运气都不变，看看人们会用什么来代替干事。",
    curvesOf: (outcome) => `${outcome}，逐月`,
    firstCaption: (worlds) =>
      `细线：${worlds} 个世界中的每一个，各项规则遇到的世界相同；粗线：它们的中位数。`,
    firstMade: (scenario, seed, version) =>
      `本页构建时算好：${scenario}，种子 ${seed}，模型 ${version}。第一项规则下世界 0 的摘要码：`,
    goOn: "接着上次继续",
    goOnWith: (scenario, policies, worlds) => `${scenario}：${policies} 项政策，${worlds} 个世界。`,
  },
);
