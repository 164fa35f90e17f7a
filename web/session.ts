import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Comparison } from "../src/experiment/comparison.ts";
import type { Library } from "../src/experiment/library.ts";
import { organisationSize } from "../src/experiment/organisation-size.ts";
import type { Scenario } from "../src/experiment/scenario.ts";
import { hierarchyOf } from "../src/model/hierarchy.ts";
import type { Runner } from "../src/parallel/runner.ts";
import { type Arm, comparisonOf } from "./arms.ts";
import { ChoiceHistory } from "./choice-history.ts";
import { type Choices, openingChoices, withSeries } from "./choices.ts";
import { curvesView, type Looking } from "./curves-view-model.ts";
import { differenceView } from "./difference-view-model.ts";
import { estimateSeconds, unaskedSeconds } from "./estimate.ts";
import { type Kept, keptNowhere } from "./kept.ts";
import type { Laboratory } from "./laboratory.ts";
import { dictionaries, type Language } from "./language.ts";
import { type LinkRead, lookRoom, writeLink } from "./link.ts";
import { fittedLook, openingLook, type WorldLook } from "./organisation/world-look.ts";
import type { PageName } from "./pages.ts";
import { assignMarks, type Mark } from "./policy-marks.ts";
import { isSameRun, isSameWork } from "./same-work.ts";
import { SavedPolicies } from "./saved-policies.ts";
import { isElsewhere } from "./series.ts";
import { summaryOf } from "./summary-view-model.ts";

/** Long enough to see that something moves. */
const replayMilliseconds = 1_500;

/** Pages whose figures are made of the worlds compared. */
const computingPages: ReadonlySet<PageName> = new Set(["compare", "research"]);

/**
 * What one visitor has chosen and sees. A choice made by hand starts its runs at once, the latest wins; one that
 * comes with a link starts only little work by itself.
 */
export class Session {
  /** What may be chosen; more scenarios may join it, none leaves. */
  readonly library: Signal<Library>;
  readonly choices: Signal<Choices>;
  readonly language: Signal<Language>;
  readonly page: Signal<PageName>;
  /** What is looked at inside one world. */
  readonly look: Signal<WorldLook>;
  /** Parts of the link that were not understood; the visitor may put the notice away. */
  readonly dropped: Signal<readonly string[]>;
  /** The month read off the charts; null for the last. */
  readonly month = signal<number | null>(null);
  readonly history = new ChoiceHistory();
  /** Whether what stood before the last change is shown for a moment. */
  readonly isReplaying = signal(false);
  /** The policy made on the page whose levers are shown; null for the latest. */
  readonly edited = signal<string | null>(null);
  readonly #laboratory: Laboratory;
  readonly #workers: number;
  #replayed: { readonly choices: Choices; readonly look: WorldLook } | null = null;
  #replayTimer: ReturnType<typeof setTimeout> | undefined;
  #marks: ReadonlyMap<string, Mark> = new Map();

  /** The visitor's own policies of this and earlier visits. */
  readonly saved: SavedPolicies;

  constructor(
    library: Library,
    laboratory: Laboratory,
    workers: number,
    linked: LinkRead,
    kept: Kept = keptNowhere,
  ) {
    this.saved = new SavedPolicies(kept);
    this.library = signal(library);
    this.#workers = workers;
    this.#laboratory = laboratory;
    this.choices = signal(linked.choices);
    this.language = signal(linked.language);
    this.page = signal(linked.page);
    this.look = signal(linked.look);
    this.dropped = signal(linked.dropped);
  }

  readonly words = computed(() => dictionaries[this.language.value]);
  readonly scenario: ReadonlySignal<Scenario> = computed(
    () => this.library.value.scenarios.get(this.choices.value.scenario)!,
  );
  readonly hierarchy = computed(() => hierarchyOf(this.scenario.value.setting.organisation));
  /** Levels of the deepest organisation that is compared. */
  readonly levels = computed(() => {
    const arms: readonly Arm[] = this.comparison.value.policies;
    const elsewhere = arms.filter(({ name }) => isElsewhere(name));
    const depths = elsewhere.map(({ setting }) => organisationSize(setting!.organisation).levels);
    return Math.max(this.hierarchy.value.levels, ...depths);
  });
  readonly comparison = computed(() => comparisonOf(this.choices.value, this.library.value));
  readonly progress = computed(() => this.#laboratory.progress.value);
  readonly marks = computed(() => {
    const { policies, baseline } = this.choices.value;
    this.#marks = assignMarks(policies, baseline, this.#marks);
    return this.#marks;
  });
  /** What the finished worlds are looked at by; null before the first world. */
  readonly looking: ReadonlySignal<Looking | null> = computed(() => {
    const progress = this.progress.value;
    if (!progress || progress.worlds.length === 0) return null;
    const { comparison, worlds } = progress;
    const outcome = this.choices.value.outcome;
    return { comparison, worlds, outcome, marks: this.marks.value, language: this.language.value };
  });
  /** What is computed so far, months of worlds under way included; null before the first months. */
  readonly curves = computed(() => {
    const progress = this.progress.value;
    if (!progress) return null;
    const { comparison, worlds, glimpses } = progress;
    const outcome = this.choices.value.outcome;
    const [marks, language] = [this.marks.value, this.language.value];
    return curvesView({ comparison, worlds, glimpses, outcome, marks, language });
  });
  readonly differences = computed(() => this.looking.value && differenceView(this.looking.value));
  readonly summary = computed(() => {
    const progress = this.progress.value;
    return progress && summaryOf(progress.comparison, progress.worlds);
  });

  /** The part of the address after and with `#` that shows a page with all that is chosen now. */
  addressOf(page: PageName): string {
    const [choices, language, look] = [this.choices.value, this.language.value, this.look.value];
    return `#${writeLink({ page, choices, language, look })}`;
  }

  /** Takes over a link that has just been opened, and starts its runs if they are little work. */
  open(linked: LinkRead): void {
    batch(() => {
      this.choices.value = linked.choices;
      this.language.value = linked.language;
      this.page.value = linked.page;
      this.look.value = linked.look;
      this.dropped.value = linked.dropped;
      this.month.value = null;
      this.history.forget();
      this.#laboratory.show(this.comparison.value);
    });
    if (computingPages.has(linked.page) && this.estimate() <= unaskedSeconds) this.run();
  }

  /** Goes to another page by hand. Where curves are shown, their runs start now, unless they were stopped. */
  visit(page: PageName): void {
    this.page.value = page;
    if (computingPages.has(page) && this.progress.value?.status === "ready") this.run();
  }

  /** A choice by hand, a step that can be undone; those of one stroke, as of a slider that is drawn, are one step. */
  choose(change: Partial<Choices>, stroke: string | null = null): void {
    this.#endReplay();
    this.history.note(this.choices.value, stroke);
    this.#turnTo({ ...this.choices.value, ...change });
  }

  undo(): void {
    this.#endReplay();
    const choices = this.history.undo(this.choices.value);
    if (choices) this.#turnTo(choices);
  }

  redo(): void {
    this.#endReplay();
    const choices = this.history.redo(this.choices.value);
    if (choices) this.#turnTo(choices);
  }

  /** Shows what stood before the last change for a moment, then again what stands now. */
  replay(): void {
    const { before } = this.history;
    if (before === null || this.isReplaying.value) return;
    const now = { choices: this.choices.value, look: this.look.value };
    this.isReplaying.value = true;
    this.#turnTo(before);
    this.#replayed = now;
    this.#replayTimer = setTimeout(() => this.#endReplay(), replayMilliseconds);
  }

  #endReplay(): void {
    if (this.#replayed === null) return;
    clearTimeout(this.#replayTimer);
    const { choices, look } = this.#replayed;
    this.#replayed = null;
    this.isReplaying.value = false;
    batch(() => {
      this.#turnTo(choices);
      this.look.value = look;
    });
  }

  /** What asks for no other worlds than those at hand or under way starts no run. */
  #turnTo(choices: Choices): void {
    // Not `comparison`, which a scenario that was written anew has changed already.
    const before = this.progress.value?.comparison ?? this.comparison.value;
    batch(() => {
      this.choices.value = choices;
      if (isSameWork(this.comparison.value, before)) return;
      this.#keepLook(before);
      this.run();
    });
  }

  /** Goes on looking at what is still there; an incident is one of a single run. */
  #keepLook(before: Comparison): void {
    if (this.look.value === openingLook) return;
    const look = fittedLook(this.look.value, lookRoom(this.choices.value, this.scenario.value));
    const { incident } = look;
    const isThere = incident !== null && isSameRun(this.comparison.value, before, incident.policy);
    this.look.value = isThere ? look : { ...look, incident: null };
  }

  enter(scenario: string): void {
    this.month.value = null;
    this.look.value = openingLook;
    this.choose(openingChoices(this.library.value.scenarios.get(scenario)!));
  }

  /** Compares other series. */
  comparePolicies(policies: readonly string[]): void {
    this.choose(withSeries(this.choices.value, policies));
  }

  /** Computes what is missing of what is chosen. */
  run(): void {
    void this.#laboratory.run(this.comparison.value);
  }

  stop(): void {
    this.#laboratory.stop();
  }

  /** Runs that belong to no comparison, on the same workers. */
  readonly runAside: Runner["run"] = (orders, options) => this.#laboratory.runAside(orders, options);

  /** Lets the workers get ready for the first click. */
  warm(): void {
    if (this.progress.value?.status !== "running")
      this.#laboratory.warm(this.comparison.value, this.#workers);
  }

  /** Seconds that all runs of what is chosen would roughly take. */
  estimate(): number {
    return estimateSeconds(this.comparison.value, this.hierarchy.value, this.#workers);
  }
}
