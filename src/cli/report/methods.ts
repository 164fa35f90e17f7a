import type { Text } from "../../model/declaration.ts";
import { isUnit, unitText } from "../../model/units.ts";
import type { Language } from "../terminal.ts";
import { html } from "./markup.ts";
import type { Provenance, RunsMaterial } from "./material.ts";
import { type Part, present, table } from "./part.ts";
import type { SearchMaterial } from "./search-material.ts";

const title = { en: "Methods", zh: "方法" };

/** How the runs were made and their figures found, in a paragraph to quote. */
export function runsMethods(material: RunsMaterial, language: Language): Part {
  const { scenario, policies, points, replications, from, to, ticks, seed, version, sweep } = material;
  const { planned, finished } = material;
  const listed = (separator: string, by: keyof Text) =>
    policies.map((each) => each.title[by]).join(separator);
  const design = sweep?.plan.experiment.design.kind ?? null;
  const at: Text =
    design === null
      ? { en: "", zh: "" }
      : {
          en: ` at the ${points.length} points of a design (${design})`,
          zh: `，取 ${design} 设计的 ${points.length} 个点`,
        };
  const text: Text = {
    en: `The scenario “${scenario.title.en}” was simulated with Buckstop ${version}, an agent-based model of blame cascades, for ${ticks} months under ${listed(", ", "en")}${at.en}, with ${replications} replications each (seed ${seed}); ${finished} of ${planned} planned runs finished. Every draw belongs to a post, a purpose and a month, so that all policies met the same worlds, and differences are paired within worlds. Outcomes are means over months ${from} to ${to - 1}; intervals of paired differences are Student 95 % intervals over worlds, not corrected for the number of outcomes. Bands are quantiles over runs (type 7). Missing runs drop out of their pairs.`,
    zh: `以层层加码实验室（Buckstop ${version}，层层问责的智能体模型）模拟情景“${scenario.title.zh}”，共 ${ticks} 个月，政策为${listed("、", "zh")}${at.zh}，各重复 ${replications} 次（种子 ${seed}）；计划 ${planned} 次运行，完成 ${finished} 次。每个随机数都属于某一岗位、用途与月份，因此各政策遇到同样的世界，差值在同一世界内配对。结果取第 ${from} 至 ${to - 1} 期均值；配对差值的区间为各世界上的 Student 95% 区间，未按结果数目校正。带为各次运行的分位数（第 7 类）。缺失的运行退出其配对。`,
  };
  return present("methods", title, html`<p>${text[language]}</p><p>${caveat[language]}</p>`);
}

export function searchMethods(search: SearchMaterial, language: Language): Part {
  const { scenario, version, seed, population, generations, tried, draws, planned, finished } = search;
  const text: Text = {
    en: `Levers were searched in the scenario “${scenario.title.en}” with Buckstop ${version}, an agent-based model of blame cascades, by NSGA-II (Deb et al. 2002): ${generations} generations of ${population} candidates, ${tried} of them distinct, each tried in the same ${draws.length} draws of the assumptions (a Latin hypercube) and the same worlds (seed ${seed}); ${finished} of ${planned} planned runs finished. The robust choice has the least regret in the worst draw and objective, relative to the width of an outcome on the front. Figures of the front are those that the search chose by: another seed will find them a little worse.`,
    zh: `以层层加码实验室（Buckstop ${version}，层层问责的智能体模型）在情景“${scenario.title.zh}”中用 NSGA-II（Deb 等 2002）搜索杠杆：共 ${generations} 代，每代 ${population} 个候选，其中互异者 ${tried} 个，均在相同的 ${draws.length} 组假设（拉丁超立方抽样）与相同的世界中试算（种子 ${seed}）；计划 ${planned} 次运行，完成 ${finished} 次。稳健之选在最坏的假设与目标上遗憾最小，以结果在前沿上的全幅为尺度。前沿所列数值即搜索据以取舍者，换一个种子会略差。`,
  };
  return present("methods", title, html`<p>${text[language]}</p><p>${caveat[language]}</p>`);
}

const caveat: Text = {
  en: "The model serves theoretical exploration and teaching. It forecasts nothing and ranks no real organisation; most of its parameters are assumed, and buckstop odd says which.",
  zh: "本模型只用于理论探讨与教学演示，不预测、也不评比任何现实中的组织；多数参数为假设，buckstop odd 逐一注明。",
};

/** What every column of the folder's tables holds. */
export function dictionaryPart({ dictionary }: Provenance, language: Language): Part {
  const headings = {
    en: ["Column", "Type", "Unit", "Title", "What it holds"],
    zh: ["列", "类型", "单位", "标题", "内容"],
  };
  const tables = dictionary.map(({ name, title: heading, columns }) => {
    const rows = columns.map((column) => [
      html`<code>${column.name}</code>`,
      column.type,
      unitOf(column.unit, language),
      column.title[language],
      column.text[language],
    ]);
    return html`<h3>${heading[language]} <small><code>${name}</code></small></h3>${table(headings[language], rows, false)}`;
  });
  return present("dictionary", { en: "Data dictionary", zh: "数据字典" }, html`${tables}`);
}

/** Version, seed, how many runs, and the commands that make the results again. */
export function originPart(origin: Provenance, language: Language): Part {
  const { commands, version, seed, planned, finished, scenario } = origin;
  const words = {
    version: { en: "Version of the model", zh: "模型版本" },
    scenario: { en: "Scenario", zh: "情景" },
    seed: { en: "Seed", zh: "种子" },
    runs: { en: "Runs finished", zh: "完成的运行" },
    of: { en: `${finished} of ${planned}`, zh: `${planned} 次中的 ${finished} 次` },
    again: { en: "Made by, and checked with:", zh: "由下列命令产生或核对：" },
  };
  const facts = [
    [words.version, version],
    [words.scenario, `${scenario.title[language]} · ${scenario.name}`],
    [words.seed, seed],
    [words.runs, words.of[language]],
  ] as const;
  return present(
    "origin",
    { en: "Made by", zh: "出处" },
    html`<dl>${facts.map(([name, value]) => html`<div><dt>${name[language]}</dt><dd>${value}</dd></div>`)}</dl>
<p>${words.again[language]}</p><pre>${commands.join("\n")}</pre>`,
  );
}

function unitOf(unit: string | null, language: Language): string {
  if (unit === null) return "–";
  return isUnit(unit) ? unitText(unit, language) : unit;
}
