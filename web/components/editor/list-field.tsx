import { elementTitle, titleOf } from "../../editor/field-words.ts";
import { blankOf, type FormNode } from "../../editor/form-node.ts";
import { valueAt } from "../../editor/json-edit.ts";
import { FieldView } from "./field.tsx";
import type { FormContext } from "./form-context.ts";
import { RemoveButton } from "./inputs.tsx";

interface ListFieldProps {
  readonly form: FormContext;
  readonly node: Extract<FormNode, { kind: "list" }>;
  readonly pointer: string;
}

/** The elements of a list: short ones side by side, long ones folded under their titles. */
export function ListField({ form, node, pointer }: ListFieldProps) {
  const { editor, words, language } = form;
  const value = valueAt(editor.value.value, pointer);
  const elements = Array.isArray(value) ? value : [];
  const title = titleOf(node, pointer, language, words);
  const isFixed = node.least === node.most;
  const isShort = node.item.kind === "number";
  return (
    <>
      <ol class={isShort ? "elements is-short" : "elements"}>
        {elements.map((element, index) => (
          <li key={index}>
            {isShort ? (
              <FieldView form={form} node={node.item} pointer={`${pointer}/${index}`} required={isFixed} />
            ) : (
              <Element
                form={form}
                node={node.item}
                pointer={`${pointer}/${index}`}
                value={element}
                index={index}
              />
            )}
          </li>
        ))}
      </ol>
      {elements.length < node.most && !isFixed && (
        <button
          type="button"
          aria-label={words.addTo(title)}
          onClick={() => {
            editor.append(pointer, blankOf(node.item, editor.regimeNames.value));
            form.setOpened(`${pointer}/${elements.length}`, true);
          }}
        >
          + {words.add}
        </button>
      )}
    </>
  );
}

interface ElementProps {
  readonly form: FormContext;
  readonly node: FormNode;
  readonly pointer: string;
  readonly value: unknown;
  readonly index: number;
}

/** One element; what is in it is made only while it is folded out. */
function Element({ form, node, pointer, value, index }: ElementProps) {
  const title = elementTitle(value, index, form.language);
  const isOpen = form.opened.has(pointer);
  const isWrong = [...form.editor.problems.value.keys()].some(
    (each) => each === pointer || each.startsWith(`${pointer}/`),
  );
  return (
    <div class={isWrong ? "element is-wrong" : "element"}>
      <details open={isOpen} onToggle={({ currentTarget }) => form.setOpened(pointer, currentTarget.open)}>
        <summary>{title}</summary>
        {isOpen && <FieldView form={form} node={node} pointer={pointer} required />}
      </details>
      <RemoveButton form={form} pointer={pointer} title={title} />
    </div>
  );
}
