import { causes, responses } from "./causes.ts";

/**
 * What happened in one tick, summed over posts while the submodels run; `observe` turns it into outcomes. Blame is in
 * millionths of a unit, whole numbers throughout, so the order of summing cannot matter. Hours and tasks are sums in
 * slot order within each part of the organisation, and then of the parts in their order.
 */
export class Tally {
  // hours
  hoursAvailable = 0;
  hoursWork = 0;
  hoursPaperwork = 0;
  hoursFalsify = 0;
  hoursEscalate = 0;
  hoursOvertighten = 0;
  hoursHosting = 0;
  hoursDuty = 0;
  hoursAdded = 0;
  hoursAnswering = 0;
  hoursOfControl = 0;

  // output and figures
  realOutput = 0;
  creditBeyondOutput = 0;
  falsifiedUnits = 0;
  toppedUp = 0;
  toppedUpAbove = 0;
  frontlineFigure = 0;
  heap = 0;
  overload = 0;
  neglected = 0;
  needGrown = 0;

  // how the front line stands at the end
  waiting = 0; // unmet need
  target = 0;
  fear = 0;
  morale = 0;
  trust = 0;

  // harm and remedies
  harm = 0;
  toleranceAsked = 0;
  toleranceGranted = 0;
  appealsWon = 0;
  quits = 0;

  // blame, millionths
  raised = 0;
  postedTotal = 0;
  exempted = 0;
  struckOff = 0;
  waived = 0;
  dissolved = 0;
  forgiven = 0;
  overturned = 0;
  wrongful = 0;
  escaped = 0;
  causedByPersons = 0;

  readonly tasks = new Float64Array(responses.length);
  readonly incidents = new Float64Array(causes.length);
  /** Frontline sanctions by the response they are due to; overload is left out of `shirk`. */
  readonly postedFor = new Float64Array(responses.length);
  readonly postedAtLevel: Float64Array;
  readonly causedAtLevel: Float64Array;

  constructor(levels: number) {
    this.postedAtLevel = new Float64Array(levels);
    this.causedAtLevel = new Float64Array(levels);
  }

  /** Sets everything to 0. */
  clear(): void {
    for (const name of SUMS) this[name] = 0;
    this.tasks.fill(0);
    this.incidents.fill(0);
    this.postedFor.fill(0);
    this.postedAtLevel.fill(0);
    this.causedAtLevel.fill(0);
  }

  /** Writes all sums to row `row` of `rows`, which has `tallyWidth` numbers a row. */
  write(rows: Float64Array, row: number): void {
    let place = row * tallyWidth(this.postedAtLevel.length);
    for (const name of SUMS) rows[place++] = this[name];
    for (const name of ARRAYS) {
      rows.set(this[name], place);
      place += this[name].length;
    }
  }

  /** Adds the sums that another tally wrote. */
  add(rows: Float64Array, row: number): void {
    let place = row * tallyWidth(this.postedAtLevel.length);
    for (const name of SUMS) this[name] += rows[place++]!;
    for (const name of ARRAYS) for (let k = 0; k < this[name].length; k++) this[name][k]! += rows[place++]!;
  }
}

type SumName = { [Name in keyof Tally]: Tally[Name] extends number ? Name : never }[keyof Tally];
const SUMS = Object.entries(new Tally(1)).flatMap(([name, value]) => (value === 0 ? [name as SumName] : []));
const ARRAYS = ["tasks", "incidents", "postedFor", "postedAtLevel", "causedAtLevel"] as const;

/** How many sums a tally has in an organisation of so many levels. */
export function tallyWidth(levels: number): number {
  return SUMS.length + 2 * responses.length + causes.length + 2 * levels;
}

/** Every unit of blame raised has gone to exactly one end; checked every tick and never switched off. */
export function assertBalanced(tally: Tally, tick: number): void {
  const ends =
    tally.postedTotal +
    tally.exempted +
    tally.struckOff +
    tally.waived +
    tally.dissolved +
    tally.forgiven +
    tally.overturned;
  if (tally.raised !== ends)
    throw new Error(`blame does not balance: raised ${tally.raised}, ended ${ends} at tick ${tick}`);
}

/**
 * What the figures claim beyond real output is falsified units and credit that tasks bring beyond being really done
 * (papers, over-tightening, a credit of work that is not 1): front line first, then what superiors added. Checked every
 * tick; sums of fractions, so with a tolerance.
 */
export function assertFiguresAddUp(tally: Tally, centreFigure: number, tick: number): void {
  const explained = tally.realOutput + tally.creditBeyondOutput + tally.falsifiedUnits;
  const gap = Math.abs(tally.frontlineFigure - explained);
  const gapAbove = Math.abs(centreFigure - tally.frontlineFigure - tally.toppedUpAbove);
  if (gap + gapAbove <= 1e-9 * (1 + centreFigure)) return;
  throw new Error(`figures do not add up: off by ${gap} below and ${gapAbove} above at tick ${tick}`);
}
