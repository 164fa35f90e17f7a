import type { Change } from "../../editor/changes.ts";
import type { Reference } from "../../editor/scenario-editor.ts";
import type { FormContext } from "./form-context.ts";

const mostShown = 60;

interface ChangeListProps {
  readonly form: FormContext;
  onField(pointer: string): void;
}

/** Where the draft differs from what it began with, or from the defaults; each change can be taken back. */
export function ChangeList({ form, onField }: ChangeListProps) {
  const { editor, words } = form;
  const changes = editor.changes.value;
  return (
    <section class="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">
        <label for="reference">{words.changesFrom}</label>
      </h2>
      <select
        id="reference"
        value={editor.reference.value}
        onChange={({ currentTarget }) => {
          editor.reference.value = currentTarget.value as Reference;
        }}
      >
        {(["start", "defaults"] as const).map((each) => (
          <option key={each} value={each}>
            {words.references[each]}
          </option>
        ))}
      </select>
      {changes.length === 0 ? (
        <p class="hint">{words.noChanges}</p>
      ) : (
        <details>
          <summary>{words.changeCount(changes.length)}</summary>
          <ul>
            {changes.slice(0, mostShown).map((change) => (
              <ChangeItem key={change.pointer} form={form} change={change} onField={onField} />
            ))}
          </ul>
          {changes.length > mostShown && <p class="hint">{words.moreChanges(changes.length - mostShown)}</p>}
        </details>
      )}
    </section>
  );
}

function ChangeItem({ form, change, onField }: ChangeListProps & { change: Change }) {
  const { editor, words } = form;
  const { pointer, before, after } = change;
  const isRemoved = after === undefined;
  const takeBack = () => {
    // What is not written is at its default; an organisation is written as a whole.
    if (editor.reference.value === "defaults")
      editor.remove(pointer.replace(/^\/organisation\/.*/, "/organisation"));
    else if (before === undefined) editor.remove(pointer);
    else editor.set(pointer, before);
  };
  return (
    <li>
      <button type="button" class="quiet" disabled={isRemoved} onClick={() => onField(pointer)}>
        <code>{pointer}</code>
      </button>
      <span class="change-values">
        <del>{shortText(before, words.nothing)}</del> → <ins>{shortText(after, words.nothing)}</ins>
      </span>
      {!isRemoved && (
        <button type="button" class="quiet" aria-label={words.takeBackAt(pointer)} onClick={takeBack}>
          {words.takeBack}
        </button>
      )}
    </li>
  );
}

function shortText(value: unknown, nothing: string): string {
  if (value === undefined) return nothing;
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
