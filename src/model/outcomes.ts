import type { Declaration, Text } from "./declaration.ts";

/** An outcome: one number a tick and run, or null with the reason. */
export interface OutcomeDeclaration extends Declaration {
  /** Which way is better for the public or the front line; "neither" where that is no question. */
  readonly better: "more" | "less" | "neither";
  readonly group: "output" | "time" | "incidents" | "blame" | "justice" | "people" | "cost";
  /** Why it may be null; absent where it is always defined. */
  readonly undefinedWhen?: Text;
}

const noOutput: Text = { en: "no real output this tick", zh: "本期没有真实产出" };
const noBlame: Text = { en: "no blame was posted this tick", zh: "本期没有处分" };
const noCause: Text = { en: "no blame was raised this tick for what persons caused", zh: "本期没有因人为原因产生的责任" };
const oneLevel: Text = { en: "no blame was posted, no person caused anything, or there is only one level", zh: "本期无处分、无人为原因，或只有一级" };
const noTasks: Text = { en: "no task was handled this way in the last twelve ticks", zh: "近十二期没有任务这样处理" };
const noYear: Text = { en: "no full year has passed", zh: "尚未满一年" };
const noLevel: Text = { en: "the organisation has no such level", zh: "组织没有这一级" };

const tasksShare = {
  unit: "share of tasks", group: "time", better: "neither", undefinedWhen: { en: "there were no tasks this tick", zh: "本期没有任务" },
} as const;
const hoursShare = { unit: "share of hours", group: "time", better: "neither" } as const;
const perPost = { unit: "a post and month", group: "incidents", better: "less" } as const;
const blame = { unit: "blame a post", group: "blame", better: "neither" } as const;

const incidents = {
  incidentRate: { ...perPost, label: { en: "Incidents", zh: "事件" }, text: { en: "Incidents noticed, all causes.", zh: "被发现的各类事件。" } },
  incidentError: { ...perPost, label: { en: "Incidents: error", zh: "事件：失误" }, text: { en: "Honest errors that surfaced.", zh: "暴露的诚实失误。" } },
  incidentForce: { ...perPost, label: { en: "Incidents: force", zh: "事件：不可抗力" }, text: { en: "Nobody's doing, met while handling a task.", zh: "办事中遇上、非人力所致。" } },
  incidentLegacy: { ...perPost, label: { en: "Incidents: legacy", zh: "事件：历史遗留" }, text: { en: "A predecessor's defects that surfaced.", zh: "前任留下而暴露的隐患。" } },
  incidentNeglect: { ...perPost, label: { en: "Incidents: neglect", zh: "事件：不作为" }, text: { en: "From tasks left although there were hours.", zh: "有时间而未做的任务所致。" } },
  incidentOverload: { ...perPost, label: { en: "Incidents: overload", zh: "事件：超载" }, text: { en: "From tasks left because the hours were gone.", zh: "因工时耗尽落空的任务所致。" } },
  incidentIgnored: { ...perPost, label: { en: "Incidents: ignored", zh: "事件：请示未答" }, text: { en: "From escalations without an answer.", zh: "请示无答复所致。" } },
  incidentHollow: { ...perPost, label: { en: "Incidents: hollow", zh: "事件：空转" }, text: { en: "From tasks that exist only on paper.", zh: "只做材料的任务所致。" } },
  incidentFabrication: { ...perPost, label: { en: "Incidents: fabrication", zh: "事件：造假" }, text: { en: "Falsehood found or its need breaking out.", zh: "虚报被查出，或其背后的需求爆发。" } },
  incidentShortfall: { ...perPost, label: { en: "Incidents: shortfall", zh: "事件：未达标" }, text: { en: "Missed targets that were taken up.", zh: "被追究的未达标。" } },
  incidentComplaint: { ...perPost, label: { en: "Incidents: complaint", zh: "事件：投诉" }, text: { en: "Complaints that count.", zh: "被认定的投诉。" } },
  incidentBurden: { ...perPost, label: { en: "Incidents: burden", zh: "事件：负担" }, text: { en: "Needless restriction that was noticed.", zh: "被发现的无谓限制。" } },
} as const satisfies Record<string, OutcomeDeclaration>;

const levelNames = Array.from({ length: 12 }, (_, level) => `blamePerHead${level}` as const);

/** Every outcome, in the order of the columns of every table. Means are per frontline post unless said. */
export const outcomes = {
  realOutput: { unit: "tasks a post", group: "output", better: "more", label: { en: "Real output", zh: "真实产出" }, text: { en: "Tasks really done.", zh: "真正做成的任务。" } },
  reportedOutput: { unit: "tasks a post", group: "output", better: "neither", label: { en: "Reported output", zh: "上报产出" }, text: { en: "The figure that reaches the centre, per frontline post.", zh: "到达中央的数字，按基层岗位平均。" } },
  frontlineReported: { unit: "tasks a post", group: "output", better: "neither", label: { en: "Reported by the front line", zh: "基层上报" }, text: { en: "The figure that frontline posts report.", zh: "基层岗位上报的数字。" } },
  reportGap: { unit: "tasks a post", group: "output", better: "less", label: { en: "Report gap", zh: "虚报差" }, text: { en: "Reported minus real output.", zh: "上报产出减真实产出。" } },
  inflation: { unit: "ratio", group: "output", better: "less", undefinedWhen: noOutput, label: { en: "Inflation of figures", zh: "注水倍数" }, text: { en: "Reported over real output.", zh: "上报产出与真实产出之比。" } },
  excessMass: { unit: "share of posts", group: "output", better: "less", label: { en: "Heap at the target", zh: "踩线聚集" }, text: { en: "Posts exactly at target that were below it before topping up.", zh: "凑数前低于目标、凑数后恰好达标的岗位。" } },
  falsifierShare: { unit: "share of posts", group: "output", better: "less", undefinedWhen: noYear, label: { en: "Falsifiers", zh: "造假者" }, text: { en: "Frontline posts whose falsified units exceed 5 % of the last full year's figure.", zh: "上一完整年度虚假数超过上报数 5% 的基层岗位。" } },
  falsifierShareAbove: { unit: "share of posts", group: "output", better: "less", undefinedWhen: { en: "no superior has come up from the front line", zh: "尚无由基层晋升的上级" }, label: { en: "Falsifiers above", zh: "上级中的造假者" }, text: { en: "Among superiors who came up from the front line, those who were falsifiers in their last full year there.", zh: "由基层晋升的上级中，离开基层前最后一个完整年度曾造假者。" } },
  rankAgreement: { unit: "share of pairs", group: "output", better: "more", undefinedWhen: { en: "no full year has passed, or no two siblings differed in real output", zh: "尚未满一年，或没有两个同级的真实产出不同" }, label: { en: "Ranks that are true", zh: "名次属实" }, text: { en: "Share of pairs of frontline siblings whose order by the last full year's figure is that by real output; a tie of figures counts half, one half is noise.", zh: "基层同级两两之间，上一完整年度按数字的先后与按真实产出一致的份额；数字相同计一半，二分之一即为噪声。" } },
  timeWork: { ...hoursShare, better: "more", label: { en: "Time: work", zh: "时间：实干" }, text: { en: "Hours of real work.", zh: "真正办事的工时。" } },
  timePaperwork: { ...hoursShare, better: "less", label: { en: "Time: paperwork", zh: "时间：文书" }, text: { en: "Hours of defensive paperwork and mandated records.", zh: "防御性文书与规定留痕的工时。" } },
  timeFalsify: { ...hoursShare, better: "less", label: { en: "Time: falsifying", zh: "时间：造假" }, text: { en: "Hours of falsifying.", zh: "造假的工时。" } },
  timeEscalate: { ...hoursShare, label: { en: "Time: escalating", zh: "时间：请示" }, text: { en: "Hours of asking the superior.", zh: "向上级请示的工时。" } },
  timeOvertighten: { ...hoursShare, better: "less", label: { en: "Time: over-tightening", zh: "时间：加码执行" }, text: { en: "Hours of doing tasks with needless restriction.", zh: "以不必要的限制执行任务的工时。" } },
  timeHosting: { ...hoursShare, better: "less", label: { en: "Time: hosting", zh: "时间：迎检" }, text: { en: "Hours of hosting inspections.", zh: "迎接检查的工时。" } },
  timeDuty: { ...hoursShare, better: "less", label: { en: "Time: imposed duty", zh: "时间：摊派职责" }, text: { en: "Hours of a duty imposed beside the tasks.", zh: "任务之外摊派职责的工时。" } },
  timeIdle: { ...hoursShare, label: { en: "Time: idle", zh: "时间：闲置" }, text: { en: "Hours not used, and hours lost to low morale.", zh: "未用的工时，以及因士气低落损失的工时。" } },
  taskWork: { ...tasksShare, better: "more", label: { en: "Tasks: worked", zh: "任务：实干" }, text: { en: "Tasks done by real work.", zh: "真正去做的任务。" } },
  taskPaperwork: { ...tasksShare, better: "less", label: { en: "Tasks: papered over", zh: "任务：做材料" }, text: { en: "Tasks covered with records.", zh: "以材料代替的任务。" } },
  taskFalsify: { ...tasksShare, better: "less", label: { en: "Tasks: falsified", zh: "任务：造假" }, text: { en: "Tasks reported as done that were not.", zh: "没做而报成完成的任务。" } },
  taskShirk: { ...tasksShare, better: "less", label: { en: "Tasks: left", zh: "任务：不做" }, text: { en: "Tasks left.", zh: "搁下不做的任务。" } },
  taskEscalate: { ...tasksShare, label: { en: "Tasks: escalated", zh: "任务：请示" }, text: { en: "Tasks put before the superior.", zh: "上交请示的任务。" } },
  taskOvertighten: { ...tasksShare, better: "less", label: { en: "Tasks: overtightened", zh: "任务：加码执行" }, text: { en: "Tasks done with needless restriction.", zh: "以不必要的限制执行的任务。" } },
  ...incidents,
  blameRaised: { ...blame, label: { en: "Blame raised", zh: "产生的责任" }, text: { en: "Blame raised by the incidents of the tick.", zh: "本期事件产生的责任量。" } },
  blamePosted: { ...blame, label: { en: "Blame posted", zh: "落实的处分" }, text: { en: "What was left as sanctions.", zh: "最终成为处分的责任量。" } },
  blameExempted: { ...blame, label: { en: "Blame exempted", zh: "免责" }, text: { en: "Dropped because nobody was at fault.", zh: "因认定无过错而免除。" } },
  blameStruckOff: { ...blame, label: { en: "Blame struck off", zh: "查明剔除" }, text: { en: "Nature's part, struck off by an inquiry.", zh: "经调查剔除的非人力部分。" } },
  blameWaived: { ...blame, label: { en: "Blame waived", zh: "减免" }, text: { en: "What superiors, incumbents or people who left did not have to pay.", zh: "上级、现任或已离任者不必承担的部分。" } },
  blameDissolved: { ...blame, label: { en: "Blame dissolved", zh: "留痕化解" }, text: { en: "Dissolved by records.", zh: "凭留痕化解。" } },
  blameForgiven: { ...blame, label: { en: "Blame forgiven", zh: "容错" }, text: { en: "Forgiven under tolerance.", zh: "依容错予以宽免。" } },
  blameOverturned: { ...blame, label: { en: "Blame overturned", zh: "申诉改正" }, text: { en: "Overturned on appeal.", zh: "经申诉撤销。" } },
  ...(Object.fromEntries(levelNames.map((name, level) => [name, {
    unit: "blame a head", group: "blame", better: "neither", undefinedWhen: noLevel,
    label: { en: `Blame per head, level ${level}`, zh: `第 ${level} 级人均处分` },
    text: { en: `Blame posted per post of level ${level}; 0 is the centre, the last level the front line.`, zh: `第 ${level} 级每个岗位的处分；0 为中央，最末级为基层。` },
  }])) as Record<(typeof levelNames)[number], OutcomeDeclaration>),
  frontlineBlameShare: { unit: "share of blame", group: "justice", better: "neither", undefinedWhen: noBlame, label: { en: "Front line's share of blame", zh: "基层担责份额" }, text: { en: "Share of posted blame that the front line bears.", zh: "基层承担的处分份额。" } },
  frontlineCausalShare: { unit: "share of causes", group: "justice", better: "neither", undefinedWhen: noCause, label: { en: "Front line's share of causes", zh: "基层因果份额" }, text: { en: "Share of what persons caused (nature left out) that the front line caused.", zh: "人为原因（不计非人力）中由基层造成的份额。" } },
  downwardShift: { unit: "share", group: "justice", better: "less", undefinedWhen: oneLevel, label: { en: "Downward shift", zh: "责任下卸" }, text: { en: "Front line's share of blame minus its share of causes.", zh: "基层担责份额减去其因果份额。" } },
  mismatch: { unit: "share", group: "justice", better: "less", undefinedWhen: oneLevel, label: { en: "Mismatch of blame and causes", zh: "权责错配" }, text: { en: "Half the sum over levels of |blame share − causal share|.", zh: "各级 |担责份额 − 因果份额| 之和的一半。" } },
  wrongfulShare: { unit: "share of blame", group: "justice", better: "less", undefinedWhen: noBlame, label: { en: "Wrongful blame", zh: "冤枉份额" }, text: { en: "Share of posted blame beyond what the bearer caused.", zh: "处分中超出承受者应得部分的份额。" } },
  escapedShare: { unit: "share of causes", group: "justice", better: "less", undefinedWhen: noCause, label: { en: "Escaped blame", zh: "逃责份额" }, text: { en: "Share of what persons caused for which they were not sanctioned.", zh: "人为造成而未受处分的份额。" } },
  blameGini: { unit: "Gini coefficient", group: "justice", better: "neither", undefinedWhen: { en: "no full year has passed, or no blame fell on the front line in it", zh: "尚未满一年，或该年基层未受处分" }, label: { en: "Inequality of blame", zh: "担责不均" }, text: { en: "Gini coefficient of the last full year's blame over frontline posts.", zh: "上一完整年度基层岗位受责的基尼系数。" } },
  blamePerTaskWork: { unit: "blame a task", group: "justice", better: "neither", undefinedWhen: noTasks, label: { en: "Blame a worked task", zh: "每项实干受责" }, text: { en: "Frontline blame that work brought, per worked task, over the last twelve ticks.", zh: "近十二期每项实干任务给基层带来的处分。" } },
  blamePerTaskPaperwork: { unit: "blame a task", group: "justice", better: "neither", undefinedWhen: noTasks, label: { en: "Blame a papered task", zh: "每项材料受责" }, text: { en: "Frontline blame that paperwork brought, per task so covered, over the last twelve ticks.", zh: "近十二期每项材料任务给基层带来的处分。" } },
  blamePerTaskFalsify: { unit: "blame a task", group: "justice", better: "neither", undefinedWhen: noTasks, label: { en: "Blame a falsified task", zh: "每项造假受责" }, text: { en: "Frontline blame that falsifying brought, per task or topped-up unit, over the last twelve ticks.", zh: "近十二期每项造假或凑数单位给基层带来的处分。" } },
  blamePerTaskShirk: { unit: "blame a task", group: "justice", better: "neither", undefinedWhen: noTasks, label: { en: "Blame a task left", zh: "每项不做受责" }, text: { en: "Frontline blame that leaving tasks brought, per task left, over the last twelve ticks; overload left out.", zh: "近十二期每项搁下的任务给基层带来的处分，不计超载。" } },
  moreWorkMoreBlame: { unit: "ratio", group: "justice", better: "less", undefinedWhen: { en: "no blame a worked task or a task left is defined, or the latter is 0", zh: "每项实干或不做的受责无定义，或后者为 0" }, label: { en: "Do more, err more", zh: "多干多错" }, text: { en: "Blame a worked task over blame a task left, both over the last twelve ticks: above 1 the saying holds.", zh: "近十二期每项实干受责与每项不做受责之比，大于 1 则「多干多错、不干不错」成立。" } },
  targetAmplification: { unit: "ratio", group: "people", better: "less", label: { en: "Target amplification", zh: "层层加码" }, text: { en: "Mean frontline target over demand.", zh: "基层平均目标与实际需求之比。" } },
  overload: { unit: "ratio", group: "people", better: "less", label: { en: "Overload", zh: "超载" }, text: { en: "Hours that the targets would need beyond the hours there are, relative to these.", zh: "完成目标所需工时超出现有工时的比例。" } },
  fear: { unit: "index", group: "people", better: "less", label: { en: "Fear", zh: "恐惧" }, text: { en: "Mean fear of frontline agents.", zh: "基层人员的平均恐惧。" } },
  morale: { unit: "index", group: "people", better: "more", label: { en: "Morale", zh: "士气" }, text: { en: "Mean morale of frontline agents, 0 to 1.", zh: "基层人员的平均士气，0 至 1。" } },
  trust: { unit: "share", group: "people", better: "more", label: { en: "Trust in tolerance", zh: "对容错的信任" }, text: { en: "Mean belief of frontline agents that promised tolerance is granted.", zh: "基层人员相信容错会兑现的平均程度。" } },
  turnover: { unit: "share a month", group: "people", better: "less", label: { en: "Turnover", zh: "离职" }, text: { en: "Share of frontline agents that quit.", zh: "离职的基层人员份额。" } },
  toleranceAsked: { ...perPost, group: "justice", better: "neither", label: { en: "Tolerance asked", zh: "申请容错" }, text: { en: "Cases in which tolerance was promised and asked for.", zh: "有承诺可依、提出容错的次数。" } },
  toleranceGranted: { ...perPost, group: "justice", better: "more", label: { en: "Tolerance granted", zh: "容错兑现" }, text: { en: "Cases in which it was granted.", zh: "容错得到兑现的次数。" } },
  appealsWon: { ...perPost, group: "justice", better: "neither", label: { en: "Appeals won", zh: "申诉成功" }, text: { en: "Sanctions overturned on appeal.", zh: "经申诉撤销的处分。" } },
  unmetNeed: { unit: "tasks a post", group: "incidents", better: "less", label: { en: "Unmet need", zh: "未满足的需求" }, text: { en: "Stock of need that waits, of every kind, seen or not.", zh: "各类等待中的需求存量，无论是否被看见。" } },
  vexatiousShare: { unit: "share", group: "incidents", better: "less", label: { en: "Vexatious complainants", zh: "恶意投诉者" }, text: { en: "Share of possible vexatious complainants that are active.", zh: "可能的恶意投诉者中出动的份额。" } },
  publicHarm: { unit: "harm a post", group: "cost", better: "less", label: { en: "Public harm", zh: "公众损害" }, text: { en: "Harm of the tick's incidents, of newly unmet need and of burden.", zh: "本期事件、新落空的需求和群众负担造成的损害。" } },
  staffHours: { unit: "hours a post", group: "cost", better: "less", label: { en: "Staff hours", zh: "人员工时" }, text: { en: "Hours of frontline staff, and of superiors in answering.", zh: "基层人员的工时，以及上级答复的工时。" } },
  resourceHours: { unit: "hours a post", group: "cost", better: "less", label: { en: "Hours of added means", zh: "增配工时" }, text: { en: "Hours added to match amplified targets.", zh: "为匹配加码目标而增配的工时。" } },
  inquiryHours: { unit: "hours a post", group: "cost", better: "less", label: { en: "Hours of control", zh: "监督工时" }, text: { en: "Hours of inspectors, audits, inquiries, appeals and buying off.", zh: "检查、审计、调查、申诉与摆平所费工时。" } },
  costPerRealOutput: { unit: "hours a task", group: "cost", better: "less", undefinedWhen: noOutput, label: { en: "Cost of a real task", zh: "每件实事的成本" }, text: { en: "All hours over real output.", zh: "全部工时与真实产出之比。" } },
} as const satisfies Record<string, OutcomeDeclaration>;

export type OutcomeName = keyof typeof outcomes;

/** Names of all outcomes in column order. */
export const outcomeNames = Object.keys(outcomes) as readonly OutcomeName[];
