import type { RefObject } from "preact";
import { useRef } from "preact/hooks";
import type { FormContext } from "./form-context.ts";

interface TextPaneProps {
  readonly form: FormContext;
  readonly area: RefObject<HTMLTextAreaElement | null>;
}

/** The text of the scenario with the numbers of its lines; those with a problem stand out. */
export function TextPane({ form, area }: TextPaneProps) {
  const { editor, words } = form;
  const gutter = useRef<HTMLPreElement>(null);
  const text = editor.text.value;
  const { problems } = editor.draft.value;
  const wrong = new Set(problems.filter(({ file }) => file === null).map(({ line }) => line));
  const lines = text.split("\n").length;
  return (
    <div class="text-pane">
      <pre ref={gutter} class="gutter" aria-hidden="true">
        {Array.from({ length: lines }, (_, index) => (
          <span key={index} class={wrong.has(index + 1) ? "is-wrong" : undefined}>
            {index + 1}
          </span>
        ))}
      </pre>
      <textarea
        ref={area}
        aria-label={words.text}
        aria-invalid={problems.length > 0}
        aria-describedby="problems"
        spellcheck={false}
        autocomplete="off"
        wrap="off"
        value={text}
        onInput={({ currentTarget }) => editor.type(currentTarget.value)}
        onBlur={() => editor.pause()}
        onScroll={({ currentTarget }) => {
          gutter.current!.scrollTop = currentTarget.scrollTop;
        }}
      />
    </div>
  );
}

/** Puts the cursor at a place of the text, lines and columns from 1, and brings it into view. */
export function goToPlace(area: HTMLTextAreaElement, line: number, column: number): void {
  const before = area.value.split("\n").slice(0, line - 1);
  const offset = before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  area.focus();
  area.setSelectionRange(offset, offset);
  const height = area.scrollHeight / area.value.split("\n").length;
  area.scrollTop = Math.max(0, (line - 4) * height);
  area.scrollLeft = 0;
}
