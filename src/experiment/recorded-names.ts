/** What a record keeps of every post, in the order of its parts; `recordedQuantities` says what each is. */
export const recordedNames = [
  "fear",
  "paid",
  "caused",
  "undeserved",
  "targetAmplification",
  "overload",
  "inflation",
  "lowMorale",
] as const;

export type RecordedName = (typeof recordedNames)[number];
