import { useEffect, useMemo, useState } from "preact/hooks";
import { type Telling, tellingIncident } from "../../../src/experiment/incident-record.ts";
import type { BlamePath, Trace } from "../../../src/experiment/trace.ts";
import { dictionaries } from "../../language.ts";
import { formatValue } from "../../number-format.ts";
import { blameSteps, partingStep } from "../../organisation/blame-sentences.ts";
import { waysExploration } from "../../organisation/explorations.ts";
import type { IncidentChoice, Inside, Side } from "../../organisation/study.ts";
import type { OrganisationWords } from "../../text/organisation.ts";
import { ExploreTree } from "../explore-tree.tsx";
import { PolicySample } from "../policy-sample.tsx";
import { BlameWay } from "./blame-way.tsx";
import { LikeCard } from "./like-card.tsx";
import { Player } from "./player.tsx";
import { StepTable, type StepTableProps } from "./step-table.tsx";
import type { OrganisationReading } from "./world-choice.tsx";

const tellings: readonly Telling[] = ["typical", "unfair", "longest"];

interface FollowReading extends OrganisationReading {
  readonly inside: Inside;
  readonly chosen: IncidentChoice;
  readonly own: Side;
}

/** One incident, step by step to who pays, and the same incident under the other rule. */
export function FollowBlame({ inside, ...reading }: OrganisationReading & { inside: Inside }) {
  const { study, words } = reading;
  const first = inside.sides[0]!;
  const usual = useMemo(
    () => ({
      policy: first.policy.name,
      place: tellingIncident(first.record.incidents, "typical", first.record.ticks),
    }),
    [first],
  );
  const chosen = study.incident.value ?? usual;
  const own = inside.sides.find(({ policy }) => policy.name === chosen.policy) ?? first;
  const isEmpty = own.record.incidents.id.length === 0;
  const place = Math.max(0, chosen.place);
  const following = { ...reading, inside, own, chosen: { policy: own.policy.name, place } };
  return (
    <section class="panel follow" aria-labelledby="follow">
      <h2 id="follow" tabIndex={-1}>
        {words.follow}
      </h2>
      <IncidentButtons {...following} />
      {isEmpty ? <p>{words.nothingHappened}</p> : <Followed {...following} />}
    </section>
  );
}

/** Which incident: telling ones under either rule, and the next in the order of the run. */
function IncidentButtons({ inside, study, language, words, chosen, own }: FollowReading) {
  const choose = (policy: string, place: number) => () => {
    study.chooseIncident({ policy, place });
  };
  const next = (chosen.place + 1) % Math.max(1, own.record.incidents.id.length);
  return (
    <div class="incident-choice">
      <p class="hint">{words.tellingHint}</p>
      {inside.sides.map(({ policy, mark, record }) => (
        <p key={policy.name} class="incident-row">
          <span class="map-title" data-mark={mark}>
            <PolicySample mark={mark} /> {policy.title[language]}
          </span>
          {tellings.map((telling) => {
            const place = tellingIncident(record.incidents, telling, record.ticks);
            const isShown = policy.name === chosen.policy && place === chosen.place;
            return (
              <button
                key={telling}
                type="button"
                aria-pressed={isShown}
                disabled={place < 0}
                onClick={choose(policy.name, place)}
              >
                {words.telling[telling]}
              </button>
            );
          })}
          {policy.name === chosen.policy && (
            <button type="button" class="quiet" onClick={choose(policy.name, next)}>
              {words.nextIncident}
            </button>
          )}
        </p>
      ))}
    </div>
  );
}

type Followed = { readonly trace: Trace; readonly chosen: IncidentChoice } | { readonly failure: string };

/** Asks for the way of an incident; what was followed before stays until it is there. */
function Followed(following: FollowReading) {
  const { study, inside, chosen, words } = following;
  const [followed, setFollowed] = useState<Followed | null>(null);
  useEffect(() => {
    let isStale = false;
    study.follow(chosen).then(
      (trace) => {
        if (!isStale) setFollowed("reason" in trace ? { failure: trace.reason } : { trace, chosen });
      },
      (error: unknown) => {
        if (!isStale) setFollowed({ failure: String(error) });
      },
    );
    return () => {
      isStale = true;
    };
  }, [study, inside, chosen.policy, chosen.place]);
  if (!followed) return <p role="status">{words.following}</p>;
  if ("failure" in followed) return <p role="alert">{words.failed(followed.failure)}</p>;
  const key = `${followed.chosen.policy} ${followed.chosen.place}`;
  return <Ways key={key} {...following} trace={followed.trace} />;
}

export interface WayReading extends FollowReading {
  readonly trace: Trace;
}

/** Where the two ways of an incident part; `step` is null where they never do. */
function partingText(step: number | null, words: OrganisationWords): string {
  if (step === null) return words.sameWay;
  return step === 0 ? words.partsAtOnce : words.partsAt(step);
}

function Ways(following: WayReading) {
  const { inside, own, trace, language, words } = following;
  const other = inside.sides.find((side) => side !== own) ?? null;
  const ways = useMemo(() => [trace, ...(trace.under ? [trace.under] : [])].map(blameSteps), [trace]);
  const last = Math.max(...ways.map((way) => way.length)) - 1;
  const [step, setStep] = useState(last);
  const { id, tick, cause, post } = trace.incident;
  const lead = words.followLead(words.causes[cause], post, tick, id);
  const parting = ways[1] ? partingText(partingStep(ways[0]!, ways[1]), words) : null;
  const followed: readonly { readonly side: Side; readonly path: BlamePath }[] = [
    { side: own, path: trace },
    ...(other && trace.under ? [{ side: other, path: trace.under }] : []),
  ];
  const sides = followed.map((each, place) => ({ ...each, steps: ways[place]! }));
  return (
    <>
      <p class="follow-lead">{parting === null ? lead : dictionaries[language].sentences(lead, parting)}</p>
      <CausalShares {...following} />
      <Player
        id="follow-step"
        label={words.step}
        text={words.stepOf(step + 1, last + 1)}
        value={step}
        last={last}
        onValue={setStep}
        pace={1200}
        words={words}
      />
      <p class="hint" id="follow-caption">
        {words.followCaption}
      </p>
      <div class="ways">
        {sides.map(({ side, path, steps }, place) => (
          <BlameWay
            key={side.policy.name}
            {...following}
            side={side}
            path={path}
            steps={steps}
            step={step}
            title={
              place === 0
                ? side.policy.title[language]
                : dictionaries[language].labelled(words.sameLuck, side.policy.title[language])
            }
          />
        ))}
      </div>
      <WayDetails sides={sides} onStep={setStep} language={language} words={words} />
      <LikeCard {...following} />
    </>
  );
}

interface WayDetailsProps extends StepTableProps {
  readonly onStep: (step: number) => void;
}

/** The ways to be explored step by step, and as a table. */
function WayDetails({ onStep, ...ways }: WayDetailsProps) {
  const { sides, language, words } = ways;
  const [isTabled, setTabled] = useState(false);
  const named = sides.map(({ side, steps }) => ({ title: side.policy.title[language], steps }));
  return (
    <>
      <ExploreTree
        label={words.follow}
        root={waysExploration(named, onStep, { words, language })}
        words={words}
      />
      <button type="button" class="quiet" aria-expanded={isTabled} onClick={() => setTabled(!isTabled)}>
        {isTabled ? words.hideTable : words.stepTable}
      </button>
      {isTabled && <StepTable {...ways} />}
    </>
  );
}

function CausalShares({ trace, language, words }: WayReading) {
  return (
    <p class="causal-shares">
      <strong>{words.reallyCaused}</strong>
      {trace.incident.causalShares.map(({ who, share }) => (
        <span key={who}>
          {who === "nature" ? words.nature : words.postNamed(who)}{" "}
          <b>{formatValue(share, "share", language)}</b>
        </span>
      ))}
    </p>
  );
}
