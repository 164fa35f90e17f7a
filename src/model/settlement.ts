import type { BlameCase } from "./accountability.ts";
import { ERROR, FORCE, HOLLOW, IGNORED, LEGACY, NO_RESPONSE, OVERLOAD, SHIRK, WORK } from "./causes.ts";
import type { Submodel } from "./declaration.ts";
import { expAt } from "./exact-math.ts";
import { APPEAL, accounts, POST, SHIELD, TOLERATE, WAIVE } from "./ledger.ts";

export const odd: Submodel = {
  title: { en: "Settle", zh: "结算" },
  text: {
    en: `What rests with a bearer passes five rules. *Shield*: unless an inquiry found the causes (it sees through paper), records of a frontline bearer dissolve it with chance \`shield·(1 − exp(−paperProtection·papers))\`. *Tolerate*: an error, force or legacy on the acting agent may be forgiven with chance \`toleranceOnPaper·toleranceHonoured·((1 − evidenceBurden) + evidenceBurden·(1 − exp(−paperProtection·papers)))·((1 − discretion) + discretion·connection)\`; the agent and, with \`siblingWeight\`, the siblings note whether it was granted. *Waive*: a superior pays \`superiorLiability\` of what it holds, an incumbent \`legacyLiability\` of a legacy. *Appeal*: with chance \`appealRate\`; it is overturned with \`overturnInnocent\` if the bearer's own share is below half of what would be posted, else with \`overturnGuilty\` (C15). *Post*: the rest is the sanction. A sanction at the front line voids the year's credit if the incident falls, by draw, on one of the \`vetoItems\` among \`vetoCatalogue\`. A sanction for another's incident teaches about work: whoever is active is near.`,
    zh: `责任落到某人头上后依次经过五条规则。「留痕护身」：除非调查查清了原因（调查看穿材料），基层承受者的材料以 \`shield·(1 − exp(−paperProtection·材料))\` 的概率将其化解。「容错」：落在当事人头上的失误、不可抗力或历史遗留，可以 \`toleranceOnPaper·toleranceHonoured·((1 − evidenceBurden) + evidenceBurden·(1 − exp(−paperProtection·材料)))·((1 − discretion) + discretion·关系)\` 的概率获得宽免；当事人以及（按 \`siblingWeight\`）同级会记住是否兑现。「减免」：上级只承担所持部分的 \`superiorLiability\`，现任只承担历史遗留的 \`legacyLiability\`。「申诉」：以 \`appealRate\` 的概率提出；若本人份额不到拟处分的一半，以 \`overturnInnocent\` 改正，否则以 \`overturnGuilty\`（C15）。「落实」：余下的即处分。基层受处分时，若事件经抽签落在 \`vetoCatalogue\` 项中的 \`vetoItems\` 项上，全年成绩作废。因他人事件受处分教人远离实干：谁在干谁就在近旁。`,
  },
};

/** Settles `amount` (millionths) at the post of slot `bearer`. */
export function settle(c: BlameCase, bearer: number, amount: number, byInquiry: boolean): void {
  const { hierarchy } = c.world;
  const frontline = bearer >= hierarchy.superiors;
  if (frontline && !byInquiry && isShielded(c, bearer, amount)) return;
  if (bearer === c.contact && isTolerated(c, amount)) return;
  const due = waive(c, bearer, amount);
  if (due === 0) return;
  const own = c.shares.amountOf(bearer);
  if (isOverturned(c, bearer, due, own)) return;
  c.bookSure(POST, bearer, accounts.paid, due);
  if (c.binding) bear(c, bearer, due, own, byInquiry);
}

/** Chance that the papers of `bearer` do not protect it; in memory, as V8 allocates a result where it does not inline. */
const unprotected = new Float64Array(new ArrayBuffer(8));

function weighPapers(c: BlameCase, bearer: number): void {
  unprotected[0] = -c.world.parameters.paperProtection * c.world.state.papers[bearer]!;
  expAt(unprotected, 0);
}

function isShielded(c: BlameCase, bearer: number, amount: number): boolean {
  weighPapers(c, bearer);
  c.chance = c.policy.shield * (1 - unprotected[0]!);
  const shielded = c.falls(c.world.passes.shield, c.world.hierarchy.level[bearer]!);
  c.book(SHIELD, bearer, shielded ? accounts.dissolved : bearer, shielded ? amount : 0);
  if (shielded && c.binding) c.world.tally.dissolved += amount;
  return shielded;
}

/** Tolerance covers what an agent did not mean: error, force, legacy; not what hindsight calls a fault. */
function isTolerated(c: BlameCase, amount: number): boolean {
  const { policy, world, contact } = c;
  const covered = c.cause === ERROR || c.cause === FORCE || c.cause === LEGACY;
  if (!covered || c.fault || policy.toleranceOnPaper === 0) return false;
  weighPapers(c, contact);
  c.chance =
    policy.toleranceOnPaper *
    policy.toleranceHonoured *
    (1 - policy.evidenceBurden + policy.evidenceBurden * (1 - unprotected[0]!)) *
    (1 - policy.discretion + policy.discretion * world.state.connection[contact]!);
  const granted = c.falls(world.passes.tolerate, 0);
  c.book(TOLERATE, contact, granted ? accounts.forgiven : contact, granted ? amount : 0);
  if (c.binding) {
    world.tally.toleranceAsked++;
    witness(c, granted);
    if (granted) {
      world.tally.toleranceGranted++;
      world.tally.forgiven += amount;
    }
  }
  return granted;
}

/** The agent and its siblings update their belief in tolerance. */
function witness(c: BlameCase, granted: boolean): void {
  const { state, hierarchy, parameters } = c.world;
  const cases = granted ? state.granted : state.refused;
  const superior = hierarchy.parent[c.contact]!;
  if (superior >= 0) {
    for (let k = hierarchy.childStart[superior]!; k < hierarchy.childStart[superior + 1]!; k++)
      if (hierarchy.children[k] !== c.contact) cases[hierarchy.children[k]!]! += parameters.siblingWeight;
  }
  cases[c.contact]!++;
}

/** What a superior, or an incumbent for a legacy, does not have to pay; returns what is due. */
function waive(c: BlameCase, bearer: number, amount: number): number {
  const superior = bearer < c.world.hierarchy.superiors;
  if (!superior && (c.cause !== LEGACY || bearer !== c.contact)) return amount;
  const share = superior ? c.policy.superiorLiability : c.policy.legacyLiability;
  const due = Math.floor(amount * share + 0.5);
  if (due < amount) c.bookSure(WAIVE, bearer, accounts.waived, amount - due);
  if (c.binding) c.world.tally.waived += amount - due;
  return due;
}

function isOverturned(c: BlameCase, bearer: number, due: number, own: number): boolean {
  const { policy, world } = c;
  const level = world.hierarchy.level[bearer]!;
  c.chance = policy.appealRate;
  if (!c.falls(world.passes.appeal, level)) return false;
  if (c.binding) world.tally.hoursOfControl += world.parameters.appealHours;
  c.chance = own < due / 2 ? policy.overturnInnocent : policy.overturnGuilty;
  const overturned = c.falls(world.passes.overturn, level);
  c.book(APPEAL, bearer, overturned ? accounts.overturned : bearer, overturned ? due : 0);
  if (overturned && c.binding) {
    world.tally.overturned += due;
    world.tally.appealsWon++;
  }
  return overturned;
}

/** The part of an incident that overload explains: what superiors may learn from, and what is no shirking. */
function overloadPartOf(c: BlameCase): number {
  if (c.rule === OVERLOAD) return 1;
  return c.rule === IGNORED || c.rule === HOLLOW ? 0 : c.part;
}

/** The sanction falls: on state, for learning, and on the tally. */
function bear(c: BlameCase, bearer: number, due: number, own: number, byInquiry: boolean): void {
  const { state, tally, hierarchy, parameters } = c.world;
  const undeserved = Math.max(0, due - own);
  state.posted[bearer]! += due;
  state.undeserved[bearer]! += undeserved;
  tally.postedTotal += due;
  tally.postedAtLevel[hierarchy.level[bearer]!]! += due;
  tally.wrongful += undeserved;
  tally.escaped -= Math.min(own, due);
  if (bearer < hierarchy.superiors) {
    if (c.rule === IGNORED) state.forSilence[bearer]! += due;
    else if (byInquiry) state.forOverload[bearer]! += c.rule === HOLLOW ? 0 : Math.min(due, own);
    else state.forOverload[bearer]! += due * overloadPartOf(c);
    return;
  }
  const f = bearer - hierarchy.superiors;
  const lesson = bearer === c.contact ? c.response : WORK;
  state.yearPosted[f]! += due;
  if (lesson !== NO_RESPONSE) {
    state.sanctions[lesson * hierarchy.frontline + f]! += due;
    tally.postedFor[lesson]! += lesson === SHIRK ? due - Math.floor(due * overloadPartOf(c) + 0.5) : due;
  }
  const item = Math.floor(c.draw(c.world.passes.veto, 0) * parameters.vetoCatalogue);
  if (item < c.policy.vetoItems) state.vetoed[f] = 1;
}
