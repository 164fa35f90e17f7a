import { useState } from "preact/hooks";
import type { Session } from "../session.ts";
import { compareWords } from "../text/compare.ts";
import type { ComparisonFlows } from "./comparison-flows.tsx";

/** The way to who caused × who paid. Adding that up takes as long as the comparison, so it waits to be asked. */
export function FlowsDoor({ session }: { session: Session }) {
  const words = compareWords[session.language.value];
  const [inside, setInside] = useState<{ Flows: typeof ComparisonFlows } | null>(null);
  if (inside) return <inside.Flows session={session} />;
  const open = () =>
    import("./comparison-flows.tsx").then(({ ComparisonFlows: Flows }) => setInside({ Flows }));
  return (
    <section class="panel" aria-labelledby="flows">
      <h2 id="flows">{words.flows}</h2>
      <p class="hint">{words.flowsHint}</p>
      <button type="button" onClick={() => void open()}>
        {words.addFlows(session.choices.value.worlds)}
      </button>
    </section>
  );
}
