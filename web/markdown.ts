/** A piece of running text. */
export interface Inline {
  readonly kind: "text" | "code" | "strong" | "emphasis";
  readonly text: string;
}

export type Block =
  | { readonly kind: "heading"; readonly depth: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly content: readonly Inline[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly Inline[])[])[] };

/**
 * The subset of Markdown in which the model describes itself: headings, paragraphs, flat lists, tables, and in them
 * code, strong and emphasised text. All else is text; nothing is ever taken for HTML or for an address.
 */
export function parseMarkdown(markdown: string): readonly Block[] {
  return markdown
    .split(/\n{2,}/)
    .flatMap((chunk) => splitHeadings(chunk.trim()))
    .map(blockOf);
}

/** The parts of a document under its headings of a depth, with what stands before the first of them. */
export function sectionsOf(
  blocks: readonly Block[],
  depth: number,
): readonly { readonly title: string | null; readonly blocks: readonly Block[] }[] {
  const sections: { title: string | null; blocks: Block[] }[] = [{ title: null, blocks: [] }];
  for (const block of blocks) {
    if (block.kind === "heading" && block.depth === depth) sections.push({ title: block.text, blocks: [] });
    else sections.at(-1)!.blocks.push(block);
  }
  return sections;
}

/** A heading needs no empty line after it. */
function splitHeadings(chunk: string): string[] {
  const lines = chunk.split("\n");
  const first = lines.findIndex((line) => !/^#{1,6} /.test(line));
  if (first < 0) return lines.filter((line) => line !== "");
  const rest = lines.slice(first).join("\n");
  return [...lines.slice(0, first), ...(rest === "" ? [] : [rest])];
}

function blockOf(chunk: string): Block {
  const heading = /^(#{1,6}) (.*)$/.exec(chunk);
  if (heading) return { kind: "heading", depth: heading[1]!.length, text: heading[2]! };
  const lines = chunk.split("\n");
  if (lines.every((line) => /^\|.*\|$/.test(line))) return tableOf(lines);
  for (const [mark, ordered] of [
    [/^- /, false],
    [/^\d+\. /, true],
  ] as const) {
    if (!lines.every((line) => mark.test(line))) continue;
    return { kind: "list", ordered, items: lines.map((line) => inlinesOf(line.replace(mark, ""))) };
  }
  return { kind: "paragraph", content: inlinesOf(lines.join(" ")) };
}

/** The first row is the header; the line of dashes under it is left out. */
function tableOf(lines: readonly string[]): Block {
  const rows = lines
    .filter((line) => !/^[|\s:-]+$/.test(line))
    .map((line) => line.slice(1, -1).split(/(?<!\\)\|/))
    .map((cells) => cells.map((cell) => inlinesOf(cell.trim().replaceAll("\\|", "|"))));
  return { kind: "table", rows };
}

const kinds: readonly Inline["kind"][] = ["code", "strong", "emphasis"];

function inlinesOf(text: string): readonly Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(/`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*/g)) {
    if (match.index > end) parts.push({ kind: "text", text: text.slice(end, match.index) });
    const which = match.slice(1).findIndex((group) => group !== undefined);
    parts.push({ kind: kinds[which]!, text: match[which + 1]! });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: "text", text: text.slice(end) });
  return parts;
}
