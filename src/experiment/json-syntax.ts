import { parse } from "@humanwhocodes/momoa";
import type { Text } from "../model/declaration.ts";
import { atMost, counted, nothing, ordinaryNumber } from "./phrases.ts";
import { accepted, type Problem, problem, quoted, type Read, refused } from "./problem.ts";
import { placeAt } from "./text-place.ts";

/** A value of a JSON text with its place. */
export type JsonNode = ReturnType<typeof parse>["body"];

/** Largest JSON text, in bytes of UTF-8. */
const mostBytes = 1_000_000;
/** Deepest nesting of objects and lists. */
const mostDepth = 32;

/**
 * Strict JSON to a syntax tree with places. What could exhaust memory or the stack is refused by size and by a scan
 * before the recursive parser sees it.
 */
export function parseJson(text: string, file: string | null): Read<JsonNode> {
  const trouble = wholeFileProblem(text, file) ?? nestingProblem(text, file);
  if (trouble) return refused([trouble]);
  try {
    return accepted(parse(text).body);
  } catch (error) {
    return refused([unexpected(text, file, (error as { offset: number }).offset)]);
  }
}

function wholeFileProblem(text: string, file: string | null): Problem | null {
  const start = { file, pointer: "", line: 1, column: 1 };
  const size = text.length > mostBytes ? text.length : utf8Bytes(text);
  if (size > mostBytes) {
    const got = { en: `${size} bytes or more`, zh: `至少 ${size} 字节` };
    const said = { expected: atMost(counted(mostBytes, "bytes")), got, hint: hints.chartApart };
    return problem("too-large", null, { ...start, ...said });
  }
  if (text.startsWith("\uFEFF")) {
    const said = { expected: "{", got: quoted("\uFEFF"), hint: hints.noMark };
    return problem("byte-order-mark", null, { ...start, ...said });
  }
  const content = text.trimStart();
  if (content === "") {
    const expected = { en: "a JSON object", zh: "一个 JSON 对象" };
    return problem("empty-file", null, { ...start, expected, got: nothing, hint: hints.startFromShipped });
  }
  if (content.startsWith("<")) {
    const said = { expected: "{", got: quoted(content.slice(0, 20)), hint: hints.webPage };
    return problem("not-json", null, { ...start, ...said });
  }
  if (content.includes("\0")) {
    const expected = { en: "UTF-8 text", zh: "UTF-8 文字" };
    const got = { en: "zero bytes", zh: "零字节" };
    return problem("not-json", null, { ...start, expected, got, hint: hints.otherEncoding });
  }
  return null;
}

/** Brackets and strings only, without recursion: too deep, not closed, or raw control characters in a string. */
function nestingProblem(text: string, file: string | null): Problem | null {
  const at = (offset: number) => ({ file, pointer: "", ...placeAt(text, offset) });
  const open: number[] = [];
  let stringStart = -1;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (stringStart >= 0) {
      if (character === "\\") i++;
      else if (character === '"') stringStart = -1;
      else if (character < " ") return inString(character, at(stringStart), at(i));
    } else if (character === '"') stringStart = i;
    else if (character === "}" || character === "]") open.pop();
    else if (character === "{" || character === "[") {
      open.push(i);
      if (open.length > mostDepth) {
        const expected = atMost({ en: `${mostDepth} levels of { and [`, zh: `${mostDepth} 层 { 与 [` });
        const got = { en: `level ${open.length}`, zh: `第 ${open.length} 层` };
        return problem("too-deep", null, { ...at(i), expected, got, hint: hints.fewLevels });
      }
    }
  }
  const left = stringStart >= 0 ? stringStart : open.at(-1);
  if (left === undefined) return null;
  const opening = text[left]!;
  const closing = { '"': '"', "{": "}", "[": "]" }[opening]!;
  const subject = { en: `${opening} not closed`, zh: `${opening} 未闭合` };
  return problem("syntax", subject, { ...at(left), expected: closing, got: theEnd, hint: hints.cutOff });
}

type Where = Pick<Problem, "file" | "pointer" | "line" | "column">;

/** A raw control character in a string: the end of the line mostly means that the string was not closed. */
function inString(character: string, start: Where, here: Where): Problem {
  if (character === "\n" || character === "\r") {
    const subject = { en: "string not closed", zh: "字符串未闭合" };
    const expected = { en: 'a closing " on the same line', zh: '同一行内的结束引号 "' };
    const got = { en: "the end of the line", zh: "行末" };
    return problem("syntax", subject, { ...start, expected, got, hint: hints.closeString });
  }
  const subject = { en: "control character", zh: "控制字符" };
  const expected = { en: "no control character in a string", zh: "字符串中没有控制字符" };
  return problem("syntax", subject, { ...here, expected, got: quoted(character), hint: hints.tab });
}

/** The parser's complaint in our words: it names a place, and what stands there tells the usual mistakes apart. */
function unexpected(text: string, file: string | null, offset: number): Problem {
  const rest = text.slice(offset, offset + 200);
  const word = /^[^\s,:[\]{}]{1,20}|^./su.exec(rest)?.[0] ?? "";
  const before = text.slice(0, offset).trimEnd().at(-1);
  const [subject, got] =
    word === ""
      ? [{ en: "unexpected end", zh: "文本意外结束" }, theEnd]
      : [{ en: `unexpected ${quoted(word)}`, zh: `意外的 ${quoted(word)}` }, quoted(word)];
  const said = {
    expected: { en: "JSON (RFC 8259)", zh: "JSON（RFC 8259）" },
    got,
    hint: syntaxHint(word, before),
  };
  return problem("syntax", subject, { file, pointer: "", ...placeAt(text, offset), ...said });
}

function syntaxHint(word: string, before: string | undefined): Text {
  if (before === "," && (word === "}" || word === "]"))
    return { en: `remove the comma before ${word}`, zh: `去掉 ${word} 前的逗号` };
  if (word.startsWith("'")) return hints.doubleQuotes;
  if (word.startsWith("/") || word.startsWith("#")) return hints.noComments;
  if (/^[-+]?(NaN|Infinity)/.test(word)) return ordinaryNumber;
  if (/^[-+.\d]/.test(word)) return hints.numberForm;
  if (word.startsWith("\\")) return hints.escapes;
  if (before === "}" || before === "]" || before === '"') return hints.commaOrColon;
  return /^[\p{L}_$]/u.test(word) ? hints.bareWord : hints.compareShipped;
}

const theEnd: Text = { en: "the end", zh: "文本结束" };

const hints = {
  chartApart: {
    en: "put a large organisation chart into a CSV file beside the scenario",
    zh: "把大的组织结构表放进与情景同目录的 CSV 文件",
  },
  noMark: {
    en: "save the file as UTF-8 without a byte order mark (BOM)",
    zh: "把文件另存为不带字节序标记（BOM）的 UTF-8",
  },
  startFromShipped: {
    en: "start from one of the scenario files that come with the program",
    zh: "可从程序自带的情景文件改起",
  },
  webPage: {
    en: "this is a web page or XML; download the raw file instead",
    zh: "这是网页或 XML；请下载原始文件",
  },
  otherEncoding: {
    en: "the file seems to be UTF-16 or binary; save it as UTF-8",
    zh: "文件似乎是 UTF-16 或二进制；请另存为 UTF-8",
  },
  fewLevels: { en: "no scenario needs more than 8 levels", zh: "情景文件的嵌套不必超过 8 层" },
  cutOff: {
    en: "the file may have been cut off; the place given is where the part that is left open begins",
    zh: "文件可能不完整；所指之处是未闭合部分的开头",
  },
  closeString: {
    en: 'close the string with ", or write a line break as \\n',
    zh: '请用 " 结束字符串，换行写作 "\\n"',
  },
  tab: { en: "write a tab as \\t", zh: '制表符写作 "\\t"' },
  doubleQuotes: { en: 'write strings in double quotes: "…"', zh: '字符串要用双引号："…"' },
  noComments: { en: "JSON has no comments; remove it", zh: "JSON 没有注释，请删去" },
  numberForm: {
    en: "write numbers like 0.5, -3 or 1e-3: no leading +, point or zero",
    zh: "数字写作 0.5、-3 或 1e-3，开头不用加号、小数点或多余的零",
  },
  escapes: {
    en: 'write a backslash as \\\\; the other escapes are \\" \\/ \\b \\f \\n \\r \\t and \\uXXXX',
    zh: '反斜杠写作 \\\\；其他转义为 \\" \\/ \\b \\f \\n \\r \\t 和 \\uXXXX',
  },
  commaOrColon: { en: "is a comma or a colon missing before it?", zh: "前面是否缺了逗号或冒号？" },
  bareWord: {
    en: "write keys and texts in double quotes; bare words are true, false and null",
    zh: '键和文字要用双引号；不加引号的词只有 "true"、"false"、"null"',
  },
  compareShipped: {
    en: "compare with one of the scenario files that come with the program",
    zh: "请与程序自带的情景文件对照",
  },
} as const satisfies Record<string, Text>;

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // A surrogate is half of a character of four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}
