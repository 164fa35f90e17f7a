import { scaleLinear } from "d3-scale";
import { type OutcomeName, outcomes } from "../../model/outcomes.ts";
import { labelOf } from "../sensitivity-view.ts";
import type { Language } from "../terminal.ts";
import { html, type Markup } from "./markup.ts";
import { number, type Part, present, short, table } from "./part.ts";
import type { SearchMaterial } from "./search-material.ts";

const SIDE = 300;
const LEFT = 56;
const RIGHT = SIDE - 12;
const TOP = 12;
const BOTTOM = SIDE - 44;

const title = { en: "Pareto front", zh: "帕累托前沿" };

/** The candidates that nothing tried beats in every objective: a panel for each two objectives, and a table of all. */
export function frontPart(search: SearchMaterial, language: Language): Part {
  const { front, objectives, robust, tried, generations, draws } = search;
  const names = objectives.map(({ outcome }) => outcome);
  const pairs = names.flatMap((x, place) => names.slice(place + 1).map((y) => [x, y] as const));
  const lead = {
    en: `The ${front.length} of ${tried} candidates (${generations} generations) that no other beats in every objective; means over ${draws.length} draws of the assumptions. The filled mark is the robust choice: the least regret in the worst draw and objective, 1 being the width of an outcome on the front.`,
    zh: `${generations} 代、${tried} 个候选中，没有其他候选能在全部目标上超越的 ${front.length} 个；取 ${draws.length} 组假设的均值。实心者为稳健之选：在最坏的假设与目标上遗憾最小，以该结果在前沿上的全幅为 1。`,
  };
  const panels = pairs.map(([x, y]) => panelOf(search, x, y, language));
  const chosen = Object.keys(front[0]?.levers ?? {}) as (keyof SearchMaterial["front"][number]["levers"])[];
  const headings = [
    language === "en" ? "No." : "序号",
    ...chosen.map((name) => labelOf(name, language)),
    ...objectives.map(
      ({ outcome, better }) => `${outcomes[outcome].label[language]} ${better === "more" ? "↑" : "↓"}`,
    ),
    language === "en" ? "Worst regret" : "最大遗憾",
  ];
  const rows = front.map((each, place) => [
    place === robust.choice ? "★" : String(place + 1),
    ...chosen.map((name) => {
      const value = each.levers[name]!;
      return typeof value === "number" ? number(value) : value;
    }),
    ...names.map((name) => number(each.outcomes[name] ?? null)),
    number(each.regret.largest),
  ]);
  const caption = { en: "Objectives, two at a time", zh: "目标两两相对" };
  const figure = html`<figure><figcaption>${caption[language]}</figcaption><div class="panels">${panels}</div></figure>`;
  return present(
    "front",
    title,
    html`<p>${lead[language]}</p>${pairs.length > 0 ? figure : null}${table(headings, rows)}`,
  );
}

function panelOf(
  { front, objectives, robust }: SearchMaterial,
  xName: OutcomeName,
  yName: OutcomeName,
  language: Language,
): Markup {
  const values = (name: OutcomeName) => front.map((each) => each.outcomes[name] ?? Number.NaN);
  const scaleOf = (name: OutcomeName, range: [number, number]) => {
    const known = values(name).filter((value) => !Number.isNaN(value));
    const ends = known.length > 0 ? [Math.min(...known), Math.max(...known)] : [0, 1];
    return scaleLinear(ends[0] === ends[1] ? [ends[0]! - 1, ends[1]! + 1] : ends, range).nice(4);
  };
  const x = scaleOf(xName, [LEFT, RIGHT]);
  const y = scaleOf(yName, [BOTTOM, TOP]);
  const label = (name: OutcomeName) => {
    const { better } = objectives.find(({ outcome }) => outcome === name)!;
    const wish = {
      more: { en: "more is better", zh: "越多越好" },
      less: { en: "less is better", zh: "越少越好" },
    };
    const { label } = outcomes[name];
    return language === "en" ? `${label.en} (${wish[better].en})` : `${label.zh}（${wish[better].zh}）`;
  };
  const [ys, xs] = [values(yName), values(xName)];
  const dots = front.map((_, place) => {
    if (Number.isNaN(xs[place]! + ys[place]!)) return null;
    const kind = place === robust.choice ? "dot chosen" : "dot hollow";
    return html`<circle class="${kind}" cx="${x(xs[place]!).toFixed(1)}" cy="${y(ys[place]!).toFixed(1)}" r="${place === robust.choice ? 6 : 4}"/>`;
  });
  const rows = y
    .ticks(4)
    .map(
      (tick) =>
        html`<line class="grid" x1="${LEFT}" x2="${RIGHT}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}"/><text class="tick" x="${LEFT - 6}" y="${(y(tick) + 3.5).toFixed(1)}" text-anchor="end">${short(tick)}</text>`,
    );
  const columns = x
    .ticks(4)
    .map(
      (tick) =>
        html`<line class="grid" x1="${x(tick).toFixed(1)}" x2="${x(tick).toFixed(1)}" y1="${TOP}" y2="${BOTTOM}"/><text class="tick" x="${x(tick).toFixed(1)}" y="${BOTTOM + 16}" text-anchor="middle">${short(tick)}</text>`,
    );
  return html`<div class="panel"><h3>↑ ${label(yName)}</h3>
<svg viewBox="0 0 ${SIDE} ${SIDE}" role="img" aria-label="${label(yName)} / ${label(xName)}">${rows}${columns}${dots}<text class="axis-title" x="${RIGHT}" y="${SIDE - 8}" text-anchor="end">${label(xName)} →</text></svg></div>`;
}
