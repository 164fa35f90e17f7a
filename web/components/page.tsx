import { modelVersion } from "../../src/model/version.ts";
import type { Session } from "../session.ts";
import { Check } from "./check.tsx";
import { Claims } from "./claims.tsx";
import { Curves } from "./curves.tsx";
import { DroppedNotice } from "./dropped-notice.tsx";
import { Introduction } from "./introduction.tsx";
import { PageHeader } from "./page-header.tsx";
import { SetUp } from "./set-up.tsx";

export function Page({ session }: { session: Session }) {
  const words = session.words.value;
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById("curves")!.focus()}>
        {words.skip}
      </button>
      <PageHeader session={session} />
      <main>
        <DroppedNotice session={session} />
        <Introduction session={session} />
        <div class="workbench">
          <SetUp session={session} />
          <div class="findings">
            <Curves session={session} />
            <Claims session={session} />
            <Check session={session} />
          </div>
        </div>
      </main>
      <footer class="page-footer">
        <p>{words.limits}</p>
        <p>
          {words.name} {modelVersion}
        </p>
      </footer>
    </>
  );
}
