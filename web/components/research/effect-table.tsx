import { useMemo, useState } from "preact/hooks";
import { outcomeNames, outcomes } from "../../../src/model/outcomes.ts";
import { differenceUnit } from "../../chart-words.ts";
import type { Language } from "../../language.ts";
import { formatDifference, formatValue } from "../../number-format.ts";
import {
  type Effect,
  type EffectMeasure,
  type EffectOrder,
  effectMeasures,
  effectsOf,
  fewWorlds,
  sortedEffects,
} from "../../research/effects.ts";
import { windowMeans } from "../../research/window-means.ts";
import type { ResearchWords } from "../../text/research.ts";
import { PolicySample } from "../policy-sample.tsx";
import { ScrollRegion } from "../scroll-region.tsx";
import { provenanceText, type Reading } from "./reading.ts";

/** What every policy changes, in the measures of a methods section; a click on a measure sorts by it. */
export function EffectTable(reading: Reading) {
  const { looking, words, prefix } = reading;
  const { outcome, comparison, language } = looking;
  const heading = reading.titled(words.effectsHeading);
  const [isWhole, setWhole] = useState(false);
  const [order, setOrder] = useState<EffectOrder | null>(null);
  const effects = useMemo(() => {
    const shown = isWhole ? outcomeNames : [outcome];
    return shown.flatMap((name) => effectsOf(windowMeans(looking, name))).filter(({ n }) => n > 0);
  }, [looking, isWhole]);
  const baseline = comparison.policies.find(({ name }) => name === comparison.baseline)!.title[language];
  const fewest = Math.min(...effects.map(({ n }) => n));
  const sort = (by: EffectMeasure) => setOrder({ by, isDescending: order?.by !== by || !order.isDescending });
  return (
    <section class="panel" aria-labelledby={`${prefix}effects-heading`}>
      <h2 id={`${prefix}effects-heading`}>{heading}</h2>
      <p class="hint">
        {words.sentences(
          words.effectsHint(baseline),
          words.inWindow(comparison.from, comparison.to - 1),
          provenanceText(reading),
        )}
      </p>
      {fewest < fewWorlds && <p class="few-worlds">{words.fewWorlds(fewest, fewWorlds)}</p>}
      <OutcomesShown name={`${prefix}effects`} isWhole={isWhole} onWhole={setWhole} words={words} />
      {effects.length === 0 ? (
        <p class="hint">{words.needPair}</p>
      ) : (
        <ScrollRegion class="table-frame is-tall effect-table" label={`${heading} · ${words.policy}`}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.policy}</th>
                {effectMeasures.map((measure) => (
                  <SortedHeading key={measure} measure={measure} order={order} onSort={sort} words={words} />
                ))}
              </tr>
            </thead>
            <tbody>
              {sortedEffects(effects, order).map((effect) => (
                <EffectRow key={`${effect.outcome} ${effect.policy}`} {...{ effect, words, language }} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <MeasureHints words={words} />
    </section>
  );
}

interface OutcomesShownProps {
  /** Of the group of buttons. */
  readonly name: string;
  readonly isWhole: boolean;
  readonly onWhole: (isWhole: boolean) => void;
  readonly words: ResearchWords;
}

function OutcomesShown({ name, isWhole, onWhole, words }: OutcomesShownProps) {
  return (
    <div class="view-choice">
      <fieldset>
        <legend class="visually-hidden">{words.shownEffects}</legend>
        {[false, true].map((whole) => (
          <label key={String(whole)} class={isWhole === whole ? "is-chosen" : ""}>
            <input type="radio" name={name} checked={isWhole === whole} onChange={() => onWhole(whole)} />
            {whole ? words.allOutcomes : words.thisOutcome}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

interface SortedHeadingProps {
  readonly measure: EffectMeasure;
  readonly order: EffectOrder | null;
  readonly onSort: (measure: EffectMeasure) => void;
  readonly words: ResearchWords;
}

function SortedHeading({ measure, order, onSort, words }: SortedHeadingProps) {
  const sorted = order?.by === measure ? (order.isDescending ? "descending" : "ascending") : "none";
  const arrow = { descending: "▼", ascending: "▲", none: "↕" }[sorted];
  return (
    <th scope="col" aria-sort={sorted}>
      <button type="button" class="sort" onClick={() => onSort(measure)}>
        {words.measures[measure]} <span aria-hidden="true">{arrow}</span>
      </button>
    </th>
  );
}

interface EffectRowProps {
  readonly effect: Effect;
  readonly words: ResearchWords;
  readonly language: Language;
}

function EffectRow({ effect, words, language }: EffectRowProps) {
  const { unit, label } = outcomes[effect.outcome];
  const difference = (value: number) => formatDifference(value, unit, language);
  return (
    <tr>
      <th scope="row">
        <PolicySample mark={effect.mark} /> {effect.title}
        <span class="effect-outcome">
          {words.aside(label[language], differenceUnit(unit, words, language))}
        </span>
      </th>
      <td>
        {difference(effect.difference)}
        {!Number.isNaN(effect.ciLow) && (
          <span class="effect-interval">
            {words.range(difference(effect.ciLow), difference(effect.ciHigh))}
          </span>
        )}
      </td>
      <td>{formatDifference(effect.ofReference * 100, "1", language)}</td>
      <td>{formatDifference(effect.dz, "1", language)}</td>
      <td>{formatValue(effect.superiority, "share", language)}</td>
      <td>{difference(effect.error).replace("+", "")}</td>
      <td>{effect.n}</td>
    </tr>
  );
}

function MeasureHints({ words }: { words: ResearchWords }) {
  return (
    <details class="measure-hints">
      <summary>{words.whatTheyMean}</summary>
      <dl>
        {effectMeasures.map((measure) => (
          <div key={measure}>
            <dt>{words.measures[measure]}</dt>
            <dd>{words.measureHints[measure]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
