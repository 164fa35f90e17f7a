/** Why something went wrong. The order is that of the incident outcomes. */
export const causes = [
  "error",
  "force",
  "legacy",
  "neglect",
  "overload",
  "ignored",
  "hollow",
  "fabrication",
  "shortfall",
  "complaint",
  "burden",
] as const;
export type Cause = (typeof causes)[number];

export const ERROR = 0;
export const FORCE = 1;
export const LEGACY = 2;
export const NEGLECT = 3;
export const OVERLOAD = 4;
export const IGNORED = 5;
export const HOLLOW = 6;
export const FABRICATION = 7;
export const SHORTFALL = 8;
export const COMPLAINT = 9;
export const BURDEN = 10;

/** The responses to a task, in the fixed order in which a draw is mapped to a choice. */
export const responses = ["work", "paperwork", "falsify", "shirk", "escalate", "overtighten"] as const;
export type Response = (typeof responses)[number];

export const WORK = 0;
export const PAPERWORK = 1;
export const FALSIFY = 2;
export const SHIRK = 3;
export const ESCALATE = 4;
export const OVERTIGHTEN = 5;
/** In place of a response: what no task touched teaches about none. */
export const NO_RESPONSE = responses.length;

/** Kinds of unmet need, each with the cause under which it breaks out and the response that left it. */
export const needs = ["neglect", "overload", "ignored", "hollow", "false"] as const;
export const NEED_NEGLECT = 0;
export const NEED_OVERLOAD = 1;
export const NEED_IGNORED = 2;
export const NEED_HOLLOW = 3;
export const NEED_FALSE = 4;
export const causeOfNeed = [NEGLECT, OVERLOAD, IGNORED, HOLLOW, FABRICATION] as const;
export const responseOfNeed = [SHIRK, SHIRK, ESCALATE, PAPERWORK, FALSIFY] as const;
