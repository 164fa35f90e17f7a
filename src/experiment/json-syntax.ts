import { parse } from "@humanwhocodes/momoa";
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
    const expected = `at most ${mostBytes} bytes`;
    const hint = "put a large organisation chart into a CSV file beside the scenario";
    return problem("too-large", null, { ...start, expected, got: `${size} bytes or more`, hint });
  }
  if (text.startsWith("\uFEFF")) {
    const hint = "save the file as UTF-8 without a byte order mark (BOM)";
    return problem("byte-order-mark", null, { ...start, expected: "{", got: quoted("\uFEFF"), hint });
  }
  const content = text.trimStart();
  if (content === "") {
    const hint = "start from one of the scenario files that come with the program";
    return problem("empty-file", null, { ...start, expected: "a JSON object", got: "nothing", hint });
  }
  if (content.startsWith("<")) {
    const hint = "this is a web page or XML; download the raw file instead";
    return problem("not-json", null, { ...start, expected: "{", got: quoted(content.slice(0, 20)), hint });
  }
  if (content.includes("\0")) {
    const hint = "the file seems to be UTF-16 or binary; save it as UTF-8";
    return problem("not-json", null, { ...start, expected: "UTF-8 text", got: "zero bytes", hint });
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
        const expected = `at most ${mostDepth} levels of { and [`;
        const hint = "no scenario needs more than 8 levels";
        return problem("too-deep", null, { ...at(i), expected, got: `level ${open.length}`, hint });
      }
    }
  }
  const left = stringStart >= 0 ? stringStart : open.at(-1);
  if (left === undefined) return null;
  const closing = { '"': '"', "{": "}", "[": "]" }[text[left]!]!;
  const hint = "the file may have been cut off; the place given is where the part that is left open begins";
  return problem("syntax", `${text[left]} not closed`, {
    ...at(left),
    expected: closing,
    got: "the end",
    hint,
  });
}

type Where = Pick<Problem, "file" | "pointer" | "line" | "column">;

/** A raw control character in a string: the end of the line mostly means that the string was not closed. */
function inString(character: string, start: Where, here: Where): Problem {
  if (character === "\n" || character === "\r") {
    const hint = 'close the string with ", or write a line break as \\n';
    const said = { expected: 'a closing " on the same line', got: "the end of the line", hint };
    return problem("syntax", "string not closed", { ...start, ...said });
  }
  const said = { expected: "no control character in a string", got: quoted(character) };
  return problem("syntax", "control character", { ...here, ...said, hint: "write a tab as \\t" });
}

/** The parser's complaint in our words: it names a place, and what stands there tells the usual mistakes apart. */
function unexpected(text: string, file: string | null, offset: number): Problem {
  const rest = text.slice(offset, offset + 200);
  const word = /^[^\s,:[\]{}]{1,20}|^./su.exec(rest)?.[0] ?? "";
  const before = text.slice(0, offset).trimEnd().at(-1);
  return problem("syntax", word === "" ? "unexpected end" : `unexpected ${quoted(word)}`, {
    file,
    pointer: "",
    ...placeAt(text, offset),
    expected: "JSON (RFC 8259)",
    got: word === "" ? "the end" : quoted(word),
    hint: syntaxHint(word, before),
  });
}

function syntaxHint(word: string, before: string | undefined): string {
  if (before === "," && (word === "}" || word === "]")) return `remove the comma before ${word}`;
  if (word.startsWith("'")) return 'write strings in double quotes: "…"';
  if (word.startsWith("/") || word.startsWith("#")) return "JSON has no comments; remove it";
  if (/^[-+]?(NaN|Infinity)/.test(word)) return "write an ordinary number";
  if (/^[-+.\d]/.test(word)) return "write numbers like 0.5, -3 or 1e-3: no leading +, point or zero";
  if (word.startsWith("\\"))
    return 'write a backslash as \\\\; the other escapes are \\" \\/ \\b \\f \\n \\r \\t and \\uXXXX';
  if (before === "}" || before === "]" || before === '"') return "is a comma or a colon missing before it?";
  if (/^[\p{L}_$]/u.test(word))
    return "write keys and texts in double quotes; bare words are true, false and null";
  return "compare with one of the scenario files that come with the program";
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // A surrogate is half of a character of four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}
