/** Where the keyboard stands: row −1 is the head, column 0 the unit's name. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
  /** Rows that one sees at once. */
  readonly page: number;
}

/** Where a key leads in a grid (WAI-ARIA's grid pattern); undefined for a key that moves nothing. */
export function placeAfter(key: string, withControl: boolean, { row, column }: Place, size: Size): Place | undefined {
  const last = size.rows - 1;
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: Math.min(last, Math.max(-1, nextRow)),
    column: Math.min(size.columns - 1, Math.max(0, nextColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(Math.max(0, row - size.page), column);
    case 'PageDown':
      return to(row + size.page, column);
    case 'Home':
      return withControl ? to(0, 0) : to(row, 0);
    case 'End':
      return withControl ? to(last, size.columns - 1) : to(row, size.columns - 1);
    default:
      return undefined;
  }
}
