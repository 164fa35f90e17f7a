import type { Text } from "../model/declaration.ts";

// What the declarations and submodels cite: F… facts of the literature and C… closed forms that tests check, of which
// only what is cited stands here (a test compares both ways), and the mechanisms that the five articles describe, all
// of them: which became what is test/patterns/coverage.ts.

/** Stylised facts, by code. */
export const facts: Readonly<Record<string, Text>> = {
  F2: {
    en: "A list of prohibitions grew from 6 items in the province to 8 in the city and 10 in the township, by 1.33 and 1.25 a level (commentary in Banyuetan; one case).",
    zh: "禁令由省里的“六不发生”变为市里的“八不发生”、乡镇的“十不发生”，逐级为 1.33 倍与 1.25 倍（半月谈评论；单一案例）。",
  },
  F3: {
    en: "Targets are set by looking at the superior's and sideways, then one above both (Wei Jian and Jian Wen 2018).",
    zh: "定目标时“上看上级、横看同级，再比两者高一点”（魏建、鉴闻 2018）。",
  },
  F4: {
    en: "Targets respond to the neighbours' targets (Wang Xianbin and Huang Liangxiong, 31 provinces 2001–13).",
    zh: "目标随邻近地区的目标上升（王贤彬、黄亮雄，31 个省份 2001–13）。",
  },
  F5: {
    en: "One-vote vetoes pile up: 11 cut to 5 for townships in Henan (2006), 7 to 8 cut to 2 in Xinjiang (press).",
    zh: "一票否决事项堆积：河南乡镇由 11 项减为 5 项（2006），新疆由 7 至 8 项减为 2 项（报道）。",
  },
  F7: {
    en: "Heaping at a threshold grows once the indicator enters evaluation, and in the last quarter (Chen, Jin, Kumar & Shi 2013, 37 cities).",
    zh: "指标纳入考核后，且在第四季度，临界值处的聚集加剧（Chen、Jin、Kumar、Shi 2013,37 个城市）。",
  },
  F10: {
    en: "Outright cheating in at least 4 to 5 % of units a year (Jacob & Levitt 2003, schools).",
    zh: "每年至少 4% 至 5% 的单位直接作弊（Jacob、Levitt 2003，学校）。",
  },
  F14: {
    en: "13 % of schedulers were told to falsify waiting times; the target could not be met with the capacity (VA audit 2014, press).",
    zh: "13% 的排期人员被要求伪造候诊时间；以现有能力无法达到目标（美国退伍军人事务部 2014 年审计，报道）。",
  },
  F16: {
    en: "Exaggeration grows over a term, peaks in its last year and raises the odds of promotion (Xu, Xu, Si & Wang 2025).",
    zh: "浮夸在任期内上升，最后一年达到顶点，并提高晋升几率（Xu、Xu、Si、Wang 2025）。",
  },
  F19: {
    en: "Audits raised from 4 to 100 % of projects cut missing spending by 8 percentage points (Olken 2007).",
    zh: "项目审计率由 4% 提高到 100%，缺失支出下降 8 个百分点（Olken 2007）。",
  },
  F21: {
    en: "Physicians spend 49 % of the day on documentation and 27 % with patients (Sinsky 2016).",
    zh: "医生工作日的 49% 用于文书，27% 面对病人（Sinsky 2016）。",
  },
  F22: {
    en: "Police officers spend 19.7 % of their time on paperwork and 13.6 % on patrol (Hansard, 10 Dec 2007).",
    zh: "警察 19.7% 的时间用于文书，13.6% 用于巡逻（英国议会记录 2007-12-10）。",
  },
  F24: {
    en: "County officials a week: 8.4 h of meetings, 5.3 h of documents, 4.3 h of escorting superiors; 5 % of their time with locals (CASS 2011, n = 162).",
    zh: "县级干部每周开会 8.4 小时、办文 5.3 小时、陪同上级 4.3 小时；5% 的时间接触群众（中国社科院 2011,n = 162）。",
  },
  F44: {
    en: "“Not one cadre here so far” has had the benefit of a tolerance rule (article S3).",
    zh: "容错规定“至今没有一名干部适用过”（文章 S3）。",
  },
};

/** Closed forms and limiting cases, by code. */
export const closedForms: Readonly<Record<string, Text>> = {
  C1: { en: "Logit choice.", zh: "Logit 选择。" },
  C2: {
    en: "Blame passed down with a constant chance s: level k bears (1 − s)s^k.",
    zh: "以固定概率 s 向下推责：第 k 级承担 (1 − s)s^k。",
  },
  C3: { en: "Constant amplification: T₀(1 + a)^k.", zh: "固定加码：T₀(1 + a)^k。" },
  C9: {
    en: "Bunching: falsify if and only if the gap is below a bound.",
    zh: "踩线：缺口小于某界限时才造假。",
  },
  C11: {
    en: "Experience-weighted attraction learning (Camerer & Ho).",
    zh: "经验加权吸引学习（Camerer、Ho）。",
  },
  C14: { en: "Independent checks: 1 − (1 − q)^m.", zh: "相互独立的多次检查：1 − (1 − q)^m。" },
  C15: { en: "Share of wrongful sanctions after appeals.", zh: "申诉之后的冤枉比例。" },
  C16: { en: "A reward shared by n moves each as b/n.", zh: "由 n 人平分的奖励对每人的作用为 b/n。" },
  C17: {
    en: "Causal shares as Shapley values: efficient, symmetric, nothing for null players.",
    zh: "以 Shapley 值为因果份额：总和守恒、对称、无关者为零。",
  },
  C19: { en: "Beta belief in tolerance.", zh: "对容错的 Beta 信念。" },
  C21: { en: "Logistic spread of vexatious complaints.", zh: "恶意投诉的逻辑斯蒂扩散。" },
};

/** All mechanisms that the articles describe, by number. */
export const mechanisms: Readonly<Record<string, Text>> = {
  1: { en: "Targets are amplified layer by layer.", zh: "目标层层加码。" },
  2: { en: "Power goes up, responsibility goes down.", zh: "权力上收，责任下卸。" },
  3: { en: "Blame is passed down after the event.", zh: "事后甩锅：上级追责，基层买单。" },
  4: { en: "Contact means liability.", zh: "谁接触谁担责，谁履职谁背锅。" },
  5: { en: "Who is weaker or louder is taken to be right.", zh: "谁弱谁有理，谁闹谁有理。" },
  6: {
    en: "Delay upstream, warnings ignored (coal to electricity).",
    zh: "上游拖延，预警无人理会（煤改电）。",
  },
  7: { en: "Public opinion triggers accountability.", zh: "舆情触发问责。" },
  8: { en: "Superiors stay silent before, and blame after.", zh: "上级事前装聋作哑，事后追责。" },
  9: { en: "The power to hold accountable becomes a tool of management.", zh: "追责权异化为管理手段。" },
  10: { en: "Hard orders with short deadlines, down to zero cases.", zh: "硬命令、短时限，限时清零。" },
  11: { en: "Over-reaction to one extreme case.", zh: "因一起极端个案而过度反应。" },
  12: { en: "Many departments above, one post below.", zh: "上面千条线，下面一根针。" },
  13: { en: "One-vote vetoes and hundred-percent compliance.", zh: "一票否决，百分之百达标。" },
  14: { en: "It all emerges without malice.", zh: "无人作恶，问题照样涌现。" },
  15: { en: "Leaving traces becomes the work.", zh: "留痕成了工作本身。" },
  16: { en: "Figures are computed backwards from the target.", zh: "按目标反向推算数字。" },
  17: { en: "A sprint at the end of the period.", zh: "期末冲刺调度。" },
  18: { en: "Symbolic defence that prevents nothing.", zh: "什么也防不住的象征性防御。" },
  19: {
    en: "Restriction wherever being blamed for a miss is feared more than the burden.",
    zh: "怕漏甚于怕扰民，于是处处设限。",
  },
  20: { en: "Deference to expert opinion.", zh: "以鉴代判：照搬专家意见。" },
  21: {
    en: "No signature, no surgery: the exemption is not believed.",
    zh: "无签字不手术：有免责条款也没人信。",
  },
  22: { en: "Complaints are bought off.", zh: "花钱买平安。" },
  23: { en: "Complaining becomes a business.", zh: "投诉成为生意。" },
  24: { en: "A duty without effect is taken from the core task.", zh: "摊派与本职无关、又不见效的职责。" },
  25: { en: "Do more, err more; do nothing, err nothing.", zh: "多干多错，不干不错。" },
  26: {
    en: "One size fits all, to protect oneself, where means are short.",
    zh: "能力不足时，为自保而一刀切。",
  },
  27: { en: "Rather blamed for adding than for leaking.", zh: "宁为加码被追责，不为溢出被问责。" },
  28: { en: "A ranking that counts by the wrong boundary.", zh: "按错误口径计数的排名。" },
  29: { en: "No time for anything new: busy and idle at once.", zh: "空转：忙而无功，无暇创新。" },
  30: { en: "Unjust sanctions demoralise.", zh: "误伤寒了心。" },
  31: { en: "Eyes on superiors only.", zh: "唯上。" },
  "31a": { en: "Who tries first loses.", zh: "谁傻谁去试。" },
  32: { en: "Strict liability for outcomes.", zh: "以结果论英雄，一刀切追责。" },
  33: { en: "The line between error, accident and dereliction is vague.", zh: "失误、意外与失职界限不清。" },
  34: { en: "Duty lists and exemption lists.", zh: "责任清单与免责清单。" },
  35: { en: "Precise accountability, superiors included.", zh: "精准追责，并追究上级管理责任。" },
  36: { en: "Force majeure exempts.", zh: "不可抗力免责。" },
  37: { en: "Inquiry, decision, appeal.", zh: "调查、认定、申诉复核。" },
  38: { en: "Tolerance, correction and reward together.", zh: "容错、纠错与表彰并行。" },
  39: { en: "Tolerance painted on the wall.", zh: "容错成了墙上画饼。" },
  40: { en: "One body promises, another does not recognise it.", zh: "一家承诺，另一家不认。" },
  41: { en: "The accused must prove by records.", zh: "由当事人凭留痕举证。" },
  42: { en: "Whoever grants tolerance is liable, too.", zh: "容错者也要担责，无人敢容。" },
  43: { en: "A new leader forgets the old one's promises.", zh: "新官不认旧诺：换届即归零。" },
  44: { en: "Favouritism in forgiving.", zh: "容错开小灶。" },
  45: { en: "Judged in the rear-view mirror; inherited problems.", zh: "看着后视镜开车；历史遗留问题。" },
  46: {
    en: "Punishment is individual, reward collective or absent.",
    zh: "只罚不奖；处罚到人，奖励归集体。",
  },
  47: { en: "Only some have a career ahead.", zh: "只有一部分人有晋升前景。" },
  48: { en: "Intent counts: honest error against knowing violation.", zh: "区分无心之失与明知故犯。" },
  49: { en: "Sanctions in proportion to the fault.", zh: "错责相当。" },
  50: {
    en: "Clear common standards, and unauthorised add-ons punished.",
    zh: "标准统一明确，擅自加码受罚。",
  },
  51: { en: "Means are matched to duties.", zh: "配齐粮草兵马。" },
  52: { en: "Discretion and delegated power.", zh: "特事特办，放权赋能。" },
  53: { en: "Appraisal from below.", zh: "基层和群众评上级。" },
  54: { en: "Fewer duplicate inspections.", zh: "减少重复检查。" },
  55: { en: "Results before traces.", zh: "实绩优先于留痕。" },
  56: { en: "Families, society and market share the duty.", zh: "家庭、社会、市场共担责任。" },
  57: { en: "Strictness kept for sloth.", zh: "严格留给懒政。" },
};

/** The articles that the mechanisms come from. */
export const articles: readonly string[] = [
  "S0 《层层加码的失衡困局》（网易号）",
  "S1 《莫让责任超载伤了基层干部的心》",
  "S2 《为什么个别地方还是出现层层加码？》",
  "S3 《容错机制为何在一些地方成了墙上画大饼？》（半月谈）",
  "S4 周少来《是什么让基层干部难作为》",
];

/** Codes that a text cites, each once: facts and closed forms as such, mechanisms by their numbers. */
export function citedIn(text: string): {
  readonly codes: readonly string[];
  readonly mechanisms: readonly string[];
} {
  const lists = [...text.matchAll(/\bmechanisms? (\d+a?(?:, \d+a?)*)/g)].map((match) => match[1]!);
  return {
    codes: [...new Set(text.match(/\b[FC]\d+\b/g) ?? [])],
    mechanisms: [...new Set(lists.flatMap((list) => list.split(", ")))],
  };
}
