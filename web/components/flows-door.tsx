import { useState } from "preact/hooks";
import type { Session } from "../session.ts";
import { compareWords } from "../text/compare.ts";
import { usePiece } from "./piece.ts";

/** The way to who caused × who paid. Adding that up takes as long as the comparison, so it waits to be asked. */
export function FlowsDoor({ session }: { session: Session }) {
  const words = compareWords[session.language.value];
  const [isOpen, setOpen] = useState(false);
  const inside = usePiece(() => import("./comparison-flows.tsx"), isOpen);
  if (inside) return <inside.ComparisonFlows session={session} />;
  return (
    <section class="panel" aria-labelledby="flows">
      <h2 id="flows">{words.flows}</h2>
      <p class="hint">{words.flowsHint}</p>
      <button type="button" onClick={() => setOpen(true)}>
        {words.addFlows(session.choices.value.worlds)}
      </button>
    </section>
  );
}
