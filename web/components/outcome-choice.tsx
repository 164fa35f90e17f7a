import {
  type OutcomeDeclaration,
  type OutcomeName,
  outcomeNames,
  outcomes,
} from "../../src/model/outcomes.ts";
import type { Session } from "../session.ts";

/** The outcome that the charts show: their title is the choice of it. */
export function OutcomeChoice({ session }: { session: Session }) {
  const words = session.words.value;
  const language = session.language.value;
  const groups = Object.keys(words.outcomeGroups) as OutcomeDeclaration["group"][];
  const { levels } = session.hierarchy.value;
  const hasLevel = (name: OutcomeName) => Number(name.match(/^blamePerHead(\d+)$/)?.[1] ?? 0) < levels;
  const { outcome } = session.choices.value;
  return (
    <div class="outcome-choice">
      <label for="outcome">{words.outcome}</label>
      <select
        id="outcome"
        value={outcome}
        onChange={(event) => session.choose({ outcome: event.currentTarget.value as OutcomeName })}
      >
        {groups.map((group) => (
          <optgroup key={group} label={words.outcomeGroups[group]}>
            {outcomeNames
              .filter((name) => outcomes[name].group === group && hasLevel(name))
              .map((name) => (
                <option key={name} value={name}>
                  {outcomes[name].label[language]}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <p class="hint">{outcomes[outcome].text[language]}</p>
    </div>
  );
}
