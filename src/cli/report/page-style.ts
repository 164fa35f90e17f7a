import { Markup } from "./markup.ts";

/** The look of a report, on screens light and dark and on paper. The marks are Okabe and Ito's. */
export const pageStyle = new Markup(`
:root { color-scheme: light dark; --paper: #f6f5f1; --surface: #fff; --ink: #1d2125; --soft: #555b62; --rule: #d9d6ce;
  --mark: #0072b2; --other: #c25400; --held: #00694c; --held-back: #e2f3ec; --not: #a13d00; --not-back: #fcebe0;
  --open-back: #eceae4; --caution: #fdf3dc; --caution-rule: #c98a00; --link: #0f5f8f; }
@media (prefers-color-scheme: dark) { :root { --paper: #111417; --surface: #191d21; --ink: #e9e7e2; --soft: #a8aeb5;
  --rule: #3a4047; --mark: #3b9edb; --other: #f0803c; --held: #7adcb9; --held-back: #143128; --not: #f7a46f;
  --not-back: #3a2415; --open-back: #2a2f35; --caution: #2c2613; --caution-rule: #d9a53a; --link: #7cc0ea; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 3rem) 5rem; max-width: 76rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.55 "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "PingFang SC", "Noto Sans SC",
  "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif; }
:lang(zh) body { line-height: 1.75; }
h1, h2 { font-family: "Iowan Old Style", Charter, Georgia, "Songti SC", "Noto Serif SC", "Noto Serif CJK SC", serif;
  line-height: 1.2; text-wrap: balance; overflow-wrap: anywhere; }
h1 { font-size: clamp(1.8rem, 4vw, 2.7rem); margin: .2rem 0 .6rem; max-width: 24em; }
h2 { font-size: 1.6rem; margin: 0 0 .8rem; }
h3 { font-size: 1.05rem; margin: 1.8rem 0 .5rem; }
.panel h3 { font-size: .85rem; font-weight: 600; margin: 0 0 .2rem; }
p { max-width: 46rem; margin: 0 0 1rem; }
small { color: var(--soft); font-weight: 400; font-size: .8em; overflow-wrap: anywhere; }
a { color: var(--link); }
.kicker { color: var(--soft); font-size: .85rem; letter-spacing: .04em; margin: 0; }
.facts { color: var(--soft); }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: 0 0 2rem; padding: .8rem 0; list-style: none;
  border-block: 1px solid var(--rule); font-size: .9rem; }
section { margin: 0 0 3.5rem; }
figure, .wide { margin: 0 0 1.4rem; }
figure { background: var(--surface); border: 1px solid var(--rule); border-radius: 10px; padding: 1rem 1.1rem; }
figcaption { font-weight: 600; margin: 0 0 .7rem; }
figure .wide { margin: 0; }
.wide { overflow-x: auto; }
.panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13.5rem), 1fr)); gap: 1rem 1.4rem; }
.maps { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1.2rem; }
.maps figure { margin: 0; }
svg { display: block; overflow: visible; }
.panel svg { width: 100%; height: auto; max-width: 26rem; }
.tick, .axis-title { font-size: 11px; fill: var(--soft); font-variant-numeric: tabular-nums; }
.grid { stroke: var(--rule); stroke-width: .7; }
.axis { stroke: var(--soft); stroke-width: 1; }
.zero { stroke: var(--ink); stroke-width: 1.2; }
.window { stroke: var(--other); stroke-width: 2; }
.band { fill: var(--mark); fill-opacity: .17; }
.median { fill: none; stroke: var(--mark); stroke-width: 1.8; stroke-linejoin: round; }
.reference { fill: none; stroke: var(--ink); stroke-width: 1.1; stroke-dasharray: 4 3; }
.interval { stroke: var(--mark); stroke-width: 2.2; }
.dot { fill: var(--mark); stroke: var(--mark); stroke-width: 1.8; }
.hollow { fill: var(--surface); }
.chosen { fill: var(--other); stroke: var(--other); }
.bar { fill: var(--mark); fill-opacity: .3; }
.bar.below { fill: var(--other); }
table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
th, td { padding: .32rem .7rem .32rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
th { font-weight: 500; }
tbody th { min-width: 8rem; }
.heatmap tbody th { min-width: 0; }
thead th { color: var(--soft); font-size: .8rem; vertical-align: bottom; }
.figures td { white-space: nowrap; }
.figures td:last-child { white-space: normal; }
.intervals th, .intervals td { vertical-align: middle; padding-block: 0; border: 0; line-height: 1.3; }
.intervals th[scope="row"] { width: 26%; }
.intervals td { white-space: nowrap; }
.intervals th[scope="row"] { padding-block: .18rem; }
.intervals .drawn { position: relative; width: 44%; min-width: 12rem; height: 1.7rem; }
.drawn svg { position: absolute; inset: -1px 0; width: 100%; height: calc(100% + 2px); }
.heatmap th, .heatmap td { text-align: right; padding: .4rem .6rem; border: 2px solid var(--surface); }
.heatmap thead th[scope="colgroup"] { text-align: center; }
.heatmap tbody td { background: color-mix(in srgb, var(--mark) calc(var(--share) * .6), var(--surface));
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.verdict { border-radius: 1em; padding: .1em .65em; white-space: nowrap; font-size: .9em; }
.held { color: var(--held); background: var(--held-back); }
.not-held { color: var(--not); background: var(--not-back); }
.undecided { background: var(--open-back); }
.caution { background: var(--caution); border-left: 3px solid var(--caution-rule); padding: .5rem .8rem; }
dl { display: flex; flex-wrap: wrap; gap: .6rem 2.2rem; margin: 0 0 1.2rem; }
dt { color: var(--soft); font-size: .8rem; } dd { margin: 0; }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", "DejaVu Sans Mono", monospace;
  font-size: .85em; }
pre { background: var(--surface); border: 1px solid var(--rule); border-radius: 10px; padding: .9rem 1.1rem;
  white-space: pre-wrap; overflow-wrap: anywhere; }
@media print { :root { --paper: #fff; --surface: #fff; --ink: #000; --soft: #444; --rule: #ccc; --mark: #0072b2;
  --other: #c25400; --held: #00694c; --held-back: #fff; --not: #a13d00; --not-back: #fff; --open-back: #fff;
  --caution: #fff; --link: #000; color-scheme: light; }
  body { padding: 0; max-width: none; } :root { font-size: 9.5pt; } nav { display: none; }
  figure, tr, .panel { break-inside: avoid; } h2, h3, figcaption { break-after: avoid; } .wide { overflow: visible; }
  .panels { grid-template-columns: repeat(3, 1fr); } }
`);
