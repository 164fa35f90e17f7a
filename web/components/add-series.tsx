import { useState } from "preact/hooks";
import { ownPoliciesIn, policyMenu } from "../choices.ts";
import { maxPolicies } from "../policy-marks.ts";
import { seriesName, seriesOf } from "../series.ts";
import type { Session } from "../session.ts";
import { compareWords } from "../text/compare.ts";

/** One more series: a policy, of this scenario unless another one is chosen. */
export function AddSeries({ session }: { session: Session }) {
  const words = compareWords[session.language.value];
  const language = session.language.value;
  const home = session.scenario.value;
  const { policies } = session.choices.value;
  const [place, setPlace] = useState("");
  const [wanted, setWanted] = useState("");
  const scenario = session.library.value.scenarios.get(place) ?? home;
  const { groups, usual } = menuOf(session, scenario.name);
  const offered = groups.flatMap(({ options }) => options.map(({ name }) => name));
  const chosen = offered.find((name) => name === wanted) ?? usual;
  if (policies.length >= maxPolicies) return null;
  return (
    <div class="add-policy">
      <label class="visually-hidden" for="add-policy">
        {words.addPolicy}
      </label>
      <select id="add-policy" value={chosen} onChange={(event) => setWanted(event.currentTarget.value)}>
        {groups
          .filter(({ options }) => options.length > 0)
          .map(({ label, options }) => (
            <optgroup key={label} label={label}>
              {options.map(({ name, title }) => (
                <option key={name} value={name}>
                  {title[language]}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
      <button
        type="button"
        disabled={chosen === undefined}
        onClick={() => session.comparePolicies([...policies, chosen!])}
      >
        {words.add}
      </button>
      <label for="add-from">{words.addFrom}</label>
      <select id="add-from" value={scenario.name} onChange={(event) => setPlace(event.currentTarget.value)}>
        {[...session.library.value.scenarios.values()].map(({ name, title }) => (
          <option key={name} value={name}>
            {name === home.name ? words.thisScenario(title[language]) : title[language]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The series of a scenario that are not compared yet, and the one that is most like the baseline. */
function menuOf(session: Session, place: string) {
  const words = compareWords[session.language.value];
  const library = session.library.value;
  const scenario = library.scenarios.get(place)!;
  const { policies, baseline, own, scenario: home } = session.choices.value;
  const named = (policy: string) => seriesName({ scenario: place, policy }, home);
  const ofScenario = new Set(scenario.policies.map(({ name }) => name));
  const menu = policyMenu(scenario, library);
  const options = (some: typeof menu) =>
    some
      .map(({ name, title }) => ({ name: named(name), title }))
      .filter(({ name }) => !policies.includes(name));
  const groups = [
    { label: words.ofScenario, options: options(menu.filter(({ name }) => ofScenario.has(name))) },
    { label: words.regimes, options: options(menu.filter(({ name }) => !ofScenario.has(name))) },
    { label: words.madeByYou, options: options(ownPoliciesIn(scenario, library, own)) },
  ];
  const names = groups.flatMap((group) => group.options.map(({ name }) => name));
  const alike = named(seriesOf(baseline, home).policy);
  return { groups, usual: names.find((name) => name === alike) ?? names[0] };
}
