import type { ClaimFinding, Findings } from "./findings.ts";
import { replications, smallerSpans } from "./findings.ts";
import { knockOuts } from "./knock-outs.ts";
import { both, markdownTable, page, verdictSign } from "./markdown.ts";
import { patterns } from "./pattern-library.ts";

type KnockedOut = ClaimFinding & {
  readonly knockOuts: NonNullable<ClaimFinding["knockOuts"]>;
};

const isKnockedOut = (claim: ClaimFinding): claim is KnockedOut => claim.knockOuts !== null;

/** KNOCK-OUTS.md: which mechanism carries which claim, as a matrix. */
export function knockOutsPage({ claims }: Findings): string {
  const judged = claims.filter(isKnockedOut);
  const spans = smallerSpans.join(" × ");
  return page(
    "# Knock-outs: which mechanism carries which pattern · 机制剔除：哪种机制承载哪条规律",
    `Every mechanism is set to its null, one at a time, and every claim of patterns 1 to 11 is judged again (${replications.smaller} paired worlds, an organisation of five levels with spans ${spans}). ✓ held, ✗ not held, · undecided; the number is what is left of the effect (of a claim about a bound: of the distance from it), in percent of that of the whole model. A mechanism *carries* a claim that holds in the whole model and, without it, holds no longer and has lost more than half of its effect: **bold**.`,
    `每次把一种机制设为零，重新判定规律一至十一的每条论断（${replications.smaller} 个配对世界，五级组织，各级幅度 ${spans}）。✓ 成立，✗ 不成立，· 未定；数字为剩余的效应（对界限的论断为与界限的距离）占完整模型的百分比。完整模型中成立、去掉某机制后不再成立且效应失去大半的论断由该机制「承载」，以**粗体**表示。`,
    markdownTable(
      ["mechanism 机制", "null 零点"],
      knockOuts.map(({ title, text }) => [both(title), both(text)]),
    ),
    "## What carries what · 承载关系",
    markdownTable(
      ["mechanism 机制", "carries 承载"],
      knockOuts.map(({ name, title }) => [both(title), carriedBy(name, judged)]),
    ),
    "## The matrix · 矩阵",
    markdownTable(
      ["claim 论断", "whole model 完整模型", ...knockOuts.map(({ title }) => both(title))],
      judged.map((claim) => [
        `${placeOf(claim)} ${both(textOf(claim))}`,
        verdictSign[claim.smaller.verdict],
        ...knockOuts.map(({ name }) => cell(claim, name)),
      ]),
    ),
  );
}

const scenarioOf = ({ pattern }: ClaimFinding) =>
  patterns.find(({ scenario }) => scenario.name === pattern)!.scenario;
const claimOf = (finding: ClaimFinding) => scenarioOf(finding).claims[finding.claim]!;
const textOf = (finding: ClaimFinding) => claimOf(finding).text;

/** Such as 5.2: the second claim of pattern 5; of a part of a pattern with the part's name. */
function placeOf({ pattern, claim }: ClaimFinding): string {
  const [, number, ...part] = pattern.split("-");
  return [`${Number(number)}.${claim + 1}`, ...part].join(" ");
}

/** What is left of the claim's margin without the mechanism, as a share of that of the whole model. */
function leftOf({ smaller, knockOuts: without }: KnockedOut, name: string): number | null {
  const { difference } = without[name]!;
  return difference === null || !smaller.difference ? null : difference / smaller.difference;
}

/** An effect that merely drowns in noise is not gone: less than half of it must be left. */
function carries(claim: KnockedOut, name: string): boolean {
  const lost = claim.smaller.verdict === "held" && claim.knockOuts[name]!.verdict !== "held";
  return lost && (leftOf(claim, name) ?? 0) < 0.5;
}

function carriedBy(name: string, claims: readonly KnockedOut[]): string {
  const places = claims.filter((claim) => carries(claim, name)).map(placeOf);
  return places.length > 0 ? places.join(", ") : "–";
}

function cell(claim: KnockedOut, name: string): string {
  const left = leftOf(claim, name);
  const percent = left === null ? "" : ` ${String(Math.round(100 * left)).replace("-", "−")}`;
  const text = `${verdictSign[claim.knockOuts[name]!.verdict]}${percent}`;
  return carries(claim, name) ? `**${text}**` : text;
}
