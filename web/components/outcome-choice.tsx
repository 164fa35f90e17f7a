import { outcomes } from "../../src/model/outcomes.ts";
import type { Session } from "../session.ts";
import { OutcomeSelect } from "./outcome-select.tsx";

/** The outcome that the figures show, in a field of its own, and what it means. */
export function OutcomeChoice({ session }: { session: Session }) {
  return (
    <div class="outcome-choice">
      <label for="outcome">{session.words.value.outcome}</label>
      <OutcomeSelect session={session} />
      <p class="hint">{outcomes[session.choices.value.outcome].text[session.language.value]}</p>
    </div>
  );
}
