import { orNull } from "../../src/experiment/summary.ts";
import { modelVersion } from "../../src/model/version.ts";
import type { Language } from "../language.ts";
import type { StudyPlan, StudyProgress } from "../research/assumption-study.ts";
import { exportWords } from "../text/export.ts";
import type { ExportOrigin } from "./export-origin.ts";

/** A study as it stands, with the difference in every world at every point. `provenance` names its worlds, seed and version. */
export function studyOrigin(
  { plan, runs, allRuns, differences }: StudyProgress<StudyPlan>,
  provenance: string,
  language: Language,
): ExportOrigin {
  const { comparison, policy, outcome, worlds, points } = plan;
  const { scenario, policies, baseline, seed, from, to } = comparison;
  const metadata = {
    program: "Buckstop",
    version: modelVersion,
    scenario: scenario.name,
    policy,
    baseline,
    outcome,
    seed,
    worlds,
    finished: runs,
    planned: allRuns,
    ticks: scenario.setting.ticks,
    from,
    to,
  };
  const bundle = () => ({
    ...metadata,
    points: points.map((assumptions, place) => ({
      assumptions,
      differences: differences[place]!.map(orNull),
    })),
    setting: scenario.setting,
    schedules: Object.fromEntries(
      policies
        .filter(({ name }) => name === policy || name === baseline)
        .map(({ name, schedule }) => [name, schedule]),
    ),
  });
  return {
    kind: "study",
    scenario: scenario.name,
    footer: exportWords[language].studyFooter(scenario.title[language], provenance),
    metadata,
    bundle: () => `${JSON.stringify(bundle(), null, 1)}\n`,
    quoted: null,
  };
}
