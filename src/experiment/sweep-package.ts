import { modelVersion } from "../model/version.ts";
import { organisationOf, resource, type TableFile } from "./datapackage.ts";
import type { Plan } from "./plan.ts";

/** How far a sweep was when it was collected. */
export interface SweepProgress {
  readonly finished: number;
  readonly failed: number;
}

/**
 * The datapackage.json of a collected sweep: the data dictionary, and all that decided the results. The text depends
 * on its arguments and the version alone.
 */
export function sweepPackage(
  plan: Plan,
  { finished, failed }: SweepProgress,
  files: readonly TableFile[],
): string {
  const { experiment, runCount: planned } = plan;
  const { scenario, title } = experiment;
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: `buckstop-${experiment.name}`,
    title: `Buckstop: ${title.en}`,
    title_zh: `层层加码实验室：${title.zh}`,
    description: `Simulated: ${finished} of ${planned} planned runs finished, ${failed} failed. Theoretical exploration and illustration; no forecast about, and no ranking of, any real organisation.`,
    description_zh: `模拟数据：计划 ${planned} 次运行，完成 ${finished} 次，失败 ${failed} 次。仅供理论探索与说明，不预测、不评比任何真实组织。`,
    version: modelVersion,
    resources: files.map(resource),
    buckstop: {
      version: modelVersion,
      planned,
      finished,
      failed,
      missing: planned - finished - failed,
      points: plan.points.length,
      replications: plan.replications,
      experiment: {
        ...experiment,
        scenario: {
          ...scenario,
          setting: { ...scenario.setting, organisation: organisationOf(scenario.setting) },
        },
      },
    },
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
