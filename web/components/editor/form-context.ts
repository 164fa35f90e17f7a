import type { FormNode } from "../../editor/form-node.ts";
import type { ScenarioEditor } from "../../editor/scenario-editor.ts";
import type { Language } from "../../language.ts";
import type { EditorWords } from "../../text/editor.ts";

/** What every control of the form is given. */
export interface FormContext {
  readonly editor: ScenarioEditor;
  readonly language: Language;
  readonly words: EditorWords;
  /** Pointers of the parts that are folded out. */
  readonly opened: ReadonlySet<string>;
  setOpened(pointer: string, isOpen: boolean): void;
}

export interface FieldProps {
  readonly form: FormContext;
  readonly node: FormNode;
  /** JSON pointer of the value in the text. */
  readonly pointer: string;
  readonly required: boolean;
}

/** The id of the control at a pointer. */
export function fieldId(pointer: string): string {
  return `field${pointer.replaceAll("/", "-") || "-root"}`;
}
