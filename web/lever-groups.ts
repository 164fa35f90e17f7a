import type { Text } from "../src/model/declaration.ts";
import type { LeverName } from "../src/model/levers.ts";
import { type AssumptionName, assumptions } from "./assumptions.ts";

/** Declarations that are shown under one heading. */
export interface Group<Name extends string> {
  readonly title: Text;
  readonly names: readonly Name[];
}

/** Every lever under what it is about. */
export const leverGroups: readonly Group<LeverName>[] = [
  {
    title: { en: "Sanctions", zh: "处分" },
    names: ["severity", "severityOver", "hindsight", "legacyLiability", "vetoItems"],
  },
  {
    title: { en: "Who is blamed", zh: "追责追到谁" },
    names: ["clarity", "precision", "superiorLiability", "outrage", "scapegoat"],
  },
  { title: { en: "Records", zh: "留痕" }, names: ["shield", "traceHours", "traceWeight"] },
  {
    title: { en: "Inspections and audits", zh: "检查与审计" },
    names: ["inspections", "lines", "auditRate", "auditAccuracy"],
  },
  {
    title: { en: "Tolerance and appeals", zh: "容错与申诉" },
    names: [
      "toleranceOnPaper",
      "toleranceHonoured",
      "evidenceBurden",
      "discretion",
      "appealRate",
      "overturnInnocent",
      "overturnGuilty",
    ],
  },
  {
    title: { en: "Incentives", zh: "激励" },
    names: [
      "ranking",
      "indicatorFit",
      "rewardIndividual",
      "rewardCollective",
      "promotionRule",
      "upwardAppraisal",
    ],
  },
  {
    title: { en: "Means and help", zh: "资源与支持" },
    names: ["resourceMatching", "answerDuty", "dutyHours", "coGovernance"],
  },
  { title: { en: "Complaints", zh: "投诉" }, names: ["complaintLiability", "buyOff"] },
];

/** The groups of assumptions by the first of each: they stand in the order of their declaration. */
const firstOfGroup: readonly { readonly title: Text; readonly first: AssumptionName }[] = [
  { title: { en: "How people decide", zh: "人如何决策" }, first: "decisionRule" },
  { title: { en: "Work and hours", zh: "任务与工时" }, first: "demand" },
  { title: { en: "Targets", zh: "目标" }, first: "amplificationMax" },
  { title: { en: "Inspection", zh: "检查" }, first: "inspectionFear" },
  { title: { en: "People", zh: "人" }, first: "skillSpread" },
  { title: { en: "Choice of a response", zh: "应对方式的选择" }, first: "choicePrecision" },
  { title: { en: "Handling tasks", zh: "办理任务" }, first: "touchRisk" },
  { title: { en: "Reporting", zh: "上报" }, first: "reportNotch" },
  { title: { en: "What goes wrong", zh: "出事" }, first: "surfacing" },
  { title: { en: "Accountability", zh: "问责" }, first: "passDownBase" },
  { title: { en: "Learning, fear, morale", zh: "学习、恐惧与士气" }, first: "sanctionPain" },
  { title: { en: "Turnover", zh: "离职" }, first: "quitRate" },
  { title: { en: "Costs of control", zh: "监督成本" }, first: "inquiryHours" },
];

const assumptionNames = Object.keys(assumptions) as readonly AssumptionName[];

export const assumptionGroups: readonly Group<AssumptionName>[] = firstOfGroup.map(
  ({ title, first }, index) => {
    const next = firstOfGroup[index + 1];
    const end = next ? assumptionNames.indexOf(next.first) : assumptionNames.length;
    return { title, names: assumptionNames.slice(assumptionNames.indexOf(first), end) };
  },
);
