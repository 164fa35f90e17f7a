import { recordedNames } from "../../../src/experiment/recorded-names.ts";
import { recordedQuantities } from "../../../src/experiment/recorded-quantities.ts";
import type { ScenarioPolicy } from "../../../src/experiment/scenario.ts";
import type { Language } from "../../language.ts";
import type { OrganisationStudy } from "../../organisation/study.ts";
import type { Session } from "../../session.ts";
import type { OrganisationWords } from "../../text/organisation.ts";
import { PageLink } from "../page-link.tsx";
import { PolicySample } from "../policy-sample.tsx";

/** What every part of the page is given. */
export interface OrganisationReading {
  readonly study: OrganisationStudy;
  readonly language: Language;
  readonly words: OrganisationWords;
}

/** Which world, under which rules, coloured by what; and how far its record is. */
export function WorldChoice({ session, ...reading }: OrganisationReading & { session: Session }) {
  const { study, language, words } = reading;
  const { replications } = session.comparison.value;
  return (
    <section class="panel world-choice" aria-label={words.whatIsShown}>
      <p class="world-scenario">
        <strong>{session.scenario.value.title[language]}</strong>{" "}
        <PageLink session={session} page="compare">
          {words.changePolicies}
        </PageLink>
      </p>
      <div class="world-fields">
        <PolicyField session={session} side={0} label={words.firstPolicy} {...reading} />
        {study.policies.value.length > 1 && (
          <PolicyField session={session} side={1} label={words.secondPolicy} {...reading} />
        )}
        <div class="field">
          <label for="world-number">{words.world}</label>
          <input
            id="world-number"
            type="number"
            inputMode="numeric"
            min={0}
            max={replications - 1}
            value={study.replication.value}
            onChange={(event) => {
              const asked = Math.round(event.currentTarget.valueAsNumber);
              if (!Number.isNaN(asked)) study.chooseWorld(asked);
              event.currentTarget.value = String(study.replication.value);
            }}
          />
        </div>
        <div class="field">
          <label for="quantity">{words.quantity}</label>
          <select
            id="quantity"
            value={study.quantity.value}
            onChange={(event) => {
              study.look({ quantity: recordedNames[event.currentTarget.selectedIndex]! });
            }}
          >
            {recordedNames.map((name) => (
              <option key={name} value={name}>
                {recordedQuantities[name].label[language]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p class="hint">{recordedQuantities[study.quantity.value].text[language]}</p>
      {study.policies.value.length === 1 && <p class="hint">{words.oneRuleOnly}</p>}
      <RecordingStatus {...reading} />
    </section>
  );
}

interface PolicyFieldProps extends OrganisationReading {
  readonly session: Session;
  readonly side: 0 | 1;
  readonly label: string;
}

function PolicyField({ session, study, side, label, language }: PolicyFieldProps) {
  const chosen = study.policies.value[side]!;
  const title = ({ title }: ScenarioPolicy) => title[language];
  return (
    <div class="field">
      <label for={`policy-${side}`}>
        {label} <PolicySample mark={session.marks.value.get(chosen.name)!} />
      </label>
      <select
        id={`policy-${side}`}
        value={chosen.name}
        onChange={(event) => study.choosePolicy(side, event.currentTarget.value)}
      >
        {study.menu.value.map((policy) => (
          <option key={policy.name} value={policy.name}>
            {title(policy)}
          </option>
        ))}
      </select>
    </div>
  );
}

function RecordingStatus({ study, language, words }: OrganisationReading) {
  const recording = study.recording.value;
  if (recording.status === "failed")
    return (
      <p class="failures" role="alert">
        {words.failed(recording.message)}{" "}
        <button type="button" onClick={() => study.retry()}>
          {words.retry}
        </button>
      </p>
    );
  if (recording.status === "too large")
    return <p role="alert">{words.tooLarge(recording.posts.toLocaleString(language))}</p>;
  const text = recording.status === "recording" ? words.recording : words.recorded;
  return (
    <p class={`recording is-${recording.status}`} role="status">
      {text}
    </p>
  );
}
