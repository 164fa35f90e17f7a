/** Pivots below this, in a matrix of correlations, are rounding. */
const NOTHING = 1e-10;

/** The inverse of a square matrix by rows (Gauss and Jordan, largest pivot first); null of one that has none. */
export function inverse(matrix: readonly ArrayLike<number>[]): Float64Array[] | null {
  const size = matrix.length;
  const rows = matrix.map((row, r) =>
    Float64Array.from({ length: 2 * size }, (_, c) => (c < size ? row[c]! : c - size === r ? 1 : 0)),
  );
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    if (!(Math.abs(rows[pivot]![column]!) > NOTHING)) return null;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const own = rows[column]!;
    const scale = own[column]!;
    for (let c = 0; c < 2 * size; c++) own[c]! /= scale;
    for (const [r, row] of rows.entries()) {
      const factor = row[column]!;
      if (r === column || factor === 0) continue;
      for (let c = 0; c < 2 * size; c++) row[c]! -= factor * own[c]!;
    }
  }
  return rows.map((row) => row.subarray(size));
}
