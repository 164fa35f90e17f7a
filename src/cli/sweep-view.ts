import type { Plan } from "../experiment/plan.ts";
import { modelVersion } from "../model/version.ts";
import type { Damage, Inventory } from "../store/inventory.ts";
import type { Shard } from "../store/writer-lock.ts";
import { note, type Terminal } from "./terminal.ts";

/** How far a sweep is. */
export interface SweepState {
  readonly plan: Plan;
  readonly inventory: Inventory;
  readonly out: string;
}

/** Names of runs told at most, failed and missing each; the table of runs has all of them. */
const MOST_NAMED = 20;

/** `{planned, finished, failed, missing, out}` of the contract, and the first runs that failed or are missing. */
export function sweepJson({ plan, inventory, out }: SweepState) {
  const { finished, failed } = inventory;
  const planned = plan.runCount;
  return {
    version: modelVersion,
    experiment: plan.experiment.name,
    seed: plan.experiment.seed,
    planned,
    finished: finished.size,
    failed: failed.size,
    missing: planned - finished.size - failed.size,
    out,
    failedRuns: named(plan, (index) => failed.has(index)),
    missingRuns: named(plan, (index) => !finished.has(index) && !failed.has(index)),
    damaged: inventory.damaged,
  };
}

/** The same for a person, on a line or two. */
export function sweepText({ plan, inventory, out }: SweepState, { language }: Terminal): string {
  const { finished, failed } = inventory;
  const planned = plan.runCount;
  const missing = planned - finished.size - failed.size;
  const { name, seed, title } = plan.experiment;
  const heading = {
    en: `${title.en} (${name}) · seed ${seed} · Buckstop ${modelVersion} · ${out}`,
    zh: `${title.zh}（${name}）· 种子 ${seed} · Buckstop ${modelVersion} · ${out}`,
  };
  const counts = {
    en: `${finished.size} of ${planned} runs finished, ${failed.size} failed, ${missing} missing`,
    zh: `${planned} 次运行：完成 ${finished.size}，失败 ${failed.size}，缺 ${missing}`,
  };
  return `${heading[language]}\n${counts[language]}`;
}

/** Says what was found damaged, since it is made again. */
export function noteDamage(damaged: readonly Damage[], terminal: Terminal): void {
  for (const { path, reason, runs } of damaged)
    note(terminal, {
      en: `damaged (${reason}): ${path}${runs > 0 ? `; its ${runs} runs count as missing` : ""}`,
      zh: `已损坏（${reason}）：${path}${runs > 0 ? `；其中 ${runs} 次运行视为缺失` : ""}`,
    });
}

/** Runs of a shard that are done, failed ones among them or not. */
export function countIn(shard: Shard, plan: Plan, has: (index: number) => boolean): number {
  let count = 0;
  for (let index = shard.index; index < plan.runCount; index += shard.count) if (has(index)) count++;
  return count;
}

function named(plan: Plan, wanted: (index: number) => boolean): string[] {
  const names: string[] = [];
  for (let index = 0; index < plan.runCount && names.length < MOST_NAMED; index++)
    if (wanted(index)) names.push(plan.idOf(index));
  return names;
}
