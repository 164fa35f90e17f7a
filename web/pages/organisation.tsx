import { useEffect } from "preact/hooks";
import { WorldRecorder } from "../../src/parallel/world-recorder.ts";
import { BlameFlows } from "../components/organisation/blame-flows.tsx";
import { FollowBlame } from "../components/organisation/follow-blame.tsx";
import { OrganisationMap } from "../components/organisation/organisation-map.tsx";
import { PostHistory } from "../components/organisation/post-history.tsx";
import { WorldChoice } from "../components/organisation/world-choice.tsx";
import { OrganisationStudy } from "../organisation/study.ts";
import { pageWorker } from "../page-runner.ts";
import type { PageView } from "../pages.ts";
import type { Session } from "../session.ts";
import { organisationWords } from "../text/organisation.ts";
import "../style/organisation.css";
import "../style/follow-blame.css";
import "../style/flows.css";
import "../style/sides.css";

/** What a visitor has looked at stays while other pages are visited. */
const studies = new WeakMap<Session, OrganisationStudy>();

function studyOf(session: Session): OrganisationStudy {
  const known = studies.get(session);
  if (known) return known;
  const study = new OrganisationStudy(session, new WorldRecorder(pageWorker));
  studies.set(session, study);
  return study;
}

/** One world of the comparison, post by post. */
export const view: PageView = ({ session }) => {
  const study = studyOf(session);
  const language = session.language.value;
  const words = organisationWords[language];
  useEffect(() => study.watch(), [study]);
  const inside = study.inside.value;
  const reading = { study, language, words };
  return (
    <div class="organisation">
      <div class="organisation-introduction">
        <h1 id="page-title" tabIndex={-1}>
          {words.title}
        </h1>
        <p class="lead">{words.lead}</p>
      </div>
      <WorldChoice session={session} {...reading} />
      {inside && (
        <>
          <OrganisationMap inside={inside} {...reading} />
          <PostHistory inside={inside} {...reading} />
          <FollowBlame inside={inside} {...reading} />
          <BlameFlows inside={inside} {...reading} />
        </>
      )}
    </div>
  );
};
