import { useState } from "preact/hooks";
import { type LeverName, levers } from "../../src/model/levers.ts";
import { policyMenu, policyOf } from "../choices.ts";
import { leverGroups } from "../lever-groups.ts";
import { freeOwnName, maxOwnTitle, type OwnPolicy, ownTitle, policyOfOwn } from "../own-policy.ts";
import { draftIn, newDraft, startOf, withDraft, withLever } from "../policy-draft.ts";
import type { Session } from "../session.ts";
import { setUpWords } from "../text/set-up.ts";
import { Drawer } from "./drawer.tsx";
import { PolicySample } from "./policy-sample.tsx";
import { ValueControl } from "./value-control.tsx";

interface LeversDrawerProps {
  readonly session: Session;
  readonly onClose: () => void;
}

/** The levers of the visitor's own policy, from any policy that there is. */
export function LeversDrawer({ session, onClose }: LeversDrawerProps) {
  const language = session.language.value;
  const words = setUpWords[language];
  const choices = session.choices.value;
  const library = session.library.value;
  const draft = draftIn(choices, session.edited.value);
  const start = startOf(draft, choices, library);
  const put = (changed: OwnPolicy, stroke: string | null = null) => {
    session.edited.value = changed.name;
    session.choose(withDraft(choices, changed), stroke);
  };
  const base = policyOf(session.scenario.value, library, draft.from)!;
  const { title } = policyOfOwn(draft, base);
  const mark = session.marks.value.get(draft.name);
  return (
    <Drawer id="levers" title={words.leversOf(title[language])} close={words.close} onClose={onClose}>
      <p class="hint">
        {mark && <PolicySample mark={mark} />} {words.leversHint}
      </p>
      <OwnChoice session={session} draft={draft} />
      <StartChoice session={session} draft={draft} onDraft={put} />
      <TitleField session={session} draft={draft} onDraft={put} />
      {leverGroups.map(({ title, names }, index) => (
        <details
          key={title.en}
          class="value-group"
          open={index < 2 || names.some((name) => name in draft.set)}
        >
          <summary>{title[language]}</summary>
          {names.map((name: LeverName) => (
            <ValueControl
              key={name}
              session={session}
              name={name}
              declaration={levers[name]}
              value={draft.set[name] ?? start[name]}
              start={start[name]}
              onValue={(value, stroke) =>
                put(withLever(draft, start, name, value), stroke && draft.name + stroke)
              }
            />
          ))}
        </details>
      ))}
    </Drawer>
  );
}

interface DraftProps {
  readonly session: Session;
  readonly draft: OwnPolicy;
}

interface DraftFieldProps extends DraftProps {
  readonly onDraft: (draft: OwnPolicy) => void;
}

/** Which of the visitor's policies is worked on, once there are some, and another one beside them. */
function OwnChoice({ session, draft }: DraftProps) {
  const words = setUpWords[session.language.value];
  const { own, policies } = session.choices.value;
  const free = freeOwnName(own);
  if (own.length === 0) return null;
  const another = () => {
    session.edited.value = free;
    session.choose(withDraft(session.choices.value, newDraft(session.choices.value)));
  };
  return (
    <div class="field">
      <label for="edited">{words.yourPolicy}</label>
      <div class="side-by-side">
        <select
          id="edited"
          value={draft.name}
          onChange={(event) => {
            session.edited.value = event.currentTarget.value;
            if (!policies.includes(event.currentTarget.value))
              session.choose(
                withDraft(session.choices.value, own.find(({ name }) => name === event.currentTarget.value)!),
              );
          }}
        >
          {own.map((policy) => (
            <option key={policy.name} value={policy.name}>
              {
                policyOf(session.scenario.value, session.library.value, policy.name, own)!.title[
                  session.language.value
                ]
              }
            </option>
          ))}
        </select>
        {free && (
          <button type="button" onClick={another}>
            {words.newPolicy}
          </button>
        )}
      </div>
    </div>
  );
}

/** The presets: every policy of the scenario, every regime, and what the visitor has saved. */
function StartChoice({ session, draft, onDraft }: DraftFieldProps) {
  const language = session.language.value;
  const words = setUpWords[language];
  const scenario = session.scenario.value;
  const library = session.library.value;
  const menu = policyMenu(scenario, library);
  const saved = session.saved.list.value.filter(({ from }) => policyOf(scenario, library, from) !== null);
  const take = (chosen: string) => {
    const found = saved.find(({ title }) => `saved ${title}` === chosen);
    onDraft(found ? { ...found, name: draft.name } : { ...draft, from: chosen, set: {} });
  };
  return (
    <div class="field">
      <label for="start-from">{words.startFrom}</label>
      <select id="start-from" value={draft.from} onChange={(event) => take(event.currentTarget.value)}>
        {menu.map(({ name, title }) => (
          <option key={name} value={name}>
            {title[language]}
          </option>
        ))}
        {saved.length > 0 && (
          <optgroup label={words.saved}>
            {saved.map(({ title }) => (
              <option key={title} value={`saved ${title}`}>
                {title}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </div>
  );
}

/** The name of the policy, and the shelf on which it outlives the visit. */
function TitleField({ session, draft, onDraft }: DraftFieldProps) {
  const words = setUpWords[session.language.value];
  const [told, setTold] = useState("");
  const isSaved = session.saved.list.value.some(({ title }) => title === draft.title);
  return (
    <div class="field">
      <label for="own-title">{words.title}</label>
      <div class="side-by-side">
        <input
          id="own-title"
          type="text"
          autoComplete="off"
          maxLength={maxOwnTitle}
          placeholder={words.titleHint}
          value={draft.title}
          onChange={(event) => onDraft({ ...draft, title: ownTitle(event.currentTarget.value) })}
        />
        <button
          type="button"
          disabled={draft.title === ""}
          onClick={() => setTold(session.saved.save(draft) ? words.savedNow : words.savedForNow)}
        >
          {words.save}
        </button>
        {isSaved && (
          <button
            type="button"
            class="icon"
            aria-label={words.forget(draft.title)}
            title={words.forget(draft.title)}
            onClick={() => {
              session.saved.forget(draft.title);
              setTold("");
            }}
          >
            ×
          </button>
        )}
      </div>
      <p class="hint" role="status">
        {told}
      </p>
    </div>
  );
}
