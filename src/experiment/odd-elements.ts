import type { Text } from "../model/declaration.ts";
import { defaultSpans, defaultTicks } from "../model/setting.ts";

// The elements of the ODD description that no single submodel tells. Headings and texts in the order of the protocol
// (Grimm et al. 2020); everything that is declared in the model is generated in odd.ts instead.

export const purpose: Text = {
  en: `The purpose is theoretical exploration, with illustration for teaching (in the sense of Edmonds et al. 2019): how rules of accountability shape who works, who papers over, who falsifies, who is blamed and who pays in a hierarchy. The model makes no forecast about any real organisation and ranks none.

It is judged by patterns. None is wired in; each is tested over paired replications and reported as held, not held or undecided:

1. Strict liability makes work riskier than idleness; precise accountability with honoured tolerance turns this round. Where the boundary lies depends on how visible an omission is, which is assumed.
2. Severity has an inner optimum under strict liability: incidents fall, then rise as fear turns work into paper, falsehood and idleness.
3. The front line bears a larger share of blame than of causes under strict liability; precision and superiors' liability close the gap.
4. Tolerance on paper forgives nothing; tolerance that asks for records raises paperwork.
5. Reported figures heap at the target, more so with ranking and near the deadline; audits remove the heap.
6. More audits alone cut falsehood, but neither overload nor wrongful blame.
7. Duplicate inspections cost more real work than they save in incidents.
8. Trust lost under broken promises delays the gain of a later honest reform.
9. No accountability at all is not best either: neglect and incidents rise.
10. Clear standards with penalties for needless add-ons cut over-tightening; outcome-only penalties with scarce means raise it.
11. Promotion by reported figures raises the share of falsifiers above.
12. Knocking out ranking, fear of superiors or scapegoating removes the pattern each carries.`,
  zh: `目的是理论探索，兼作教学说明（按 Edmonds 等 2019 的分类）：在一个层级组织里，问责规则如何决定谁实干、谁做材料、谁造假、谁被追责、谁真正承担。本模型不预测任何真实组织，也不对其评比。

模型以下列模式接受检验。没有一条是写死的；每一条都以配对重复来检验，并报告为成立、不成立或未定：

1. 严格问责使实干比不作为更危险；精准问责加上兑现的容错则使之反转。界线在哪里，取决于不作为有多容易被看见，而这是假定的。
2. 严格问责下处分力度存在内部最优：事件先减后增，因为恐惧把实干变成材料、造假和不作为。
3. 严格问责下基层承担的处分份额大于其因果份额；精准问责与上级担责使差距缩小。
4. 纸面容错并不宽容任何人；要求留痕的容错使文书增加。
5. 上报数字在目标处聚集，排名越重、越近期限越明显；审计使之消失。
6. 单靠增加审计能减少造假，却不能减少超载和冤枉。
7. 重复检查损失的实干多于它避免的事件。
8. 承诺落空所失去的信任，会推迟日后诚实改革的收益。
9. 完全不问责也并非最好：不作为与事件上升。
10. 标准清楚并处罚无谓加码，能减少加码执行；只看结果的处罚加上手段不足则使之增加。
11. 按上报数字晋升，使上级中造假者的比例上升。
12. 去掉排名、上级的恐惧或找替罪羊，各自所承载的模式随之消失。`,
};

const levelSizes = [1];
for (const span of defaultSpans) levelSizes.push(levelSizes.at(-1)! * span);
const posts = levelSizes.reduce((sum, size) => sum + size, 0);

export const entities: Text = {
  en: `- **Post**: its superior and level; the target it received and, for a superior, the add-on with which it hands it on; the figure it reports; and what outlives its agent: latent defects (the present agent's and predecessors', with age, the part due to overload and the part due to deference), unmet need by kind, the stock of falsehood not yet found, a veto of the year's credit. A post is known by its path in the tree or by its given id, never by its place in memory.
- **Agent**: known for life by the post and generation at which it entered, also when promoted. Fixed: talent, integrity (the moral cost of falsifying a task), service motivation, connection to the superior (0–1), career prospect (yes or no). Changing: skill, morale (0–1), fear, trust in tolerance (cases seen granted and refused), the learned sanction cost of each response, papers (the stock of records that shields), the seen answer rate, under some decision rules a leaning to each response; of a superior also the learned costs of overloading others and of leaving warnings unanswered.
- **Task**: handed to a frontline post and handled within the month by one of six responses: work, paperwork (covered with records), falsify (reported as done), shirk (left), escalate (put before the superior), overtighten (done with needless restriction; only where a scenario gives room for it).
- **Incident**: something that went wrong and was noticed; its cause, point of contact, harm and true causal shares.
- **Ledger**: every unit of blame from the incident to whoever bears it, step by step, in whole millionths; what is raised equals what is posted, exempted, struck off, waived, dissolved, forgiven and overturned, and this is checked every tick.
- **Environment**: demand, season, shocks, an upstream gate that may hold back a stream of tasks, the share of possible vexatious complainants that are active, risks that no task touches, the decision rule by which everybody chooses, and the policy in force.

**Scales.** A tick is a month, twelve make a year; the default horizon is ${defaultTicks} ticks. There is no space but the tree: by default ${defaultSpans.length + 1} levels (centre, province, city, county, front line) of ${levelSizes.join(", ")} posts, ${posts} in all; other spans and explicit charts of 1 to 12 levels are allowed.`,
  zh: `- **岗位**：其上级与层级；接到的目标，以及上级再往下传时的加码；上报的数字；还有比任职者更长久的东西：潜在隐患（现任的与前任的，连同年龄、超载所致与依从所致的部分）、各类未满足的需求、尚未查出的虚报存量、当年成绩是否被一票否决。岗位以其在树中的路径或给定的编号为名，与存放位置无关。
- **人员**：终身以进入时的岗位与第几代为名，晋升后亦然。固定的：天赋、诚信（造假一项任务的道德成本）、公共服务动机、与上级的关系（0 至 1）、有无晋升前景。变化的：能力、士气（0 至 1）、恐惧、对容错的信任（所见兑现与被拒的次数）、各应对方式习得的处分成本、材料（护身的留痕存量）、所见的答复率，在某些决策规则下还有对每种应对的偏向；上级另有压垮下级的教训与不答预警的教训。
- **任务**：下达到基层岗位，当月以六种应对方式之一处理：实干、做材料（以留痕代替）、造假（报成完成）、不做、请示、加码执行（以不必要的限制去做；仅在情景留有余地时）。
- **事件**：出了错而被发现；有原因、接触点、损害与真实因果份额。
- **责任账本**：每一份责任从事件到承担者的逐步记录，以百万分之一为整数单位；引起的等于落实、免责、剔除、减免、化解、宽免与改正之和，每期核对。
- **环境**：需求、季节、冲击、可能扣住一批任务的上游关口、可能的恶意投诉者中出动的份额、与任何任务无关的风险、众人选择所依的决策规则，以及现行政策。

**尺度。** 一期为一个月，十二期为一年；默认运行 ${defaultTicks} 期。除层级树外没有空间：默认 ${defaultSpans.length + 1} 级（中央、省、市、县、基层），各级 ${levelSizes.join("、")} 个岗位，共 ${posts} 个；也可用其他幅度，或 1 至 12 级的明确组织结构表。`,
};

export const schedulingBefore: Text = {
  en: "A tick is a month. The submodels of element 7 stand in this order; the first acts before the first tick and whenever a post gets a new agent, and some are called by their neighbours, as their texts say:",
  zh: "一期为一个月。第 7 部分的子模型按以下顺序排列；第一个在首期之前以及岗位换人时起作用，有的由相邻的子模型调用，详见其说明：",
};

export const schedulingAfter: Text = {
  en: "Targets go down and figures go up the tree level by level, and promotion fills the highest vacancy first. Otherwise the order in which posts are served changes nothing, since every draw belongs to its post; the one exception is a superior's hours for answering, which go to its subordinates in the fixed order of their posts.",
  zh: "目标逐级向下，数字逐级向上，晋升先补最高的空缺。除此之外，由于每次抽签都属于其岗位，处理岗位的先后不改变任何结果；唯一的例外是上级用于答复的工时，按下属岗位的固定顺序使用。",
};

/** The eleven design concepts in the order of the protocol. */
export const designConcepts: readonly { readonly title: Text; readonly text: Text }[] = [
  {
    title: { en: "Basic principles", zh: "基本原理" },
    text: {
      en: "Blame avoidance in hierarchies; multitask incentives and threshold effects; target amplification level by level; deterrence by expected sanctions. The mechanisms come from five Chinese articles on accountability in front-line public work (see Sources).",
      zh: "层级中的避责；多任务激励与踩线；目标层层加码；以预期处分为威慑。机制取自五篇讨论基层问责的中文文章（见“来源”）。",
    },
  },
  {
    title: { en: "Emergence", zh: "涌现" },
    text: {
      en: "Amplification, the mix of responses, incidents, who bears blame, wrongful blame, heaping at the target, fear, morale and turnover emerge. Imposed are the rules of the policy, the order of the accountability steps and the form of the utilities.",
      zh: "加码、应对方式的构成、事件、责任归属、冤枉、踩线聚集、恐惧、士气与离职都是涌现的。外加的是政策规则、问责步骤的顺序与效用的形式。",
    },
  },
  {
    title: { en: "Adaptation", zh: "适应" },
    text: {
      en: "Frontline agents choose a response to each task, by the decision rule of the scenario (logit unless it says otherwise), and whether to top up their figure; superiors choose the add-on, whether to answer, whether to top up, and whether to pass blame down.",
      zh: "基层人员按情景的决策规则（未写则为 logit）为每项任务选择应对方式，并选择是否凑数；上级选择加码多少、是否答复、是否凑数、是否把责任推给下级。",
    },
  },
  {
    title: { en: "Objectives", zh: "目标" },
    text: {
      en: "Utility: credit (more below target, at the year's end and with a career ahead), service motivation and reward, less effort, the moral cost of falsifying and the learned sanction cost.",
      zh: "效用：业绩（未达标时、年末、有前景者更高）、公共服务动机与奖励，减去努力、造假的道德成本与习得的处分成本。",
    },
  },
  {
    title: { en: "Learning", zh: "学习" },
    text: {
      en: "Experience-weighted: what a response has cost oneself and, less, one's siblings. Trust in tolerance is a Beta belief. Superiors learn only from what they really pay.",
      zh: "经验加权：某种应对方式让自己、以及较轻地让同级付出过什么代价。对容错的信任是 Beta 信念。上级只从自己真正付出的代价中学习。",
    },
  },
  {
    title: { en: "Prediction", zh: "预测" },
    text: {
      en: "None explicit. Agents expect the future to cost what the past has cost, tolerance to be granted as often as was seen, and escalations to be answered as often as was seen.",
      zh: "没有明确的预测。人员预期将来的代价同过去一样，容错兑现与请示答复同所见一样多。",
    },
  },
  {
    title: { en: "Sensing", zh: "感知" },
    text: {
      en: "Own target, hours, figure, sanctions, records and connection; siblings' sanctions and whether tolerance was granted to them; the rules as written. Nobody sees true causal shares unless an inquiry finds them.",
      zh: "自己的目标、工时、数字、处分、材料与关系；同级的处分及其容错是否兑现；制度文本。除非调查查清，没有人看得到真实因果份额。",
    },
  },
  {
    title: { en: "Interaction", zh: "互动" },
    text: {
      en: "Superiors and subordinates through targets, inspections, answers, figures and blame; siblings through ranking, shared reward, scapegoating and learning; predecessors and successors through defects and need left at the post.",
      zh: "上下级之间：目标、检查、答复、数字与责任；同级之间：排名、分享的奖励、替罪与学习；前后任之间：留在岗位上的隐患与需求。",
    },
  },
  {
    title: { en: "Stochasticity", zh: "随机性" },
    text: {
      en: "Traits, choices, errors, discovery and each chance of the accountability steps. A draw is a pure function of seed, replication, purpose, identity, tick and index; scenario and policy are no part of it. So two policies on one seed meet the same world (common random numbers), and differences are compared in pairs.",
      zh: "特质、选择、失误、发现，以及问责各步骤的概率。每次抽签只由种子、重复、用途、身份、期数与序号决定，与情景和政策的名称无关。因此同一种子下两个政策遇到同一个世界（公共随机数），差别按配对比较。",
    },
  },
  {
    title: { en: "Collectives", zh: "集体" },
    text: {
      en: "Siblings (the subordinates of one superior) and levels; both are given by the tree.",
      zh: "同级（同一上级的下属）与层级；均由树给定。",
    },
  },
  {
    title: { en: "Observation", zh: "观测" },
    text: {
      en: "Each tick the outcomes in the table below, an outcome that is not defined as null with its reason, never 0; and the ledger of blame. Summaries are means over the second half of the ticks unless said otherwise; contrasts are paired differences with Student 95 % intervals and the share of pairs. Observing draws nothing.",
      zh: "每期记录下表所列结果，无定义者为空并注明原因，绝不记 0；另有责任账本。除另行说明外，汇总取后一半期数的均值；对照取配对差值，附 Student 95% 区间与配对比例。观测不抽签。",
    },
  },
];

export const initialisation: Text = {
  en: "The tree is built from spans or from a chart. Every post gets an agent whose traits are drawn from the seed, the replication and the agent's identity alone, so that worlds of one seed and replication begin alike under every policy. There are no defects but the legacy a scenario may lay down, no unmet need, no papers, no fear and no experience. Nothing is burned in; summaries leave out the first half of the ticks instead.",
  zh: "层级树由各级幅度或组织结构表建立。每个岗位有一名人员，其特质只由种子、重复与该人员的身份抽取，所以种子与重复相同的世界在任何政策下开局都一样。除情景可能设定的历史遗留外，没有隐患，没有未满足的需求，没有材料，没有恐惧，没有经验。不设预热期；汇总时略去前一半期数。",
};

export const inputData: Text = {
  en: `No data of the outside world drive the model. What a scenario's file may say beside parameters and policies:

- *season*: twelve factors of harm, January first; *shocks*: each a first tick, a number of ticks and a factor of harm. The factors that hold in a tick multiply.
- *gate*: level, month (January is 0), number of months, share. Every year from that month on each post of the level holds back a stream, for so many months or until it answers an escalation; each task beneath it belongs to the stream with that share as its chance.
- *timeline* of a policy: ticks at which it changes.
- *organisation*: spans, or a chart of posts with their superiors; the *horizon* in ticks; the *decision rule*.`,
  zh: `没有外部数据驱动模型。除参数与政策外，情景文件可以规定：

- 季节：十二个月的损害系数，一月为首；冲击：各有起始期、期数与损害系数。同时有效的系数相乘。
- 关口：层级、月份（一月为 0）、月数、份额。每年从该月起，该级每个岗位扣住一批任务，至满月数或答复一次请示为止；其下每项任务以该份额为概率属于这批任务。
- 政策的时间表：在哪些期改变。
- 组织：各级幅度，或列明上级的岗位表；运行期数；决策规则。`,
};

/** What the submodels' formulas take for granted. */
export const notation: Text = {
  en: `In the formulas a name in code type is a lever or a parameter of the tables below, or a state variable of element 2. Ticks count from 0, which is a January; \`logistic(x) = 1/(1 + e^−x)\`. A draw is uniform on (0, 1), and what has a chance happens when its draw is below it. A *running mean* with memory \`k\` is \`x ← k·x + (1 − k)·new\`. The *year-end weight* is \`1 + yearEnd·max(0, month − 8)/3\`, the month counted from 0. *Millionths* are whole numbers; an amount is split by largest remainder, ties to the earlier, so that the parts sum to it exactly.

The cause of an incident says how much harm it does and about which response a sanction for it teaches: *error* and *legacy* \`harmError\`, work (where deference made the error: paperwork); *force* \`harmError\`, the response that touched it; *neglect* and *overload* \`harmOmission\`, shirk; *ignored* \`harmOmission\`, escalate; *hollow* \`harmOmission\`, paperwork; *fabrication* \`harmOmission\`, falsify; *shortfall* \`harmShortfall\`, shirk; *burden* \`harmBurden\`, overtighten; *complaint* \`harmComplaint\`, with merit the response of the need behind it, vexatious that of one of the month's tasks that were not left, drawn evenly.`,
  zh: `公式中代码体的名称是下文表中的政策杠杆或参数，或第 2 部分的状态变量。期数从 0 起计，第 0 期为一月；\`logistic(x) = 1/(1 + e^−x)\`。抽签在 (0, 1) 上均匀，抽得的数小于某概率则该事发生。记忆为 \`k\` 的滑动平均是 \`x ← k·x + (1 − k)·新值\`。年末权重为 \`1 + yearEnd·max(0, 月份 − 8)/3\`，月份从 0 起计。百万分之一均为整数；一份责任按最大余数法分割，余数相同归在前者，各部分之和恰等于总量。

事件的原因决定其损害多大、为它所受的处分教训哪种应对方式：失误与历史遗留为 \`harmError\`、实干（因依从而来的失误则为做材料）；不可抗力为 \`harmError\`、碰上它的应对方式；不作为与超载为 \`harmOmission\`、不做；未答为 \`harmOmission\`、请示；空转为 \`harmOmission\`、做材料；造假为 \`harmOmission\`、造假；未达标为 \`harmShortfall\`、不做；负担为 \`harmBurden\`、加码执行；投诉为 \`harmComplaint\`，有理者同其背后的需求，恶意者为当月未被搁下的任务中均匀抽得的一项的应对方式。`,
};

export const calibration: Text = {
  en: `The only figures that parameters were tuned to are three bands, for the scenario office under strict-liability:

- a mean target per level of 1.15 to 1.35 times that of the level above when \`ranking\` is 1 (F2);
- \`timePaperwork\` + \`timeHosting\` of 0.20 to 0.50 (F21, F22, F24);
- \`falsifierShare\` of 0.04 to 0.13 (F10, F14).

The facts that the patterns are held against were kept out of tuning. All other values are assumed, or conventions, and say so below.`,
  zh: `参数只按三个区间调校，均取情景 office 在严格问责（strict-liability）下的结果：

- \`ranking\` 为 1 时，每级平均目标为上一级的 1.15 至 1.35 倍（F2）；
- \`timePaperwork\` + \`timeHosting\` 为 0.20 至 0.50(F21、F22、F24);
- \`falsifierShare\` 为 0.04 至 0.13（F10、F14）。

用来检验模式的事实不参与调校。其余数值均为假定或约定，并在下文注明。`,
};
