import type { Setting } from "../model/setting.ts";
import { modelVersion } from "../model/version.ts";
import type { Comparison, Summary } from "./comparison.ts";
import type { NamedColumn, TableForm } from "./table.ts";

/** A file of the result folder that holds a table. */
export interface TableFile {
  readonly table: TableForm;
  readonly name: string;
  readonly format: "csv" | "parquet";
  readonly bytes: number;
  /** 64 hex digits. */
  readonly sha256: string;
  /** Of a CSV file; CRLF unless given. */
  readonly lineTerminator?: string;
}

/** Where the results came from. */
export interface Origin {
  readonly comparison: Comparison;
  readonly summary: Summary;
  /** The command line that made the folder. */
  readonly command: string;
  /** Changes the user made to the scenario, each as path=value. */
  readonly overrides: readonly string[];
}

const profiles = "https://datapackage.org/profiles/2.0";
const mediaTypes = { csv: "text/csv", parquet: "application/vnd.apache.parquet" } as const;

/**
 * The datapackage.json of a result folder (Frictionless Data Package 2): the data dictionary, and all that decided
 * the results. The text depends on its arguments and the version alone; it names no time and no machine.
 */
export function dataPackage(origin: Origin, files: readonly TableFile[]): string {
  const { scenario } = origin.comparison;
  const { planned, finished } = origin.summary;
  const descriptor = {
    $schema: `${profiles}/datapackage.json`,
    name: `buckstop-${scenario.name}`,
    title: `Buckstop: ${scenario.title.en}`,
    title_zh: `层层加码实验室：${scenario.title.zh}`,
    description: `Simulated: ${finished} of ${planned} planned runs finished. Theoretical exploration and illustration; no forecast about, and no ranking of, any real organisation.`,
    description_zh: `模拟数据：计划 ${planned} 次运行，完成 ${finished} 次。仅供理论探索与说明，不预测、不评比任何真实组织。`,
    version: modelVersion,
    resources: files.map(resource),
    buckstop: provenance(origin),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** A table's entry in a datapackage.json. */
export function resource({ table, name, format, bytes, sha256, lineTerminator = "\r\n" }: TableFile) {
  return {
    $schema: `${profiles}/dataresource.json`,
    name: table.name,
    type: "table",
    path: name,
    title: table.title.en,
    title_zh: table.title.zh,
    format,
    mediatype: mediaTypes[format],
    ...(format === "csv" ? { encoding: "utf-8", dialect: { lineTerminator } } : {}),
    bytes,
    hash: `sha256:${sha256}`,
    schema: {
      $schema: `${profiles}/tableschema.json`,
      fields: table.columns.map(field),
      missingValues: [""],
      primaryKey: table.key,
      ...(table.name === "outcomes" || table.name === "ledger" ? { foreignKeys: [runOfRow] } : {}),
    },
  };
}

const runOfRow = { fields: ["run_id"], reference: { resource: "runs", fields: ["run_id"] } };

function field({ name, type, unit, title, text, nullable }: NamedColumn) {
  return {
    name,
    type,
    ...(unit === null ? {} : { unit }),
    title: title.en,
    title_zh: title.zh,
    description: text.en,
    description_zh: text.zh,
    constraints: { required: !nullable },
  };
}

/** What to run again to get the same bytes, and what came out. */
function provenance({ comparison, summary, command, overrides }: Origin) {
  const { scenario, policies, baseline, seed, replications, from, to } = comparison;
  return {
    version: modelVersion,
    command,
    seed,
    replications,
    planned: summary.planned,
    finished: summary.finished,
    from,
    to,
    baseline,
    overrides,
    scenario: {
      name: scenario.name,
      title: scenario.title,
      question: scenario.question,
      setting: { ...scenario.setting, organisation: organisationOf(scenario.setting) },
    },
    policies,
    claims: summary.claims,
  };
}

/** A chart may have millions of posts; its file is an input of its own. */
export function organisationOf({ organisation }: Setting) {
  return "spans" in organisation ? organisation : { chartPosts: organisation.chart.length };
}
