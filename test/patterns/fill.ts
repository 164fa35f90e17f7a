import { SingleBar } from "cli-progress";
import type { Setting } from "../../src/model/setting.ts";
import type { Runner } from "../../src/parallel/runner.ts";
import { type Book, recordOf, type WantedRun } from "./book.ts";
import type { RunCache } from "./run-cache.ts";

/** Runs handed out at once: the runner keeps whole results until all of them are in. */
const BATCH = 64;
/** Without a terminal a line of progress comes so often, in milliseconds. */
const TELL_EVERY = 30_000;

/**
 * Makes every run the book wants, the longest first; each is on disk as soon as it has finished. Progress and failures
 * go to stderr.
 */
export async function fill(book: Book, runner: Runner, cache: RunCache): Promise<void> {
  const wanted = [...book.wanted].sort((a, b) => costOf(b) - costOf(a));
  if (wanted.length === 0) return;
  const format = `{bar} {percentage} % of ${wanted.length} runs, {eta_formatted} left`;
  const bar = new SingleBar({
    format,
    noTTYOutput: true,
    notTTYSchedule: TELL_EVERY,
    etaBuffer: 1000,
    barsize: 24,
  });
  bar.start(
    wanted.reduce((sum, run) => sum + costOf(run), 0),
    0,
  );
  for (let first = 0; first < wanted.length; first += BATCH) {
    const batch = wanted.slice(first, first + BATCH);
    const orders = batch.map(({ order }) => order);
    await runner.run(orders, {
      onOutcome(index, outcome) {
        const run = batch[index]!;
        bar.increment(costOf(run));
        if (!outcome.ok) {
          process.stderr.write(`\na run failed: ${outcome.failure.message}\n`);
          book.fail(run.key);
          return;
        }
        const record = recordOf(outcome.result, run.readings);
        cache.add(run.key, record);
        book.enter(run.key, record);
      },
    });
  }
  bar.stop();
}

/** Post-months: what a run takes is about in proportion. */
function costOf({ order: { setting } }: WantedRun): number {
  return postsOf(setting) * setting.ticks;
}

function postsOf({ organisation }: Setting): number {
  if ("chart" in organisation) return organisation.chart.length;
  let level = 1;
  let posts = 1;
  for (const span of organisation.spans) {
    level *= span;
    posts += level;
  }
  return posts;
}
