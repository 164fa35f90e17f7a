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

/** Bytes of the values of a record, by far its largest part if the organisation is large. */
export function recordBytes(posts: number, ticks: number): number {
  return recordedNames.length * ticks * posts * Float32Array.BYTES_PER_ELEMENT;
}
