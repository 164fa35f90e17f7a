import { useEffect, useState } from "preact/hooks";
import type { OrganisationStudy } from "../../organisation/study.ts";
import type { OrganisationWords } from "../../text/organisation.ts";

interface MonthPlayerProps {
  readonly study: OrganisationStudy;
  readonly words: OrganisationWords;
  readonly ticks: number;
  readonly month: number;
}

/** Milliseconds a month; a step a second where the visitor asks for little motion. */
const pace = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? 1000 : 250);

/** A slider over the months, and a button that moves it. */
export function MonthPlayer({ study, words, ticks, month }: MonthPlayerProps) {
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => {
      const next = study.shownMonth.peek() + 1;
      if (next < ticks) study.month.value = next;
      else setPlaying(false);
    }, pace());
    return () => clearInterval(timer);
  }, [isPlaying, study, ticks]);
  const toggle = () => {
    if (!isPlaying && month === ticks - 1) study.month.value = 0;
    setPlaying(!isPlaying);
  };
  return (
    <div class="month-player">
      <button type="button" onClick={toggle}>
        {isPlaying ? words.pause : words.play}
      </button>
      <label for="organisation-month">
        {words.monthOf} <output for="organisation-month">{month}</output>
      </label>
      <input
        id="organisation-month"
        type="range"
        min={0}
        max={ticks - 1}
        value={month}
        onInput={(event) => {
          study.month.value = event.currentTarget.valueAsNumber;
        }}
      />
    </div>
  );
}
