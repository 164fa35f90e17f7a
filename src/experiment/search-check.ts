import { type OutcomeDeclaration, outcomes } from "../model/outcomes.ts";
import type { ExperimentText } from "./experiment-schema.ts";
import type { JsonText } from "./json-text.ts";
import { type Problem, quoted } from "./problem.ts";

/** A search moves the levers of one policy, for outcomes of which one knows what is better. */
export function searchProblems(raw: ExperimentText, policies: number, json: JsonText): Problem[] {
  const { design, levers = {}, replications } = raw;
  if (design.kind !== "search") return [];
  const problems: Problem[] = [];
  const wrong = (pointer: string, subject: string, expected: string, got: string, hint: string) =>
    problems.push(json.problem("contradiction", pointer, subject, { expected, got, hint }));
  if (Object.keys(levers).length === 0)
    wrong("/design", "search without levers", "levers to choose", "none", "add some under `levers`");
  if (policies !== 1)
    wrong(
      "/policies",
      "policies of a search",
      "one, whose levers are moved",
      `${policies}`,
      "list a single one",
    );
  if (typeof replications !== "number")
    wrong("/replications", "replications of a search", "a number of worlds", "a precision", "write a number");
  const { population } = design;
  if (population !== undefined && population % 2 !== 0)
    wrong("/design/population", "population", "an even number", `${population}`, "40 is usual");
  const names = design.objectives.map(({ outcome }) => outcome);
  design.objectives.forEach(({ outcome, better }, i) => {
    const pointer = `/design/objectives/${i}`;
    const name = quoted(outcome);
    const declared: OutcomeDeclaration["better"] = outcomes[outcome].better;
    if (names.indexOf(outcome) < i)
      wrong(pointer, name, "every objective once", `${name} again`, "remove it");
    else if (better === undefined && declared === "neither")
      wrong(pointer, name, "which way is better", "neither", 'add "better": "more" or "less"');
  });
  return problems;
}
