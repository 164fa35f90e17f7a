/** Width in ems of a letter of the other scripts, on average over the fonts of the page. */
const letter = 0.56;

/** Rough width of a text in px; ideographs and their punctuation are as wide as high. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += isWide(character) ? 1 : letter;
  return ems * fontSize;
}

/** Breaks a text into lines of at most `width` px: between words, and anywhere between ideographs. */
export function wrapText(text: string, width: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+|\s+/gu) ?? []) {
    if (line !== "" && textWidth((line + piece).trim(), fontSize) > width) {
      lines.push(line.trim());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trim()].filter((part) => part !== "");
}

function isWide(character: string): boolean {
  return /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character);
}
