import type { ComponentChildren } from "preact";
import { unitText } from "../../../src/model/units.ts";
import { titleOf } from "../../editor/field-words.ts";
import type { FormNode } from "../../editor/form-node.ts";
import { valueAt } from "../../editor/json-edit.ts";
import { problemText } from "../../editor/problem-text.ts";
import { type FieldProps, type FormContext, fieldId } from "./form-context.ts";

interface LabelledProps extends FieldProps {
  readonly title?: string;
  readonly note?: string | null;
  readonly children: ComponentChildren;
}

/** A label over its control, with unit, range and problems under it. */
function Labelled({ form, node, pointer, required, title, note, children }: LabelledProps) {
  const { words, language } = form;
  const shown = title ?? titleOf(node, pointer, language, words);
  return (
    <div class="labelled">
      <label for={fieldId(pointer)}>{shown}</label>
      <div class="labelled-control">
        {children}
        {!required && <RemoveButton form={form} pointer={pointer} title={shown} />}
      </div>
      {note && (
        <p class="hint" id={`${fieldId(pointer)}-note`}>
          {note}
        </p>
      )}
      <FieldProblems form={form} pointer={pointer} />
    </div>
  );
}

function described(form: FormContext, pointer: string, hasNote = false) {
  const isWrong = form.editor.problems.value.has(pointer);
  const parts = [...(isWrong ? ["problems"] : []), ...(hasNote ? ["note"] : [])];
  return {
    id: fieldId(pointer),
    "aria-invalid": isWrong,
    ...(parts.length > 0
      ? { "aria-describedby": parts.map((part) => `${fieldId(pointer)}-${part}`).join(" ") }
      : {}),
  };
}

export function NumberInput(props: FieldProps & { node: Extract<FormNode, { kind: "number" }> }) {
  const { form, node, pointer } = props;
  const { editor, words, language } = form;
  const value = valueAt(editor.value.value, pointer);
  const { unit, min, max, integer, initial, text } = node;
  const note = [
    text?.[language],
    unit && unitText(unit, language),
    Number.isFinite(min) && max < 1e9 && words.range(String(min), String(max)),
    initial !== undefined && words.defaultIs(String(initial)),
  ];
  const write = (written: string) => {
    const number = Number(written);
    editor.set(pointer, written.trim() === "" || Number.isNaN(number) ? written : number);
  };
  return (
    <Labelled {...props} note={note.filter((part) => part).join(" · ")}>
      <input
        {...described(form, pointer, true)}
        type="number"
        inputMode="decimal"
        step={integer ? 1 : "any"}
        min={min}
        max={max}
        value={typeof value === "number" ? value : String(value ?? "")}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
    </Labelled>
  );
}

interface TextInputProps extends FieldProps {
  readonly most: number;
  readonly title: string;
  readonly lang?: string;
}

export function TextInput(props: TextInputProps) {
  const { form, pointer, most, lang } = props;
  const { editor } = form;
  const value = valueAt(editor.value.value, pointer);
  const control = {
    ...described(form, pointer),
    ...(lang ? { lang } : {}),
    value: typeof value === "string" ? value : "",
    maxLength: most,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      editor.set(pointer, currentTarget.value),
  };
  return (
    <Labelled {...props}>
      {most > 200 ? <textarea rows={3} {...control} /> : <input type="text" {...control} />}
    </Labelled>
  );
}

/** A name of what there is is chosen; a name of one's own is written. */
export function NameInput(props: FieldProps & { most: number }) {
  const { form, node, pointer, most } = props;
  const { editor, words, language } = form;
  const value = valueAt(editor.value.value, pointer);
  const isOwn = pointer.endsWith("/name");
  if (isOwn) return <TextInput {...props} most={most} title={titleOf(node, pointer, language, words)} />;
  const isOfRegimes = pointer.startsWith("/policies");
  const names = (isOfRegimes ? editor.regimeNames : editor.policyNames).value;
  const all = typeof value === "string" && !names.includes(value) ? [value, ...names] : names;
  return <SelectInput {...props} options={all.map((name) => [name, name])} />;
}

export function SelectInput(props: FieldProps & { options: readonly (readonly [string, string])[] }) {
  const { form, node, pointer, options } = props;
  const { editor, language } = form;
  const value = valueAt(editor.value.value, pointer);
  return (
    <Labelled {...props} note={node.text?.[language] ?? null}>
      <select
        {...described(form, pointer, node.text !== null)}
        value={String(value ?? "")}
        onChange={({ currentTarget }) => editor.set(pointer, currentTarget.value)}
      >
        {options.map(([option, title]) => (
          <option key={option} value={option}>
            {title}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export function FieldProblems({ form, pointer }: { form: FormContext; pointer: string }) {
  const problems = form.editor.problems.value.get(pointer);
  if (!problems) return null;
  return (
    <ul class="field-problems" id={`${fieldId(pointer)}-problems`}>
      {problems.map((problem, index) => (
        <li key={index}>{problemText(problem, form.language)}</li>
      ))}
    </ul>
  );
}

export function RemoveButton({
  form,
  pointer,
  title,
}: {
  form: FormContext;
  pointer: string;
  title: string;
}) {
  const label = form.words.remove(title);
  return (
    <button
      type="button"
      class="icon"
      aria-label={label}
      title={label}
      onClick={() => form.editor.remove(pointer)}
    >
      ×
    </button>
  );
}
