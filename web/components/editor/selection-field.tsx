import { useState } from "preact/hooks";
import { titleOf } from "../../editor/field-words.ts";
import { blankOf, type Field } from "../../editor/form-node.ts";
import { isRecord, valueAt } from "../../editor/json-edit.ts";
import { FieldView } from "./field.tsx";
import { type FormContext, fieldId } from "./form-context.ts";

interface SelectionFieldProps {
  readonly form: FormContext;
  readonly fields: readonly Field[];
  readonly pointer: string;
}

/** Declared quantities that are set, and a choice of the others. */
export function SelectionField({ form, fields, pointer }: SelectionFieldProps) {
  const { editor, words, language } = form;
  const value = valueAt(editor.value.value, pointer);
  const isSet = ({ key }: Field) => isRecord(value) && key in value;
  const [chosen, setChosen] = useState("");
  const add = (key: string) => {
    const field = fields.find((each) => each.key === key);
    if (!field) return;
    editor.set(`${pointer}/${key}`, blankOf(field.node));
    setChosen("");
    requestAnimationFrame(() => document.getElementById(fieldId(`${pointer}/${key}`))?.focus());
  };
  return (
    <>
      {fields.filter(isSet).map(({ key, node }) => (
        <FieldView key={key} form={form} node={node} pointer={`${pointer}/${key}`} required={false} />
      ))}
      <div class="add-quantity">
        <select
          aria-label={words.addQuantity}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          <option value="">{words.chooseQuantity}</option>
          {fields
            .filter((field) => !isSet(field))
            .map(({ key, node }) => (
              <option key={key} value={key}>
                {titleOf(node, `${pointer}/${key}`, language, words)} ({key})
              </option>
            ))}
        </select>
        <button type="button" disabled={chosen === ""} onClick={() => add(chosen)}>
          {words.add}
        </button>
      </div>
    </>
  );
}
