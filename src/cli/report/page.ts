import type { Language } from "../terminal.ts";
import { html } from "./markup.ts";
import type { Provenance } from "./material.ts";
import { pageStyle } from "./page-style.ts";
import type { Part } from "./part.ts";

/** The parts as one page: no scripts, nothing fetched, and a policy in the page itself that forbids both. */
export function reportPage(origin: Provenance, parts: readonly Part[], language: Language): string {
  const { title, scenario, seed, version, planned, finished } = origin;
  const shown = parts.filter(({ body }) => body !== null);
  const left = parts.filter(({ body }) => body === null);
  const partial = finished < planned ? html`<p class="caution">${words.partial[language]}</p>` : null;
  const count = { en: `${finished} of ${planned} runs`, zh: `${planned} 次运行中的 ${finished} 次` };
  const mark = { en: `seed ${seed}`, zh: `种子 ${seed}` };
  const sections = shown.map(
    (part) => html`<section id="${part.name}"><h2>${part.title[language]}</h2>\n${part.body!}</section>\n`,
  );
  const absence = left.map(
    (part) =>
      html`<li><b>${part.title[language]}</b>${language === "en" ? ": " : "："}${part.absent![language]}</li>\n`,
  );
  const rest =
    left.length > 0
      ? html`<section id="absent"><h2>${words.absent[language]}</h2><ul>\n${absence}</ul></section>\n`
      : null;
  return html`<!doctype html>
<html lang="${language === "en" ? "en" : "zh-Hans"}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<meta name="generator" content="Buckstop ${version}"/>
<title>${title[language]} · Buckstop</title>
<style>${pageStyle}</style>
</head>
<body>
<header><p class="kicker">${words.kicker[language]}</p><h1>${title[language]}</h1>
<p class="facts">${scenario.title[language]} · ${mark[language]} · ${count[language]} · Buckstop ${version}</p>${partial}</header>
<nav aria-label="${words.contents[language]}"><ul>${shown.map(({ name, title: heading }) => html`<li><a href="#${name}">${heading[language]}</a></li>`)}</ul></nav>
<main>
${sections}${rest}</main>
</body>
</html>
`.text;
}

const words = {
  kicker: { en: "Buckstop · report of a simulation", zh: "层层加码实验室 · 模拟报告" },
  contents: { en: "Contents", zh: "目录" },
  absent: { en: "Not shown, and why", zh: "未示部分及原因" },
  partial: {
    en: "Not all planned runs have finished; every figure rests on those that have.",
    zh: "计划的运行尚未全部完成；所有数字仅据已完成者。",
  },
} as const;
