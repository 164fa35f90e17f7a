import { textWidth, wrapText } from "../charts/text-width.ts";

/** What stands around a drawing when it leaves the page, and what is written into it. */
export interface FigureTexts {
  readonly title: string;
  readonly caption: string;
  /** Under the drawing: n, seed, version. */
  readonly footer: string;
  readonly language: string;
  /** Written into the file as JSON. */
  readonly metadata: object;
}

export interface StandaloneSvg {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const svgNamespace = "http://www.w3.org/2000/svg";
const margin = 16;
const leading = 1.4;

/** Everything a style sheet says about how a shape or a text is painted. */
const painted = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
] as const;

/**
 * A drawing of the page as a file that stands alone: painted as on paper whatever the theme of the page, with its
 * title, caption and origin in it. All texts go in as text; the file has no script, style sheet, link or reference
 * to anything outside.
 */
export function standaloneSvg(drawing: SVGSVGElement, texts: FigureTexts): StandaloneSvg {
  const paper = document.createElement("div");
  paper.className = "on-paper visually-hidden";
  paper.setAttribute("aria-hidden", "true");
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  paper.append(copy);
  drawing.after(paper); // beside the drawing, so that the same rules of the style sheets hold
  try {
    for (const passing of copy.querySelectorAll(".cursor, [hidden]")) passing.remove();
    paint(copy);
    return framed(copy, drawing, texts, getComputedStyle(paper));
  } finally {
    paper.remove();
  }
}

function paint(copy: SVGSVGElement): void {
  const elements = [...copy.querySelectorAll<SVGElement>("*")];
  const styles = elements.map((element) => {
    const style = getComputedStyle(element);
    const isShown = style.display !== "none";
    const values = painted.map((name) => style.getPropertyValue(name));
    return { isShown, values, opacity: style.opacity, isGroup: element.childElementCount > 0 };
  });
  for (const [index, element] of elements.entries()) {
    const { isShown, values, opacity, isGroup } = styles[index]!;
    if (!isShown && !element.closest("clipPath")) {
      element.remove();
      continue;
    }
    if (opacity !== "1") element.setAttribute("opacity", opacity);
    if (!isGroup) for (const [place, name] of painted.entries()) element.setAttribute(name, values[place]!);
    for (const { name } of [...element.attributes])
      if (/^(class|style|role|tabindex|data-.*|aria-.*|on.*)$/.test(name)) element.removeAttribute(name);
  }
}

function framed(
  copy: SVGSVGElement,
  drawing: SVGSVGElement,
  { title, caption, footer, language, metadata }: FigureTexts,
  paper: CSSStyleDeclaration,
): StandaloneSvg {
  const [width, height] = [drawing.width.baseVal.value, drawing.height.baseVal.value];
  const fontSize = Number.parseFloat(getComputedStyle(drawing).fontSize);
  const ink = paper.getPropertyValue("--ink");
  const soft = paper.getPropertyValue("--ink-soft");
  const titleLines = linesOf(title, width, fontSize * 1.25, ink, "600");
  const captionLines = linesOf(caption, width, fontSize, soft, "400");
  const footerLines = linesOf(footer, width, fontSize * 0.85, soft, "400");
  const top = stack(titleLines, margin);
  const drawingTop = stack(captionLines, top + fontSize * 0.3) + fontSize * 0.6;
  const bottom = stack(footerLines, drawingTop + height + fontSize * 0.4) + margin;
  const total = { width: Math.ceil(width + 2 * margin), height: Math.ceil(bottom) };

  const root = svgElement("svg", { ...total, viewBox: `0 0 ${total.width} ${total.height}`, role: "img" });
  root.setAttribute("lang", language);
  root.setAttribute("font-family", paper.getPropertyValue("--sans"));
  root.setAttribute("aria-labelledby", "figure-title");
  root.setAttribute("aria-describedby", "figure-description");
  const content = svgElement("g", { transform: `translate(${margin},${drawingTop})` });
  content.append(...copy.childNodes);
  root.append(
    textElement("title", { id: "figure-title" }, title),
    textElement("desc", { id: "figure-description" }, `${caption} ${footer}`),
    textElement("metadata", {}, JSON.stringify(metadata)),
    svgElement("rect", { ...total, fill: paper.getPropertyValue("--surface") }),
    ...[...titleLines, ...captionLines, ...footerLines].map(({ element }) => element),
    content,
  );
  return { text: `${new XMLSerializer().serializeToString(root)}\n`, ...total };
}

interface Line {
  readonly element: SVGElement;
  readonly size: number;
}

function linesOf(text: string, width: number, size: number, fill: string, weight: string): Line[] {
  const widest = Math.max(width, textWidth("m", size) * 20);
  return wrapText(text, widest, size).map((line) => ({
    element: textElement("text", { x: margin, "font-size": size, "font-weight": weight, fill }, line),
    size,
  }));
}

/** Sets the lines under each other from `top` on and says where they end. */
function stack(lines: readonly Line[], top: number): number {
  return lines.reduce((y, { element, size }) => {
    element.setAttribute("y", String(y + size));
    return y + size * leading;
  }, top);
}

function svgElement(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(svgNamespace, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function textElement(name: string, attributes: Record<string, string | number>, text: string): SVGElement {
  const element = svgElement(name, attributes);
  element.textContent = text;
  return element;
}
