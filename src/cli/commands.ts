import type { Command } from "commander";
import type { Text } from "../model/declaration.ts";
import type { Language } from "./terminal.ts";

/** Adds arguments, options and the action of a command to its bare form. */
export type Declare = (command: Command, language: Language) => void;

interface Entry {
  readonly text: Text;
  /** Loads the command's own file, and only that: what the other commands need is not read. */
  readonly load: () => Promise<Declare>;
}

/** Every command by name, in the order of the help. */
export const commands = {
  list: {
    text: {
      en: "what there is: scenarios, regimes, experiments, outcomes, levers, parameters",
      zh: "列出情景、制度、实验、结果、杠杆与参数",
    },
    load: async () => (await import("./list.ts")).declareList,
  },
  run: {
    text: { en: "one run: outcomes tick by tick, and the digest", zh: "运行一次：逐期结果与摘要码" },
    load: async () => (await import("./run.ts")).declareRun,
  },
  compare: {
    text: {
      en: "policies in the same worlds: paired differences, intervals, claims",
      zh: "在相同的世界中比较政策：配对差值、区间与论断",
    },
    load: async () => (await import("./compare.ts")).declareCompare,
  },
  trace: {
    text: {
      en: "follow one blame from incident to who paid; the same luck under another rule",
      zh: "追踪一次问责：从事件到谁承担；同样的运气换一种规则",
    },
    load: async () => (await import("./trace.ts")).declareTrace,
  },
  sweep: {
    text: {
      en: "many runs of an experiment file, kept as they finish; the same command again goes on",
      zh: "按实验文件批量运行，完成即存；再次执行即续做",
    },
    load: async () => (await import("./sweep.ts")).declareSweep,
  },
  submit: {
    text: {
      en: "the same sweep as a job array of Slurm; only what is missing is submitted",
      zh: "把同一批量实验作为 Slurm 作业数组提交；只提交缺失的部分",
    },
    load: async () => (await import("./submit.ts")).declareSubmit,
  },
  status: {
    text: { en: "how far a sweep is", zh: "批量实验的进度" },
    load: async () => (await import("./status.ts")).declareStatus,
  },
  collect: {
    text: {
      en: "merge what a sweep has made into one table each of runs, outcomes, ledger and summary",
      zh: "把批量实验的各部分合并为运行、结果、账本与汇总各一张表",
    },
    load: async () => (await import("./collect.ts")).declareCollect,
  },
  query: {
    text: { en: "SQL over results in a folder (DuckDB)", zh: "用 SQL 查询文件夹中的结果（DuckDB）" },
    load: async () => (await import("./query.ts")).declareQuery,
  },
  replay: {
    text: {
      en: "run one recorded run again and compare the digest",
      zh: "重做一次有记录的运行并核对摘要码",
    },
    load: async () => (await import("./replay.ts")).declareReplay,
  },
  sensitivity: {
    text: {
      en: "what each lever and assumption does to the outcomes, as the design can tell: main effects and interactions, tornado, rank correlations, Morris, Sobol indices",
      zh: "各杠杆与假设对结果的影响，视设计而定：主效应与交互作用、龙卷风图、秩相关、Morris 筛选、Sobol 指数",
    },
    load: async () => (await import("./sensitivity.ts")).declareSensitivity,
  },
  search: {
    text: {
      en: "the levers that no others beat in every outcome that counts, and the robust choice among them",
      zh: "搜索在各目标上不被全面超越的杠杆组合，并给出其中的稳健之选",
    },
    load: async () => (await import("./search.ts")).declareSearch,
  },
  report: {
    text: {
      en: "one page of figures and tables from results in a folder, with the command that made them",
      zh: "由文件夹中的结果生成单页报告：图、表与产生它们的命令",
    },
    load: async () => (await import("./report.ts")).declareReport,
  },
  schema: {
    text: {
      en: "JSON schema of a scenario, regime or experiment file",
      zh: "情景、制度或实验文件的 JSON 模式",
    },
    load: async () => (await import("./schema.ts")).declareSchema,
  },
  odd: {
    text: {
      en: "the ODD description of the model, from its declarations",
      zh: "由模型声明生成的 ODD 描述",
    },
    load: async () => (await import("./odd.ts")).declareOdd,
  },
  verify: {
    text: {
      en: "run the golden runs and compare their digests with the committed ones",
      zh: "重算基准运行，核对摘要码",
    },
    load: async () => (await import("./verify.ts")).declareVerify,
  },
  serve: {
    text: { en: "serve the built page on this machine", zh: "在本机提供已构建的网页" },
    load: async () => (await import("./serve.ts")).declareServe,
  },
} as const satisfies Record<string, Entry>;

export type CommandName = keyof typeof commands;
export const commandNames = Object.keys(commands) as CommandName[];
