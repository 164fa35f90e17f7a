import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { OutcomeName } from "../../model/outcomes.ts";
import type { Language } from "../terminal.ts";
import { html, type Markup } from "./markup.ts";
import { type PolicyBands, policyTitle, type RunsMaterial, type TickBand } from "./material.ts";
import { absent, number, outcomeTitle, type Part, present, short } from "./part.ts";

const WIDTH = 270;
const HEIGHT = 170;
const LEFT = 40;
const BOTTOM = HEIGHT - 26;
const TOP = 8;
const RIGHT = WIDTH - 8;

const title = { en: "Curves", zh: "逐月曲线" };

/** Every outcome month by month: a panel a policy, all on one scale, the median of the baseline in each. */
export function curvesPart(material: RunsMaterial, language: Language): Part {
  const { bands, outcomes, points, from, to } = material;
  if (bands === null)
    return absent("curves", title, {
      en: "the runs keep no single months: sweep with keep: every-tick",
      zh: "运行未保留逐月数据：批量实验须设 keep: every-tick",
    });
  const pooled = {
    en: points.length > 1 ? ` Runs of all ${points.length} points are taken together.` : "",
    zh: points.length > 1 ? `全部 ${points.length} 个设计点的运行合在一起。` : "",
  };
  const lead = {
    en: `Median over the runs of a policy, with the bands that hold 50 % and 90 % of them; dashed, the median of the baseline.${pooled.en} The months between the two marks (${from} to ${to - 1}) are those that the tables summarise.`,
    zh: `每个政策各次运行的中位数，并示容纳其中 50% 与 90% 的带；虚线为基准政策的中位数。${pooled.zh}两条标线之间的月份（第 ${from} 至 ${to - 1} 期）即各表汇总的时段。`,
  };
  const figures = outcomes.map((outcome) => outcomeFigure(material, outcome, bands.get(outcome)!, language));
  return present("curves", title, html`<p>${lead[language]}</p>${figures}`);
}

function outcomeFigure(
  material: RunsMaterial,
  outcome: OutcomeName,
  bands: PolicyBands,
  language: Language,
): Markup {
  const all = [...bands.values()].flat();
  const ends = all.flatMap(({ quantiles }) => quantiles ?? []);
  const extent = ends.length === 0 ? [0, 1] : [Math.min(...ends), Math.max(...ends)];
  const ticks = Math.max(1, material.ticks - 1);
  const x = scaleLinear([0, ticks], [LEFT, RIGHT]);
  const y = scaleLinear(extent, [BOTTOM, TOP]).nice(4);
  const baseline = bands.get(material.baseline) ?? [];
  const axes = axesOf(x, y, [material.from, Math.min(ticks, material.to - 1)]);
  const panels = material.policies.map(({ name }) => {
    const own = bands.get(name) ?? [];
    const reference = name === material.baseline ? [] : baseline;
    const label = policyTitle(material, name, language);
    return html`<div class="panel"><h3>${label}</h3>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}${said(own, language)}">${axes}${curvesOf(own, reference, x, y)}</svg></div>\n`;
  });
  return html`<figure><figcaption>${outcomeTitle(outcome, language)}</figcaption><div class="panels">\n${panels}</div></figure>\n`;
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;

function curvesOf(own: readonly TickBand[], reference: readonly TickBand[], x: Scale, y: Scale): Markup {
  const quantile = (band: TickBand, place: number) => y(band.quantiles![place]!);
  const defined = ({ quantiles }: TickBand) => quantiles !== null;
  const band = (low: number, high: number) =>
    area<TickBand>()
      .digits(1)
      .defined(defined)
      .x(({ tick }) => x(tick))
      .y0((at) => quantile(at, low))
      .y1((at) => quantile(at, high))(own) ?? "";
  const median = line<TickBand>()
    .digits(1)
    .defined(defined)
    .x(({ tick }) => x(tick))
    .y((at) => quantile(at, 2));
  return html`<path class="band" d="${band(0, 4)}"/><path class="band" d="${band(1, 3)}"/><path class="reference" d="${median(reference) ?? ""}"/><path class="median" d="${median(own) ?? ""}"/>`;
}

function axesOf(x: Scale, y: Scale, window: readonly number[]): Markup {
  const rows = y
    .ticks(4)
    .map(
      (tick) =>
        html`<line class="grid" x1="${LEFT}" x2="${RIGHT}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}"/><text class="tick" x="${LEFT - 6}" y="${(y(tick) + 3.5).toFixed(1)}" text-anchor="end">${short(tick)}</text>`,
    );
  const columns = x
    .ticks(4)
    .filter(Number.isInteger)
    .map(
      (tick) =>
        html`<text class="tick" x="${x(tick).toFixed(1)}" y="${HEIGHT - 8}" text-anchor="middle">${tick}</text>`,
    );
  const marks = window.map(
    (tick) =>
      html`<line class="window" x1="${x(tick).toFixed(1)}" x2="${x(tick).toFixed(1)}" y1="${BOTTOM}" y2="${BOTTOM + 6}"/>`,
  );
  const ground = html`<line class="axis" x1="${LEFT}" x2="${RIGHT}" y1="${BOTTOM}" y2="${BOTTOM}"/>`;
  return html`${rows}${columns}${ground}${marks}`;
}

/** The ends of a median in words. */
function said(bands: readonly TickBand[], language: Language): string {
  const known = bands.filter(({ quantiles }) => quantiles !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return language === "en" ? ": not defined" : "：无定义";
  const [a, b] = [first, last].map(({ quantiles }) => number(quantiles![2]));
  return language === "en"
    ? `: median ${a} in month ${first.tick}, ${b} in month ${last.tick}`
    : `：中位数第 ${first.tick} 期为 ${a}，第 ${last.tick} 期为 ${b}`;
}
