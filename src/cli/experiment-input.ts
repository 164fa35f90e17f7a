import { basename, dirname, join } from "node:path";
import { type Experiment, readExperiment } from "../experiment/experiment.ts";
import { type Design, designKinds } from "../experiment/experiment-schema.ts";
import { quoted } from "../experiment/problem.ts";
import { refusal } from "./failure.ts";
import { fileText, readText, shippedLibrary, valueRead } from "./scenario-input.ts";

/** The experiment in a file; scenarios and charts that it names lie beside it. Throws a Failure. */
export function experimentIn(file: string): Experiment {
  const beside = (name: string) => readText(join(dirname(file), basename(name)));
  return valueRead(readExperiment(fileText(file), file, shippedLibrary(), beside));
}

/** The same, of a design that a command is for. Throws a Failure that names the designs and the command to take. */
export function experimentOfDesign(file: string, isMeant: (kind: Design["kind"]) => boolean): Experiment {
  const experiment = experimentIn(file);
  const { kind } = experiment.design;
  if (isMeant(kind)) return experiment;
  const expected = `one of ${designKinds.filter(isMeant).join(", ")}`;
  const hint = `take \`buckstop ${kind === "search" ? "search" : "sweep"}\``;
  throw refusal("bad-design", quoted(kind), {
    file,
    pointer: "/design/kind",
    expected,
    got: quoted(kind),
    hint,
  });
}
