import { useEffect, useState } from "preact/hooks";
import type { OrganisationWords } from "../../text/organisation.ts";

interface PlayerProps {
  readonly id: string;
  readonly label: string;
  /** What is shown of the value beside the label, and read out with it. */
  readonly text: string;
  readonly value: number;
  readonly last: number;
  readonly onValue: (value: number) => void;
  /** Milliseconds a step. */
  readonly pace: number;
  readonly words: OrganisationWords;
}

/** At least a second a step where the visitor asks for little motion. */
const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** A slider, and a button that moves it on by itself, from the start if it stands at the end. */
export function Player({ id, label, text, value, last, onValue, pace, words }: PlayerProps) {
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    if (value >= last) return setPlaying(false);
    const timer = setTimeout(() => onValue(value + 1), calm() ? Math.max(1000, pace) : pace);
    return () => clearTimeout(timer);
  }, [isPlaying, value, last, pace]);
  const toggle = () => {
    if (!isPlaying && value >= last) onValue(0);
    setPlaying(!isPlaying);
  };
  return (
    <div class="player">
      <button type="button" onClick={toggle}>
        {isPlaying ? words.pause : words.play}
      </button>
      <label for={id}>
        {label} <output for={id}>{text}</output>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={last}
        value={value}
        aria-valuetext={text}
        onInput={(event) => onValue(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
