import {
  BURDEN,
  ERROR,
  FABRICATION,
  FORCE,
  HOLLOW,
  IGNORED,
  LEGACY,
  NEGLECT,
  OVERLOAD,
  SHORTFALL,
} from "./causes.ts";
import type { Submodel } from "./declaration.ts";
import { log } from "./exact-math.ts";
import { gateAbove } from "./gate.ts";
import type { World } from "./world.ts";

export const odd: Submodel = {
  title: { en: "True causal shares", zh: "真实因果份额" },
  text: {
    en: `Every incident has shares over nature, the agent at the point of contact, and superiors, which sum to 1, give nothing to whoever did nothing, and treat equals equally (C17). *Overload* falls on the superiors of the chain in proportion to \`ln(1 + a)\`, or on the centre if none added anything. *Error*: the part \`κo/(1 + κo)\` that overload \`o\` adds to the error rate is overload, the rest nature. *Legacy*: as error, with the overload of the time it was made and the add-ons of today. *Force*: nature. *Neglect*: the agent. *Ignored*: the superior that did not answer, or the post that held the stream back at an upstream gate. *Hollow*: the mandated part of the records the centre, the voluntary part the agent. *Fabrication* and *shortfall*: the agent, less the part of the target that no hours allowed (\`max(0, 1 − reachable/n)\`), which is overload. *Burden*: the agent, less the part \`o/(1 + o)\` due to scarce means. A *complaint* with merit stands for the unmet need behind it; a vexatious one is nature. Latent defects and unmet need are pooled for each post, so an incident takes the mean part of its pool.`,
    zh: `每个事件的份额分布在自然、经手岗位上的当事人和各级上级之间，总和为 1，未参与者为零，同等者同等对待（C17）。「超载」按 \`ln(1 + a)\` 的比例由链条上的各级上级分担，若无人加码则归中央。「失误」中超载 \`o\` 所增加的部分 \`κo/(1 + κo)\` 属超载，其余归自然。「历史遗留」同失误，超载按产生之时计，分担按今日加码计。「不可抗力」归自然。「不作为」归当事人。「请示未答」归未答复的上级，或在上游关口扣住任务的岗位。「空转」中规定留痕的部分归中央，自愿部分归当事人。「造假」与「未达标」归当事人，但目标中没有工时可做到的部分（\`max(0, 1 − 可达/n)\`）属超载。「负担」归当事人，但因手段不足的部分 \`o/(1 + o)\` 属超载。有理投诉按其背后的未满足需求计，恶意投诉归自然。隐患和未满足需求按岗位汇总，事件取其均值。`,
  },
};

/** Nature's account among causal shares. */
export const NATURE = -10;

/** Most accounts one incident can have: nature, the agent, up to 11 superiors and a gate that is one of them. */
const MOST = 16;

/**
 * Shares of one incident: `account[k]` has `share[k]`, k < count. The agent at the point of contact is always entry 0
 * and nature entry 1, whether they have a share or not. One object is reused for all incidents.
 */
export class CausalShares {
  count = 0;
  readonly account = new Int32Array(MOST);
  readonly share = new Float64Array(MOST);
  /** The amount of the incident split by the shares, millionths; set by `split`. */
  readonly amount = new Float64Array(MOST);
  readonly #remainder = new Float64Array(MOST);

  /** Begins with only the agent and nature, both at 0. */
  begin(agent: number): void {
    this.count = 2;
    this.account[0] = agent;
    this.account[1] = NATURE;
    this.share[0] = 0;
    this.share[1] = 0;
  }

  /** The place of an account, which begins at 0 if it is new. */
  place(account: number): number {
    for (let k = 0; k < this.count; k++) if (this.account[k] === account) return k;
    this.account[this.count] = account;
    this.share[this.count] = 0;
    return this.count++;
  }

  /** Own share of an account, 0 if it has none. */
  of(account: number): number {
    for (let k = 0; k < this.count; k++) if (this.account[k] === account) return this.share[k]!;
    return 0;
  }

  /** Own amount of an account after `split`. */
  amountOf(account: number): number {
    for (let k = 0; k < this.count; k++) if (this.account[k] === account) return this.amount[k]!;
    return 0;
  }

  /** Splits a whole amount by largest remainder, ties to the earlier entry, so that the parts sum to it exactly. */
  split(amount: number): void {
    let left = amount;
    for (let k = 0; k < this.count; k++) {
      const exact = amount * this.share[k]!;
      const whole = Math.floor(exact);
      this.amount[k] = whole;
      this.#remainder[k] = exact - whole;
      left -= whole;
    }
    while (left > 0) {
      let largest = 0;
      for (let k = 1; k < this.count; k++) if (this.#remainder[k]! > this.#remainder[largest]!) largest = k;
      this.amount[largest]!++;
      this.#remainder[largest] = -1;
      left--;
    }
  }
}

/** Sets `shares` to the true causal shares of incident `i` of the tick. */
export function findCauses(world: World, i: number, shares: CausalShares): void {
  const { incidents, hierarchy } = world;
  const contact = hierarchy.superiors + incidents.post[i]!;
  const part = incidents.part[i]!;
  shares.begin(contact);
  switch (incidents.rule[i]) {
    case ERROR:
    case LEGACY:
      shares.share[1] = 1 - part;
      shareOverload(world, contact, part, shares);
      break;
    case FORCE:
      shares.share[1] = 1;
      break;
    case NEGLECT:
      shares.share[0] = 1;
      break;
    case OVERLOAD:
      shareOverload(world, contact, 1, shares);
      break;
    case IGNORED:
      shares.share[shares.place(silentSuperior(world, contact))]! += 1 - part;
      if (part > 0) shares.share[shares.place(gateAbove(hierarchy, world.setting.gate, contact))]! += part;
      break;
    case HOLLOW:
      shares.share[0] = 1 - part;
      shares.share[shares.place(0)]! += part;
      break;
    case FABRICATION:
    case SHORTFALL:
    case BURDEN:
      shares.share[0] = 1 - part;
      shareOverload(world, contact, part, shares);
      break;
    default:
      throw new Error(`no rule of causal shares for cause: ${incidents.rule[i]}`);
  }
}

/** Shares `part` among the superiors of the chain in proportion to ln(1 + a); if none added anything, the centre's. */
function shareOverload(world: World, contact: number, part: number, shares: CausalShares): void {
  if (part === 0) return;
  const { parent } = world.hierarchy;
  const { weight } = world.addOns;
  let sum = 0;
  for (let m = parent[contact]!; m >= 0; m = parent[m]!) {
    weighAddOn(world, m);
    sum += weight[m]!;
  }
  if (sum === 0) {
    shares.share[shares.place(0)]! += part;
    return;
  }
  for (let m = parent[contact]!; m >= 0; m = parent[m]!)
    if (weight[m]! > 0) shares.share[shares.place(m)]! += (part * weight[m]!) / sum;
}

/** Weighs what superior `m` added, ln(1 + a): a logarithm a tick, however many incidents share in it. */
function weighAddOn(world: World, m: number): void {
  const { amplification } = world.state;
  const { of, weight } = world.addOns;
  if (of[m] === amplification[m]) return;
  of[m] = amplification[m]!;
  weight[m] = log(1 + amplification[m]!);
}

function silentSuperior(world: World, contact: number): number {
  return Math.max(0, world.hierarchy.parent[contact]!);
}
