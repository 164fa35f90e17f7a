import { Check } from "../components/check.tsx";
import { Claims } from "../components/claims.tsx";
import { Curves } from "../components/curves.tsx";
import { Introduction } from "../components/introduction.tsx";
import { SetUp } from "../components/set-up.tsx";
import type { PageView } from "../pages.ts";

/** A scenario under several policies, world by world. */
export const view: PageView = ({ session }) => (
  <>
    <Introduction session={session} />
    <div class="workbench">
      <SetUp session={session} />
      <div class="findings">
        <Curves session={session} />
        <Claims session={session} />
        <Check session={session} />
      </div>
    </div>
  </>
);
