import { titleOf } from "../../editor/field-words.ts";
import type { FormNode } from "../../editor/form-node.ts";
import { valueAt } from "../../editor/json-edit.ts";
import { FieldView } from "./field.tsx";
import type { FormContext } from "./form-context.ts";

interface ScenarioFormProps {
  readonly form: FormContext;
  readonly node: Extract<FormNode, { kind: "record" }>;
}

/** The whole form: a part for each key of the file, what is simple in the open, what is long folded away. */
export function ScenarioForm({ form, node }: ScenarioFormProps) {
  const { editor, words } = form;
  return (
    <>
      {!editor.isJson.value && (
        <p class="notice" role="status">
          {words.formStopped}
        </p>
      )}
      <fieldset class="scenario-form" disabled={!editor.isJson.value}>
        {node.fields.map(({ key, required, node: inner }) => {
          const isLong = required || valueAt(editor.value.value, `/${key}`) !== undefined;
          const isFolded = isLong && !["name", "text", "number", "choice"].includes(inner.kind);
          const part = { form, node: inner, pointer: `/${key}`, required };
          return isFolded ? <Part key={key} {...part} /> : <FieldView key={key} {...part} />;
        })}
      </fieldset>
    </>
  );
}

interface PartProps {
  readonly form: FormContext;
  readonly node: FormNode;
  readonly pointer: string;
  readonly required: boolean;
}

function Part(props: PartProps) {
  const { form, node, pointer } = props;
  const isOpen = form.opened.has(pointer);
  const wrong = [...form.editor.problems.value.keys()].filter(
    (each) => each === pointer || each.startsWith(`${pointer}/`),
  ).length;
  const value = valueAt(form.editor.value.value, pointer);
  const count = Array.isArray(value) ? value.length : null;
  return (
    <details
      class={wrong > 0 ? "part is-wrong" : "part"}
      open={isOpen}
      onToggle={({ currentTarget }) => form.setOpened(pointer, currentTarget.open)}
    >
      <summary>
        {titleOf(node, pointer, form.language, form.words)}
        {count !== null && <span class="hint"> {count}</span>}
      </summary>
      {isOpen && <FieldView {...props} />}
    </details>
  );
}
