import { useEffect, useState } from "preact/hooks";
import type { Session } from "../session.ts";

export type DrawerName = "levers" | "assumptions";

type Drawers = typeof import("./drawers.tsx")["drawers"];

/** The first picture does not need the drawers, so they come in a piece of their own. */
async function loadDrawers(): Promise<Drawers> {
  const { drawers } = await import("./drawers.tsx");
  return drawers;
}

/** Has the drawers ready when a hand comes near a button that opens one. */
export function fetchDrawers(): void {
  loadDrawers().catch(() => {}); // the press will tell
}

interface LazyDrawerProps {
  readonly session: Session;
  readonly name: DrawerName;
  readonly onClose: () => void;
}

/** One of the drawers, as soon as it is there. */
export function LazyDrawer({ session, name, onClose }: LazyDrawerProps) {
  const [drawers, setDrawers] = useState<Drawers | null>(null);
  useEffect(() => {
    loadDrawers().then((loaded) => setDrawers(loaded), onClose); // without a network the button may be tried again
  }, []);
  if (!drawers) return null;
  const Drawer = drawers[name];
  return <Drawer session={session} onClose={onClose} />;
}
