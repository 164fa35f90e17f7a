import {
  type OutcomeDeclaration,
  type OutcomeName,
  outcomeNames,
  outcomes,
} from "../../src/model/outcomes.ts";
import type { Session } from "../session.ts";

interface OutcomeSelectProps {
  readonly session: Session;
  /** Where no text beside it names it. */
  readonly label?: string;
}

/** Every outcome there is, by groups; the one chosen is what the charts show. */
export function OutcomeSelect({ session, label }: OutcomeSelectProps) {
  const words = session.words.value;
  const language = session.language.value;
  const groups = Object.keys(words.outcomeGroups) as OutcomeDeclaration["group"][];
  const levels = session.levels.value;
  const hasLevel = (name: OutcomeName) => Number(name.match(/^blamePerHead(\d+)$/)?.[1] ?? 0) < levels;
  return (
    <select
      id="outcome"
      aria-label={label}
      value={session.choices.value.outcome}
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
  );
}
