import { outcomes } from "../../src/model/outcomes.ts";
import { differenceUnit } from "../chart-words.ts";
import { policyOf } from "../choices.ts";
import { type ClaimRow, claimRows, type IntervalPlot } from "../claims-view-model.ts";
import { dictionaries } from "../language.ts";
import { formatDifference, formatValue } from "../number-format.ts";
import { maxPolicies } from "../policy-marks.ts";
import type { Session } from "../session.ts";
import { compareWords } from "../text/compare.ts";

/** The claims of the scenario beside what the worlds say. */
export function Claims({ session }: { session: Session }) {
  const words = compareWords[session.language.value];
  const comparison = session.comparison.value;
  const rows = claimRows(comparison, session.summary.value);
  if (rows.length === 0) return null;
  return (
    <section class="panel claims" aria-labelledby="claims">
      <h2 id="claims">{words.claims}</h2>
      <p class="hint">{words.claimsHint(comparison.from, comparison.to - 1)}</p>
      <ol>
        {rows.map((row) => (
          <ClaimItem key={row.text.en} session={session} row={row} />
        ))}
      </ol>
    </section>
  );
}

function ClaimItem({ session, row }: { session: Session; row: ClaimRow }) {
  const words = compareWords[session.language.value];
  const language = session.language.value;
  const { text, sides, isCompared, result } = row;
  const verdict = result?.verdict ?? "undecided";
  const titles = new Set(sides.map(({ policy }) => titleOf(session, policy)));
  return (
    <li class="claim">
      {isCompared && <span class={`verdict is-${verdict.replace(" ", "-")}`}>{words.verdicts[verdict]}</span>}
      <p class="claim-text">{text[language]}</p>
      {isCompared ? (
        <p class="claim-numbers">
          <span>{contrastText(session, row)}</span>
          {row.interval && <IntervalPicture plot={row.interval} />}
          <span>{numbers(session, row)}</span>
        </p>
      ) : (
        <p class="hint">{words.notCompared([...titles].join(" + "))}</p>
      )}
      <ClaimButton session={session} row={row} />
    </li>
  );
}

/** Leads to the curves of the claim; first brings its policies into the comparison where they are not. */
function ClaimButton({ session, row }: { session: Session; row: ClaimRow }) {
  const words = compareWords[session.language.value];
  const { sides, outcome, isCompared } = row;
  const show = () => {
    session.choose({ outcome });
    if (!isCompared) {
      const { baseline, policies: others } = session.choices.value;
      const wanted = [...new Set([baseline, ...sides.map(({ policy }) => policy), ...others])];
      session.comparePolicies(wanted.slice(0, maxPolicies));
    }
    document.getElementById("curves")!.focus();
  };
  return (
    <button type="button" class="quiet" onClick={show}>
      {isCompared ? words.lookAt : words.compareThese}
    </button>
  );
}

/** What is subtracted from what: "Real output: Full reform (months 24–29) − Strict liability". */
function contrastText(session: Session, { outcome, sides, bound }: ClaimRow): string {
  const words = compareWords[session.language.value];
  const language = session.language.value;
  const terms = sides.map(({ policy, window }) => {
    const title = titleOf(session, policy);
    return window ? words.during(title, window.from, window.to - 1) : title;
  });
  if (bound) terms.push(formatValue(bound, outcomes[outcome].unit, language));
  return dictionaries[language].labelled(outcomes[outcome].label[language], terms.join(" − "));
}

function titleOf(session: Session, policy: string): string {
  return policyOf(session.scenario.value, session.library.value, policy)!.title[session.language.value];
}

function numbers(session: Session, { result, outcome }: ClaimRow): string {
  const words = compareWords[session.language.value];
  const language = session.language.value;
  if (!result || result.difference === null || result.ciLow === null)
    return result?.reason?.[language] ?? words.noInterval;
  const { unit } = outcomes[outcome];
  const format = (value: number | null) => formatDifference(value ?? Number.NaN, unit, language);
  const { difference, ciLow, ciHigh } = result;
  return `${format(difference)} [${format(ciLow)}, ${format(ciHigh)}] ${differenceUnit(unit, words, language)}`;
}

/** The interval against its zero line; the numbers beside it say the same. */
function IntervalPicture({ plot: { zero, low, middle, high } }: { plot: IntervalPlot }) {
  const width = 120;
  const at = (place: number) => place * width;
  return (
    <svg class="interval" width={width} height="20" aria-hidden="true">
      <path class="zero" d={`M${at(zero)},1V19`} />
      <path class="whisker" d={`M${at(low)},10H${at(high)}`} />
      <circle cx={at(middle)} cy="10" r="4.5" />
    </svg>
  );
}
