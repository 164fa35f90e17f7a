import type { Text } from "../../src/model/declaration.ts";

/** What a level is called, of so many: the centre, the front line, and numbers between. */
export function levelName(level: number, levels: number): Text {
  if (level === levels - 1) return { en: "front line", zh: "基层" };
  if (level === 0) return { en: "centre", zh: "中央" };
  return { en: `level ${level}`, zh: `第 ${level} 级` };
}
