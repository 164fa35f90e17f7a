import { parquetWriteBuffer } from "hyparquet-writer";
import { modelVersion } from "../model/version.ts";
import type { Table } from "./table.ts";

const parquetTypes = { string: "STRING", integer: "INT32", number: "DOUBLE" } as const;

/** A table as a Parquet file (snappy). The bytes depend on the table and the version alone. */
export function tableToParquet({ columns }: Pick<Table, "columns">): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, type, nullable, cells }) => ({
      name,
      type: parquetTypes[type],
      nullable,
      data: [...cells],
    })),
    createdBy: `buckstop ${modelVersion}`,
  });
  return new Uint8Array(buffer);
}
