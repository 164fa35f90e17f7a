import { outcomes } from "../../src/model/outcomes.ts";
import { differenceUnit } from "../chart-words.ts";
import { formatDifference, formatValue } from "../number-format.ts";
import type { Session } from "../session.ts";
import { effectsOn } from "../summary-view-model.ts";
import { compareWords } from "../text/compare.ts";
import { PolicySample } from "./policy-sample.tsx";

/** Means over the window and their paired differences, as the command line prints them. */
export function Effects({ session }: { session: Session }) {
  const looking = session.looking.value;
  const summary = session.summary.value;
  if (!looking || !summary) return null;
  const words = compareWords[session.language.value];
  const { comparison, outcome, marks, language } = looking;
  const { unit } = outcomes[outcome];
  const value = (number: number | null) => formatValue(number ?? Number.NaN, unit, language);
  const difference = (number: number | null) => formatDifference(number ?? Number.NaN, unit, language);
  return (
    <div class="table-frame effects">
      <table>
        <caption>{outcomes[outcome].label[language]}</caption>
        <thead>
          <tr>
            <th scope="col">{words.policy}</th>
            <th scope="col">{words.meanOver(comparison.from, comparison.to - 1)}</th>
            <th scope="col">
              {words.meanDifference} ({differenceUnit(unit, words, language)})
            </th>
            <th scope="col">{words.interval}</th>
          </tr>
        </thead>
        <tbody>
          {effectsOn(outcome, summary).map((row) => (
            <tr key={row.policy}>
              <th scope="row">
                <PolicySample mark={marks.get(row.policy)!} />{" "}
                {comparison.policies.find(({ name }) => name === row.policy)!.title[language]}
              </th>
              <td>{value(row.mean)}</td>
              <td>{row.policy === comparison.baseline ? words.baseline : difference(row.difference)}</td>
              <td>{row.ciLow !== null && words.range(difference(row.ciLow), difference(row.ciHigh))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
