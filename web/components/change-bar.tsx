import { changesIn } from "../changes.ts";
import type { DeclaredValue } from "../declared-values.ts";
import type { Session } from "../session.ts";
import { setUpWords } from "../text/set-up.ts";

/** Every change as a chip that takes it back; one step back, one step on, and the last change once more. */
export function ChangeBar({ session }: { session: Session }) {
  const language = session.language.value;
  const words = setUpWords[language];
  const { history } = session;
  const changes = changesIn(session.choices.value, session.library.value);
  const valueText = (value: DeclaredValue) => words.options[value] ?? String(value);
  return (
    <section class="change-bar" aria-label={words.changes}>
      <div class="change-steps">
        <button type="button" disabled={!history.canUndo.value} onClick={() => session.undo()}>
          <span aria-hidden="true">↶ </span>
          {words.undo}
        </button>
        <button type="button" disabled={!history.canRedo.value} onClick={() => session.redo()}>
          <span aria-hidden="true">↷ </span>
          {words.redo}
        </button>
        <button
          type="button"
          disabled={!history.canUndo.value || session.isReplaying.value}
          onClick={() => session.replay()}
        >
          <span aria-hidden="true">⟲ </span>
          {words.replay}
        </button>
        <span class="hint" role="status">
          {session.isReplaying.value && words.replaying}
        </span>
      </div>
      {changes.length > 0 && (
        <ul class="chips">
          {changes.map(({ key, kind, policy, label, values, unchanged }) => {
            const text = values
              ? words.change(label[language], valueText(values.from), valueText(values.to))
              : words.brought(label[language]);
            return (
              <li key={key} class={`chip is-${kind}`}>
                {policy && <span class="chip-policy">{policy[language]}</span>}
                <span>{text}</span>
                <button
                  type="button"
                  class="icon"
                  aria-label={words.takeBack(text)}
                  title={words.takeBack(text)}
                  onClick={() => session.choose(unchanged)}
                >
                  ×
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
