import { Argument } from "commander";
import { type Check, takeInventory } from "../store/inventory.ts";
import { readSweepPlan } from "../store/sweep-folder.ts";
import { valueRead } from "./scenario-input.ts";
import type { SweepState } from "./sweep-view.ts";
import type { Language } from "./terminal.ts";

export function folderArgument(language: Language): Argument {
  const text = { en: "folder that a sweep was left in", zh: "存放批量实验结果的文件夹" };
  return new Argument("<folder>", text[language]);
}

/** The sweep in a folder and how far it is. Throws a Failure if there is none. */
export function sweepIn(out: string, check: Check): SweepState {
  const plan = valueRead(readSweepPlan(out));
  return { plan, inventory: takeInventory(out, plan.runCount, check), out };
}
