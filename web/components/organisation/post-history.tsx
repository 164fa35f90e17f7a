import { useMemo, useState } from "preact/hooks";
import { recordedQuantities } from "../../../src/experiment/recorded-quantities.ts";
import { formatValue } from "../../number-format.ts";
import { historyExploration } from "../../organisation/explorations.ts";
import {
  careerOf,
  careerText,
  postTakeaway,
  type QuantityHistory,
  quantityHistories,
} from "../../organisation/post-history.ts";
import type { Inside } from "../../organisation/study.ts";
import { ExploreTree } from "../explore-tree.tsx";
import { PolicySample } from "../policy-sample.tsx";
import { ScrollRegion } from "../scroll-region.tsx";
import { PostIncidents } from "./post-incidents.tsx";
import type { OrganisationReading } from "./world-choice.tsx";

export interface PostReading extends OrganisationReading {
  readonly inside: Inside;
  readonly post: number;
}

/** What the chosen post went through under each rule. */
export function PostHistory({ inside, ...reading }: OrganisationReading & { inside: Inside }) {
  const post = reading.study.post.value;
  const { language, words } = reading;
  const histories = useMemo(() => quantityHistories(inside, post), [inside, post]);
  const [isTabled, setTabled] = useState(false);
  const heading = words.historyOf(words.postNamed(inside.hierarchy.id(post)));
  const own = { ...reading, inside, post };
  return (
    <section class="panel" aria-labelledby="post-takeaway">
      <h2 id="post-takeaway" class="takeaway">
        {postTakeaway(inside, post)[language]}
      </h2>
      <figure class="post-history">
        <figcaption>
          <h3 id="history-heading">{heading}</h3>
          <button
            type="button"
            class="quiet"
            aria-expanded={isTabled}
            aria-describedby="history-heading"
            onClick={() => setTabled(!isTabled)}
          >
            {isTabled ? words.hideTable : words.table}
          </button>
          <p class="hint" id="history-caption">
            {words.historyCaption}
          </p>
        </figcaption>
        <p class="side-names">
          {inside.sides.map(({ policy, mark }) => (
            <span key={policy.name} class="map-title" data-mark={mark}>
              <PolicySample mark={mark} /> {policy.title[language]}
            </span>
          ))}
        </p>
        <div class="small-charts">
          {histories.map((history) => (
            <SmallChart key={history.name} {...own} history={history} />
          ))}
        </div>
        <ExploreTree
          label={heading}
          root={historyExploration(histories, inside, heading, (month) => reading.study.look({ month }), {
            words,
            language,
          })}
          words={words}
        />
        {isTabled && <HistoryTable {...own} histories={histories} />}
      </figure>
      <Careers {...own} />
      <PostIncidents {...own} />
    </section>
  );
}

/** Height of a small chart in its own units; it stretches to the width there is. */
const chartHeight = 60;

function SmallChart({ inside, study, language, words, history }: PostReading & { history: QuantityHistory }) {
  const { name, low, high, lines } = history;
  const { label, unit } = recordedQuantities[name];
  const last = lines[0]!.length - 1;
  const y = (value: number) => chartHeight - 2 - ((value - low) / (high - low)) * (chartHeight - 4);
  const month = study.shownMonth.value;
  const at = inside.sides.map(({ policy }, side) => {
    const value = formatValue(lines[side]![month]!, unit, language);
    return `${policy.title[language]} ${value}`;
  });
  return (
    <div
      class="small-chart"
      role="img"
      aria-label={words.labelled(label[language], at.join(words.listSeparator))}
    >
      <p class="small-title">{label[language]}</p>
      <p class="small-end">{formatValue(high, unit, language)}</p>
      <svg viewBox={`0 0 ${Math.max(1, last)} ${chartHeight}`} preserveAspectRatio="none" aria-hidden="true">
        <path class="small-cursor" d={`M${month},0V${chartHeight}`} />
        {lines.map((line, side) => (
          <path
            key={inside.sides[side]!.policy.name}
            class="small-line"
            data-mark={inside.sides[side]!.mark}
            d={pathOf(line, y)}
          />
        ))}
      </svg>
      <p class="small-end">{formatValue(low, unit, language)}</p>
    </div>
  );
}

/** A line with gaps where nothing is defined. */
function pathOf(values: Float64Array, y: (value: number) => number): string {
  let path = "";
  let isDrawn = false;
  for (const [month, value] of values.entries()) {
    const isDefined = !Number.isNaN(value);
    if (isDefined) path += `${isDrawn ? "L" : "M"}${month},${y(value).toFixed(2)}`;
    isDrawn = isDefined;
  }
  return path;
}

function HistoryTable(props: PostReading & { histories: readonly QuantityHistory[] }) {
  const { inside, language, words, histories } = props;
  const columns = histories.flatMap(({ name, lines }) =>
    lines.map((line, side) => ({
      key: `${name} ${side}`,
      title: inside.sides[side]!.policy.title[language],
      text: (month: number) => formatValue(line[month]!, recordedQuantities[name].unit, language),
    })),
  );
  const months = [...histories[0]!.lines[0]!.keys()];
  return (
    <ScrollRegion class="table-frame is-tall" label={words.historyHeading}>
      <table>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {words.month}
            </th>
            {histories.map(({ name, lines }) => (
              <th key={name} scope="colgroup" colSpan={lines.length}>
                {recordedQuantities[name].label[language]}
              </th>
            ))}
          </tr>
          <tr>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              {columns.map(({ key, text }) => (
                <td key={key}>{text(month)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Careers({ inside, post, language, words }: PostReading) {
  return (
    <div class="careers">
      <h3>{words.career}</h3>
      <div class="career-sides">
        {inside.sides.map(({ policy, mark, record }) => {
          const events = careerOf(record, post);
          return (
            <div key={policy.name}>
              <p class="map-title" data-mark={mark}>
                <PolicySample mark={mark} /> {policy.title[language]}
              </p>
              {events.length === 0 && <p class="hint">{words.noCareer}</p>}
              <ul>
                {events.map((event, place) => (
                  <li key={place}>{careerText(event, inside.hierarchy)[language]}</li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </div>
  );
}
