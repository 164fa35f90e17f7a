import { join } from "node:path";
import type { Command } from "commander";
import { shellWord } from "../cluster/shell-word.ts";
import { PolicySearch } from "../experiment/policy-search.ts";
import { robustChoice } from "../experiment/robust-choice.ts";
import { type CostsByDraw, meanCosts, SearchPlan, searchOptions } from "../experiment/search-plan.ts";
import { writeDurably } from "../store/durable-file.ts";
import { disk } from "../store/file-port.ts";
import { readRunValues } from "../store/run-values.ts";
import { experimentArgument, experimentOfDesign } from "./experiment-input.ts";
import { exitCodes } from "./failure.ts";
import { type Found, type SearchState, searchJson, searchText } from "./search-view.ts";
import { declareFolderRuns, type FolderRunOptions } from "./sweep.ts";
import { completeSweep } from "./sweep-session.ts";
import { type Language, note, print, printJson, type Terminal, terminalFor } from "./terminal.ts";

const FILE = "search.json";

export function declareSearch(command: Command, language: Language): void {
  declareFolderRuns(command.addArgument(experimentArgument(language)), language).action(search);
}

/** Generation by generation, each a sweep in a folder of its own; what is there already is only read. */
async function search(file: string, options: FolderRunOptions): Promise<void> {
  const terminal = terminalFor(options);
  const { out } = options;
  const plan = new SearchPlan(experimentOfDesign(file, (kind) => kind === "search"));
  const { state, exitCode } = await evolve(plan, file, options, terminal);
  const json = searchJson(state);
  const path = join(out, FILE);
  writeDurably(disk, path, new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`));
  await (terminal.json ? printJson(json) : print(searchText(state, terminal)));
  note(terminal, { en: `written: ${path}`, zh: `已写入：${path}` });
  if (exitCode > exitCodes.incomplete) {
    const again = `buckstop search ${shellWord(file)} --out ${shellWord(out)}`;
    note(terminal, { en: `to go on: ${again}`, zh: `继续：${again}` });
  }
  process.exitCode = exitCode;
}

async function evolve(
  plan: SearchPlan,
  file: string,
  options: FolderRunOptions,
  terminal: Terminal,
): Promise<{ state: SearchState; exitCode: number }> {
  const { out, jobs, retryFailed = false } = options;
  const { generations, population } = searchOptions(plan.design);
  const seed = plan.design.seed ?? plan.experiment.seed;
  const stepper = new PolicySearch({ dimensions: plan.levers.length, population, seed });
  const tried = new Map<string, CostsByDraw>();
  const counts = { planned: 0, finished: 0, failed: 0 };
  let exitCode: number = exitCodes.done;
  while (stepper.generation < generations && exitCode <= exitCodes.incomplete) {
    const candidates = stepper.ask();
    const folder = join(out, `generation-${String(stepper.generation).padStart(3, "0")}`);
    const begun = { command: "search", file };
    const step = { experiment: plan.generation(candidates), out: folder, jobs, retryFailed, begun };
    const end = await completeSweep({ ...step, shard: { index: 0, count: 1 }, again: null }, terminal);
    exitCode = Math.max(exitCode, end.exitCode);
    const { plan: runs, inventory } = end.state;
    counts.planned += runs.runCount;
    counts.finished += inventory.finished.size;
    counts.failed += inventory.failed.size;
    if (exitCode > exitCodes.incomplete) break;
    const objectives = plan.design.objectives.map(({ outcome }) => outcome);
    const value = await readRunValues(folder, runs, inventory, objectives);
    const costs = plan.costs(runs, candidates, value);
    candidates.forEach((genes, place) => {
      tried.set(genes.join(), costs[place]!);
    });
    stepper.tell(costs.map(meanCosts));
    noteGeneration(stepper, generations, terminal);
  }
  const front = stepper.front().map(({ genes }): Found => ({ genes, costs: tried.get(genes.join())! }));
  const robust = robustChoice(front.map(({ costs }) => costs));
  const state = { plan, front, robust, generations: stepper.generation, tried: tried.size, counts, out };
  return { state, exitCode };
}

function noteGeneration(stepper: PolicySearch, generations: number, terminal: Terminal): void {
  const { length } = stepper.front();
  note(terminal, {
    en: `generation ${stepper.generation} of ${generations}: ${length} on the front`,
    zh: `第 ${stepper.generation} 代，共 ${generations} 代：前沿上 ${length} 个`,
  });
}
