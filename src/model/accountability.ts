import { CausalShares, findCauses, NATURE } from "./causal-shares.ts";
import { BURDEN, ERROR, LEGACY } from "./causes.ts";
import type { Submodel } from "./declaration.ts";
import type { DrawPass } from "./draws.ts";
import { exp, logistic } from "./exact-math.ts";
import {
  ABSORB,
  accounts,
  CLIMB,
  DEFLECT,
  EXEMPT,
  INQUIRE,
  type Ledger,
  MILLION,
  RAISE,
  SCAPEGOAT,
  STRIKE_OFF,
} from "./ledger.ts";
import type { Policy } from "./levers.ts";
import { settle } from "./settlement.ts";
import type { World } from "./world.ts";

export const odd: Submodel = {
  title: { en: "Hold accountable", zh: "问责" },
  text: {
    en: `Each incident raises \`severity × harm\` (for burden also × \`severityOver\`) at the point of contact, in millionths of a blame unit; then, in this order, each step booked with its chance and draw:
1. *exempt*: if nature's share is at least ½, with chance \`clarity\`; not if an honest error is judged by hindsight, with chance \`hindsight·(1 − exp(−standardDrift·age))\`.
2. *inquire*: with chance \`precision\` the amount is split by the true shares (largest remainder) and nature's part struck off; each part goes on at 6. Judged by hindsight, nature's part is charged to whoever made the error; of people who left, it is waived.
3. *climb*: else it climbs from the point of contact, a level at a time, while draws fall below \`outrage\`.
4. *deflect or absorb*: a holder with subordinates passes it down with chance \`logistic(passDownBase − passDownLiability·superiorLiability − passDownAppraisal·upwardAppraisal)\`, else absorbs it. On the incident's path it goes to the child on the path or, with chance \`scapegoat\`, to the weakest child; off the path always to the weakest: the one with the lowest \`shield·papers + connection\`, ties by draw. With a constant chance s and no scapegoats, level k bears \`(1 − s)s^k\` (C2).
5. *shield*, 6. *tolerate*, 7. *waive*, 8. *appeal*, 9. *post*: see Settle.

Draws are named by the post of contact, the incident's ordinal there and the level reached, so the same incident meets the same luck under another policy.`,
    zh: `每个事件在经手岗位产生 \`severity × 损害\` 的责任（负担事件再乘 \`severityOver\`），以百万分之一责任单位计；随后依次，每步连同其概率与抽签入账：
1. 「免责」：自然的份额不低于 ½ 时，以 \`clarity\` 的概率免责；若诚实失误被按后视镜评判（概率 \`hindsight·(1 − exp(−standardDrift·时长))\`）则不能。
2. 「调查」：以 \`precision\` 的概率按真实份额分割（最大余数法），剔除自然的部分；各部分从第 6 步继续。若按后视镜评判，自然的部分归犯错者；犯错者已离任的予以减免。
3. 「上升」：否则从经手岗位逐级上升，只要抽签低于 \`outrage\`。
4. 「下推或承担」：有下属的持责者以 \`logistic(passDownBase − passDownLiability·superiorLiability − passDownAppraisal·upwardAppraisal)\` 的概率下推，否则承担。在事件路径上推给路径上的下属，或以 \`scapegoat\` 的概率推给最弱的下属；离开路径后总是推给最弱者，即 \`shield·材料 + 关系\` 最低者，相同则抽签。若概率恒为 s 且无替罪羊，第 k 级承担 \`(1 − s)s^k\`（C2）。
5. 「留痕护身」、6.「容错」、7.「减免」、8.「申诉」、9.「落实」：见「结算」。

抽签以经手岗位、事件在该岗位的序号和到达的级别命名，因此同一事件在另一政策下遇到同样的运气。`,
  },
};

/** One incident on its way from the point of contact to whoever pays. One record, reused for all incidents. */
export class BlameCase {
  world!: World;
  policy!: Policy;
  ledger!: Ledger;
  /** False for a replay under another policy, which books entries but changes nothing. */
  binding = true;
  number = 0;
  cause = 0;
  rule = 0;
  response = 0;
  /** Part of the cause that is not the agent's or nature's. */
  part = 0;
  predecessor = -1;
  /** Slot of the post of contact. */
  contact = 0;
  amount = 0;
  /** An honest error judged by a later standard. */
  fault = false;
  #ordinal = 0;
  /** Chance of the rule now tried and the draw that decides it, NaN where nothing is drawn; booked with every entry. */
  chance = Number.NaN;
  luck = Number.NaN;
  /** Chance that a holder with subordinates passes blame down. */
  passDown = Number.NaN;
  readonly shares = new CausalShares();
  /** Slots from the post of contact up to the highest holder. */
  readonly path = new Int32Array(12);
  /** Place of the highest holder on the path. */
  climbed = 0;

  open(world: World, policy: Policy, ledger: Ledger, i: number, number: number, binding: boolean): void {
    const { incidents, hierarchy } = world;
    // The same for all incidents of a month; neither a world's parameters nor a policy ever change.
    if (world !== this.world || policy !== this.policy) this.passDown = chanceOfPassingDown(world, policy);
    this.world = world;
    this.policy = policy;
    this.ledger = ledger;
    this.binding = binding;
    this.number = number;
    this.cause = incidents.cause[i]!;
    this.rule = incidents.rule[i]!;
    this.response = incidents.response[i]!;
    this.part = incidents.part[i]!;
    this.predecessor = incidents.predecessor[i]!;
    this.contact = hierarchy.superiors + incidents.post[i]!;
    this.#ordinal = incidents.ordinal[i]!;
    const severity = policy.severity * (this.cause === BURDEN ? policy.severityOver : 1);
    this.amount = Math.floor(MILLION * severity * incidents.harm[i]! + 0.5);
    const judged = this.cause === ERROR || this.cause === LEGACY;
    this.chance = judged && policy.hindsight > 0 ? this.#chanceOfFault(incidents.age[i]!) : 0;
    this.fault = this.chance > 0 && this.falls(world.passes.judgeByHindsight, 0);
    findCauses(world, i, this.shares);
    this.shares.split(this.amount);
  }

  /** Chance that an honest error of this age is a fault by the standards of today. */
  #chanceOfFault(age: number): number {
    return this.policy.hindsight * (1 - exp(-this.world.parameters.standardDrift * age));
  }

  /** The draw of this incident from a pass; `step` 0–63 is the level reached, or another fixed number. */
  draw(pass: DrawPass, step: number): number {
    return pass.roomOnce(this.#ordinal * 64 + step, this.contact)[0]!;
  }

  /** Tries a rule of chance `chance`: whether the draw falls below it. */
  falls(pass: DrawPass, step: number): boolean {
    this.luck = pass.roomOnce(this.#ordinal * 64 + step, this.contact)[0]!;
    return this.luck < this.chance;
  }

  /** Books a movement of `amount`, or a rule tried in vain (amount 0), from the holder at slot `from`. */
  book(rule: number, from: number, to: number, amount: number): void {
    const level = this.world.hierarchy.level[from < 0 ? this.contact : from]!;
    this.ledger.add(level, this.cause, rule, amount);
    if (this.ledger.whole)
      this.ledger.enter(this.number, this.cause, rule, from, to, amount, this.chance, this.luck);
  }

  /** Books a movement that no chance decides. */
  bookSure(rule: number, from: number, to: number, amount: number): void {
    this.chance = Number.NaN;
    this.luck = Number.NaN;
    this.book(rule, from, to, amount);
  }
}

const blameCase = new BlameCase();

/** Step 6. Every incident of the tick, in the order of the list, from the point of contact to who pays. */
export function holdAccountable(world: World, policy: Policy): void {
  const { incidents, tally, ledger } = world;
  for (let i = 0; i < incidents.count; i++) {
    tally.incidents[incidents.cause[i]!]!++;
    tally.harm += incidents.harm[i]!;
    followBlame(world, policy, ledger, i, ledger.incidents++, true);
  }
}

/**
 * Follows the blame of incident `i` of the tick under `policy`, booking every step. `binding` false changes nothing
 * but `ledger`: so one incident of one world can be held against another policy's rules.
 */
export function followBlame(
  world: World,
  policy: Policy,
  ledger: Ledger,
  i: number,
  number: number,
  binding: boolean,
): void {
  blameCase.open(world, policy, ledger, i, number, binding);
  if (blameCase.amount === 0) return;
  raise(blameCase);
  if (isExempt(blameCase)) return;
  if (isExplained(blameCase)) return;
  const holder = climb(blameCase);
  const bearer = passDown(blameCase, holder);
  settle(blameCase, bearer, blameCase.amount, false);
}

function raise(c: BlameCase): void {
  c.bookSure(RAISE, accounts.incident, c.contact, c.amount);
  if (!c.binding) return;
  const { tally, hierarchy } = c.world;
  const { shares } = c;
  tally.raised += c.amount;
  for (let k = 0; k < shares.count; k++) {
    const account = shares.account[k]!;
    if (account === NATURE) continue;
    tally.causedAtLevel[hierarchy.level[account]!]! += shares.amount[k]!;
    tally.causedByPersons += shares.amount[k]!;
    tally.escaped += shares.amount[k]!; // taken back as far as it is posted
  }
}

function isExempt(c: BlameCase): boolean {
  if (c.shares.of(NATURE) < 0.5 || c.fault) return false;
  c.chance = c.policy.clarity;
  const exempt = c.falls(c.world.passes.exempt, 0);
  c.book(EXEMPT, c.contact, exempt ? accounts.exempted : c.contact, exempt ? c.amount : 0);
  if (exempt && c.binding) c.world.tally.exempted += c.amount;
  return exempt;
}

/** An inquiry finds the true shares, and each account settles its own. */
function isExplained(c: BlameCase): boolean {
  c.chance = c.policy.precision;
  if (!c.falls(c.world.passes.inquire, 0)) {
    c.book(INQUIRE, c.contact, c.contact, 0);
    return false;
  }
  const { chance, luck, shares } = c;
  if (c.binding) c.world.tally.hoursOfControl += c.world.parameters.inquiryHours;
  // Nature's part first: judged by hindsight it is charged to whoever made the error.
  const blind = shares.amount[1]!;
  let charged = blind > 0 ? chargeBlind(c, blind) : -1;
  for (let k = 0; k < shares.count; k++) {
    if (k === 1) continue;
    const account = shares.account[k]!;
    const amount = shares.amount[k]! + (account === charged ? blind : 0);
    if (amount === 0) continue;
    c.chance = chance; // settling the last account has left its own
    c.luck = luck;
    c.book(INQUIRE, c.contact, account, account === c.contact ? 0 : amount);
    settle(c, account, amount, true);
    if (account === charged) charged = -1;
  }
  if (charged < 0) return true;
  c.chance = chance;
  c.luck = luck;
  c.book(INQUIRE, c.contact, charged, blind);
  settle(c, charged, blind, true);
  return true;
}

/** Strikes nature's part off, or finds whom hindsight charges with it: returns the slot, −1 for nobody. */
function chargeBlind(c: BlameCase, blind: number): number {
  if (!c.fault) {
    c.book(STRIKE_OFF, c.contact, accounts.struckOff, blind);
    if (c.binding) c.world.tally.struckOff += blind;
    return -1;
  }
  if (c.cause === ERROR) return c.contact;
  if (c.predecessor >= 0) return c.predecessor;
  c.book(INQUIRE, c.contact, accounts.departed, blind);
  if (c.binding) c.world.tally.waived += blind;
  return -1;
}

/** Climbs from the point of contact while the public is not content; returns the highest holder. */
function climb(c: BlameCase): number {
  const { parent, level } = c.world.hierarchy;
  c.chance = c.policy.outrage;
  let holder = c.contact;
  c.climbed = 0;
  c.path[0] = holder;
  while (parent[holder]! >= 0) {
    if (!c.falls(c.world.passes.climb, level[holder]!)) {
      c.book(CLIMB, holder, holder, 0);
      break;
    }
    c.book(CLIMB, holder, parent[holder]!, c.amount);
    holder = parent[holder]!;
    c.path[++c.climbed] = holder;
  }
  return holder;
}

/** Chance that a holder with subordinates passes blame down. */
function chanceOfPassingDown(world: World, policy: Policy): number {
  const p = world.parameters;
  return logistic(
    p.passDownBase -
      p.passDownLiability * policy.superiorLiability -
      p.passDownAppraisal * policy.upwardAppraisal,
  );
}

/** Passes blame down from the highest holder until somebody absorbs it or the front line has it; returns who. */
function passDown(c: BlameCase, top: number): number {
  const { superiors, level } = c.world.hierarchy;
  let holder = top;
  let depth = c.climbed;
  let onPath = true;
  while (holder < superiors) {
    c.chance = c.passDown;
    if (!c.falls(c.world.passes.deflect, level[holder]!)) {
      c.book(ABSORB, holder, holder, 0);
      break;
    }
    const { luck } = c;
    depth--;
    const next: number =
      onPath && !picksScapegoat(c, holder) ? c.path[depth]! : weakestSubordinate(c, holder);
    onPath = onPath && next === c.path[depth];
    c.chance = c.passDown; // the search for a scapegoat has left its own
    c.luck = luck;
    c.book(DEFLECT, holder, next, c.amount);
    holder = next;
  }
  return holder;
}

function picksScapegoat(c: BlameCase, holder: number): boolean {
  c.chance = c.policy.scapegoat;
  const picks = c.falls(c.world.passes.scapegoat, c.world.hierarchy.level[holder]!);
  c.book(SCAPEGOAT, holder, holder, 0);
  return picks;
}

/** The subordinate with the lowest shield·papers + connection; ties by draw. */
function weakestSubordinate(c: BlameCase, holder: number): number {
  const { hierarchy } = c.world;
  const first = hierarchy.childStart[holder]!;
  const last = hierarchy.childStart[holder + 1]!;
  let lowest = Number.POSITIVE_INFINITY;
  let ties = 0;
  for (let k = first; k < last; k++) {
    const strength = strengthOf(c, hierarchy.children[k]!);
    if (strength > lowest) continue;
    ties = strength === lowest ? ties + 1 : 1;
    lowest = strength;
  }
  let skip = ties > 1 ? Math.floor(ties * c.draw(c.world.passes.breakTie, hierarchy.level[holder]!)) : 0;
  for (let k = first; k < last; k++) {
    const child = hierarchy.children[k]!;
    if (strengthOf(c, child) === lowest && skip-- === 0) return child;
  }
  throw new Error(`no subordinate found below post: ${hierarchy.id(holder)}`);
}

function strengthOf(c: BlameCase, post: number): number {
  const { papers, connection } = c.world.state;
  return c.policy.shield * papers[post]! + connection[post]!;
}
