import type { LinesView } from "./lines-view.ts";

/** One policy of many, beside the baseline alone; all panels have the same axes. */
export interface Panel {
  readonly policy: string;
  readonly title: string;
  readonly view: LinesView;
}

/** A panel for each policy but the baseline, in their order. `always`: policies drawn in every panel. */
export function panelsOf(view: LinesView, always: readonly string[]): readonly Panel[] {
  const common = view.lines.filter(({ policy }) => always.includes(policy));
  return view.lines
    .filter((lines) => !common.includes(lines))
    .map((lines) => ({
      policy: lines.policy,
      title: lines.title,
      view: { ...view, lines: [...common, lines], switches: switchesFor(view, lines.title) },
    }));
}

function switchesFor({ switches }: LinesView, title: string): LinesView["switches"] {
  return switches
    .map(({ tick, policies }) => ({ tick, policies: policies.filter((policy) => policy.title === title) }))
    .filter(({ policies }) => policies.length > 0);
}
