/** Every unit a declared quantity may have, by its English name, in Chinese. */
const chinese = {
  "0 or 1": "0 或 1",
  "0–1": "0–1",
  "1": "1",
  "1/blame": "每单位责任",
  "1/hour": "每工时",
  "1/month": "每月",
  "1/paper": "每份材料",
  "1/task": "每项任务",
  "1/utility": "每单位效用",
  "a month": "每月",
  "a post and month": "次/岗位·月",
  blame: "责任量",
  "blame a head": "责任量/人",
  "blame a post": "责任量/岗位",
  "blame a task": "责任量/任务",
  "blame units": "责任单位",
  cases: "次",
  "chance a month": "每月概率",
  credit: "成绩",
  defects: "隐患",
  "defects a post": "隐患/岗位",
  departments: "个部门",
  factor: "倍",
  "Gini coefficient": "基尼系数",
  harm: "损害",
  "harm a post": "损害/岗位",
  "harm a task": "损害/任务",
  hours: "工时",
  "hours a month": "工时/月",
  "hours a post": "工时/岗位",
  "hours a task": "工时/任务",
  "hours a visit": "工时/次",
  index: "指数",
  items: "项",
  "millionths of blame": "百万分之一责任量",
  months: "月",
  papers: "份材料",
  post: "岗位",
  ratio: "比值",
  rule: "规则",
  share: "比例",
  "share a month": "每月比例",
  "share of blame": "占处分比例",
  "share of causes": "占原因比例",
  "share of hours": "占工时比例",
  "share of pairs": "占对数比例",
  "share of posts": "占岗位比例",
  "share of tasks": "占任务比例",
  tasks: "任务",
  "tasks a month": "任务/月",
  "tasks a post": "任务/岗位",
  tick: "期",
  utility: "效用",
  "utility an hour": "效用/工时",
  "utility/blame": "效用/责任",
  "utility/task²": "效用/任务²",
  "visits a month": "次/月",
  weight: "权重",
} as const satisfies Record<string, string>;

/** A unit by its English name; "1" is a pure number, "share" one from 0 to 1. */
export type Unit = keyof typeof chinese;

/** Whether a word is the name of a unit. */
export function isUnit(word: string): word is Unit {
  return Object.hasOwn(chinese, word);
}

/** A unit as readers of a language have it in a table or on an axis. */
export function unitText(unit: Unit, language: "en" | "zh"): string {
  return language === "zh" ? chinese[unit] : unit;
}
