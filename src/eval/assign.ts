// Pairs two lists one to one so that the total likeness is greatest (Hungarian method, Kuhn 1955).

/**
 * Best one-to-one assignment.
 *
 * @param likeness `likeness[row][column]`, 0 or more; 0 means that the two must not be paired
 * @returns pairs of row and column in row order; among equal totals always the same one
 */
export function assign(likeness: readonly (readonly number[])[]): [row: number, column: number][] {
  const rows = likeness.length;
  const columns = Math.max(0, ...likeness.map((row) => row.length));
  const wide = columns >= rows;
  const at = (row: number, column: number) => (wide ? likeness[row]?.[column] : likeness[column]?.[row]) ?? 0;
  const rowOf = cheapestRows(wide ? rows : columns, wide ? columns : rows, (row, column) => -at(row, column));
  const pairs = rowOf.flatMap((row, column): [number, number][] => (row < 0 || at(row, column) <= 0 ? [] : [wide ? [row, column] : [column, row]]));
  return pairs.sort((a, b) => a[0] - b[0]);
}

/** For each column the row it goes to, or -1; every one of `rows` (at most `columns`) gets one, at the least total cost. */
function cheapestRows(rows: number, columns: number, cost: (row: number, column: number) => number): number[] {
  // The usual formulation with potentials counts from 1; column 0 holds the row that is being placed.
  const rowPotential = new Array<number>(rows + 1).fill(0);
  const columnPotential = new Array<number>(columns + 1).fill(0);
  const rowAt = new Array<number>(columns + 1).fill(0);
  for (let row = 1; row <= rows; row++) {
    const cameFrom = new Array<number>(columns + 1).fill(0);
    const slack = new Array<number>(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Array<boolean>(columns + 1).fill(false);
    rowAt[0] = row;
    let column = 0;
    do {
      used[column] = true;
      const current = rowAt[column]!;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= columns; other++) {
        if (used[other]) continue;
        const reduced = cost(current - 1, other - 1) - rowPotential[current]! - columnPotential[other]!;
        if (reduced < slack[other]!) {
          slack[other] = reduced;
          cameFrom[other] = column;
        }
        if (slack[other]! < step) {
          step = slack[other]!;
          next = other;
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (used[other]) {
          rowPotential[rowAt[other]!]! += step;
          columnPotential[other]! -= step;
        } else slack[other]! -= step;
      }
      column = next;
    } while (rowAt[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column]!;
      rowAt[column] = rowAt[before]!;
      column = before;
    }
  }
  return rowAt.slice(1).map((row) => row - 1);
}
