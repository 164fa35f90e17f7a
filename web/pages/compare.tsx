import { useState } from "preact/hooks";
import { ChangeBar } from "../components/change-bar.tsx";
import { Check } from "../components/check.tsx";
import { Claims } from "../components/claims.tsx";
import { Curves } from "../components/curves.tsx";
import { FlowsDoor } from "../components/flows-door.tsx";
import { Introduction } from "../components/introduction.tsx";
import type { DrawerName } from "../components/lazy-drawer.tsx";
import { fetchDrawers, LazyDrawer } from "../components/lazy-drawer.tsx";
import { SetUp } from "../components/set-up.tsx";
import type { PageView } from "../pages.ts";
import type { Session } from "../session.ts";
import { setUpWords } from "../text/set-up.ts";

/** A scenario under several policies, world by world. */
export const view: PageView = ({ session }) => (
  <>
    <Introduction session={session} />
    <div class="workbench">
      <Rail session={session} />
      <div class="findings">
        <ChangeBar session={session} />
        <Curves session={session} />
        <FlowsDoor session={session} />
        <Claims session={session} />
        <Check session={session} />
      </div>
    </div>
  </>
);

/** What is set by hand, beside the curves: what is compared, and in place of it one of two drawers. */
function Rail({ session }: { session: Session }) {
  const [drawer, setDrawer] = useState<DrawerName | null>(null);
  const words = setUpWords[session.language.value];
  const { own, assumed } = session.choices.value;
  const changed = {
    levers: own.reduce((sum, { set }) => sum + Object.keys(set).length, 0),
    assumptions: Object.keys(assumed).length,
  };
  const close = () => setDrawer(null);
  const toggle = (name: DrawerName) => {
    setDrawer(drawer === name ? null : name);
    const covers = !matchMedia("(min-width: 62rem)").matches; // a sheet over the lower half: let the curves be above it
    if (covers && drawer === null) document.getElementById("curves")!.scrollIntoView();
  };
  return (
    <div class={drawer ? "rail has-drawer" : "rail"}>
      <div class="drawer-doors">
        {(["levers", "assumptions"] as const).map((name) => (
          <button
            key={name}
            type="button"
            aria-expanded={drawer === name}
            onClick={() => toggle(name)}
            onPointerEnter={fetchDrawers}
            onFocus={fetchDrawers}
          >
            {words.open(words[name], changed[name])}
          </button>
        ))}
      </div>
      <SetUp session={session} />
      {drawer && <LazyDrawer session={session} name={drawer} onClose={close} />}
    </div>
  );
}
