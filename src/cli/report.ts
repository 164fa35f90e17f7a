import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Argument, type Command, Option } from "commander";
import type { OutcomeName } from "../model/outcomes.ts";
import { modelVersion } from "../model/version.ts";
import { writeDurably } from "../store/durable-file.ts";
import { disk, namesIn } from "../store/file-port.ts";
import { holdsNone, noSuchFolder } from "../store/store-problem.ts";
import { descriptorName, originName } from "../store/sweep-folder.ts";
import { refusal } from "./failure.ts";
import { type CommonOptions, textOption } from "./options.ts";
import { outcomesOf } from "./outcomes-option.ts";
import { type Ranking, rankingsJson } from "./ranking-view.ts";
import { bestPolicyPart, rankingsIn } from "./report/best-policy.ts";
import { comparisonMaterial } from "./report/comparison-material.ts";
import { curvesPart } from "./report/curves.ts";
import { differencesPart } from "./report/differences.ts";
import { factorEffectsPart } from "./report/factor-effects.ts";
import { frontPart } from "./report/front.ts";
import { heatmapPart } from "./report/heatmap.ts";
import type { Provenance, RunsMaterial } from "./report/material.ts";
import { dictionaryPart, originPart, runsMethods, searchMethods } from "./report/methods.ts";
import { reportPage } from "./report/page.ts";
import { absent, type Part } from "./report/part.ts";
import { type SearchMaterial, searchMaterial, searchName } from "./report/search-material.ts";
import { claimsPart, summaryPart } from "./report/summary-table.ts";
import { sweepMaterial } from "./report/sweep-material.ts";
import { type Language, note, print, printJson, terminalFor } from "./terminal.ts";

interface ReportOptions extends CommonOptions {
  readonly html: string;
  readonly outcomes?: readonly OutcomeName[];
}

export function declareReport(command: Command, language: Language): void {
  const texts = {
    folder: {
      en: "folder that sweep, sensitivity, search or compare --out has left",
      zh: "sweep、sensitivity、search 或 compare --out 留下的文件夹",
    },
    html: { en: "file to write the page to", zh: "网页写入的文件" },
    outcomes: {
      en: "names separated by commas, or all; by default those of the claims or the experiment, or the usual",
      zh: "结果名称，以逗号分隔，或 all（全部）；默认为论断或实验所涉者，或常用者",
    },
  };
  command
    .addArgument(new Argument("<folder>", texts.folder[language]))
    .addOption(textOption("--html <file>", language, texts.html).makeOptionMandatory())
    .addOption(new Option("--outcomes <list>", texts.outcomes[language]).argParser(outcomesOf))
    .action(report);
}

/** Runs nothing: what the folder holds is the report. */
async function report(folder: string, options: ReportOptions): Promise<void> {
  const terminal = terminalFor(options);
  const { language } = terminal;
  const { origin, parts, rankings } = await partsOf(folder, options, language);
  const page = reportPage(origin, parts, language);
  writeDurably(disk, resolve(options.html), new TextEncoder().encode(page));
  const { planned, finished } = origin;
  const shown = parts.filter(({ body }) => body !== null).map(({ name }) => name);
  const left = parts.flatMap(({ name, absent: why }) => (why ? [{ part: name, reason: why[language] }] : []));
  if (terminal.json)
    await printJson({
      version: modelVersion,
      file: options.html,
      planned,
      finished,
      parts: shown,
      absent: left,
      best: rankingsJson(rankings),
    });
  else await print(options.html);
  if (finished < planned)
    note(terminal, {
      en: `from ${finished} of ${planned} planned runs`,
      zh: `据 ${planned} 次计划运行中的 ${finished} 次`,
    });
}

async function partsOf(
  folder: string,
  { outcomes }: ReportOptions,
  language: Language,
): Promise<{ origin: Provenance; parts: Part[]; rankings: Ranking[] }> {
  const names = namesIn(folder);
  if (names.includes(searchName)) {
    const search = searchMaterial(folder);
    return { origin: search, parts: searchParts(search, language), rankings: [] };
  }
  const sweep = names.includes(originName);
  if (!sweep && !names.includes(descriptorName))
    throw refusal("not-found", folder, {
      file: folder,
      expected: {
        en: "a folder that sweep, sensitivity, search or compare --out has made",
        zh: "由 `sweep`、`sensitivity`、`search` 或 `compare --out` 建立的文件夹",
      },
      got: existsSync(folder) ? holdsNone([originName, searchName, descriptorName]) : noSuchFolder,
    });
  const material = await (sweep ? sweepMaterial : comparisonMaterial)(folder, outcomes);
  const rankings = rankingsIn(material);
  return { origin: material, parts: runsParts(material, rankings, language), rankings };
}

function runsParts(material: RunsMaterial, rankings: readonly Ranking[], language: Language): Part[] {
  return [
    claimsPart(material, language),
    curvesPart(material, language),
    differencesPart(material, language),
    bestPolicyPart(material, rankings, language),
    factorEffectsPart(material, language),
    heatmapPart(material, language),
    summaryPart(material, language),
    absent(
      "front",
      { en: "Pareto front", zh: "帕累托前沿" },
      { en: "it is found by buckstop search", zh: "由 buckstop search 求得" },
    ),
    runsMethods(material, language),
    originPart(material, language),
    dictionaryPart(material, language),
  ];
}

function searchParts(search: SearchMaterial, language: Language): Part[] {
  return [
    frontPart(search, language),
    absent(
      "curves",
      { en: "Curves, differences, summary", zh: "曲线、差值与汇总" },
      {
        en: "a search compares candidates, not policies; the runs of every generation-… below the folder answer to buckstop query",
        zh: "搜索比较的是候选而非政策；文件夹下每个 generation-… 的运行可用 buckstop query 查询",
      },
    ),
    searchMethods(search, language),
    originPart(search, language),
    dictionaryPart(search, language),
  ];
}
