import type { Target } from "../experiment/run-value.ts";
import { outcomes } from "../model/outcomes.ts";
import { unitText } from "../model/units.ts";
import type { Language } from "./terminal.ts";

/** What is looked at, with its unit: an outcome under a policy, or the difference of two. */
export function targetTitle({ outcome, policy, versus }: Target, language: Language): string {
  const { label, unit } = outcomes[outcome];
  const measured = language === "zh" ? `${label.zh}（${unitText(unit, "zh")}）` : `${label.en} (${unit})`;
  return `${measured} · ${policy}${versus === null ? "" : ` − ${versus}`}`;
}
