import { useMemo } from "preact/hooks";
import { formatValue } from "../../number-format.ts";
import { incidentsOf, type PostIncident } from "../../organisation/post-history.ts";
import type { Inside, Side } from "../../organisation/study.ts";
import { PolicySample } from "../policy-sample.tsx";
import type { PostReading } from "./post-history.tsx";
import type { OrganisationReading } from "./world-choice.tsx";

/** So many incidents are listed under each rule. */
const most = 8;

/** The incidents of the chosen post, each a way to follow its blame. */
export function PostIncidents({ inside, post, study, language, words }: PostReading) {
  const found = useMemo(
    () => inside.sides.map((side) => ({ side, incidents: incidentsOf(side.record, post) })),
    [inside, post],
  );
  const all = found.reduce((sum, { incidents }) => sum + incidents.length, 0);
  const rows = found.flatMap(({ side, incidents }) =>
    incidents.slice(0, most).map((incident) => ({ side, incident })),
  );
  return (
    <div class="post-incidents">
      <h3>{words.incidentsHere}</h3>
      <p class="hint">{all === 0 ? words.noIncidents : words.incidentsCaption(rows.length, all)}</p>
      {all > 0 && (
        <div class="table-frame">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.cause}</th>
                <th scope="col">{words.monthColumn}</th>
                <th scope="col">{words.rule}</th>
                <th scope="col">{words.contact}</th>
                <th scope="col">{words.raised}</th>
                <th scope="col">{words.paidHere}</th>
                <th scope="col">{words.paidForOthers}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <IncidentRow
                  key={`${row.side.policy.name} ${row.incident.place}`}
                  {...row}
                  {...{ inside, study, language, words }}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

interface IncidentRowProps extends OrganisationReading {
  readonly inside: Inside;
  readonly side: Side;
  readonly incident: PostIncident;
}

function IncidentRow({ inside, side: { policy, mark }, incident, study, language, words }: IncidentRowProps) {
  const amount = (value: number) => formatValue(value, "blame", language);
  const cause = words.causes[incident.cause];
  const follow = () => {
    study.chooseIncident({ policy: policy.name, place: incident.place });
    document.getElementById("follow")!.focus();
  };
  return (
    <tr>
      <th scope="row">{cause}</th>
      <td>{incident.month}</td>
      <td>
        <PolicySample mark={mark} />
        <span class="visually-hidden">{policy.title[language]}</span>
      </td>
      <td>{inside.hierarchy.id(incident.contact)}</td>
      <td>{amount(incident.amount)}</td>
      <td>{amount(incident.paid)}</td>
      <td>{amount(incident.paid - incident.own)}</td>
      <td>
        <button
          type="button"
          class="quiet"
          aria-label={words.followIncident(cause, incident.month)}
          onClick={follow}
        >
          {words.followIt}
        </button>
      </td>
    </tr>
  );
}
