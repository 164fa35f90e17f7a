import { useState } from "preact/hooks";
import type { ScenarioPolicy } from "../../src/experiment/scenario.ts";
import { policyMenu } from "../choices.ts";
import { maxPolicies } from "../policy-marks.ts";
import type { Session } from "../session.ts";
import { compareWords } from "../text/compare.ts";
import { PolicySample } from "./policy-sample.tsx";

/** The policies compared, which of them is the baseline, and one more from the menu. */
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
      <AddPolicy session={session} />
    </fieldset>
  );
}

function PolicyItem({ session, policy }: { session: Session; policy: ScenarioPolicy }) {
  const words = compareWords[session.language.value];
  const language = session.language.value;
  const { policies, baseline } = session.choices.value;
  const title = policy.title[language];
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
        disabled={policies.length === 1}
        onClick={() => session.comparePolicies(policies.filter((name) => name !== policy.name))}
      >
        ×
      </button>
    </li>
  );
}

function AddPolicy({ session }: { session: Session }) {
  const words = compareWords[session.language.value];
  const scenario = session.scenario.value;
  const { policies } = session.choices.value;
  const own = new Set(scenario.policies.map(({ name }) => name));
  const others = policyMenu(scenario, session.library.value).filter(({ name }) => !policies.includes(name));
  const [wanted, setWanted] = useState("");
  const chosen = others.find(({ name }) => name === wanted) ?? others[0];
  if (!chosen || policies.length >= maxPolicies) return null;
  const groups = [
    { label: words.ofScenario, options: others.filter(({ name }) => own.has(name)) },
    { label: words.regimes, options: others.filter(({ name }) => !own.has(name)) },
  ];
  return (
    <div class="add-policy">
      <label class="visually-hidden" for="add-policy">
        {words.addPolicy}
      </label>
      <select id="add-policy" value={chosen.name} onChange={(event) => setWanted(event.currentTarget.value)}>
        {groups
          .filter(({ options }) => options.length > 0)
          .map(({ label, options }) => (
            <optgroup key={label} label={label}>
              {options.map(({ name, title }) => (
                <option key={name} value={name}>
                  {title[session.language.value]}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
      <button type="button" onClick={() => session.comparePolicies([...policies, chosen.name])}>
        {words.add}
      </button>
    </div>
  );
}
