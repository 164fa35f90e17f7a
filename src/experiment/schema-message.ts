import type { Text } from "../model/declaration.ts";

/*
 * Zod keeps one string for what is wrong. The schemas put both languages of what they expect into it, and for an
 * unknown key the list of known ones; schema-check.ts takes them out again.
 */

const betweenLanguages = "\u001F";
const betweenKeys = ", ";

/** A text as the message of a schema. */
export function messageOf({ en, zh }: Text): string {
  return en + betweenLanguages + zh;
}

/** The text that a message of a schema holds. */
export function expectedIn(message: string): Text {
  const [en, zh] = message.split(betweenLanguages) as [string, string];
  return { en, zh };
}

/** The keys of an object as the message for an unknown one. */
export function messageOfKeys(keys: readonly string[]): string {
  return keys.join(betweenKeys);
}

/** The known keys that a message for an unknown one holds. */
export function knownKeysIn(message: string): string[] {
  return message.split(betweenKeys);
}
