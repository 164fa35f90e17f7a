import { statusQuo } from "../../src/model/levers.ts";
import { outcomeNames } from "../../src/model/outcomes.ts";
import { defaultSpans } from "../../src/model/setting.ts";
import { type Fact, minus, over, percent, scheduled, strict, under } from "./fact.ts";
import { regimes, scenarios } from "./pattern-library.ts";
import { armOf, asIs } from "./variant.ts";

/** Blame per head of the office's five levels, the centre first. */
const perHead = outcomeNames.filter((name) => /^blamePerHead[0-4]$/.test(name));

/** Posts of each of those levels. */
const levelSizes = perHead.map((_, level) =>
  defaultSpans.slice(0, level).reduce((posts, span) => posts * span, 1),
);

/** Of levels from the centre down, each one number a world: the smallest step from one level to the next. */
function smallestStep(levels: readonly (readonly number[])[]): number[] {
  const steps = levels.slice(1).map((below, level) => minus(below, levels[level]!));
  return steps[0]!.map((_, world) => Math.min(...steps.map((step) => step[world]!)));
}

/** Held-out facts on what sanctions and control do, and on whom they fall. */
export const factsOnSanctions: readonly Fact[] = [
  {
    code: "F27",
    said: {
      en: "After one heavy sanction 14.6 % of providers stopped the procedure (survey, Singapore, 1 927 answers).",
      zh: "一起重罚之后，14.6% 的从业者停做该项操作（新加坡调查，1927 份）。",
    },
    measure: {
      en: "Change of the share of tasks really worked in the year after severity rises to three.",
      zh: "处分力度升到三倍后一年内，真正办理的任务份额的变化。",
    },
    published: "−14.6",
    unit: "%",
    expected: "less",
    bound: 0,
    comparable: {
      en: "Direction: one sanction heard of by all against heavier sanctions for all.",
      zh: "可比方向：众所周知的一次重罚与普遍加重处分。",
    },
    values: (read) => {
      const after = { from: 60, to: 72 };
      const harsher = scheduled([
        { from: 0, policy: statusQuo },
        { from: 60, policy: regimes.get("harsher")!.policy },
      ]);
      return percent(read(harsher, "taskWork", after), read(strict, "taskWork", after));
    },
  },
  {
    code: "F28a",
    said: {
      en: "More incentives and monitoring (one standard deviation): 14 % fewer projects completed (Rasul & Rogger).",
      zh: "激励与监督增加一个标准差，项目完成率下降 14%（Rasul、Rogger）。",
    },
    measure: {
      en: "Change of `realOutput` when inspections double.",
      zh: "检查加倍时 `realOutput` 的变化。",
    },
    published: "−14",
    unit: "%",
    expected: "less",
    bound: 0,
    comparable: {
      en: "Direction: a standard deviation of a survey index has no unit in the model.",
      zh: "可比方向：调查指数的标准差在模型里没有单位。",
    },
    values: (read) => percent(read(under({ inspections: 2 }), "realOutput"), read(strict, "realOutput")),
  },
  {
    code: "F28b",
    said: {
      en: "More autonomy (one standard deviation): 18 % more projects completed (the same study).",
      zh: "自主权增加一个标准差，项目完成率上升 18%（同一研究）。",
    },
    measure: {
      en: "Change of `realOutput` when mandated records and inspections are halved.",
      zh: "规定的留痕与检查减半时 `realOutput` 的变化。",
    },
    published: "+18",
    unit: "%",
    expected: "more",
    bound: 0,
    comparable: {
      en: "Direction; less prescription stands for autonomy.",
      zh: "可比方向；以少作规定代表自主。",
    },
    values: (read) => {
      const freer = under({ traceHours: statusQuo.traceHours / 2, inspections: statusQuo.inspections / 2 });
      return percent(read(freer, "realOutput"), read(strict, "realOutput"));
    },
  },
  {
    code: "F29a",
    said: {
      en: "The lower the rank, the heavier the sanction, in 111 major mine accidents 2002–15 (Li Huajun 2019).",
      zh: "2002–15 年 111 起重特大矿难中，级别越低处分越重（李华君 2019）。",
    },
    measure: {
      en: "Smallest step of an incident's mean sanction from one level of its chain to the next below, over the whole; above 0 it rises at every step down.",
      zh: "一起事件在其上下链条上的平均处分逐级向下的最小增量，占全部的份额；大于 0 则级级上升。",
    },
    published: null,
    unit: "1",
    expected: "more",
    bound: 0,
    comparable: {
      en: "Direction; each incident has one post of every level on its chain, as an accident has one official of every rank.",
      zh: "可比方向；每起事件的链条上各级恰有一个岗位，正如一起事故各级有一名主管。",
    },
    values: (read) => {
      const blame = perHead.map((outcome, level) =>
        read(strict, outcome).map((head) => head * levelSizes[level]!),
      );
      const whole = blame[0]!.map((_, world) => blame.reduce((sum, each) => sum + each[world]!, 0));
      return smallestStep(blame.map((each) => over(each, whole)));
    },
  },
  {
    code: "F29b",
    said: {
      en: "The same, asked per head.",
      zh: "同上，按人均来问。",
    },
    measure: {
      en: "Smallest step of blame per head and month from one level to the next below.",
      zh: "每人每月所受处分逐级向下的最小增量。",
    },
    published: null,
    unit: "1",
    expected: "more",
    bound: 0,
    comparable: {
      en: "Hardly: a superior answers for the incidents of all posts beneath, and the study does not count heads.",
      zh: "难以相比：上级要为其下所有岗位的事件负责，而该研究不按人头计算。",
    },
    values: (read) => smallestStep(perHead.map((outcome) => read(strict, outcome))),
  },
  {
    code: "F31",
    said: {
      en: "Who delegates the unkind choice is almost spared, the one who makes it punished (Bartling & Fischbacher 2012).",
      zh: "把得罪人的选择交给别人的人几乎免罚，受罚的是做选择的人（Bartling、Fischbacher 2012）。",
    },
    measure: {
      en: "Superiors' share of blame over their share of causes.",
      zh: "上级的担责份额与其因果份额之比。",
    },
    published: null,
    unit: "ratio",
    expected: "less",
    bound: 1,
    comparable: {
      en: "Direction: a laboratory game of four against a hierarchy that hands tasks down.",
      zh: "可比方向：四人实验博弈与逐级下达任务的层级。",
    },
    values: (read) => {
      const rest = (outcome: "frontlineBlameShare" | "frontlineCausalShare") =>
        read(strict, outcome).map((share) => 1 - share);
      return over(rest("frontlineBlameShare"), rest("frontlineCausalShare"));
    },
  },
  {
    code: "F36",
    said: {
      en: "Detected errors are higher in units with better coaching: errors are reported there (Edmondson 1996).",
      zh: "带教更好的单位查出的差错更多，因为有人报（Edmondson 1996）。",
    },
    measure: {
      en: "Change of surfaced errors when superiors answer (0.8) and honest error is forgiven.",
      zh: "上级答复（0.8）且诚实失误得到宽容时，暴露的失误的变化。",
    },
    published: null,
    unit: "%",
    expected: "more",
    bound: 0,
    comparable: {
      en: "Weakly: nobody in the model chooses whether to report an error, so a rise could only come from more work.",
      zh: "勉强可比：模型里没有人选择是否上报失误，上升只能来自干得更多。",
    },
    values: (read) => {
      const { policy } = regimes.get("tolerance-honoured")!;
      const coached = under({ ...policy, answerDuty: 0.8 });
      return percent(read(coached, "incidentError"), read(strict, "incidentError"));
    },
  },
  {
    code: "F42",
    said: {
      en: "When add-ons were forbidden, messages about them fell by 91 % in a week (health commission, July 2022).",
      zh: "禁止层层加码后，相关留言一周内下降 91%（国家卫健委 2022 年 7 月）。",
    },
    measure: {
      en: "Scenario epidemic-tightening: `taskOvertighten` seven months after the clear standard, against without it.",
      zh: "情景 epidemic-tightening：明确标准七个月后的 `taskOvertighten` 与没有标准时相比。",
    },
    published: "−91",
    unit: "%",
    expected: "less",
    bound: 0,
    comparable: {
      en: "Direction: messages a day against tasks a month.",
      zh: "可比方向：逐日留言与逐月任务。",
    },
    values: (read) => {
      const scenario = scenarios.get("epidemic-tightening")!;
      const seventh = { from: 31, to: 32 };
      const [clear, without] = ["clear-standard", "outcome-only"].map((policy) =>
        read(armOf(scenario, policy, asIs), "taskOvertighten", seventh),
      );
      return percent(clear!, without!);
    },
  },
];
