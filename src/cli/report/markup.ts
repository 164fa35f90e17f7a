/** Text that is HTML or SVG already. Whatever else goes into a page is escaped on its way. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: markup as it is, anything else as text; null is nothing. */
export type Content = Markup | string | number | null | readonly Content[];

/** A template of HTML or SVG that escapes what is put into it, in text and in quoted attributes alike. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(parts.reduce((text, part, place) => text + markupOf(contents[place - 1]!) + part));
}

function markupOf(content: Content): string {
  if (content === null) return "";
  if (content instanceof Markup) return content.text;
  if (typeof content === "object") return content.map(markupOf).join("");
  return escaped(String(content));
}

/** Characters that no XML may hold are dropped: a title may have been typed by anybody. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
