import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { refusal } from "../failure.ts";

/** A text in both languages, as files of a results folder hold it. */
export const textSchema = z.object({ en: z.string(), zh: z.string() });

/**
 * A JSON file of a results folder, in the form that this program writes. Throws a Failure that names what is wrong:
 * the folder may come from anywhere.
 */
export function readFolderFile<Form>(folder: string, name: string, form: z.ZodType<Form>): Form {
  const file = join(folder, name);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (failure) {
    throw refusal("not-readable", name, { file, got: (failure as Error).message });
  }
  const read = form.safeParse(content);
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0]!;
  const chinese = form.safeParse(content, { error: z.locales.zhCN().localeError });
  throw refusal("not-readable", name, {
    file,
    pointer: `/${path.join("/")}`,
    expected: {
      en: "a file that this version of buckstop has written",
      zh: "由本版本 Buckstop 写成的文件",
    },
    got: { en: message, zh: chinese.error?.issues[0]?.message ?? message },
  });
}
