import { type Findings, replications, smallerSpans } from "./findings.ts";
import { patternMaps } from "./maps.ts";
import { figure, markdownTable, page } from "./markdown.ts";

/** MAPS.md: the curves and boundaries behind some patterns. */
export function mapsPage({ maps }: Findings): string {
  const spans = smallerSpans.join(" × ");
  return page(
    "# Maps: curves and boundaries · 曲线与边界",
    `Means over the second half of the run and ${replications.smaller} worlds, the same for every cell, ± half the 95 % interval; five levels with spans ${spans}. 取后一半期数与 ${replications.smaller} 个世界的均值，各格的世界相同；± 为 95% 区间的半宽；五级组织，各级幅度 ${spans}。`,
    ...patternMaps.map(({ title, text, rowHead, rows, columns }, place) =>
      [
        `## ${title.en} · ${title.zh}`,
        `${text.en}\n${text.zh}`,
        markdownTable(
          [rowHead, ...columns.map(({ label }) => label)],
          rows.map(({ label }, row) => [
            label,
            ...maps[place]![row]!.map(([mean, half]) => `${figure(mean)} ± ${figure(half)}`),
          ]),
        ),
      ].join("\n\n"),
    ),
  );
}
