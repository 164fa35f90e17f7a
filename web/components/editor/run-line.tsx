import type { Scenario } from "../../../src/experiment/scenario.ts";
import { openingChoices } from "../../choices.ts";
import { type Cost, costOf } from "../../editor/draft.ts";
import { isTaken, withOwn } from "../../own-scenarios.ts";
import { workers } from "../../page-runner.ts";
import type { Session } from "../../session.ts";
import type { EditorWords } from "../../text/editor.ts";
import type { FormContext } from "./form-context.ts";

interface RunLineProps {
  readonly session: Session;
  readonly form: FormContext;
}

/** What running the draft would take, and the button that does it. */
export function RunLine({ session, form }: RunLineProps) {
  const { editor, words, language } = form;
  const { scenario } = editor.draft.value;
  const { library } = session;
  const isOfAnother = scenario !== null && isTaken(scenario.name, library.value);
  const run = () => {
    if (!scenario) return;
    library.value = withOwn(library.value, scenario, {
      text: editor.text.value,
      charts: editor.charts.value,
    });
    session.enter(scenario.name);
    session.visit("compare");
  };
  return (
    <div class="run-line">
      <button type="button" class="primary" disabled={!scenario || isOfAnother} onClick={run}>
        {words.run}
      </button>
      {isOfAnother && <p role="status">{words.nameTaken(scenario.name)}</p>}
      {scenario && <p class="hint">{costText(costOf(scenario), scenario, words, language)}</p>}
    </div>
  );
}

function costText(cost: Cost, scenario: Scenario, words: EditorWords, language: string): string {
  const { posts, levels, ticks, bytes, seconds } = cost;
  const { policies, worlds } = openingChoices(scenario);
  const runs = policies.length * worlds;
  return [
    words.cost(posts.toLocaleString(language), levels, ticks),
    words.costOfRun(timeText(seconds, words), Math.ceil(bytes / 1e6)),
    words.costOfAll(runs, workers, timeText((runs * seconds) / workers, words)),
  ].join(" · ");
}

/** Seconds to two digits, minutes from two of them on. */
function timeText(seconds: number, words: EditorWords): string {
  if (seconds >= 120) return words.minutes(String(Math.ceil(seconds / 60)));
  return words.seconds(String(Number(seconds.toPrecision(seconds < 10 ? 1 : 2))));
}
