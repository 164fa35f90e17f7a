import type { Experiment } from "./experiment.ts";

/**
 * Everything of an experiment that decides its runs and what is kept of them, as text: JSON with keys in order and a
 * line for each value, so that two can be compared line by line. Titles and stories decide nothing and are left out.
 */
export function inputsOf(experiment: Experiment): string {
  const { scenario, policies, title: _, ...rest } = experiment;
  return inOrder({
    ...rest,
    scenario: scenario.name,
    setting: scenario.setting,
    policies: policies.map(({ name, schedule }) => ({ name, schedule })),
  });
}

function inOrder(value: unknown): string {
  const sorted = (_: string, part: unknown): unknown =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part;
  return `${JSON.stringify(value, sorted, 2)}\n`;
}
