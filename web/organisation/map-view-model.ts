import type { RecordedName } from "../../src/experiment/recorded-names.ts";
import { recordedQuantities } from "../../src/experiment/recorded-quantities.ts";
import type { Text } from "../../src/model/declaration.ts";
import { formatValue } from "../number-format.ts";
import type { Mark } from "../policy-marks.ts";
import { branchOf } from "./branches.ts";
import { type ColourRange, colourRange, shownAt } from "./colouring.ts";
import { levelName } from "./level-names.ts";
import type { Inside } from "./study.ts";

/** The organisation coloured by a quantity, once a policy. */
export interface MapView {
  readonly sides: readonly MapSide[];
  readonly range: ColourRange;
  /** The posts of the branch shown, superiors first. */
  readonly posts: readonly number[];
  /** Means of the posts shown at each level, NaN where nothing is defined. */
  readonly levels: readonly LevelMeans[];
}

export interface MapSide {
  readonly policy: string;
  readonly title: Text;
  readonly mark: Mark;
  /** One number a post of the whole organisation, NaN where not defined. */
  readonly values: Float64Array;
}

export interface LevelMeans {
  readonly level: number;
  readonly posts: number;
  /** In the order of the sides. */
  readonly means: readonly number[];
}

/** What of the world is looked at. */
export interface MapChoice {
  readonly quantity: RecordedName;
  readonly month: number;
  readonly top: number;
}

export function mapView({ sides, hierarchy }: Inside, { quantity, month, top }: MapChoice): MapView {
  const records = sides.map(({ record }) => record);
  const shown = sides.map(({ policy, mark, record }) => ({
    policy: policy.name,
    title: policy.title,
    mark,
    values: shownAt(record, quantity, month),
  }));
  const posts = branchOf(hierarchy, top);
  const levels = [...new Set(posts.map((post) => hierarchy.level[post]!))].sort((a, b) => a - b);
  return {
    sides: shown,
    range: colourRange(records, quantity),
    posts,
    levels: levels.map((level) => {
      const members = posts.filter((post) => hierarchy.level[post] === level);
      const means = shown.map(({ values }) => meanOf(members.map((post) => values[post]!)));
      return { level, posts: members.length, means };
    }),
  };
}

function meanOf(values: readonly number[]): number {
  const defined = values.filter((value) => !Number.isNaN(value));
  return defined.reduce((sum, value) => sum + value, 0) / defined.length;
}

/** Two front lines that differ by less than this share of the larger are called alike. */
const alike = 0.05;

/** What the picture says: the mean at the front line under one policy, or under both and which has more. */
export function mapTakeaway(view: MapView, { quantity, month }: MapChoice, levels: number): Text {
  const { label, unit } = recordedQuantities[quantity];
  const means = view.levels.at(-1)!.means;
  const place = levelName(view.levels.at(-1)!.level, levels);
  const [a, b] = means as [number, number | undefined];
  const [first, second] = view.sides;
  const en = (value: number) => formatValue(value, unit, "en");
  const zh = (value: number) => formatValue(value, unit, "zh");
  if (b === undefined || !second || Number.isNaN(a) || Number.isNaN(b))
    return {
      en: `${label.en} in month ${month}, ${place.en}: ${en(a)} on average under ${first!.title.en}`,
      zh: `第 ${month} 月，${place.zh}的${label.zh}：“${first!.title.zh}”之下平均为 ${zh(a)}`,
    };
  if (Math.abs(a - b) <= alike * Math.max(Math.abs(a), Math.abs(b)))
    return {
      en: `${label.en}: much the same under both rules, ${en(a)} and ${en(b)} (${place.en}, month ${month})`,
      zh: `${label.zh}：两种规则之下相差无几，${zh(a)} 与 ${zh(b)}（${place.zh}，第 ${month} 月）`,
    };
  const [more, less] = a > b ? [first!, second] : [second, first!];
  const [high, low] = a > b ? [a, b] : [b, a];
  return {
    en: `${label.en}: higher under ${more.title.en}, ${en(high)} against ${en(low)} under ${less.title.en} (${place.en}, month ${month})`,
    zh: `${label.zh}：“${more.title.zh}”之下更高，为 ${zh(high)}；“${less.title.zh}”之下为 ${zh(low)}（${place.zh}，第 ${month} 月）`,
  };
}
