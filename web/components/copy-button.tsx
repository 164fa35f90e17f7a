import { useState } from "preact/hooks";

interface CopyButtonProps {
  /** What is copied. */
  readonly text: string;
  /** What the button says before and after. */
  readonly copy: string;
  readonly copied: string;
  readonly class?: string;
}

/** Copies a text; there is none where the browser does not let pages copy. */
export function CopyButton({ text, copy, copied, class: look }: CopyButtonProps) {
  const [last, setLast] = useState("");
  if (!isSecureContext) return null;
  const write = () =>
    navigator.clipboard.writeText(text).then(
      () => setLast(text),
      () => setLast(""), // the visitor said no; the text can be marked by hand
    );
  return (
    <button type="button" class={look} onClick={write}>
      <span aria-live="polite">{last === text ? copied : copy}</span>
    </button>
  );
}
