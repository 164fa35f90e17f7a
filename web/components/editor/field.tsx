import type { ComponentChildren } from "preact";
import { optionTitle, patternOf, titleOf } from "../../editor/field-words.ts";
import { blankOf, type FormNode, variantOf } from "../../editor/form-node.ts";
import { valueAt } from "../../editor/json-edit.ts";
import { type FieldProps, type FormContext, fieldId } from "./form-context.ts";
import { FieldProblems, NameInput, NumberInput, RemoveButton, SelectInput, TextInput } from "./inputs.tsx";
import { ListField } from "./list-field.tsx";
import { SelectionField } from "./selection-field.tsx";

/** The control of one value, and what is wrong with it. */
export function FieldView(props: FieldProps) {
  const { form, node, pointer, required } = props;
  const { editor, words, language } = form;
  const value = valueAt(editor.value.value, pointer);
  if (value === undefined && !required) return <AbsentField {...props} />;
  switch (node.kind) {
    case "record":
      return (
        <Group {...props}>
          {node.fields.map(({ key, required: isNeeded, node: inner }) => (
            <FieldView key={key} form={form} node={inner} pointer={`${pointer}/${key}`} required={isNeeded} />
          ))}
        </Group>
      );
    case "bilingual":
      return <BilingualField {...props} most={node.most} />;
    case "selection":
      return (
        <Group {...props}>
          <SelectionField form={form} fields={node.fields} pointer={pointer} />
        </Group>
      );
    case "list":
      return (
        <Group {...props}>
          <ListField form={form} node={node} pointer={pointer} />
        </Group>
      );
    case "variants":
      return <VariantField {...props} variants={node.variants} />;
    case "number":
      return <NumberInput {...props} node={node} />;
    case "choice":
      return (
        <SelectInput
          {...props}
          options={node.options.map((option) => [option, optionTitle(option, language, words)])}
        />
      );
    case "name":
      return <NameInput {...props} most={node.most} />;
    case "text":
      return <TextInput {...props} most={node.most} title={titleOf(node, pointer, language, words)} />;
    case "null":
      return null;
  }
}

/** The same text in both languages. */
function BilingualField(props: FieldProps & { most: number }) {
  const { pointer, form } = props;
  const { words } = form;
  const languages = [
    { key: "en", title: words.english, lang: "en" },
    { key: "zh", title: words.chinese, lang: "zh-Hans" },
  ];
  return (
    <Group {...props}>
      {languages.map(({ key, ...language }) => (
        <TextInput key={key} {...props} {...language} required pointer={`${pointer}/${key}`} />
      ))}
    </Group>
  );
}

/** An optional part that is not written: one press adds it. */
function AbsentField({ form, node, pointer }: FieldProps) {
  const { editor, words, language } = form;
  const add = () => {
    editor.set(pointer, blankOf(node, editor.regimeNames.value));
    form.setOpened(pointer, true);
  };
  return (
    <div class="absent-field">
      <button type="button" class="quiet" id={fieldId(pointer)} onClick={add}>
        + {titleOf(node, pointer, language, words)}
      </button>
      {node.text && <span class="hint">{node.text[language]}</span>}
    </div>
  );
}

/** Parts of one thing under its title, with a button that removes it where it may be missing. */
function Group({ form, node, pointer, required, children }: FieldProps & { children: ComponentChildren }) {
  const { words, language } = form;
  const title = titleOf(node, pointer, language, words);
  const isElement = /\/\d+$/.test(pointer);
  return (
    <fieldset class="group" id={fieldId(pointer)} tabIndex={-1}>
      {!isElement && <legend>{title}</legend>}
      {node.text && !isElement && <p class="hint">{node.text[language]}</p>}
      {!required && !isElement && <RemoveButton form={form} pointer={pointer} title={title} />}
      {children}
      <FieldProblems form={form} pointer={pointer} />
    </fieldset>
  );
}

/** A choice between forms of a value; changing it begins the other form afresh. */
function VariantField(props: FieldProps & { variants: readonly FormNode[] }) {
  const { form, variants, pointer } = props;
  const { editor, words, language } = form;
  const value = valueAt(editor.value.value, pointer);
  const current = variantOf(variants, value);
  const names = words.variants[patternOf(pointer)];
  const node = variants[current]!;
  return (
    <>
      {names && (
        <label class="variant">
          <select
            aria-label={titleOf(props.node, pointer, language, words)}
            value={current}
            onChange={({ currentTarget }) =>
              editor.set(pointer, blankOf(variants[Number(currentTarget.value)]!, editor.regimeNames.value))
            }
          >
            {names.map((name, index) => (
              <option key={name} value={index}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {pointer.endsWith("/chart") ? (
        <ChartNote form={form} pointer={pointer} value={value} />
      ) : (
        <FieldView {...props} node={node} />
      )}
    </>
  );
}

/** A chart is drawn up elsewhere; the form only says what is there. */
function ChartNote({ form, pointer, value }: { form: FormContext; pointer: string; value: unknown }) {
  const { words } = form;
  const note = Array.isArray(value) ? words.chartOf(value.length) : words.chartFile(String(value));
  return (
    <div id={fieldId(pointer)} tabIndex={-1}>
      <p>{note}</p>
      <FieldProblems form={form} pointer={pointer} />
    </div>
  );
}
