import type { Text } from "../model/declaration.ts";
import type { ChartPost } from "../model/setting.ts";
import { unprintable } from "./json-value.ts";
import { type Limits, mostLevels } from "./limits.ts";
import { nearestHint } from "./nearest-name.ts";
import { atMost, counted, nothing, renameOrRemove } from "./phrases.ts";
import {
  accepted,
  mostProblems,
  type Problem,
  type ProblemKind,
  quoted,
  type Read,
  type Remedy,
  refused,
} from "./problem.ts";

export type ChartField = keyof ChartPost;

/** Makes a problem with a field of the post at an index of the chart. */
export type ChartReport = (kind: ProblemKind, post: number, field: ChartField, said: Remedy) => Problem;

/** A chart is one tree of at most `mostLevels` levels with every post named once. */
export function checkChart(chart: ChartPost[], limits: Limits, report: ChartReport): Read<ChartPost[]> {
  const size = sizeProblem(chart, limits, report);
  if (size) return refused([size]);
  const names = nameProblems(chart, report);
  if (names.length > 0) return refused(names);
  const tree = treeProblems(chart, report);
  return tree.length > 0 ? refused(tree) : accepted(chart);
}

function sizeProblem(chart: ChartPost[], limits: Limits, report: ChartReport): Problem | null {
  if (chart.length > 0 && chart.length <= limits.posts) return null;
  const expected = { en: `1 to ${limits.posts} posts`, zh: `1 至 ${limits.posts} 个岗位` };
  const got = counted(chart.length, "posts");
  return chart.length === 0
    ? report("empty-file", 0, "id", { expected, got, hint: words.lineForEach })
    : report("too-many-posts", 0, "id", { expected, got, hint: words.largerMachine });
}

const longestId = 80;

function nameProblems(chart: ChartPost[], report: ChartReport): Problem[] {
  const first = new Map<string, number>();
  const problems: Problem[] = [];
  for (let post = 0; post < chart.length && problems.length < mostProblems; post++) {
    const { id, level } = chart[post]!;
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, post);
    if (id === "") {
      const said = { expected: words.nameOfPost, got: nothing, hint: words.everyPostId };
      problems.push(report("empty-id", post, "id", said));
    } else if (id.length > longestId) {
      const expected = atMost(counted(longestId, "characters"));
      const got = counted(id.length, "characters");
      problems.push(report("too-long", post, "id", { expected, got, hint: words.shorten }));
    } else if (unprintable.test(id) || unprintable.test(level)) {
      const said = { expected: words.visible, got: quoted(id + level), hint: words.removeInvisible };
      problems.push(report("unprintable", post, unprintable.test(id) ? "id" : "level", said));
    } else if (earlier !== undefined) {
      const got = {
        en: `${quoted(id)} again; it is also post ${earlier + 1} of the chart`,
        zh: `${quoted(id)} 再次出现；表中第 ${earlier + 1} 个岗位也用此编号`,
      };
      const said = { expected: words.everyIdOnce, got, hint: renameOrRemove };
      problems.push(report("duplicate-id", post, "id", said));
    }
  }
  return problems;
}

function treeProblems(chart: ChartPost[], report: ChartReport): Problem[] {
  const index = new Map(chart.map(({ id }, post) => [id, post]));
  const superiorOf = chart.map(({ superior }) =>
    superior === null ? root : (index.get(superior) ?? orphan),
  );
  const depths = depthsOf(superiorOf);
  const cycles = [...cyclesOf(superiorOf, depths)];
  const roots = superiorOf.flatMap((superior, post) => (superior === root ? [post] : []));
  const orphans = superiorOf.flatMap((superior, post) => (superior === orphan ? [post] : []));
  const deep = depths.findIndex((depth) => depth >= mostLevels);
  const near = chart.slice(0, mostSuggested).map(({ id }) => id);
  if (roots.length === 0 && cycles.length === 0) return [noRoot(chart, orphans[0]!, report)];
  return [
    ...orphans.slice(0, mostProblems).map((post) => orphanProblem(chart, post, near, report)),
    ...cycles.slice(0, mostProblems).map((posts) => cycleProblem(chart, posts, report)),
    ...roots.slice(1, mostProblems).map((post) => secondRoot(chart, roots[0]!, post, report)),
    ...(deep < 0 ? [] : [tooDeep(depths[deep]!, deep, report)]),
  ];
}

/** Names compared with a mistyped one; a comparison with millions would take seconds. */
const mostSuggested = 10_000;

const root = -1;
const orphan = -2;
const unknown = -1;
/** Depth of posts in a cycle or under one. */
const endless = -2;

/** Superiors above each post, found without recursion: every post is walked over once. */
function depthsOf(superiorOf: readonly number[]): number[] {
  const depths = superiorOf.map(() => unknown);
  for (let start = 0; start < superiorOf.length; start++) {
    const walked: number[] = [];
    let post = start;
    while (post >= 0 && depths[post] === unknown) {
      depths[post] = endless; // until its top is found: met again on this walk it is in a cycle
      walked.push(post);
      post = superiorOf[post]!;
    }
    const above = post < 0 ? -1 : depths[post]!;
    if (above === endless) continue;
    walked.reverse().forEach((each, step) => {
      depths[each] = above + 1 + step;
    });
  }
  return depths;
}

/** Each cycle once, as its posts from a post to its superior and on. */
function* cyclesOf(superiorOf: readonly number[], depths: readonly number[]): Generator<number[]> {
  const seen = new Set<number>();
  for (let start = 0; start < superiorOf.length; start++) {
    if (depths[start] !== endless) continue;
    const walked: number[] = [];
    let post = start;
    while (!seen.has(post)) {
      seen.add(post);
      walked.push(post);
      post = superiorOf[post]!;
    }
    const from = walked.indexOf(post);
    if (from >= 0) yield walked.slice(from);
  }
}

function orphanProblem(
  chart: ChartPost[],
  post: number,
  ids: readonly string[],
  report: ChartReport,
): Problem {
  const superior = chart[post]!.superior!;
  const hint = nearestHint(superior, ids, {
    en: `add a post ${quoted(superior)}, or correct the superior`,
    zh: `加上岗位 ${quoted(superior)}，或改正上级`,
  });
  return report("orphan", post, "superior", { expected: words.idOfChart, got: quoted(superior), hint });
}

function cycleProblem(chart: ChartPost[], posts: readonly number[], report: ChartReport): Problem {
  const names = [...posts, posts[0]!].map((post) => quoted(chart[post]!.id));
  const path = (names.length > 8 ? [...names.slice(0, 7), "…"] : names).join(" → ");
  const got = { en: `each under the next: ${path}`, zh: `依次为上下级：${path}` };
  const said = { expected: words.leadToCentre, got, hint: words.correctOne };
  return report("cycle", posts[0]!, "superior", said);
}

function secondRoot(chart: ChartPost[], first: number, post: number, report: ChartReport): Problem {
  const [centre, other] = [quoted(chart[first]!.id), quoted(chart[post]!.id)];
  return report("several-roots", post, "superior", {
    expected: {
      en: `one post without a superior: ${centre} is one`,
      zh: `只有一个岗位没有上级：已有 ${centre}`,
    },
    got: { en: `${other} has none either`, zh: `${other} 也没有上级` },
    hint: {
      en: `give ${other} a superior, or put one centre above both`,
      zh: `给 ${other} 一个上级，或在两者之上设一个最高岗位`,
    },
  });
}

function noRoot(chart: ChartPost[], post: number, report: ChartReport): Problem {
  const superior = quoted(chart[post]!.superior!);
  const got = {
    en: `a superior for every post, and ${superior} is not in the chart`,
    zh: `每个岗位都有上级，而 ${superior} 不在表中`,
  };
  const hint = {
    en: `add ${superior} as a post of its own with an empty superior`,
    zh: `把 ${superior} 加为一个岗位，上级留空`,
  };
  return report("no-root", post, "superior", { expected: words.oneCentre, got, hint });
}

function tooDeep(depth: number, post: number, report: ChartReport): Problem {
  return report("too-many-levels", post, "id", {
    expected: atMost(counted(mostLevels, "levels")),
    got: { en: `level ${depth + 1}`, zh: `第 ${depth + 1} 级` },
    hint: words.fewerLevels,
  });
}

const words = {
  lineForEach: { en: "add a line for each post", zh: "每个岗位写一行" },
  largerMachine: {
    en: "run it on a larger machine, or a part of it",
    zh: "在更大的机器上运行，或只取其中一部分",
  },
  nameOfPost: { en: "a text that names the post", zh: "岗位的编号" },
  everyPostId: { en: "give every post an id", zh: "每个岗位都要有编号" },
  shorten: { en: "shorten it", zh: "请缩短" },
  visible: { en: "visible characters", zh: "可显示的字符" },
  removeInvisible: { en: "remove invisible characters", zh: "请删去不可显示的字符" },
  everyIdOnce: { en: "every id once", zh: "每个编号只出现一次" },
  idOfChart: { en: "the id of a post of the chart", zh: "表中某个岗位的编号" },
  leadToCentre: { en: "superiors that lead to the centre", zh: "逐级通向最高岗位的上级" },
  correctOne: {
    en: "correct one of these superiors; only the centre has none",
    zh: "改正其中一个上级；只有最高岗位没有上级",
  },
  oneCentre: { en: "one post without a superior, the centre", zh: "只有最高岗位没有上级" },
  fewerLevels: {
    en: "leave out levels that neither hand down targets nor blame",
    zh: "略去既不下达目标也不传导责任的层级",
  },
} as const satisfies Record<string, Text>;
