import { type DuckDBConnection, DuckDBInstance, type Json, StatementType } from "@duckdb/node-api";
import { counted } from "../experiment/phrases.ts";
import { accepted, type Read, refused, type Words } from "../experiment/problem.ts";
import type { Cell } from "../experiment/table.ts";
import type { Text } from "../model/declaration.ts";
import { storeProblem } from "./store-problem.ts";

/** What a query gives: its columns by name and type, and rows in their order. */
export interface QueryResult {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Cells as JSON: numbers, texts, null; what JSON has no form for is text. */
  readonly rows: readonly (readonly Json[])[];
}

/** A column of a table that is filled from here. */
export interface FilledColumn {
  readonly name: string;
  readonly type: "INTEGER" | "DOUBLE" | "VARCHAR";
}

/** Whole numbers that DuckDB hands over as text, since they may be too large for a number. */
const wideIntegers = new Set(["BIGINT", "UBIGINT", "HUGEINT", "UHUGEINT"]);

/** A DuckDB in memory that reads the files of one folder. */
export class Database {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  /** On one thread, so that what it writes depends on what it reads alone; `spill` is where it may put more than fits. */
  static async open(spill: string | null = null): Promise<Database> {
    const instance = await DuckDBInstance.create(":memory:", {
      threads: "1",
      memory_limit: "256MB",
      ...(spill === null ? {} : { temp_directory: spill }),
    });
    return new Database(instance, await instance.connect());
  }

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  async run(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }

  /** Makes a table, its name with or without a schema before it, and fills it row by row. */
  async fill(name: string, columns: readonly FilledColumn[], rows: Iterable<readonly Cell[]>): Promise<void> {
    await this.run(`create table ${name} (${columns.map((c) => `${identifier(c.name)} ${c.type}`)})`);
    await this.append(name, columns, rows);
  }

  /** Adds rows to a table that was filled before. */
  async append(
    name: string,
    columns: readonly FilledColumn[],
    rows: Iterable<readonly Cell[]>,
  ): Promise<void> {
    const [table, schema] = name.split(".").reverse();
    const appender = await this.#connection.createAppender(table!, schema ?? null);
    for (const row of rows) {
      for (const [place, cell] of row.entries()) {
        if (cell === null) appender.appendNull();
        else if (typeof cell === "string") appender.appendVarchar(cell);
        else if (columns[place]!.type === "INTEGER") appender.appendInteger(cell);
        else appender.appendDouble(cell);
      }
      appender.endRow();
    }
    appender.closeSync();
  }

  /** The numbers of a query's columns, block by block; null is NaN. */
  async *blocks(sql: string): AsyncGenerator<Float64Array[]> {
    const result = await this.#connection.stream(sql);
    for (
      let chunk = await result.fetchChunk();
      chunk && chunk.rowCount > 0;
      chunk = await result.fetchChunk()
    )
      yield Array.from({ length: chunk.columnCount }, (_, column) =>
        Float64Array.from(chunk!.getColumnValues(column), (cell) =>
          cell === null ? Number.NaN : Number(cell),
        ),
      );
  }

  /** From now on nothing but the files below a folder can be read, and no setting can be changed. */
  async confine(folder: string): Promise<void> {
    await this.run(`set allowed_directories = [${literal(folder)}]`);
    await this.run("set enable_external_access = false");
    await this.run("set lock_configuration = true");
  }

  /** One statement that only reads. What is wrong with it is a problem, not an exception. */
  async query(sql: string): Promise<Read<QueryResult>> {
    try {
      const statements = await this.#connection.extractStatements(sql);
      if (statements.count !== 1)
        return badQuery(words.oneStatement, counted(statements.count, "statements"));
      const statement = await statements.prepare(0);
      if (statement.statementType !== StatementType.SELECT)
        return badQuery(words.onlyReads, StatementType[statement.statementType]!);
      const result = await statement.runAndReadAll();
      const names = result.columnNames();
      const types = result.columnTypes().map(String);
      const columns = names.map((name, place) => ({ name, type: types[place]! }));
      return accepted({
        columns,
        rows: result.getRowsJson().map((row) => row.map((cell, place) => cellOf(cell, types[place]!))),
      });
    } catch (failure) {
      const [what, ...where] = (failure as Error).message.split("\n").filter((line) => line.trim() !== "");
      return badQuery(
        null,
        what!,
        where.find((line) => /candidate|did you mean/i.test(line))?.trim() ?? null,
      );
    }
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

/** A name as SQL reads it back. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as SQL reads it back. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function cellOf(cell: Json, type: string): Json {
  if (typeof cell !== "string" || !(wideIntegers.has(type) || type.startsWith("DECIMAL"))) return cell;
  const number = Number(cell);
  return Number.isSafeInteger(number) || type.startsWith("DECIMAL") ? number : cell;
}

function badQuery(expected: Words | null, got: Words, hint: string | null = null): Read<QueryResult> {
  return refused([storeProblem("bad-query", got, { expected, got, hint: hint ?? words.tellWhatThereIs })]);
}

const words = {
  oneStatement: { en: "one statement", zh: "一条语句" },
  onlyReads: {
    en: "a statement that only reads: select, describe, summarize",
    zh: "只读取的语句：`select`、`describe`、`summarize`",
  },
  tellWhatThereIs: {
    en: 'buckstop query DIR "show tables" and "describe runs" tell what there is',
    zh: '`buckstop query DIR "show tables"` 和 `"describe runs"` 列出有哪些表和列',
  },
} as const satisfies Record<string, Text>;
