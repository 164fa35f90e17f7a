import { modelVersion } from "../../src/model/version.ts";
import type { Session } from "../session.ts";
import { compareWords } from "../text/compare.ts";
import { usePiece } from "./piece.ts";

/** How to compute the same from a terminal: there is nothing to check, and nothing is fetched for it, before a run. */
export function Check({ session }: { session: Session }) {
  const words = compareWords[session.language.value];
  const hasRun = (session.progress.value?.runs ?? 0) > 0;
  const details = usePiece(() => import("./reproduction.tsx"), hasRun);
  return (
    <section class="panel check" aria-labelledby="check">
      <h2 id="check">{words.check}</h2>
      <p class="hint">{hasRun ? words.checkHint(modelVersion) : words.checkLater}</p>
      {hasRun && details && <details.Reproduction session={session} />}
    </section>
  );
}
