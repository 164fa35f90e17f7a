import { Argument, type Command } from "commander";
import { openResults } from "../store/results-database.ts";
import type { CommonOptions } from "./options.ts";
import { valueRead } from "./scenario-input.ts";
import { type Language, note, print, printJson, tableText, terminalFor } from "./terminal.ts";

export function declareQuery(command: Command, language: Language): void {
  const texts = {
    folder: { en: "folder that a sweep or a comparison was left in", zh: "存放批量实验或比较结果的文件夹" },
    sql: {
      en: 'one statement, such as "select …", "show tables" or "describe runs"',
      zh: '一条语句，如 "select …"、"show tables"、"describe runs"',
    },
  };
  command
    .addArgument(new Argument("<folder>", texts.folder[language]))
    .addArgument(new Argument("<sql>", texts.sql[language]))
    .action(query);
}

async function query(folder: string, sql: string, options: CommonOptions): Promise<void> {
  const terminal = terminalFor(options);
  const { database, planned, finished } = valueRead(await openResults(folder));
  try {
    const { columns, rows } = valueRead(await database.query(sql));
    if (terminal.json) await printJson({ planned, finished, columns, rows });
    else
      await print(
        tableText(
          columns.map(({ name }) => name),
          rows.map((row) => row.map(cellText)),
          terminal.language,
        ),
      );
  } finally {
    database.close();
  }
  if (finished < planned)
    note(terminal, {
      en: `from ${finished} of ${planned} planned runs`,
      zh: `据 ${planned} 次计划运行中的 ${finished} 次`,
    });
}

function cellText(cell: unknown): string {
  if (cell === null) return "–";
  return typeof cell === "string" ? cell : JSON.stringify(cell);
}
