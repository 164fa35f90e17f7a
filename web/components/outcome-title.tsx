import { outcomes } from "../../src/model/outcomes.ts";
import type { Session } from "../session.ts";
import { OutcomeSelect } from "./outcome-select.tsx";

interface OutcomeTitleProps {
  readonly session: Session;
  readonly id: string;
  /** What the charts say; somewhere in it stands the name of the outcome. */
  readonly text: string;
}

/**
 * The title of the charts, in which the name of the outcome is the choice of it. The name is drawn as text, so that
 * it wraps like the rest of the sentence; over it lies the menu itself, which hands, keys and screen readers meet.
 */
export function OutcomeTitle({ session, id, text }: OutcomeTitleProps) {
  const name = outcomes[session.choices.value.outcome].label[session.language.value];
  const place = Math.max(0, text.indexOf(name));
  return (
    <h2 id={id} class="takeaway" tabIndex={-1}>
      {text.slice(0, place)}
      <span class="outcome-in-title">
        <span aria-hidden="true">{name}</span>
        <OutcomeSelect session={session} label={session.words.value.outcome} />
      </span>
      {text.slice(place + name.length)}
    </h2>
  );
}
