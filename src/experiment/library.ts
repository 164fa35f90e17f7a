import { commandLineLimits, type Limits } from "./limits.ts";
import { accepted, type Problem, problem, quoted, type Read, refused } from "./problem.ts";
import { type Regime, readRegime } from "./regime.ts";
import { readScenario, type Scenario } from "./scenario.ts";
import { noSuchFile, Unreadable } from "./unreadable.ts";

/** The regimes and scenarios that ship, by name, in the order of their names' code units. */
export interface Library {
  readonly regimes: ReadonlyMap<string, Regime>;
  readonly scenarios: ReadonlyMap<string, Scenario>;
}

/**
 * Builds the library from the texts of files by path: `regimes/<name>.json`, `<name>.json` for scenarios, and CSV
 * charts beside them, under whatever folder. Each file must bear the name it states. Experiments, which refer to the
 * library, are no part of it: `experiments/<name>.json` is passed over.
 */
export function readLibrary(
  files: ReadonlyMap<string, string>,
  limits: Limits = commandLineLimits,
): Read<Library> {
  const isExperiment = (path: string) => /(^|\/)experiments\/[^/]+$/.test(path);
  const isRegime = (path: string) => /(^|\/)regimes\/[^/]+$/.test(path);
  const isRead = (path: string) => path.endsWith(".json") && !isExperiment(path);
  const paths = [...files.keys()].filter(isRead).sort(byName);
  const problems: Problem[] = [];
  const collect = <T extends { readonly name: string }>(path: string, read: Read<T>): [string, T][] => {
    if (!read.ok) problems.push(...read.problems);
    else if (read.value.name === nameOf(path)) return [[read.value.name, read.value]];
    else problems.push(misnamed(path, read.value.name));
    return [];
  };
  const text = (path: string) => files.get(path)!;
  const regimes = new Map(
    paths.filter(isRegime).flatMap((path) => collect(path, readRegime(text(path), path))),
  );
  const scenarios = new Map(
    paths
      .filter((path) => !isRegime(path))
      .flatMap((path) => {
        const chart = (name: string) => chartBeside(files, path, name);
        return collect(path, readScenario(text(path), path, { regimes, chart }, limits));
      }),
  );
  return problems.length > 0 ? refused(problems) : accepted({ regimes, scenarios });
}

/** Code units, not a locale's order, which differs between engines. */
function byName(pathA: string, pathB: string): number {
  const [a, b] = [nameOf(pathA), nameOf(pathB)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1, -".json".length);
}

function chartBeside(files: ReadonlyMap<string, string>, path: string, name: string): string {
  const text = files.get(path.slice(0, path.lastIndexOf("/") + 1) + name);
  if (text === undefined) throw new Unreadable(noSuchFile);
  return text;
}

function misnamed(path: string, name: string): Problem {
  const said = {
    expected: quoted(nameOf(path)),
    got: quoted(name),
    hint: { en: "rename the file or change the name in it", zh: "给文件改名，或改动其中的名称" },
  };
  return problem("bad-name", quoted(name), { file: path, pointer: "/name", line: 1, column: 1, ...said });
}
