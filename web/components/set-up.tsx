import { useEffect, useState } from "preact/hooks";
import { maxSeedLength, seedText, worldCount, worldLimits } from "../choices.ts";
import type { Session } from "../session.ts";
import { compareWords } from "../text/compare.ts";
import { PolicyChoice } from "./policy-choice.tsx";

/** What is compared: folded away on a phone, beside the curves elsewhere. */
export function SetUp({ session }: { session: Session }) {
  const words = compareWords[session.language.value];
  const { policies, worlds } = session.choices.value;
  const isWide = useMedia("(min-width: 62rem)");
  return (
    <aside class="set-up">
      <details open={isWide}>
        <summary>
          <span class="set-up-title">{words.setUp}</span>{" "}
          <span class="set-up-summary">{words.setUpSummary(policies.length, worlds)}</span>
        </summary>
        <div class="set-up-fields">
          <ScenarioChoice session={session} />
          <PolicyChoice session={session} />
          <WorldChoice session={session} />
          <SeedChoice session={session} />
        </div>
      </details>
    </aside>
  );
}

function ScenarioChoice({ session }: { session: Session }) {
  const language = session.language.value;
  return (
    <div class="field">
      <label for="scenario">{compareWords[session.language.value].scenario}</label>
      <select
        id="scenario"
        value={session.choices.value.scenario}
        onChange={(event) => session.enter(event.currentTarget.value)}
      >
        {[...session.library.value.scenarios.values()].map(({ name, title }) => (
          <option key={name} value={name}>
            {title[language]}
          </option>
        ))}
      </select>
    </div>
  );
}

function WorldChoice({ session }: { session: Session }) {
  const words = compareWords[session.language.value];
  const { worlds } = session.choices.value;
  return (
    <div class="field">
      <label for="worlds">{words.worlds}</label>
      <input
        id="worlds"
        type="number"
        inputMode="numeric"
        min={worldLimits.min}
        max={worldLimits.max}
        value={worlds}
        aria-describedby="worlds-hint"
        onChange={(event) => {
          const count = worldCount(event.currentTarget.value) ?? worlds;
          event.currentTarget.value = String(count);
          if (count !== worlds) session.choose({ worlds: count });
        }}
      />
      <p class="hint" id="worlds-hint">
        {words.worldsHint(worldLimits.max)}
      </p>
    </div>
  );
}

function SeedChoice({ session }: { session: Session }) {
  const words = compareWords[session.language.value];
  return (
    <div class="field">
      <label for="seed">{words.seed}</label>
      <input
        id="seed"
        type="text"
        autoComplete="off"
        spellcheck={false}
        maxLength={maxSeedLength}
        value={session.choices.value.seed}
        aria-describedby="seed-hint"
        onChange={(event) => session.choose({ seed: seedText(event.currentTarget.value) })}
      />
      <p class="hint" id="seed-hint">
        {words.seedHint}
      </p>
    </div>
  );
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const update = () => setMatches(list.matches);
    list.addEventListener("change", update);
    return () => list.removeEventListener("change", update);
  }, [query]);
  return matches;
}
