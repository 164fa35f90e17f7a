import type { ChartPost } from "../model/setting.ts";
import { unprintable } from "./json-value.ts";
import { type Limits, mostLevels } from "./limits.ts";
import { nearestHint } from "./nearest-name.ts";
import {
  accepted,
  mostProblems,
  type Problem,
  type ProblemKind,
  quoted,
  type Read,
  refused,
} from "./problem.ts";

export type ChartField = keyof ChartPost;

/** Makes a problem with a field of the post at an index of the chart. */
export type ChartReport = (
  kind: ProblemKind,
  post: number,
  field: ChartField,
  said: Pick<Problem, "expected" | "got" | "hint">,
) => Problem;

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
  const expected = `1 to ${limits.posts} posts`;
  const hint =
    chart.length === 0 ? "add a line for each post" : "run it on a larger machine, or a part of it";
  return report(chart.length === 0 ? "empty-file" : "too-many-posts", 0, "id", {
    expected,
    got: `${chart.length} posts`,
    hint,
  });
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
      const said = { expected: "a text that names the post", got: "nothing", hint: "give every post an id" };
      problems.push(report("empty-id", post, "id", said));
    } else if (id.length > longestId) {
      const expected = `at most ${longestId} characters`;
      problems.push(
        report("too-long", post, "id", { expected, got: `${id.length} characters`, hint: "shorten it" }),
      );
    } else if (unprintable.test(id) || unprintable.test(level)) {
      const said = {
        expected: "visible characters",
        got: quoted(id + level),
        hint: "remove invisible characters",
      };
      problems.push(report("unprintable", post, unprintable.test(id) ? "id" : "level", said));
    } else if (earlier !== undefined) {
      const got = `${quoted(id)} again; it is also post ${earlier + 1} of the chart`;
      const said = { expected: "every id once", got, hint: "rename or remove one" };
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
  const hint = nearestHint(superior, ids, `add a post ${quoted(superior)}, or correct the superior`);
  return report("orphan", post, "superior", {
    expected: "the id of a post of the chart",
    got: quoted(superior),
    hint,
  });
}

function cycleProblem(chart: ChartPost[], posts: readonly number[], report: ChartReport): Problem {
  const names = [...posts, posts[0]!].map((post) => quoted(chart[post]!.id));
  const path = names.length > 8 ? [...names.slice(0, 7), "…"] : names;
  const hint = "correct one of these superiors; only the centre has none";
  const said = {
    expected: "superiors that lead to the centre",
    got: `each under the next: ${path.join(" → ")}`,
    hint,
  };
  return report("cycle", posts[0]!, "superior", said);
}

function secondRoot(chart: ChartPost[], first: number, post: number, report: ChartReport): Problem {
  const [centre, other] = [quoted(chart[first]!.id), quoted(chart[post]!.id)];
  const hint = `give ${other} a superior, or put one centre above both`;
  return report("several-roots", post, "superior", {
    expected: `one post without a superior: ${centre} is one`,
    got: `${other} has none either`,
    hint,
  });
}

function noRoot(chart: ChartPost[], post: number, report: ChartReport): Problem {
  const superior = quoted(chart[post]!.superior!);
  const got = `a superior for every post, and ${superior} is not in the chart`;
  const hint = `add ${superior} as a post of its own with an empty superior`;
  return report("no-root", post, "superior", {
    expected: "one post without a superior, the centre",
    got,
    hint,
  });
}

function tooDeep(depth: number, post: number, report: ChartReport): Problem {
  const hint = "leave out levels that neither hand down targets nor blame";
  return report("too-many-levels", post, "id", {
    expected: `at most ${mostLevels} levels`,
    got: `level ${depth + 1}`,
    hint,
  });
}
