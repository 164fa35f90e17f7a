import type { NamedVariant } from "./variant.ts";

/** Each mechanism of the model set to its null, one at a time; the rest stays as it is. */
export const knockOuts: readonly NamedVariant[] = [
  {
    name: "ranking",
    title: { en: "Ranking", zh: "排名" },
    text: { en: "No rank tournament: `ranking` 0.", zh: "不排名：`ranking` 为 0。" },
    levers: { ranking: 0 },
  },
  {
    name: "amplification",
    title: { en: "Amplification", zh: "加码" },
    text: {
      en: "No level adds to its target: `amplificationMax` 0.",
      zh: "各级都不加码：`amplificationMax` 为 0。",
    },
    parameters: { amplificationMax: 0 },
  },
  {
    name: "superiors-fear",
    title: { en: "Superiors' fear", zh: "上级的恐惧" },
    text: {
      en: "Fear makes superiors neither add nor inspect: `amplificationFear` and `inspectionFear` 0.",
      zh: "恐惧既不使上级加码，也不使其多检查：`amplificationFear`、`inspectionFear` 为 0。",
    },
    parameters: { amplificationFear: 0, inspectionFear: 0 },
  },
  {
    name: "fear",
    title: { en: "All fear", zh: "一切恐惧" },
    text: {
      en: "Nobody is afraid, so cover is worth nothing: `fearScale` 0.",
      zh: "无人恐惧，护身也就毫无价值：`fearScale` 为 0。",
    },
    parameters: { fearScale: 0 },
  },
  {
    name: "learned-cost",
    title: { en: "Learned cost", zh: "吃过的苦头" },
    text: {
      en: "Sanctions do not hurt, so nothing is learned from them: `sanctionPain` 0.",
      zh: "处分不痛，也就不从中学习：`sanctionPain` 为 0。",
    },
    parameters: { sanctionPain: 0 },
  },
  {
    name: "siblings",
    title: { en: "Looking sideways", zh: "看同级" },
    text: {
      en: "What befalls siblings neither teaches nor frightens: `siblingWeight` and `fearBeside` 0.",
      zh: "同级的遭遇既不成为教训也不引起恐惧：`siblingWeight`、`fearBeside` 为 0。",
    },
    parameters: { siblingWeight: 0, fearBeside: 0 },
  },
  {
    name: "scapegoats",
    title: { en: "Scapegoats", zh: "替罪羊" },
    text: {
      en: "Blame goes down the path it came up: `scapegoat` 0.",
      zh: "责任沿来路下推：`scapegoat` 为 0。",
    },
    levers: { scapegoat: 0 },
  },
  {
    name: "passing-down",
    title: { en: "Passing down", zh: "下推责任" },
    text: {
      en: "Whoever holds blame absorbs it: `passDownBase` −10, a chance below 1 in 20 000.",
      zh: "持责者自行承担：`passDownBase` 为 −10，下推概率不足两万分之一。",
    },
    parameters: { passDownBase: -10 },
  },
  {
    name: "outrage",
    title: { en: "Outrage", zh: "舆情" },
    text: {
      en: "Nothing climbs above the point of contact: `outrage` 0.",
      zh: "事件不上升到接触点之上：`outrage` 为 0。",
    },
    levers: { outrage: 0 },
  },
  {
    name: "shield",
    title: { en: "Shield", zh: "护身" },
    text: { en: "Records dissolve no blame: `shield` 0.", zh: "留痕不能化解责任：`shield` 为 0。" },
    levers: { shield: 0 },
  },
  {
    name: "tracing",
    title: { en: "Tracing", zh: "留痕" },
    text: {
      en: "No records are mandated and none count: `traceHours` and `traceWeight` 0.",
      zh: "不规定留痕，留痕也不算业绩：`traceHours`、`traceWeight` 为 0。",
    },
    levers: { traceHours: 0, traceWeight: 0 },
  },
  {
    name: "inspections",
    title: { en: "Inspections", zh: "检查" },
    text: { en: "Nobody inspects: `inspections` 0.", zh: "无人检查：`inspections` 为 0。" },
    levers: { inspections: 0 },
  },
  {
    name: "audits",
    title: { en: "Audits", zh: "审计" },
    text: { en: "No figure is checked: `auditRate` 0.", zh: "数字无人核查：`auditRate` 为 0。" },
    levers: { auditRate: 0 },
  },
  {
    name: "topping-up",
    title: { en: "Topping up", zh: "凑数" },
    text: {
      en: "A met target is worth nothing and topping up never is: `reportNotch` 0, `reportGapCost` 100.",
      zh: "达标毫无价值，凑数得不偿失：`reportNotch` 为 0，`reportGapCost` 为 100。",
    },
    parameters: { reportNotch: 0, reportGapCost: 100 },
  },
  {
    name: "year-end",
    title: { en: "Year's end", zh: "年末" },
    text: { en: "Every month weighs the same: `yearEnd` 0.", zh: "各月一样：`yearEnd` 为 0。" },
    parameters: { yearEnd: 0 },
  },
  {
    name: "overload-errors",
    title: { en: "Errors from overload", zh: "超载出错" },
    text: {
      en: "Overload causes no errors: `errorOverload` 0.",
      zh: "超载不致出错：`errorOverload` 为 0。",
    },
    parameters: { errorOverload: 0 },
  },
  {
    name: "morale",
    title: { en: "Morale", zh: "士气" },
    text: {
      en: "Morale stays at rest: `moraleInjustice`, `moraleOverload`, `moraleRecognition` 0.",
      zh: "士气停在静息水平：`moraleInjustice`、`moraleOverload`、`moraleRecognition` 为 0。",
    },
    parameters: { moraleInjustice: 0, moraleOverload: 0, moraleRecognition: 0 },
  },
  {
    name: "turnover",
    title: { en: "Turnover", zh: "离职" },
    text: { en: "Nobody quits: `quitRate` 0.", zh: "无人离职：`quitRate` 为 0。" },
    parameters: { quitRate: 0 },
  },
  {
    name: "differences",
    title: { en: "Differences between people", zh: "人的差异" },
    text: {
      en: "Everybody has the same talent, integrity and motivation: `skillSpread`, `integritySpread`, `motivationSpread` 0.",
      zh: "人人天赋、诚信、动机相同：`skillSpread`、`integritySpread`、`motivationSpread` 为 0。",
    },
    parameters: { skillSpread: 0, integritySpread: 0, motivationSpread: 0 },
  },
];
