import { pageWords } from "./page-words.ts";

/** The words of results that are opened from files. */
export const resultsWords = pageWords(
  {
    heading: "Open results of the command line",
    hint: "The answer of compare --json, or runs and summary of a results folder (compare --out), as CSV or Parquet. The files stay in this browser.",
    files: "Files",
    seed: (seed: string) => `seed ${seed}`,
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
    hint: "compare --json 的输出，或结果文件夹（compare --out）中的 runs 与 summary，CSV 或 Parquet 均可。文件不会离开本浏览器。",
    files: "文件",
    seed: (seed) => `种子 ${seed}`,
    runsOf: (finished, planned) =>
      finished < planned ? `不完整：${planned} 次运行中完成 ${finished} 次。` : `${planned} 次运行全部完成。`,
    runsUnknown: "没有文件说明计划运行多少次；runs.csv 或 runs.parquet 会说明。",
    note: (file, read, skipped) => `${file}：读取 ${read} 行${skipped > 0 ? `，跳过 ${skipped} 行` : ""}`,
    because: (why) => `。原因：${why}`,
    columns: ["政策", "均值", "差值", "更高的概率", "配对数"],
  },
);

export type ResultsWords = (typeof resultsWords)["en"];
