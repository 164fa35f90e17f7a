import type { Text } from "../model/declaration.ts";
import { type OutcomeDeclaration, type OutcomeName, outcomes } from "../model/outcomes.ts";

/** What a column of a table holds. */
export interface ColumnDeclaration {
  /** Integers fit into 32 bits. */
  readonly type: "string" | "integer" | "number";
  /** As in the declarations of outcomes; null where the column is no quantity. */
  readonly unit: string | null;
  readonly title: Text;
  readonly text: Text;
  readonly nullable: boolean;
}

const name = { type: "string", unit: null, nullable: false } as const;
const words = { type: "string", unit: null, nullable: true } as const;
const count = { type: "integer", unit: "1", nullable: false } as const;
const ticks = { type: "integer", unit: "months", nullable: false } as const;
const level = { type: "integer", unit: null, nullable: true } as const;
const drawn = { type: "number", unit: "0–1", nullable: true } as const;
/** A number in the unit of the outcome of its row. */
const ofOutcome = { type: "number", unit: null, nullable: true } as const;

/** The columns of the tables, but for the outcomes, which are declared in the model. */
export const columnDeclarations = {
  run: {
    ...count,
    title: { en: "Place", zh: "序号" },
    text: { en: "Place of the run in the plan, from 0.", zh: "该次运行在计划中的序号，从 0 起。" },
  },
  run_id: {
    ...name,
    title: { en: "Run", zh: "运行" },
    text: {
      en: "scenario/policy/point/replication; the point is that of a design, 0 in a comparison.",
      zh: "情景/政策/设计点/重复；比较中设计点为 0。",
    },
  },
  scenario: {
    ...name,
    title: { en: "Scenario", zh: "情景" },
    text: { en: "Name of the scenario.", zh: "情景名称。" },
  },
  policy: {
    ...name,
    title: { en: "Policy", zh: "政策" },
    text: { en: "Name of the policy.", zh: "政策名称。" },
  },
  point: {
    ...name,
    title: { en: "Point", zh: "设计点" },
    text: {
      en: "Name of the point of the design: the factors it sets and their values.",
      zh: "设计点名称：所设因子及其取值。",
    },
  },
  replication: {
    ...count,
    title: { en: "Replication", zh: "重复" },
    text: {
      en: "From 0; runs of equal seed and replication meet the same world under every policy.",
      zh: "从 0 起；种子与重复相同的运行在各政策下遇到同一个世界。",
    },
  },
  seed: {
    ...name,
    title: { en: "Seed", zh: "种子" },
    text: {
      en: "The text from which, with the replication, every draw comes.",
      zh: "与重复一起决定全部随机数的文本。",
    },
  },
  overrides: {
    ...words,
    title: { en: "Overrides", zh: "改动" },
    text: {
      en: "What was changed in the scenario, as path=value; null if nothing.",
      zh: "对情景所作的改动，写作 路径=值；没有则为空。",
    },
  },
  version: {
    ...name,
    title: { en: "Version", zh: "版本" },
    text: { en: "Version of the model.", zh: "模型版本。" },
  },
  digest: {
    ...words,
    title: { en: "Digest", zh: "摘要码" },
    text: {
      en: "Sixteen hex digits over all state and outcomes, equal wherever the run is repeated; null unless finished.",
      zh: "由全部状态与结果算出的十六位十六进制数，在任何地方重跑都相同；未完成则为空。",
    },
  },
  status: {
    ...name,
    title: { en: "Status", zh: "状态" },
    text: {
      en: "finished, failed or cancelled.",
      zh: "finished（完成）、failed（失败）或 cancelled（取消）。",
    },
  },
  error: {
    ...words,
    title: { en: "Error", zh: "错误" },
    text: { en: "Kind and message of a failure; null if finished.", zh: "失败的种类与说明；已完成则为空。" },
  },
  tick: {
    ...ticks,
    title: { en: "Tick", zh: "期" },
    text: { en: "Month of the run, from 0.", zh: "运行的月份，从 0 起。" },
  },
  entry: {
    ...count,
    title: { en: "Entry", zh: "条目" },
    text: {
      en: "Place of the entry in the ledger of its run, from 0.",
      zh: "该条目在该次运行账本中的序号，从 0 起。",
    },
  },
  incident: {
    ...count,
    title: { en: "Incident", zh: "事件" },
    text: {
      en: "Number of the incident in its run, from 0, as buckstop trace takes it.",
      zh: "事件在该次运行中的编号，从 0 起，即 buckstop trace 所用的编号。",
    },
  },
  cause: {
    ...name,
    title: { en: "Cause", zh: "原因" },
    text: { en: "Why it went wrong.", zh: "出事的原因。" },
  },
  rule: {
    ...name,
    title: { en: "Rule", zh: "规则" },
    text: { en: "The rule that moved the blame, or was tried.", zh: "移动责任或被尝试的规则。" },
  },
  from_account: {
    ...name,
    title: { en: "From", zh: "移出方" },
    text: {
      en: "The post that held the blame, or the account it came from.",
      zh: "原持责的岗位，或责任所出的账户。",
    },
  },
  to_account: {
    ...name,
    title: { en: "To", zh: "移入方" },
    text: {
      en: "The post or account that the blame went to; the same where nothing moved.",
      zh: "责任移往的岗位或账户；未移动则与移出方相同。",
    },
  },
  from_level: {
    ...level,
    title: { en: "Level, from", zh: "移出方层级" },
    text: { en: "0 is the centre; null if no post.", zh: "0 为中央；非岗位则为空。" },
  },
  to_level: {
    ...level,
    title: { en: "Level, to", zh: "移入方层级" },
    text: { en: "0 is the centre; null if no post.", zh: "0 为中央；非岗位则为空。" },
  },
  amount: {
    type: "number",
    unit: "blame units",
    nullable: false,
    title: { en: "Amount", zh: "数额" },
    text: { en: "What was moved; 0 where a rule was tried in vain.", zh: "移动的数额；规则尝试未成则为 0。" },
  },
  chance: {
    ...drawn,
    title: { en: "Chance", zh: "概率" },
    text: { en: "Chance of the rule; null where none decides.", zh: "规则的概率；不由概率决定则为空。" },
  },
  draw: {
    ...drawn,
    title: { en: "Draw", zh: "抽签" },
    text: {
      en: "The draw that decided: the rule applied where it is below the chance.",
      zh: "决定规则是否生效的抽签：小于概率则生效。",
    },
  },
  outcome: {
    ...name,
    title: { en: "Outcome", zh: "结果" },
    text: {
      en: "Name of the outcome, a column of the table of outcomes.",
      zh: "结果名称，即结果表中的一列。",
    },
  },
  unit: {
    ...name,
    title: { en: "Unit", zh: "单位" },
    text: { en: "Unit of the outcome.", zh: "结果的单位。" },
  },
  baseline: {
    ...name,
    title: { en: "Baseline", zh: "基准政策" },
    text: { en: "The policy that the others are contrasted with.", zh: "其他政策所对照的政策。" },
  },
  from: {
    ...ticks,
    title: { en: "From", zh: "起" },
    text: { en: "First tick of the window that is summarised.", zh: "汇总时段的第一期。" },
  },
  to: {
    ...ticks,
    title: { en: "To", zh: "止" },
    text: { en: "The tick after the last of the window.", zh: "汇总时段最后一期的下一期。" },
  },
  mean: {
    ...ofOutcome,
    title: { en: "Mean", zh: "均值" },
    text: {
      en: "Mean over n replications of the mean over the window.",
      zh: "时段均值在 n 次重复上的均值。",
    },
  },
  sd: {
    ...ofOutcome,
    title: { en: "Standard deviation", zh: "标准差" },
    text: {
      en: "Standard deviation of these n means (divisor n − 1).",
      zh: "这 n 个时段均值的标准差（除以 n − 1）。",
    },
  },
  n: {
    ...count,
    title: { en: "n", zh: "n" },
    text: { en: "Replications in which the outcome is defined.", zh: "结果有定义的重复次数。" },
  },
  difference: {
    ...ofOutcome,
    title: { en: "Paired difference", zh: "配对差值" },
    text: {
      en: "Mean over pairs of policy minus baseline in the same world; null for the baseline itself.",
      zh: "同一世界中该政策减基准政策的均值；基准政策本身为空。",
    },
  },
  ciLow: {
    ...ofOutcome,
    title: { en: "95 % interval, low", zh: "95% 区间下限" },
    text: {
      en: "Lower end of the Student 95 % interval of the difference.",
      zh: "差值的 Student 95% 区间下限。",
    },
  },
  ciHigh: {
    ...ofOutcome,
    title: { en: "95 % interval, high", zh: "95% 区间上限" },
    text: {
      en: "Upper end of the Student 95 % interval of the difference.",
      zh: "差值的 Student 95% 区间上限。",
    },
  },
  shareAbove: {
    type: "number",
    unit: "share of pairs",
    nullable: true,
    title: { en: "Share above", zh: "高于基准的比例" },
    text: {
      en: "Share of pairs in which the policy has more than the baseline, a tie counted half.",
      zh: "该政策高于基准政策的配对所占比例，相等算一半。",
    },
  },
  pairs: {
    ...count,
    title: { en: "Pairs", zh: "配对数" },
    text: {
      en: "Worlds in which the outcome is defined under both policies.",
      zh: "两个政策下结果均有定义的世界数。",
    },
  },
  reason: {
    ...words,
    title: { en: "Reason", zh: "原因" },
    text: { en: "Why a number of the row is null.", zh: "该行有空值的原因。" },
  },
} as const satisfies Record<string, ColumnDeclaration>;

export type ColumnName = keyof typeof columnDeclarations;

/** An outcome as a column of the table of outcomes. */
export function outcomeColumn(outcome: OutcomeName): ColumnDeclaration {
  const { label, text, unit, undefinedWhen }: OutcomeDeclaration = outcomes[outcome];
  const nullWhen = undefinedWhen && {
    en: ` Null where ${undefinedWhen.en}.`,
    zh: `${undefinedWhen.zh}时为空。`,
  };
  return {
    type: "number",
    unit,
    title: label,
    text: { en: text.en + (nullWhen?.en ?? ""), zh: text.zh + (nullWhen?.zh ?? "") },
    nullable: true,
  };
}
