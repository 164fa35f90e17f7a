import type { Arm } from "./arm.ts";
import { type Fact, minus, office, over, percent, type Reader, strict, under } from "./fact.ts";

/** Target less figure reported at the front line, tasks a post. */
function reportedShortfall(read: Reader, arm: Arm): number[] {
  const targets = read(arm, "targetAmplification").map((ratio) => ratio * office.parameters.demand);
  return minus(targets, read(arm, "frontlineReported"));
}

/** Percentage of what the front line reports that is not there. */
function missing(read: Reader, arm: Arm): number[] {
  return over(read(arm, "realOutput"), read(arm, "frontlineReported")).map((real) => 100 * (1 - real));
}

/** Held-out facts on falsified figures and on audits. */
export const factsOnFigures: readonly Fact[] = [
  {
    code: "F6a",
    said: {
      en: "Density of reported pollution jumps at the threshold in about half of the cities (Ghanem & Zhang 2014).",
      zh: "约半数城市上报的污染数据在门槛处出现断点（Ghanem、Zhang 2014）。",
    },
    measure: {
      en: "`excessMass` of the office: share of posts exactly at target that fell short of it.",
      zh: "机关的 `excessMass`：未达目标却恰好报足的岗位份额。",
    },
    published: null,
    unit: "1",
    expected: "more",
    bound: 0,
    comparable: {
      en: "Direction only: a city's daily readings against a post's monthly figure.",
      zh: "只能比方向：城市逐日读数与岗位逐月数字。",
    },
    values: (read) => read(strict, "excessMass"),
  },
  {
    code: "F6b",
    said: {
      en: "Suspicious days are those on which manipulation is hardest to detect (Ghanem & Zhang 2014).",
      zh: "可疑日子正是最难被查出的日子（Ghanem、Zhang 2014）。",
    },
    measure: {
      en: "`excessMass` at an audit rate of 0.01 less that at 0.2.",
      zh: "审计率 0.01 与 0.2 下 `excessMass` 之差。",
    },
    published: null,
    unit: "1",
    expected: "more",
    bound: 0,
    comparable: { en: "Direction only.", zh: "只能比方向。" },
    values: (read) =>
      minus(read(under({ auditRate: 0.01 }), "excessMass"), read(under({ auditRate: 0.2 }), "excessMass")),
  },
  {
    code: "F7a",
    said: {
      en: "The discontinuity grows once the indicator enters evaluation (Chen, Jin, Kumar & Shi 2013, 37 cities).",
      zh: "指标纳入考核后断点加剧（Chen、Jin、Kumar、Shi 2013，37 个城市）。",
    },
    measure: {
      en: "`excessMass` at full ranking less that without.",
      zh: "排名压力最大与不排名时 `excessMass` 之差。",
    },
    published: null,
    unit: "1",
    expected: "more",
    bound: 0,
    comparable: {
      en: "Direction only; ranking stands for evaluation, but in the model it also raises the targets themselves.",
      zh: "只能比方向；以排名代表考核，但在模型里排名还会抬高目标本身。",
    },
    values: (read) =>
      minus(read(under({ ranking: 1 }), "excessMass"), read(under({ ranking: 0 }), "excessMass")),
  },
  {
    code: "F7b",
    said: {
      en: "It is larger in the fourth quarter (the same study).",
      zh: "第四季度更大（同一研究）。",
    },
    measure: {
      en: "`excessMass` of the last three months of a year less that of the nine before.",
      zh: "一年最后三个月与此前九个月 `excessMass` 之差。",
    },
    published: null,
    unit: "1",
    expected: "more",
    bound: 0,
    comparable: {
      en: "Direction only. That credit weighs more at the year's end is assumed; that the heap follows is not.",
      zh: "只能比方向。年末业绩更重是假定的，聚集随之增大则不是。",
    },
    values: (read) =>
      minus(
        read(strict, "excessMass", { from: 117, to: 120 }),
        read(strict, "excessMass", { from: 108, to: 117 }),
      ),
  },
  {
    code: "F8a",
    said: {
      en: "Automating measurement raised reported pollution by 35 % (Greenstone, He, Jia & Liu 2022).",
      zh: "监测自动化使上报污染上升 35%（Greenstone、He、Jia、Liu 2022）。",
    },
    measure: {
      en: "By how much the reported shortfall (target less figure) rises when every figure is checked every month.",
      zh: "数字每月全部核查时，上报缺口（目标减上报数）上升多少。",
    },
    published: "+35",
    unit: "%",
    expected: "more",
    bound: 0,
    comparable: {
      en: "Direction, and size with care: a monitor cannot be lied to, an audit punishes lies.",
      zh: "可比方向，大小须谨慎：自动监测无从说谎，审计则处罚说谎。",
    },
    values: (read) =>
      percent(reportedShortfall(read, under({ auditRate: 1 })), reportedShortfall(read, strict)),
  },
  {
    code: "F8b",
    said: {
      en: "Under-reporting was larger where the truth was worse (the same study).",
      zh: "真实状况越差，瞒报越多（同一研究）。",
    },
    measure: {
      en: "`reportGap` where means are short less where targets come with means (`resourceMatching` 0.8).",
      zh: "资源不足与配足资源（`resourceMatching` 0.8）时 `reportGap` 之差。",
    },
    published: null,
    unit: "1",
    expected: "more",
    bound: 0,
    comparable: { en: "Direction only.", zh: "只能比方向。" },
    values: (read) => minus(read(strict, "reportGap"), read(under({ resourceMatching: 0.8 }), "reportGap")),
  },
  {
    code: "F12",
    said: {
      en: "Hospitals reported 96 % of emergency patients seen within four hours; patients said 77 % (Bevan & Hood 2006).",
      zh: "医院称 96% 的急诊患者在四小时内就诊，患者说是 77%（Bevan、Hood 2006）。",
    },
    measure: {
      en: "`frontlineReported` over `realOutput`.",
      zh: "`frontlineReported` 与 `realOutput` 之比。",
    },
    published: "96/77 = 1.25",
    unit: "ratio",
    expected: "more",
    bound: 1,
    comparable: {
      en: "Direction, and order of size: in the model papered tasks count as reported too.",
      zh: "可比方向与量级：模型里只做材料的任务也算上报。",
    },
    values: (read) => over(read(strict, "frontlineReported"), read(strict, "realOutput")),
  },
  {
    code: "F19",
    said: {
      en: "Audits raised from 4 to 100 % of projects cut missing spending by 8 percentage points (Olken 2007).",
      zh: "审计率由 4% 提高到 100%，缺失支出下降 8 个百分点（Olken 2007）。",
    },
    measure: {
      en: "Change of the share of the reported figure that is not there, audit rate 0.04 to 1.",
      zh: "审计率由 0.04 提高到 1 时，上报数字中不存在部分的变化。",
    },
    published: "−8",
    unit: "percentage points",
    expected: "less",
    bound: 0,
    comparable: {
      en: "Direction and size, across domains: village roads against tasks.",
      zh: "可比方向与大小，但领域不同：村道与任务。",
    },
    values: (read) =>
      minus(missing(read, under({ auditRate: 1 })), missing(read, under({ auditRate: 0.04 }))),
  },
];
