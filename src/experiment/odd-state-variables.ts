import type { Text } from "../model/declaration.ts";
import type { ColumnName } from "../model/state.ts";
import type { Unit } from "../model/units.ts";

/** A state variable as the second element of the protocol asks for it. */
export interface StateVariable {
  /** The entity that has it. */
  readonly of: Text;
  readonly unit: Unit;
  readonly text: Text;
}

const agent: Text = { en: "agent", zh: "人员" };
const agentByResponse: Text = { en: "agent, each response", zh: "人员，每种应对方式" };
const post: Text = { en: "post", zh: "岗位" };
const superior: Text = { en: "superior post", zh: "上级岗位" };
const frontline: Text = { en: "frontline post", zh: "基层岗位" };
const frontlineByResponse: Text = { en: "frontline post, each response", zh: "基层岗位，每种应对方式" };
const frontlineByNeed: Text = { en: "frontline post, each kind of need", zh: "基层岗位，每类需求" };

/** Every state variable of the model, by its name in src/model/state.ts; the compiler sees to it that none is missing. */
export const stateVariables: Readonly<Record<ColumnName, StateVariable>> = {
  entryPost: { of: agent, unit: "post", text: { en: "Where it entered the organisation; with `generation` there, its name for life.", zh: "进入组织时的岗位；与当时的代数合为终身之名。" } },
  entered: { of: agent, unit: "tick", text: { en: "When it entered the organisation.", zh: "进入组织的时刻。" } },
  talent: { of: agent, unit: "1", text: { en: "Skill it grows towards; fixed.", zh: "能力所趋的水平；固定。" } },
  skill: { of: agent, unit: "1", text: { en: "Tasks done in the hours of one.", zh: "一份工时能做成的任务数。" } },
  integrity: { of: agent, unit: "utility", text: { en: "Moral cost of falsifying a task; fixed.", zh: "造假一项任务的道德成本；固定。" } },
  motivation: { of: agent, unit: "utility", text: { en: "Service motivation; fixed.", zh: "公共服务动机；固定。" } },
  connection: { of: agent, unit: "0–1", text: { en: "Connection to the superior; fixed.", zh: "与上级的关系；固定。" } },
  prospect: { of: agent, unit: "0 or 1", text: { en: "Whether a career lies ahead; fixed.", zh: "有无晋升前景；固定。" } },
  morale: { of: agent, unit: "0–1", text: { en: "Morale.", zh: "士气。" } },
  fear: { of: agent, unit: "index", text: { en: "Fear.", zh: "恐惧。" } },
  granted: { of: agent, unit: "cases", text: { en: "Cases of tolerance seen granted, the prior included.", zh: "所见容错兑现的次数，含先验。" } },
  refused: { of: agent, unit: "cases", text: { en: "Cases of tolerance seen refused, the prior included.", zh: "所见容错被拒的次数，含先验。" } },
  papers: { of: agent, unit: "papers", text: { en: "Stock of records that shield.", zh: "护身的留痕存量。" } },
  answerRate: { of: agent, unit: "share", text: { en: "Answers seen per escalation.", zh: "所见的答复率。" } },
  experience: { of: agent, unit: "1", text: { en: "Weight N of past experience.", zh: "过往经验的权重 N。" } },
  cost: { of: agentByResponse, unit: "blame a task", text: { en: "Learned sanction cost.", zh: "习得的处分成本。" } },
  leaning: { of: agentByResponse, unit: "utility", text: { en: "Leaning to the response, under the decision rules ewa and imitation.", zh: "决策规则 ewa 与 imitation 下对该应对方式的偏向。" } },
  overloadCost: { of: agent, unit: "blame", text: { en: "Learned cost of overloading others, as a superior.", zh: "身为上级压垮下级的教训。" } },
  silenceCost: { of: agent, unit: "blame", text: { en: "Learned cost of leaving warnings unanswered, as a superior.", zh: "身为上级不答预警的教训。" } },
  falsifier: { of: agent, unit: "0 or 1", text: { en: "Whether it falsified more than 5 % of its last full year's figure.", zh: "上一完整年度虚假数是否超过上报数的 5%。" } },
  rose: { of: agent, unit: "0 or 1", text: { en: "Whether it came up from the front line.", zh: "是否由基层晋升而来。" } },
  target: { of: post, unit: "tasks a post", text: { en: "Target handed down to it.", zh: "接到的目标。" } },
  amplification: { of: superior, unit: "share", text: { en: "Add-on with which it hands the target on.", zh: "向下传达时的加码。" } },
  generation: { of: post, unit: "1", text: { en: "Agents that have entered here so far.", zh: "至今在此进入的人数。" } },
  acting: { of: superior, unit: "0 or 1", text: { en: "Whether the post is vacant and held until the year's end.", zh: "是否出缺、由人代理至年末。" } },
  posted: { of: post, unit: "millionths of blame", text: { en: "Sanctions of the tick.", zh: "本期处分。" } },
  undeserved: { of: post, unit: "millionths of blame", text: { en: "Their undeserved part.", zh: "其中冤枉的部分。" } },
  forOverload: { of: post, unit: "millionths of blame", text: { en: "Their part for overloading others.", zh: "其中因压垮下级的部分。" } },
  forSilence: { of: post, unit: "millionths of blame", text: { en: "Their part for unanswered warnings.", zh: "其中因不答预警的部分。" } },
  figure: { of: post, unit: "tasks", text: { en: "Figure reported this month.", zh: "本月上报的数字。" } },
  yearFigure: { of: post, unit: "tasks", text: { en: "Figures of the year so far.", zh: "本年至今的上报数。" } },
  yearTarget: { of: post, unit: "tasks", text: { en: "Targets of the year so far.", zh: "本年至今的目标。" } },
  yearReal: { of: post, unit: "tasks", text: { en: "Real output of the year so far.", zh: "本年至今的真实产出。" } },
  chainFear: { of: superior, unit: "0–1", text: { en: "Mean of min(1, fear) from the centre down to the post.", zh: "由中央到本岗位 min(1, 恐惧) 的均值。" } },
  answerHours: { of: superior, unit: "hours", text: { en: "Hours left this month for answering.", zh: "本月尚余的答复工时。" } },
  held: { of: superior, unit: "0 or 1", text: { en: "Whether an upstream gate at the post holds its stream back.", zh: "此处的上游关口是否正扣住一批任务。" } },
  tasks: { of: frontline, unit: "tasks", text: { en: "The target as a whole number n.", zh: "目标化为整数 n。" } },
  beyond: { of: frontline, unit: "tasks", text: { en: "Tasks that come beyond the target.", zh: "目标之外的任务。" } },
  hours: { of: frontline, unit: "hours", text: { en: "Hours there are for tasks, hosting and duty taken off.", zh: "扣除迎检与摊派后可用于任务的工时。" } },
  duty: { of: frontline, unit: "hours", text: { en: "Hours of an imposed duty.", zh: "摊派职责的工时。" } },
  overload: { of: frontline, unit: "1", text: { en: "Hours needed over hours there are, less 1, not below 0.", zh: "所需工时与现有工时之比减一，不低于 0。" } },
  handled: { of: frontlineByResponse, unit: "tasks", text: { en: "Tasks so handled this month.", zh: "本月这样处理的任务。" } },
  realOutput: { of: frontline, unit: "tasks", text: { en: "Tasks really done this month.", zh: "本月真正做成的任务。" } },
  unreachable: { of: frontline, unit: "share", text: { en: "Share of the target that no hours allow.", zh: "工时所不允许的目标份额。" } },
  sanctions: { of: frontlineByResponse, unit: "millionths of blame", text: { en: "Sanctions of the tick by what they teach about.", zh: "本期处分，按其所教训的应对方式分。" } },
  defects: { of: frontline, unit: "defects", text: { en: "The present agent's latent defects.", zh: "现任的潜在隐患。" } },
  defectOverload: { of: frontline, unit: "defects", text: { en: "Sum of their parts due to overload.", zh: "其中超载所致部分之和。" } },
  defectAge: { of: frontline, unit: "months", text: { en: "Sum of their ages.", zh: "其年龄之和。" } },
  defectDeferred: { of: frontline, unit: "defects", text: { en: "Those of them that came of deference.", zh: "其中因依从而来的。" } },
  legacy: { of: frontline, unit: "defects", text: { en: "Predecessors' latent defects.", zh: "前任留下的隐患。" } },
  legacyOverload: { of: frontline, unit: "defects", text: { en: "Sum of their parts due to overload.", zh: "其中超载所致部分之和。" } },
  legacyAge: { of: frontline, unit: "months", text: { en: "Sum of their ages.", zh: "其年龄之和。" } },
  legacyKnown: { of: frontline, unit: "defects", text: { en: "Those of the last predecessor, if promoted within the tree.", zh: "其中由上一任（若在树内晋升）留下的。" } },
  predecessorPost: { of: frontline, unit: "post", text: { en: "Where that one is now; none if gone.", zh: "上一任现在何处；已离开则无。" } },
  need: { of: frontlineByNeed, unit: "tasks", text: { en: "Unmet need: neglect, overload, ignored, hollow, false.", zh: "未满足的需求：不作为、超载、未答、空转、造假。" } },
  needMandated: { of: frontline, unit: "tasks", text: { en: "Part of hollow need due to mandated records.", zh: "空转需求中因规定留痕所致的部分。" } },
  needUnreachable: { of: frontline, unit: "tasks", text: { en: "Part of the need behind falsehood that no hours allowed.", zh: "造假背后的需求中工时所不允许的部分。" } },
  needGated: { of: frontline, unit: "tasks", text: { en: "Part of ignored need held back by an upstream gate.", zh: "未答需求中被上游关口扣住的部分。" } },
  falsehood: { of: frontline, unit: "tasks", text: { en: "Falsified units not yet found; kept at `needRetention` a month and forgotten below a thousandth.", zh: "尚未查出的虚报；每月按 `needRetention` 保留，不足千分之一则遗忘。" } },
  falsehoodUnreachable: { of: frontline, unit: "tasks", text: { en: "Part of it that no hours allowed.", zh: "其中工时所不允许的部分。" } },
  yearFalsified: { of: frontline, unit: "tasks", text: { en: "Units falsified in the year so far.", zh: "本年至今的虚报。" } },
  yearPosted: { of: frontline, unit: "millionths of blame", text: { en: "Sanctions of the year so far.", zh: "本年至今的处分。" } },
  vetoed: { of: frontline, unit: "0 or 1", text: { en: "Whether this year's credit is void.", zh: "本年成绩是否已被否决。" } },
  falsified: { of: frontline, unit: "tasks", text: { en: "Units falsified this month, topping up included.", zh: "本月的虚报，含凑数。" } },
};
