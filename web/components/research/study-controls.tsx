import type { ComponentChildren } from "preact";
import { parameters } from "../../../src/model/parameters.ts";
import type { Language } from "../../language.ts";
import type { ParameterName } from "../../research/assumption-ranges.ts";
import type { StudyPlan, StudyProgress } from "../../research/assumption-study.ts";
import type { StudyWords } from "../../text/research-studies.ts";

interface ChoiceProps<Value extends string | number> {
  readonly id: string;
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onValue: (value: Value) => void;
}

/** One of a few, by its place among them. */
export function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { id, label, value, options, onValue } = props;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={String(value)}
        onChange={(event) => onValue(options[event.currentTarget.selectedIndex]!.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={String(option.value)}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}

export function parameterOptions(names: readonly ParameterName[], language: Language) {
  return names.map((name) => ({ value: name, text: parameters[name].label[language] }));
}

/** How far a parameter is taken to either side of its value, in per cent, and how many worlds each point meets. */
const shares = [10, 25, 50];
const worldCounts = [5, 10, 20, 50];

interface StudyFieldsProps {
  readonly id: string;
  readonly policies: readonly { readonly value: string; readonly text: string }[];
  readonly policy: string;
  readonly setPolicy: (policy: string) => void;
  readonly share: number;
  readonly setShare: (share: number) => void;
  readonly worlds: number;
  readonly setWorlds: (worlds: number) => void;
  readonly words: StudyWords;
  /** What else this study asks for. */
  readonly children?: ComponentChildren;
}

/** What every study asks for: which policy, how far parameters go, how many worlds. */
export function StudyFields(props: StudyFieldsProps) {
  const { id, policies, policy, setPolicy, share, setShare, worlds, setWorlds, words, children } = props;
  const percents = shares.map((value) => ({ value, text: words.shareOf(value) }));
  const counts = worldCounts.map((value) => ({ value, text: String(value) }));
  return (
    <div class="study-fields">
      <Choice
        id={`${id}-policy`}
        label={words.policy}
        value={policy}
        options={policies}
        onValue={setPolicy}
      />
      {children}
      <Choice id={`${id}-share`} label={words.share} value={share} options={percents} onValue={setShare} />
      <Choice id={`${id}-worlds`} label={words.worlds} value={worlds} options={counts} onValue={setWorlds} />
    </div>
  );
}

interface StudyRunProps {
  readonly id: string;
  readonly progress: StudyProgress<StudyPlan> | null;
  readonly runs: number;
  readonly seconds: number;
  readonly words: StudyWords;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

/** What it will take, the button that starts it, how far it is, and the button that ends it. */
export function StudyRun({ id, progress, runs, seconds, words, onStart, onStop }: StudyRunProps) {
  const isRunning = progress?.status === "running";
  return (
    <div class={`run-bar study-run is-${progress?.status ?? "ready"}`}>
      {isRunning ? (
        <>
          <progress max={progress.allRuns} value={progress.runs} aria-labelledby={`${id}-count`} />
          <span id={`${id}-count`}>{words.progress(progress.runs, progress.allRuns)}</span>
          <button type="button" onClick={onStop}>
            {words.stop}
          </button>
        </>
      ) : (
        <>
          <button type="button" class="primary" disabled={runs === 0} onClick={onStart}>
            {words.run}
          </button>
          <span class="hint">{runs === 0 ? words.noneChosen : words.estimate(runs, Math.ceil(seconds))}</span>
        </>
      )}
      <p class="visually-hidden" role="status">
        {progress ? words.status[progress.status] : ""}
      </p>
      {progress?.failure && <p role="alert">{words.failed(progress.failure)}</p>}
    </div>
  );
}
