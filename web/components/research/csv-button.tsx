import { type CsvTable, tableToCsv } from "../../../src/experiment/table-csv.ts";
import { saveText } from "../../save-file.ts";

interface CsvButtonProps {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly table: () => CsvTable;
}

/** Saves the numbers behind a figure. */
export function CsvButton({ name, table }: CsvButtonProps) {
  return (
    <button
      type="button"
      class="quiet"
      onClick={() => saveText(`${name}.csv`, tableToCsv(table()), "text/csv")}
    >
      CSV
    </button>
  );
}
