import { basename, dirname, join } from "node:path";
import { type Experiment, readExperiment } from "../experiment/experiment.ts";
import { fileText, readText, shippedLibrary, valueRead } from "./scenario-input.ts";

/** The experiment in a file; scenarios and charts that it names lie beside it. Throws a Failure. */
export function experimentIn(file: string): Experiment {
  const beside = (name: string) => readText(join(dirname(file), basename(name)));
  return valueRead(readExperiment(fileText(file), file, shippedLibrary(), beside));
}
