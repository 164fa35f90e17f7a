import type { Text } from "../model/declaration.ts";
import { citedIn } from "./evidence.ts";

/** Where a default comes from: tuned to a fact, cited, a convention, or assumed. */
export type SourceKind = "set" | "cited" | "convention" | "assumed";

/** A `source` that begins with "set" names the facts of the calibration; one that begins with "assumed" is that. */
export function sourceKind(source: string): SourceKind {
  if (/^set (by|with) /.test(source)) return "set";
  if (source.startsWith("assumed")) return "assumed";
  const { codes, mechanisms: numbers } = citedIn(source);
  return codes.length + numbers.length > 0 ? "cited" : "convention";
}

const kindsInChinese: Readonly<Record<SourceKind, string>> = {
  set: "校准",
  cited: "",
  convention: "约定",
  assumed: "假定",
};

/** The source as declared; in Chinese its kind and the codes it cites. */
export function sourceText(source: string, language: keyof Text): string {
  if (language === "en") return source;
  const cited = citedIn(source);
  const numbers = cited.mechanisms.length > 0 ? [`机制 ${cited.mechanisms.join("、")}`] : [];
  return [kindsInChinese[sourceKind(source)], ...cited.codes, ...numbers]
    .filter((part) => part !== "")
    .join(" ");
}
