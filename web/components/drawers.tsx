import { AssumptionsDrawer } from "./assumptions-drawer.tsx";
import { LeversDrawer } from "./levers-drawer.tsx";

/** What is set by hand in place of what is compared. */
export const drawers = { levers: LeversDrawer, assumptions: AssumptionsDrawer };
