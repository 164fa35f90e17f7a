import type { ScenarioEditor } from "./scenario-editor.ts";

/** A larger file is no scenario, and no chart that this page could run. */
const mostBytes = 64 * 2 ** 20;

/** What of a `File` is read. */
export interface OpenedFile {
  readonly name: string;
  readonly size: number;
  text(): Promise<string>;
}

/**
 * Takes files into the editor: a scenario replaces the draft, a CSV becomes its organisation chart; both may come
 * together. Gives the names of those that could not be read.
 */
export async function openFiles(
  editor: ScenarioEditor,
  files: readonly OpenedFile[],
): Promise<readonly string[]> {
  const failed: string[] = [];
  const read = async (file: OpenedFile) => {
    if (file.size <= mostBytes) return file.text();
    throw new RangeError("too large");
  };
  const isChart = ({ name }: OpenedFile) => name.toLowerCase().endsWith(".csv");
  const texts = new Map<OpenedFile, string>();
  for (const file of files) {
    try {
      texts.set(file, await read(file));
    } catch {
      failed.push(file.name);
    }
  }
  const charts = [...texts]
    .filter(([file]) => isChart(file))
    .map(([{ name }, text]) => [chartName(name), text] as const);
  const scenario = [...texts].find(([file]) => !isChart(file));
  if (scenario) editor.open(scenario[1], new Map(charts));
  else for (const [name, text] of charts) editor.addChart(name, text);
  return failed;
}

/** A name that a scenario may refer to. */
function chartName(name: string): string {
  const plain = name.replaceAll(/[/\\:]/g, "-").replace(/\.csv$/i, "");
  return `${plain.slice(0, 76) || "chart"}.csv`;
}
