import type { ScenarioPolicy } from "../../src/experiment/scenario.ts";
import { withoutSeries } from "../choices.ts";
import { isElsewhere } from "../series.ts";
import type { Session } from "../session.ts";
import { compareWords } from "../text/compare.ts";
import { AddSeries } from "./add-series.tsx";
import { PolicySample } from "./policy-sample.tsx";

/** The series compared, which of them is the baseline, and one more from the menu. */
export function PolicyChoice({ session }: { session: Session }) {
  const words = compareWords[session.language.value];
  return (
    <fieldset class="field">
      <legend>{words.policies}</legend>
      <p class="hint">{words.policiesHint}</p>
      <ul class="policy-list">
        {session.comparison.value.policies.map((policy) => (
          <PolicyItem key={policy.name} session={session} policy={policy} />
        ))}
      </ul>
      <AddSeries session={session} />
    </fieldset>
  );
}

function PolicyItem({ session, policy }: { session: Session; policy: ScenarioPolicy }) {
  const words = compareWords[session.language.value];
  const language = session.language.value;
  const { policies, baseline } = session.choices.value;
  const title = policy.title[language];
  const here = policies.filter((name) => !isElsewhere(name));
  const isLastHere = here.length === 1 && here[0] === policy.name; // a comparison is about its scenario
  return (
    <li>
      <PolicySample mark={session.marks.value.get(policy.name)!} />
      <div>
        <details>
          <summary class="policy-title">{title}</summary>
          <p class="hint">{policy.text[language]}</p>
        </details>
        <label class="radio">
          <input
            type="radio"
            name="baseline"
            checked={policy.name === baseline}
            aria-label={words.baselineOf(title)}
            onChange={() => session.choose({ baseline: policy.name })}
          />
          {words.baseline}
        </label>
      </div>
      <button
        type="button"
        class="icon"
        aria-label={words.remove(title)}
        title={words.remove(title)}
        disabled={isLastHere}
        onClick={() => session.choose(withoutSeries(session.choices.value, policy.name))}
      >
        ×
      </button>
    </li>
  );
}
