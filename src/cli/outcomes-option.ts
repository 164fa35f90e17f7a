import { nearestHint } from "../experiment/nearest-name.ts";
import { quoted } from "../experiment/problem.ts";
import { type OutcomeName, outcomeNames } from "../model/outcomes.ts";
import { refusal } from "./failure.ts";

/** The value of `--outcomes`. */
export function outcomesOf(text: string): readonly OutcomeName[] {
  if (text === "all") return outcomeNames;
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !outcomeNames.includes(name as OutcomeName));
  if (unknown === undefined) return names as OutcomeName[];
  const hint = nearestHint(unknown, outcomeNames, "buckstop list outcomes");
  throw refusal("bad-option", "--outcomes", {
    expected: { en: "names of outcomes, or all", zh: "结果的名称，或 all" },
    got: quoted(unknown),
    hint,
  });
}

/** Refuses an outcome that the runs of an experiment do not keep. */
export function refuseNotKept(chosen: readonly OutcomeName[], kept: readonly OutcomeName[]): void {
  const other = chosen.find((name) => !kept.includes(name));
  if (other === undefined) return;
  const expected = {
    en: `outcomes that the experiment keeps: ${kept.join(", ")}`,
    zh: `实验所保留的结果：${kept.join("、")}`,
  };
  throw refusal("bad-option", "--outcomes", { expected, got: other });
}
