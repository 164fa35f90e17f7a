import { type Problem, type ProblemKind, problemKinds, told } from "../../src/experiment/problem.ts";
import type { Language } from "../language.ts";

/** What is wrong, in a word or two. */
export function problemKindText(problem: Problem, language: Language): string {
  return problemKinds[problem.kind as ProblemKind]?.[language] ?? told(problem, language).message;
}

/** A problem in one line, for beside its field. */
export function problemText(problem: Problem, language: Language): string {
  const { expected, got, hint } = told(problem, language);
  const kind = problemKindText(problem, language);
  const [colon, semicolon] = language === "en" ? [": ", "; "] : ["：", "；"];
  const said = { en: ["expected", "found"], zh: ["应为", "现为"] }[language];
  const parts = [expected && `${said[0]} ${expected}`, got && `${said[1]} ${got}`, hint];
  return `${kind}${colon}${parts.filter((part) => part).join(semicolon)}`;
}
