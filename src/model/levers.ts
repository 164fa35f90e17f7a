import { type ChoiceDeclaration, defaultsOf, type NumberDeclaration, type ValuesOf } from "./declaration.ts";

const share = { unit: "share", min: 0, max: 1 } as const;
const chance = {
  ...share,
  bands: [
    { upTo: 0, name: { en: "never", zh: "从不" } },
    { upTo: 0.1, name: { en: "rarely", zh: "很少" } },
    { upTo: 0.4, name: { en: "now and then", zh: "偶尔" } },
    { upTo: 0.6, name: { en: "about half the time", zh: "约一半" } },
    { upTo: 0.9, name: { en: "mostly", zh: "多半" } },
    { upTo: 0.99, name: { en: "nearly always", zh: "几乎总是" } },
    { upTo: 1, name: { en: "always", zh: "总是" } },
  ],
} as const;
const degree = {
  ...share,
  bands: [
    { upTo: 0, name: { en: "not at all", zh: "完全没有" } },
    { upTo: 0.3, name: { en: "a little", zh: "低" } },
    { upTo: 0.7, name: { en: "in part", zh: "中" } },
    { upTo: 0.99, name: { en: "largely", zh: "高" } },
    { upTo: 1, name: { en: "wholly", zh: "完全" } },
  ],
} as const;
const assumed = "assumed";

/** The levers of a policy. The defaults are the status quo, the regime strict-liability. */
export const levers = {
  severity: {
    unit: "blame units", min: 0, max: 20, default: 1, source: assumed,
    bands: [
      { upTo: 0, name: { en: "nobody is sanctioned", zh: "不处分" } },
      { upTo: 0.5, name: { en: "mild", zh: "轻" } },
      { upTo: 1.5, name: { en: "as at present", zh: "与现状相当" } },
      { upTo: 5, name: { en: "harsh", zh: "重" } },
      { upTo: 20, name: { en: "draconian", zh: "极重" } },
    ],
    label: { en: "Severity", zh: "处分力度" },
    text: { en: "Blame raised by an incident of unit harm; 0 means that nobody is sanctioned.", zh: "单位损害的事件产生的责任量；0 表示无人受处分。" },
  },
  severityOver: {
    unit: "factor", min: 0, max: 20, default: 0.1, source: "mechanism 27: adding is punished far less than leaking",
    bands: [
      { upTo: 0, name: { en: "not sanctioned", zh: "不追究" } },
      { upTo: 0.5, name: { en: "far milder than others", zh: "远轻于其他" } },
      { upTo: 0.99, name: { en: "milder than others", zh: "轻于其他" } },
      { upTo: 1, name: { en: "as others", zh: "与其他相同" } },
      { upTo: 20, name: { en: "harsher than others", zh: "重于其他" } },
    ],
    label: { en: "Severity for over-tightening", zh: "对加码的处分力度" },
    text: { en: "Severity of a burden incident (needless restriction) relative to the others.", zh: "因层层加码、一刀切而给群众造成负担时，处分力度与其他事件之比。" },
  },
  clarity: {
    ...chance, default: 0.2, source: "assumed; mechanisms 33, 34, 36",
    label: { en: "Clarity of duties", zh: "责任清晰度" },
    text: { en: "Chance that an incident without fault is recognised as such, by duty and exemption lists.", zh: "无过错事件凭责任清单、免责清单被认定为无过错的概率。" },
  },
  precision: {
    ...chance, default: 0.1, source: "assumed; mechanism 35",
    label: { en: "Precision of inquiry", zh: "问责精准度" },
    text: { en: "Chance that an inquiry finds the true causal shares instead of playing the blame game.", zh: "调查查清真实因果份额、而非层层甩锅的概率。" },
  },
  superiorLiability: {
    ...degree, default: 0.1, source: "assumed; mechanism 35",
    label: { en: "Liability of superiors", zh: "上级担责程度" },
    text: { en: "Share of what falls on a superior that the superior really pays; it also makes superiors pass less down.", zh: "落到上级头上的责任中上级真正承担的份额；它也使上级更少向下甩锅。" },
  },
  outrage: {
    ...chance, default: 0.6, source: "assumed; mechanism 7",
    label: { en: "Public outrage", zh: "舆情压力" },
    text: { en: "Chance that an unexplained incident climbs one more level before it is pushed down again.", zh: "未查明的事件在被压回下级之前再上升一级的概率。" },
  },
  scapegoat: {
    ...chance, default: 0.3, source: "assumed; mechanisms 3, 4",
    label: { en: "Scapegoating", zh: "找替罪羊" },
    text: { en: "Chance that a holder passes blame to the weakest subordinate instead of the one on the path.", zh: "持责者把责任推给最弱的下属、而不是经手路径上的下属的概率。" },
  },
  shield: {
    ...degree, default: 0.6, source: "assumed; mechanism 15",
    label: { en: "Shield of records", zh: "留痕的护身作用" },
    text: { en: "How far records exonerate whoever holds them.", zh: "留痕材料能在多大程度上免责。" },
  },
  traceHours: {
    unit: "hours a task", min: 0, max: 40, default: 1.6, source: "set with F21, F22, F24",
    label: { en: "Mandated records", zh: "规定的留痕工时" },
    text: { en: "Record-keeping demanded for each task that is reported as done; counted as paperwork time.", zh: "每项上报完成的任务所要求的留痕时间，计入文书工时。" },
  },
  traceWeight: {
    ...degree, default: 0.6, source: "assumed; mechanisms 15, 55",
    label: { en: "Weight of traces", zh: "留痕在考核中的权重" },
    text: { en: "How much a task that exists only on paper counts as performance.", zh: "只做了材料的任务在考核中算作多少业绩。" },
  },
  inspections: {
    unit: "visits a month", min: 0, max: 20, default: 1, source: "set with F24",
    bands: [
      { upTo: 0, name: { en: "none", zh: "没有" } },
      { upTo: 1, name: { en: "up to monthly", zh: "至多每月一次" } },
      { upTo: 4, name: { en: "up to weekly", zh: "至多每周一次" } },
      { upTo: 20, name: { en: "more than weekly", zh: "每周不止一次" } },
    ],
    label: { en: "Inspections", zh: "检查频次" },
    text: { en: "Inspections a month by each department.", zh: "每个部门每月的检查次数。" },
  },
  lines: {
    unit: "departments", min: 0, max: 20, default: 1, source: "assumed; mechanism 12",
    label: { en: "Inspecting departments", zh: "条线数量" },
    text: { en: "How many departments inspect on their own.", zh: "各自开展检查的部门（条线）数量。" },
  },
  auditRate: {
    ...chance, default: 0.05, source: "F19: about 4 % of projects audited before the experiment",
    label: { en: "Audit rate", zh: "审计核查率" },
    text: { en: "Chance a month that a post's figures are checked against reality.", zh: "一个岗位的数据在一个月内被核查的概率。" },
  },
  auditAccuracy: {
    ...chance, default: 1, source: assumed,
    label: { en: "Audit accuracy", zh: "审计准确度" },
    text: { en: "Chance that an audit finds falsehood where there is some.", zh: "存在虚报时审计能发现的概率。" },
  },
  toleranceOnPaper: {
    ...degree, default: 0, source: "mechanism 39",
    label: { en: "Tolerance on paper", zh: "纸面容错" },
    text: { en: "How much forgiveness of honest error the rules promise.", zh: "制度文本承诺对诚实失误宽容到什么程度。" },
  },
  toleranceHonoured: {
    ...chance, default: 0, source: "mechanism 39; F44",
    label: { en: "Tolerance honoured", zh: "容错兑现率" },
    text: { en: "Chance that promised forgiveness is granted.", zh: "承诺的容错真正兑现的概率。" },
  },
  evidenceBurden: {
    ...degree, default: 0.7, source: "assumed; mechanism 41",
    label: { en: "Burden of evidence", zh: "容错举证负担" },
    text: { en: "How far forgiveness depends on the records the accused can show.", zh: "能否容错在多大程度上取决于当事人拿得出的留痕。" },
  },
  discretion: {
    ...degree, default: 0.7, source: "assumed; mechanism 44",
    label: { en: "Discretion in forgiving", zh: "容错中的亲疏" },
    text: { en: "How far forgiveness depends on the connection to the superior.", zh: "能否容错在多大程度上取决于与上级的关系。" },
  },
  appealRate: {
    ...chance, default: 0.05, source: "assumed; mechanism 37",
    label: { en: "Appeals", zh: "申诉率" },
    text: { en: "Chance that whoever is to be sanctioned appeals.", zh: "被处分者提出申诉的概率。" },
  },
  overturnInnocent: {
    ...chance, default: 0.5, source: "C15, first case",
    label: { en: "Overturned, innocent", zh: "无辜者翻案率" },
    text: { en: "Chance that an appeal succeeds when less than half of the sanction was deserved.", zh: "应得责任不到处分一半时申诉成功的概率。" },
  },
  overturnGuilty: {
    ...chance, default: 0.1, source: "C15, first case",
    label: { en: "Overturned, guilty", zh: "有责者翻案率" },
    text: { en: "Chance that an appeal succeeds when at least half of the sanction was deserved.", zh: "应得责任达到处分一半以上时申诉成功的概率。" },
  },
  hindsight: {
    ...degree, default: 0, source: "mechanism 45",
    label: { en: "Hindsight", zh: "后视镜问责" },
    text: { en: "How far an old honest error is judged by the later, stricter standard.", zh: "旧日的诚实失误在多大程度上按后来更严的标准来评判。" },
  },
  legacyLiability: {
    ...degree, default: 1, source: "assumed; mechanism 45",
    label: { en: "Liability for legacy", zh: "新官理旧账" },
    text: { en: "Share of a predecessor's defect that the incumbent pays; the rest is waived.", zh: "前任留下的问题由现任承担的份额，其余免除。" },
  },
  vetoItems: {
    unit: "items", min: 0, max: 100, integer: true, default: 0, source: "F5 gives 2 to 11 for townships",
    bands: [
      { upTo: 0, name: { en: "none", zh: "没有" } },
      { upTo: 1, name: { en: "fewer than townships report", zh: "少于乡镇所报" } },
      { upTo: 11, name: { en: "as townships report", zh: "与乡镇所报相当" } },
      { upTo: 100, name: { en: "more than townships report", zh: "多于乡镇所报" } },
    ],
    label: { en: "One-vote vetoes", zh: "一票否决项数" },
    text: { en: "How many kinds of blamed incident each void the year's credit, rank and reward.", zh: "有多少类被问责事件各自就能否决全年的成绩、名次和奖励。" },
  },
  ranking: {
    ...degree, default: 0.7, source: "assumed; F3, F4",
    label: { en: "Ranking", zh: "排名压力" },
    text: { en: "Weight of the rank tournament among siblings.", zh: "同级排名锦标赛的分量。" },
  },
  rewardIndividual: {
    unit: "utility", min: 0, max: 5, default: 0, source: "mechanism 46",
    label: { en: "Individual reward", zh: "个人奖励" },
    text: { en: "Reward of a unit of real work to whoever did it.", zh: "每做成一件实事给本人的奖励。" },
  },
  rewardCollective: {
    unit: "utility", min: 0, max: 5, default: 0.05, source: "assumed; mechanism 46",
    label: { en: "Collective reward", zh: "集体奖励" },
    text: { en: "Reward of a unit of real work, shared among siblings.", zh: "每做成一件实事的奖励，由同级平分。" },
  },
  promotionRule: {
    unit: "rule", options: ["reported", "real", "seniority", "random"], default: "reported", source: "assumed; F16",
    label: { en: "Promotion by", zh: "晋升依据" },
    text: { en: "What fills a vacant superior post: reported figures, real output, seniority or chance.", zh: "上级岗位出缺时凭什么补：上报数字、真实产出、资历或抽签。" },
  },
  resourceMatching: {
    ...degree, default: 0, source: "mechanism 51",
    label: { en: "Matching means", zh: "资源匹配度" },
    text: { en: "Share of the amplified target that comes with the hours to do it. The hours are costed.", zh: "加码后的目标有多大份额配足了工时；这些工时计入成本。" },
  },
  answerDuty: {
    ...chance, default: 0.2, source: "assumed; mechanism 8",
    label: { en: "Duty to answer", zh: "上级答复义务" },
    text: { en: "Chance that a superior answers an escalation while its own hours last.", zh: "上级在时间允许时答复请示的概率。" },
  },
  upwardAppraisal: {
    ...degree, default: 0, source: "mechanism 53",
    label: { en: "Appraisal from below", zh: "自下而上评议" },
    text: { en: "Weight of subordinates' and the public's rating in what superiors want.", zh: "基层和群众的评价在上级所求中的分量。" },
  },
  complaintLiability: {
    ...chance, default: 0, source: "mechanism 23",
    label: { en: "Liability for any complaint", zh: "投诉即追责" },
    text: { en: "Chance that a complaint counts whatever its merit; 0 is a merit test.", zh: "投诉不论有理无理都算数的概率；0 表示只认有理投诉。" },
  },
  buyOff: {
    ...chance, default: 0, source: "mechanism 22",
    label: { en: "Buying off complaints", zh: "花钱买平安" },
    text: { en: "Chance that a complaint is bought off, at a cost in hours, and never recorded.", zh: "投诉被花钱（工时）摆平而不留记录的概率。" },
  },
  dutyHours: {
    unit: "hours a month", min: 0, max: 200, default: 0, source: "0 unless a policy says so; mechanism 24",
    bands: [
      { upTo: 0, name: { en: "none", zh: "没有" } },
      { upTo: 16, name: { en: "up to two days a month", zh: "每月至多两天" } },
      { upTo: 80, name: { en: "up to half of the month", zh: "至多半个月" } },
      { upTo: 200, name: { en: "most of the month", zh: "大半个月" } },
    ],
    label: { en: "Imposed duty", zh: "额外摊派的职责" },
    text: { en: "Hours a month that a duty beside the tasks demands at each frontline post; others carry the share of co-governance.", zh: "任务之外的摊派职责每月要求每个基层岗位投入的工时；其中社会共治的份额由他方承担。" },
  },
  indicatorFit: {
    ...degree, default: 1, source: "1 unless a policy says so; mechanism 28",
    label: { en: "Fit of the indicator", zh: "指标口径的吻合度" },
    text: { en: "Mean share of a post's real work that counts in its own figure; the rest counts next door. Posts differ.", zh: "一个岗位的实事平均有多大份额计入本岗位的数字，其余算在邻家头上；各岗位不一。" },
  },
  coGovernance: {
    ...degree, default: 0, source: "mechanism 56",
    label: { en: "Co-governance", zh: "社会共治" },
    text: { en: "Share of the duty carried by others: families, market, public.", zh: "由家庭、市场和公众等他方分担的责任份额。" },
  },
} as const satisfies Record<string, NumberDeclaration | ChoiceDeclaration>;

/** A full set of levers in force. */
export type Policy = ValuesOf<typeof levers>;
export type LeverName = keyof typeof levers;

/** The status quo: every lever at its default. */
export const statusQuo: Policy = Object.freeze(defaultsOf(levers));

/** Policies in force over time: the entry with the largest `from` not after the tick holds. The first is from 0. */
export type PolicySchedule = readonly { readonly from: number; readonly policy: Policy }[];

/** The policy in force at a tick. */
export function policyAt(schedule: PolicySchedule, tick: number): Policy {
  let inForce = schedule[0]!;
  for (const entry of schedule) if (entry.from <= tick && entry.from >= inForce.from) inForce = entry;
  return inForce.policy;
}
