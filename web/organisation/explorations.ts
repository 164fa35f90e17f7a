import { recordedQuantities } from "../../src/experiment/recorded-quantities.ts";
import type { ExploreNode } from "../exploration.ts";
import type { Language } from "../language.ts";
import { formatValue } from "../number-format.ts";
import type { OrganisationWords } from "../text/organisation.ts";
import type { BlameStep } from "./blame-sentences.ts";
import type { FlowTable } from "./flow-view.ts";
import { levelName } from "./level-names.ts";
import type { MapView } from "./map-view-model.ts";
import type { QuantityHistory } from "./post-history.ts";
import type { Inside } from "./study.ts";

/** How the parts of the figures of one world are read out. */
export interface ExploreWords {
  readonly words: OrganisationWords;
  readonly language: Language;
}

/** The map: a rule, its levels, their posts. */
export function mapExploration(
  { sides, posts, levels }: MapView,
  { hierarchy }: Inside,
  format: (value: number) => string,
  { words, language }: ExploreWords,
): ExploreNode {
  const named = ({ level, posts: count }: MapView["levels"][number]) =>
    `${levelName(level, hierarchy.levels)[language]}${words.listSeparator}${words.postCount(count)}`;
  return {
    text: words.wholeChart(words.mapHeading, sides.length),
    parts: () =>
      sides.map(({ title, values }, side) => ({
        text: title[language],
        parts: () =>
          levels.map((own) => ({
            text: words.labelled(words.meanOf(named(own)), format(own.means[side]!)),
            parts: () =>
              posts
                .filter((post) => hierarchy.level[post] === own.level)
                .map((post) => ({
                  text: words.labelled(words.postNamed(hierarchy.id(post)), format(values[post]!)),
                })),
          })),
      })),
  };
}

/** The small charts of a post: a quantity, a rule, its months. */
export function historyExploration(
  histories: readonly QuantityHistory[],
  { sides }: Inside,
  heading: string,
  onMonth: (month: number) => void,
  { words, language }: ExploreWords,
): ExploreNode {
  return {
    text: words.wholeChart(heading, histories.length),
    parts: () =>
      histories.map(({ name, lines }) => {
        const { label, unit } = recordedQuantities[name];
        return {
          text: label[language],
          parts: () =>
            sides.map(({ policy }, side) => ({
              text: policy.title[language],
              parts: () =>
                Array.from(lines[side]!, (value, month) => ({
                  text: words.labelled(words.monthNumber(month), formatValue(value, unit, language)),
                  visit: () => onMonth(month),
                })),
            })),
        };
      }),
  };
}

/** The flows: a rule, who caused, where that ended. Nothing is said of what did not happen. */
export function flowsExploration(
  sides: readonly { readonly title: string; readonly table: FlowTable }[],
  { words, language }: ExploreWords,
): ExploreNode {
  const amount = (value: number) => formatValue(value, "blame", language);
  return {
    text: words.wholeChart(words.flowsHeading, sides.length),
    parts: () =>
      sides.map(({ title, table: { rows, columns, sum } }) => ({
        text: words.labelled(title, amount(sum)),
        parts: () =>
          rows
            .filter((row) => row.sum > 0)
            .map(({ name, cells, sum: caused }) => ({
              text: words.labelled(words.causedByWhom(name[language]), amount(caused)),
              parts: () =>
                cells.flatMap(({ kind, amount: value }, column) => {
                  const end = `${columns[column]!.name[language]} (${words.flowKinds[kind]})`;
                  return value > 0 ? [{ text: words.labelled(end, amount(value)) }] : [];
                }),
            })),
      })),
  };
}

/** The ways of a blame: a rule, its steps in words; arriving at a step shows the pictures there. */
export function waysExploration(
  ways: readonly { readonly title: string; readonly steps: readonly BlameStep[] }[],
  onStep: (step: number) => void,
  { words, language }: ExploreWords,
): ExploreNode {
  return {
    text: words.wholeChart(words.follow, ways.length),
    parts: () =>
      ways.map(({ title, steps }) => ({
        text: title,
        parts: () =>
          steps.map(({ text, luck }, step) => ({
            text: luck ? `${text[language]} ${luck[language]}` : text[language],
            visit: () => onStep(step),
          })),
      })),
  };
}
