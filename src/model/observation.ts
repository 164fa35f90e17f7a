import { FALSIFY, needs, OVERTIGHTEN, PAPERWORK, SHIRK, WORK } from "./causes.ts";
import type { Submodel } from "./declaration.ts";
import { MILLION } from "./ledger.ts";
import type { Policy } from "./levers.ts";
import { type OutcomeDeclaration, type OutcomeName, outcomeNames, outcomes } from "./outcomes.ts";
import type { Part } from "./part.ts";
import { rankAgreement } from "./rank-agreement.ts";
import type { State } from "./state.ts";
import { TrailingYear } from "./trailing-year.ts";
import { FALSIFIER } from "./turnover.ts";
import { harmFactor, monthOf, type World } from "./world.ts";

export const odd: Submodel = {
  title: { en: "Observe", zh: "观测" },
  text: {
    en: `All outcomes of the tick are written as one row; what is not defined is left undefined with its reason, never 0. Yearly outcomes (falsifiers, inequality of blame, how true the ranks are) are those of the last full year. Observation draws nothing and changes nothing. \`moreWorkMoreBlame\` divides posted blame by the response it is booked on. Its causal form is an intervention: some posts get one more task, on hours of its own and with draws of its own, worked in one arm and left in another; what each adds to their blame within twelve ticks is compared. Where nobody seeks scapegoats the two agree; where scapegoats are sought the outcome overstates work, for a scapegoat's blame is booked on work, whatever brought it.`,
    zh: `本期全部结果写成一行；无定义者留空并注明原因，绝不记 0。年度结果（造假者、担责不均、名次属实）取上一完整年度。观测不抽签，也不改变任何东西。\`moreWorkMoreBlame\` 以处分除以其所记的应对方式。它的因果形式是一种干预：一些岗位各多得一项任务，自带工时与抽签，一臂中去做，另一臂中撂下，再比较十二期内各自给该岗位添了多少处分。无人找替罪羊时两者一致；找替罪羊时前者高估实干，因为替罪羊的处分无论因何而起都记在实干上。`,
  },
};

/** Outcomes of a run: column k, tick t at `values[k × ticks + t]`; NaN where not defined. */
export class Observations {
  readonly values: Float64Array;
  readonly ticks: number;
  /** Blame and tasks of the last twelve ticks. */
  readonly year = new TrailingYear();
  #tick = 0;

  constructor(ticks: number) {
    this.ticks = ticks;
    this.values = new Float64Array(outcomeNames.length * ticks).fill(Number.NaN);
  }

  begin(tick: number): void {
    this.#tick = tick;
  }

  set(name: OutcomeName, value: number): void {
    this.values[columnOf[name] * this.ticks + this.#tick] = value;
  }

  /** Throws if an outcome that declares no reason to be undefined is not a finite number. */
  assertDefined(): void {
    for (const name of alwaysDefined) {
      const value = this.values[columnOf[name] * this.ticks + this.#tick]!;
      if (!Number.isFinite(value))
        throw new Error(`outcome is not finite: ${name} = ${value} at tick ${this.#tick}`);
    }
  }

  /** Value of the tick before, NaN at the start. */
  last(name: OutcomeName): number {
    return this.#tick === 0 ? Number.NaN : this.values[columnOf[name] * this.ticks + this.#tick - 1]!;
  }
}

const alwaysDefined = outcomeNames.filter((name) => {
  const declaration: OutcomeDeclaration = outcomes[name];
  return declaration.undefinedWhen === undefined;
});

const columnOf = Object.freeze(Object.fromEntries(outcomeNames.map((name, k) => [name, k]))) as Readonly<
  Record<OutcomeName, number>
>;

/** Step 9. Adds up how the front line of a part stands at the end of the month. */
export function observeFrontLine(world: World, _policy: Policy, { first, last }: Part): void {
  const { state, tally, hierarchy } = world;
  const { superiors, frontline } = hierarchy;
  for (let k = 0; k < needs.length; k++)
    for (let f = first; f < last; f++) tally.waiting += state.need[k * frontline + f]!;
  for (let post = superiors + first; post < superiors + last; post++) {
    tally.target += state.target[post]!;
    tally.fear += state.fear[post]!;
    tally.morale += state.morale[post]!;
    tally.trust += state.granted[post]! / (state.granted[post]! + state.refused[post]!);
  }
}

/** Writes the row of the tick. */
export function observe(world: World, row: Observations): void {
  row.begin(world.tick);
  observeOutput(world, row);
  observeTime(world, row);
  observeIncidents(world, row);
  observeBlame(world, row);
  observeJustice(world, row);
  observePeople(world, row);
  observeCost(world, row);
  row.assertDefined();
}

/** NaN, that is not defined, if there is nothing to divide by. */
function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : Number.NaN;
}

function observeOutput(world: World, row: Observations): void {
  const { tally, state, hierarchy, tick } = world;
  const n = hierarchy.frontline;
  const reported = state.figure[0]! / n;
  const real = tally.realOutput / n;
  row.set("realOutput", real);
  row.set("reportedOutput", reported);
  row.set("frontlineReported", tally.frontlineFigure / n);
  row.set("reportGap", reported - real);
  row.set("inflation", ratio(reported, real));
  row.set("excessMass", tally.heap / n);
  let falsifiers = row.last("falsifierShare");
  let inequality = row.last("blameGini");
  let agreement = row.last("rankAgreement");
  if (monthOf(tick) === 11) {
    let count = 0;
    for (let f = 0; f < n; f++)
      if (state.yearFalsified[f]! > FALSIFIER * state.yearFigure[hierarchy.superiors + f]!) count++;
    falsifiers = count / n;
    agreement = rankAgreement(world);
    inequality = giniOf(state.yearPosted, world.sorted);
  }
  row.set("falsifierShare", falsifiers);
  row.set("blameGini", inequality);
  row.set("rankAgreement", agreement);
  row.set("falsifierShareAbove", shareOfFalsifiersAbove(state, hierarchy.superiors));
}

function shareOfFalsifiersAbove(state: State, superiors: number): number {
  let rose = 0;
  let falsifiers = 0;
  for (let m = 0; m < superiors; m++) {
    if (state.rose[m] === 0) continue;
    rose++;
    falsifiers += state.falsifier[m]!;
  }
  return ratio(falsifiers, rose);
}

/** Gini coefficient of non-negative amounts; `sorted` is room of the same length. */
export function giniOf(amounts: ArrayLike<number>, sorted: Float32Array | Float64Array): number {
  sorted.set(amounts);
  sorted.sort();
  let sum = 0;
  let weighted = 0;
  for (let i = 0; i < sorted.length; i++) {
    sum += sorted[i]!;
    weighted += (i + 1) * sorted[i]!;
  }
  const n = sorted.length;
  return sum > 0 ? (2 * weighted) / (n * sum) - (n + 1) / n : Number.NaN;
}

function observeTime(world: World, row: Observations): void {
  const { tally } = world;
  const all = tally.hoursAvailable;
  const used =
    tally.hoursWork +
    tally.hoursPaperwork +
    tally.hoursFalsify +
    tally.hoursEscalate +
    tally.hoursOvertighten +
    tally.hoursHosting +
    tally.hoursDuty;
  row.set("timeWork", tally.hoursWork / all);
  row.set("timePaperwork", tally.hoursPaperwork / all);
  row.set("timeFalsify", tally.hoursFalsify / all);
  row.set("timeEscalate", tally.hoursEscalate / all);
  row.set("timeOvertighten", tally.hoursOvertighten / all);
  row.set("timeHosting", tally.hoursHosting / all);
  row.set("timeDuty", tally.hoursDuty / all);
  row.set("timeIdle", (all - used) / all);
  const tasks = tally.tasks.reduce((sum, count) => sum + count, 0);
  for (const [r, name] of taskOutcomes.entries()) row.set(name, ratio(tally.tasks[r]!, tasks));
}

const taskOutcomes = [
  "taskWork",
  "taskPaperwork",
  "taskFalsify",
  "taskShirk",
  "taskEscalate",
  "taskOvertighten",
] as const satisfies readonly OutcomeName[];

const incidentOutcomes = [
  "incidentError",
  "incidentForce",
  "incidentLegacy",
  "incidentNeglect",
  "incidentOverload",
  "incidentIgnored",
  "incidentHollow",
  "incidentFabrication",
  "incidentShortfall",
  "incidentComplaint",
  "incidentBurden",
] as const satisfies readonly OutcomeName[];

function observeIncidents(world: World, row: Observations): void {
  const { tally, incidents, hierarchy, state } = world;
  row.set("incidentRate", incidents.count / hierarchy.frontline);
  for (const [cause, name] of incidentOutcomes.entries())
    row.set(name, tally.incidents[cause]! / hierarchy.frontline);
  row.set("unmetNeed", tally.waiting / hierarchy.frontline);
  row.set("vexatiousShare", state.vexatious[0]!);
}

function observeBlame(world: World, row: Observations): void {
  const { tally, hierarchy } = world;
  const unit = MILLION * hierarchy.frontline;
  row.set("blameRaised", tally.raised / unit);
  row.set("blamePosted", tally.postedTotal / unit);
  row.set("blameExempted", tally.exempted / unit);
  row.set("blameStruckOff", tally.struckOff / unit);
  row.set("blameWaived", tally.waived / unit);
  row.set("blameDissolved", tally.dissolved / unit);
  row.set("blameForgiven", tally.forgiven / unit);
  row.set("blameOverturned", tally.overturned / unit);
  for (let level = 0; level < hierarchy.levels; level++)
    row.set(
      `blamePerHead${level}` as OutcomeName,
      tally.postedAtLevel[level]! / (MILLION * hierarchy.levelSize[level]!),
    );
}

function observeJustice(world: World, row: Observations): void {
  const { tally, hierarchy } = world;
  const { levels } = hierarchy;
  const blameShare = ratio(tally.postedAtLevel[levels - 1]!, tally.postedTotal);
  const causalShare = ratio(tally.causedAtLevel[levels - 1]!, tally.causedByPersons);
  row.set("frontlineBlameShare", blameShare);
  row.set("frontlineCausalShare", causalShare);
  if (levels > 1) {
    row.set("downwardShift", blameShare - causalShare);
    let mismatch = 0;
    for (let level = 0; level < levels; level++)
      mismatch += Math.abs(
        ratio(tally.postedAtLevel[level]!, tally.postedTotal) -
          ratio(tally.causedAtLevel[level]!, tally.causedByPersons),
      );
    row.set("mismatch", mismatch / 2);
  }
  row.set("wrongfulShare", ratio(tally.wrongful, tally.postedTotal));
  row.set("escapedShare", ratio(tally.escaped, tally.causedByPersons));
  row.year.enter(world.tick, tally);
  const work = row.year.blamePerTask(WORK);
  const shirk = row.year.blamePerTask(SHIRK);
  row.set("blamePerTaskWork", work);
  row.set("blamePerTaskPaperwork", row.year.blamePerTask(PAPERWORK));
  row.set("blamePerTaskFalsify", row.year.blamePerTask(FALSIFY));
  row.set("blamePerTaskShirk", shirk);
  row.set("moreWorkMoreBlame", ratio(work, shirk));
  row.set("toleranceAsked", tally.toleranceAsked / hierarchy.frontline);
  row.set("toleranceGranted", tally.toleranceGranted / hierarchy.frontline);
  row.set("appealsWon", tally.appealsWon / hierarchy.frontline);
}

function observePeople(world: World, row: Observations): void {
  const { tally, hierarchy, parameters } = world;
  const n = hierarchy.frontline;
  row.set("targetAmplification", tally.target / n / parameters.demand);
  row.set("overload", tally.overload / n);
  row.set("fear", tally.fear / n);
  row.set("morale", tally.morale / n);
  row.set("trust", tally.trust / n);
  row.set("turnover", tally.quits / n);
}

function observeCost(world: World, row: Observations): void {
  const { tally, hierarchy, parameters } = world;
  const n = hierarchy.frontline;
  const tasks = tally.tasks.reduce((sum, count) => sum + count, 0);
  const unnoticed =
    parameters.unmetHarm * (tasks - tally.realOutput + tally.needGrown) +
    0.1 * parameters.harmBurden * tally.tasks[OVERTIGHTEN]!;
  // The hours paid for: also those that hosting, records and low morale take.
  const staff = parameters.hoursPerMonth * n + tally.hoursAnswering;
  row.set("publicHarm", (tally.harm + harmFactor(world.setting, world.tick) * unnoticed) / n);
  row.set("staffHours", staff / n);
  row.set("resourceHours", tally.hoursAdded / n);
  row.set("inquiryHours", tally.hoursOfControl / n);
  row.set("costPerRealOutput", ratio(staff + tally.hoursAdded + tally.hoursOfControl, tally.realOutput));
}
