import { useEffect, useState } from "preact/hooks";
import type { DrawnWorlds } from "../charts/policy-lines.ts";
import { views } from "../choices.ts";
import type { Session } from "../session.ts";
import { compareWords } from "../text/compare.ts";

/** Hypothetical outcomes are told apart best at this pace: 2.5 worlds a second. */
const drawMilliseconds = 400;

/** The world that is drawn alone, one after another while they play; nothing plays for those who asked for rest. */
export interface Draws {
  readonly drawn: DrawnWorlds;
  readonly isPlaying: boolean;
  play(isPlaying: boolean): void;
  next(): void;
}

export function useDraws(session: Session): Draws {
  const { view } = session.choices.value;
  const worlds = session.progress.value?.worlds ?? [];
  const [place, setPlace] = useState(0);
  const [isPlaying, play] = useState(() => !matchMedia("(prefers-reduced-motion: reduce)").matches);
  const next = () => setPlace((before) => before + 1);
  useEffect(() => {
    if (view !== "draws" || !isPlaying) return;
    const timer = setInterval(next, drawMilliseconds);
    return () => clearInterval(timer);
  }, [view, isPlaying]);
  const replication = worlds[place % Math.max(1, worlds.length)]?.replication ?? 0;
  return { drawn: view === "draws" ? { replication } : view, isPlaying, play, next };
}

/** How the worlds are drawn, and what moves the draws. */
export function ViewChoice({ session, draws }: { session: Session; draws: Draws }) {
  const words = compareWords[session.language.value];
  const { view } = session.choices.value;
  return (
    <div class="view-choice">
      <fieldset>
        <legend class="visually-hidden">{words.view}</legend>
        {views.map((name) => (
          <label key={name} class={view === name ? "is-chosen" : ""}>
            <input
              type="radio"
              name="view"
              checked={view === name}
              onChange={() => session.choose({ view: name })}
            />
            {words.views[name]}
          </label>
        ))}
      </fieldset>
      {typeof draws.drawn === "object" && (
        <>
          <button type="button" aria-pressed={draws.isPlaying} onClick={() => draws.play(!draws.isPlaying)}>
            {draws.isPlaying ? words.pause : words.play}
          </button>
          <button type="button" disabled={draws.isPlaying} onClick={draws.next}>
            {words.nextDraw}
          </button>
          <span class="hint draw-number">{words.drawOf(draws.drawn.replication)}</span>
        </>
      )}
    </div>
  );
}
