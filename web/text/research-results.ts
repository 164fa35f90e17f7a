import { pageWords } from "./page-words.ts";

/** The words of results that are opened from files. */
export const resultsWords = pageWords(
  {
    heading: "Open results of the command line",
    hint: "A folder that run, compare or sweep has left with --out, collected or not; or single files of one, CSV or Parquet; or the answer of compare --json. The files stay in this browser.",
    folder: "A folder",
    files: "Files",
    dropHere: "Or drop files and folders here.",
    ofFiles: (heading: string) => `From files: ${heading}`,
    opening: "Reading …",
    point: "Design point",
    outcome: "Outcome",
    meansOnly: "These files hold means over the window only, and no curves.",
    absent: (named: string, more: number) =>
      `Not in the figures: ${named}${more > 0 ? ` and ${more} more ${more === 1 ? "run" : "runs"}` : ""}.`,
    seed: (seed: string) => `seed ${seed}`,
    version: (version: string) => `Buckstop ${version}`,
    runsOf: (finished: number, planned: number) =>
      finished < planned
        ? `Partial: ${finished} of ${planned} runs finished.`
        : `All ${planned} runs finished.`,
    runsUnknown: "No file says how many runs were planned; runs.csv or runs.parquet would.",
    note: (file: string, read: number, skipped: number) =>
      `${file}: ${read} ${read === 1 ? "row" : "rows"} read${skipped > 0 ? `, ${skipped} skipped` : ""}`,
    because: (why: string) => ` – ${why}`,
    columns: ["Policy", "Mean", "Difference", "P(more)", "Pairs"],
  },
  {
    heading: "打开命令行得到的结果",
    hint: "run、compare 或 sweep 以 --out 留下的文件夹，汇总与否均可；或其中的单个文件，CSV 或 Parquet 均可；或 compare --json 的输出。文件不会离开本浏览器。",
    folder: "文件夹",
    files: "文件",
    dropHere: "也可以把文件和文件夹拖放到这里。",
    ofFiles: (heading) => `文件所得：${heading}`,
    opening: "正在读取……",
    point: "设计点",
    outcome: "结果",
    meansOnly: "这些文件只有区间均值，没有逐月曲线。",
    absent: (named, more) => `未进入图中的运行：${named}${more > 0 ? `，另有 ${more} 次` : ""}。`,
    seed: (seed) => `种子 ${seed}`,
    version: (version) => `层层加码实验室 ${version}`,
    runsOf: (finished, planned) =>
      finished < planned ? `不完整：${planned} 次运行中完成 ${finished} 次。` : `${planned} 次运行全部完成。`,
    runsUnknown: "没有文件说明计划运行多少次；runs.csv 或 runs.parquet 会说明。",
    note: (file, read, skipped) => `${file}：读取 ${read} 行${skipped > 0 ? `，跳过 ${skipped} 行` : ""}`,
    because: (why) => `。原因：${why}`,
    columns: ["政策", "均值", "差值", "更高的概率", "配对数"],
  },
);

export type ResultsWords = (typeof resultsWords)["en"];
