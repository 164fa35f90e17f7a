import { useState } from "preact/hooks";
import { type AssumptionName, assumedIn, assumptions } from "../assumptions.ts";
import { assumptionGroups } from "../lever-groups.ts";
import { withAssumption } from "../policy-draft.ts";
import type { Session } from "../session.ts";
import { setUpWords } from "../text/set-up.ts";
import { Drawer } from "./drawer.tsx";
import { ValueControl } from "./value-control.tsx";

interface AssumptionsDrawerProps {
  readonly session: Session;
  readonly onClose: () => void;
}

/** What the model takes for granted, apart from what a policy can set. */
export function AssumptionsDrawer({ session, onClose }: AssumptionsDrawerProps) {
  const language = session.language.value;
  const words = setUpWords[language];
  const { assumed } = session.choices.value;
  const [sought, setSought] = useState("");
  const isSought = (name: AssumptionName) => {
    const { label, text } = assumptions[name];
    return `${label[language]} ${text[language]}`.toLowerCase().includes(sought.trim().toLowerCase());
  };
  const groups = assumptionGroups
    .map((group) => ({ ...group, names: group.names.filter(isSought) }))
    .filter(({ names }) => names.length > 0);
  return (
    <Drawer id="assumptions" title={words.assumptions} close={words.close} onClose={onClose}>
      <p class="hint">{words.assumptionsHint}</p>
      <div class="field">
        <label for="sought">{words.search}</label>
        <input
          id="sought"
          type="search"
          autoComplete="off"
          value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      </div>
      {groups.length === 0 && <p role="status">{words.nothingFound}</p>}
      {groups.map(({ title, names }, index) => (
        <details
          key={title.en}
          class="value-group"
          open={sought !== "" || index === 0 || names.some((name) => name in assumed)}
        >
          <summary>{title[language]}</summary>
          {names.map((name) => (
            <AssumptionControl key={name} session={session} name={name} />
          ))}
        </details>
      ))}
    </Drawer>
  );
}

function AssumptionControl({ session, name }: { session: Session; name: AssumptionName }) {
  const choices = session.choices.value;
  const { setting } = session.scenario.value;
  const start = assumedIn(setting, name);
  return (
    <ValueControl
      session={session}
      name={name}
      declaration={assumptions[name]}
      value={choices.assumed[name] ?? start}
      start={start}
      onValue={(value, stroke) =>
        session.choose({ assumed: withAssumption(choices, session.library.value, name, value) }, stroke)
      }
    />
  );
}
