import type { Progress } from "../laboratory.ts";
import type { Session } from "../session.ts";
import { type CompareWords, compareWords } from "../text/compare.ts";

/** How far the worlds have come, and the one button that goes with it. */
export function RunBar({ session }: { session: Session }) {
  const progress = session.progress.value;
  if (!progress) return null;
  const words = compareWords[session.language.value];
  const { status, runs, wholeWorlds, comparison, failures } = progress;
  const all = comparison.replications;
  const button = {
    ready: { text: words.run, act: () => session.run() },
    running: { text: words.stop, act: () => session.stop() },
    stopped: { text: words.resume, act: () => session.run() },
    failed: { text: words.retry, act: () => session.run() },
    finished: null,
  }[status];
  const allRuns = all * comparison.policies.length;
  return (
    <div class={`run-bar is-${status}`}>
      <progress max={allRuns} value={runs} aria-label={words.worlds} />
      <span class="run-count">{words.worldsOf(wholeWorlds, all)}</span>
      {status === "ready" && (
        <span class="hint">{words.runEstimate(allRuns - runs, Math.ceil(session.estimate()))}</span>
      )}
      {button && (
        <button type="button" class={status === "running" ? "" : "primary"} onClick={button.act}>
          {button.text}
        </button>
      )}
      <p class="visually-hidden" role="status">
        {spokenStatus(progress, words)}
      </p>
      {failures.length > 0 && (
        <ul class="failures" role="alert">
          {failures.slice(0, 5).map(({ seed, replication, message }, index) => (
            <li key={index}>{words.failure(seed, replication, message)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Changes at every quarter only, so that a screen reader is not talked over. */
function spokenStatus({ status, wholeWorlds: done, comparison }: Progress, words: CompareWords): string {
  const all = comparison.replications;
  const quarter = Math.ceil((Math.floor((4 * done) / all) * all) / 4);
  return {
    ready: words.readyStatus,
    running: words.runningStatus(quarter, all),
    stopped: words.stoppedStatus(done, all),
    finished: words.finishedStatus(all),
    failed: words.failedStatus(done, all),
  }[status];
}
