import { type Problem, type ProblemKind, problemKinds } from "../../src/experiment/problem.ts";
import { isUnit, unitText } from "../../src/model/units.ts";
import type { Language } from "../language.ts";

/** What is wrong, in a word or two. */
export function problemKindText({ kind, message }: Problem, language: Language): string {
  return problemKinds[kind as ProblemKind]?.[language] ?? message;
}

/** What was expected, what stands there and how to mend it. */
export function problemParts({ expected, got, hint }: Problem, language: Language) {
  const told = (text: string | null) => (text === null || language === "en" ? text : inChinese(text));
  return { expected: told(expected), got: told(got), hint: told(hint) };
}

/** A problem in one line, for beside its field. */
export function problemText(problem: Problem, language: Language): string {
  const { expected, got, hint } = problemParts(problem, language);
  const kind = problemKindText(problem, language);
  const [colon, semicolon] = language === "en" ? [": ", "; "] : ["：", "；"];
  const said = { en: ["expected", "found"], zh: ["应为", "现为"] }[language];
  const parts = [expected && `${said[0]} ${expected}`, got && `${said[1]} ${got}`, hint];
  return `${kind}${colon}${parts.filter((part) => part).join(semicolon)}`;
}

/** The sentences of the readers, which are English; `$1` … stand for what they fill in, said in Chinese as well. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^a number from (\S+) to (\S+) \((.+)\)$/, "$1 至 $2 的数（$3）"],
  [/^a number from (\S+) to (\S+)$/, "$1 至 $2 的数"],
  [/^a whole number from (\S+) to (\S+) \((.+)\)$/, "$1 至 $2 的整数（$3）"],
  [/^a whole number from (\S+) to (\S+)$/, "$1 至 $2 的整数"],
  [/^a text of 1 to (\d+) characters$/, "1 至 $1 个字的文字"],
  [/^a list \[ \] of length (\d+) to (\d+)$/, "长度为 $1 至 $2 的列表 [ ]"],
  [/^a list \[ \] of length (\d+)$/, "长度为 $1 的列表 [ ]"],
  [/^a list of length (\d+)$/, "长度为 $1 的列表"],
  [
    /^a name of lower-case letters.* at most (\d+) characters$/,
    "由小写字母、数字和单个连字符组成的名称，至多 $1 个字符",
  ],
  [/^one of (.+)$/s, "以下之一：$1"],
  [/^a policy of the scenario: one of (.+)$/s, "本情景的一项政策：$1"],
  [/^a regime: one of (.+)$/s, "一种通用制度：$1"],
  [/^the name of a regime, or a policy .*$/, "通用制度的名称，或一项自拟政策 {…}"],
  [/^the name of a \.csv file.*$/, '情景旁 .csv 文件的名称，或由 {"id", "superior", "level"} 组成的列表'],
  [/^an object \{…\}$/, "对象 {…}"],
  [/^an object$/, "对象"],
  [/^a JSON object$/, "JSON 对象"],
  [/^nothing$/, "空"],
  [/^(\d+) characters$/, "$1 个字"],
  [/^(.*) \((\d+) characters\)$/s, "$1（$2 个字）"],
  [/^at most (\S+)$/, "至多 $1"],
  [/^at most (\d+) (characters|bytes|levels.*)$/, "至多 $1（$2）"],
  [/^at most (\d+) posts(?: and (\d+) MB)?$/, "至多 $1 个岗位，内存不超过 $2 MB"],
  [/^(\d+) posts: about (.+) and (.+) for a run of (\d+) ticks$/, "$1 个岗位：运行 $4 期约需 $2、$3"],
  [/^1 to (\d+) posts$/, "1 至 $1 个岗位"],
  [/^more than (\S+)$/, "大于 $1"],
  [/^a tick from (\d+) to (\d+)$/, "第 $1 至 $2 期"],
  [/^every policy once$/, "每项政策只出现一次"],
  [/^every key of an object once$/, "对象的每个键只出现一次"],
  [/^every id once$/, "每个编号只出现一次"],
  [/^(.+) is also policy (\d+)$/, "$1 与第 $2 项政策同名"],
  [/^(.+) twice$/, "$1 出现两次"],
  [/^two policies, or a bound$/, "两项政策，或一个界值"],
  [/^the id of a post of the chart$/, "表中某个岗位的编号"],
  [/^superiors that lead to the centre$/, "逐级通向最高岗位的上级"],
  [/^one post without a superior.*$/, "只有一个岗位没有上级，即最高岗位"],
  [/^a readable file (.+) beside the scenario$/, "情景旁可读的文件 $1"],
  [/^"this file has not been opened here"$/, "尚未在此打开该文件"],
  [/^the end$/, "文本结束"],
  [/^the end of the line$/, "行末"],
  [/^did you mean (.+)\?$/, "您是想写 $1 吗？"],
  [/^`buckstop schema` lists every key.*$/, "表单列出了每一项的取值、单位与默认值"],
  [/^remove it; .*$/, "请删去"],
  [/^write numbers without quotes$/, "数字不加引号"],
  [/^write an ordinary number$/, "请写普通的数"],
  [/^add (.+) to "policies"$/, "把 $1 加入 policies"],
  [/^add (".+"): (.+)$/s, "请加上 $1：$2"],
  [/^remove the comma before (.)$/, "去掉 $1 前的逗号"],
  [/^is a comma or a colon missing before it\?$/, "前面是否缺了逗号或冒号？"],
  [/^write keys and texts in double quotes.*$/, "键和文字要用双引号；裸词只有 true、false、null"],
  [/^write strings in double quotes.*$/, "文字要用双引号"],
  [/^JSON has no comments; remove it$/, "JSON 没有注释，请删去"],
  [/^write numbers like 0\.5.*$/, "数字写作 0.5、-3 或 1e-3"],
  [/^the file may have been cut off.*$/, "文件可能不完整；所指之处是未闭合部分的开头"],
  [/^rename or remove one$/, "改名或删去一个"],
  [/^remove one of the two$/, "删去其中一个"],
  [/^the scenario runs (\d+) ticks, counted from 0$/, "情景运行 $1 期，从 0 数起"],
  [
    /^entries stand in the order of time; the scenario runs (\d+) ticks.*$/,
    "按时间先后排列；情景运行 $1 期，从 0 数起",
  ],
  [/^lower the spans or the ticks.*$/, "减少下属数或月数，或在更大的机器上用命令行运行"],
  [/^put the file beside the scenario.*$/, "请在此打开该文件，或把结构表写成情景里的列表"],
  [/^correct one of these superiors.*$/, "改正其中一个上级；只有最高岗位没有上级"],
  [/^give (.+) a superior, or put one centre above both$/, "给 $1 一个上级，或在两者之上设一个最高岗位"],
  [/^give every post an id$/, "每个岗位都要有编号"],
  [/^JSON \(RFC 8259\)$/, "JSON（RFC 8259）"],
];

/** A sentence in Chinese; one that nobody has translated stays as it is. */
function inChinese(text: string): string {
  if (isUnit(text)) return unitText(text, "zh");
  const found = sentences.find(([pattern]) => pattern.test(text));
  if (!found) return text;
  const [pattern, chinese] = found;
  const parts = pattern.exec(text)!;
  return chinese.replace(/\$(\d)/g, (_, place) => {
    const part = parts[Number(place)] ?? "";
    return part === text ? part : inChinese(part);
  });
}
