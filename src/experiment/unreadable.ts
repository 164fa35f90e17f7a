import type { Text } from "../model/declaration.ts";
import { quoted, type Words } from "./problem.ts";

/** Why a file that another names cannot be had: what whoever hands out files throws. */
export class Unreadable extends Error {
  readonly reason: Text;

  constructor(reason: Text) {
    super(reason.en);
    this.name = "Unreadable";
    this.reason = reason;
  }
}

export const noSuchFile: Text = { en: "no such file", zh: "没有该文件" };
export const noFilesHere: Text = { en: "files cannot be read here", zh: "此处无法读取文件" };

/** The reason in quotes; what a system says of its own stays in its words. */
export function unreadableReason(error: unknown): Words {
  if (error instanceof Unreadable) return { en: quoted(error.reason.en), zh: quoted(error.reason.zh) };
  return quoted(error instanceof Error ? error.message : String(error));
}
