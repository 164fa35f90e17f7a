import { useMemo } from "preact/hooks";
import { causes } from "../../../src/model/causes.ts";
import { formatValue } from "../../number-format.ts";
import { likeDots, likeIncidents, mostDots } from "../../organisation/like-incidents.ts";
import { PolicySample } from "../policy-sample.tsx";
import type { WayReading } from "./follow-blame.tsx";

/** How often the blame of such an incident falls on others, under each rule, in the worlds at hand. */
export function LikeCard({ study, inside, trace, language, words }: WayReading) {
  const cause = causes.indexOf(trace.incident.cause);
  const sides = useMemo(
    () =>
      inside.sides.map((side) => {
        const records = study.recordsUnder(side);
        return { side, worlds: records.length, like: likeIncidents(records, cause) };
      }),
    [study, inside, cause],
  );
  const worlds = Math.max(...sides.map((side) => side.worlds));
  return (
    <section class="like-card" aria-labelledby="like-heading">
      <h3 id="like-heading">{words.like(words.causes[trace.incident.cause])}</h3>
      <p class="hint">{words.likeHint(worlds)}</p>
      <div class="like-sides">
        {sides.map(({ side: { policy, mark }, like }) => {
          const share = formatValue(like.forOthers / like.paid, "share", language);
          const said = [
            like.paid > 0 ? words.likeCount(like.forOthers, like.paid, share) : words.likeNone,
            ...(like.unpaid > 0 ? [words.likeUnpaid(like.unpaid)] : []),
            ...(like.paid > mostDots ? [words.likeTwentieths] : []),
          ];
          return (
            <div key={policy.name}>
              <p class="map-title" data-mark={mark}>
                <PolicySample mark={mark} /> {policy.title[language]}
              </p>
              <Dots dots={likeDots(like)} />
              <p>{words.sentences(...said)}</p>
            </div>
          );
        })}
      </div>
    </section>
  );
}

/** Px from dot to dot. */
const pitch = 16;

/** The sentence under them says the same. */
function Dots({ dots }: { dots: readonly boolean[] }) {
  if (dots.length === 0) return null;
  return (
    <svg
      class="like-dots"
      width={mostDots * pitch}
      viewBox={`0 0 ${mostDots * pitch} ${pitch}`}
      aria-hidden="true"
    >
      {dots.map((isFilled, dot) => (
        <circle
          key={dot}
          class={isFilled ? "is-filled" : undefined}
          cx={(dot + 0.5) * pitch}
          cy={pitch / 2}
          r={pitch * 0.36}
        />
      ))}
    </svg>
  );
}
