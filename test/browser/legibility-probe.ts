// Runs inside the page: what of it could not be read or hit. It knows the page only as it is rendered.

/** Each fault as a line: what it is, by how much, and where. */
export interface LegibilityFaults {
  readonly contrast: string[];
  readonly small: string[];
  readonly targets: string[];
  readonly clipped: string[];
}

/** Marks that carry what a figure says; grids and grounds do not. */
const markSelector =
  ".medians path, .dots circle, .dot-intervals path, .arrow, .small-line, .post-edge, .tornado-bars path, .like-dots circle, .policy-sample path, .policy-sample line";

export function legibilityFaults(marks: string): LegibilityFaults {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number];

  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })!;
  const colourOf = (text: string): Colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red!, green!, blue!, alpha! / 255];
  };
  const over = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [
    r * a + R * (1 - a),
    g * a + G * (1 - a),
    b * a + B * (1 - a),
    1,
  ];
  const groundOf = (element: Element): Colour => {
    const grounds: Colour[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (at instanceof SVGElement) continue;
      const ground = colourOf(getComputedStyle(at).backgroundColor);
      if (ground[3] > 0) grounds.push(ground);
      if (ground[3] === 1) break;
    }
    return grounds.reduceRight<Colour>((below, above) => over(above, below), colourOf("Canvas"));
  };
  const luminance = ([red, green, blue]: Colour) => {
    const [r, g, b] = [red, green, blue].map((value) => {
      const channel = value / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const contrast = (a: Colour, b: Colour) => {
    const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (lighter! + 0.05) / (darker! + 0.05);
  };
  const where = (element: Element) => {
    const name = element.getAttribute("class") ?? "";
    const text = element.textContent?.trim().slice(0, 30) ?? "";
    return `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ""}.${name} “${text}”`;
  };
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.closest(".visually-hidden, .skip-link, [aria-hidden=true]:not(svg)") === null;
  const box = (element: Element) => element.getBoundingClientRect();

  const contrastFaults: string[] = [];
  const small: string[] = [];
  const clipped: string[] = [];
  const scroller = (element: Element) => {
    for (let at = element.parentElement; at; at = at.parentElement)
      if (at !== document.body && ["auto", "scroll"].includes(getComputedStyle(at).overflowX)) return at;
    return null;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const element = node.parentElement!;
    if (node.textContent!.trim() === "" || !isSeen(element) || element.closest("option, script, style"))
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rect = range.getBoundingClientRect();
    if (rect.width === 0) continue;
    const style = getComputedStyle(element);
    const svg = element.closest("svg");
    const isOff = element.closest(":disabled, [aria-disabled=true]") !== null;
    if (!isOff && !element.closest(".heatmap-numbers")) {
      const ground = groundOf(element);
      const ink = over(colourOf(svg ? style.fill : style.color), ground);
      if (contrast(ink, ground) < 4.5)
        contrastFaults.push(`${contrast(ink, ground).toFixed(2)} ${where(element)}`);
    }
    const scale = svg?.viewBox.baseVal.width ? box(svg).width / svg.viewBox.baseVal.width : 1;
    const size = Number.parseFloat(style.fontSize) * scale;
    if (size < 11.95) small.push(`${size.toFixed(1)} px ${where(element)}`);
    if (svg && getComputedStyle(svg).overflow !== "visible") {
      const frame = box(svg);
      const out = Math.max(frame.left - rect.left, rect.right - frame.right, rect.bottom - frame.bottom - 2);
      if (out > 1.5) clipped.push(`${out.toFixed(0)} px out of its drawing: ${where(element)}`);
    } else if (!svg && rect.right > innerWidth + 1 && !scroller(element))
      clipped.push(`${(rect.right - innerWidth).toFixed(0)} px out of the page: ${where(element)}`);
    const hides = ["hidden", "clip"].includes(style.overflowX);
    if (!svg && hides && element.scrollWidth > element.clientWidth + 1)
      clipped.push(`${element.scrollWidth - element.clientWidth} px cut off: ${where(element)}`);
    const button = element.closest("button");
    if (button && (rect.right > box(button).right + 1 || rect.left < box(button).left - 1))
      clipped.push(`out of its button: ${where(element)}`);
  }

  for (const mark of document.querySelectorAll(marks)) {
    if (!isSeen(mark)) continue;
    const { stroke, fill } = getComputedStyle(mark);
    const ground = groundOf(mark);
    const best = Math.max(
      ...[stroke, fill].map((paint) =>
        paint === "none" ? 1 : contrast(over(colourOf(paint), ground), ground),
      ),
    );
    if (best < 3) contrastFaults.push(`${best.toFixed(2)} ${where(mark)}`);
  }

  const targets: string[] = [];
  for (const target of document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [role=treeitem]",
  )) {
    if (!isSeen(target)) continue;
    const label = target.closest("label");
    const { width, height } = box(label ?? target);
    const isInText =
      target.matches("a") &&
      [...target.parentElement!.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent!.trim() !== "",
      );
    if (Math.min(width, height) < 23.9 && !isInText)
      targets.push(`${width.toFixed(0)} × ${height.toFixed(0)} px ${where(target)}`);
  }
  return { contrast: contrastFaults, small, targets, clipped };
}

export const marksOfFigures = markSelector;

/** Makes every text that is no number 40 % longer, as another language might; drawings are left as they are. */
export function lengthenTexts(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    if (node.parentElement!.closest("svg, script, style, code, pre, textarea")) continue;
    if (!/\p{L}{2}/u.test(node.data)) continue;
    node.data += ` ${node.data.slice(0, Math.ceil(node.data.length * 0.4) - 1)}`;
  }
}
