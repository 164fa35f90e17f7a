/** What a page of somebody else shows of a figure. */
export interface EmbeddedFigure {
  /** The name of the SVG file, to be laid beside that page. */
  readonly file: string;
  readonly title: string;
  readonly caption: string;
  /** Where the figure comes from, live. */
  readonly link: string;
  readonly linkText: string;
}

/** HTML that shows a saved figure with its description and the way back. It loads no code and asks no other host. */
export function embedSnippet({ file, title, caption, link, linkText }: EmbeddedFigure): string {
  const address = /^https?:\/\//.test(link) ? link : null; // the address of a file means nothing elsewhere
  return [
    "<figure>",
    `  <img src="${escaped(file)}" alt="${escaped(`${title}. ${caption}`)}" style="max-width: 100%">`,
    `  <figcaption>${escaped(title)}${address ? ` <a href="${escaped(address)}">${escaped(linkText)}</a>` : ""}</figcaption>`,
    "</figure>",
  ].join("\n");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
