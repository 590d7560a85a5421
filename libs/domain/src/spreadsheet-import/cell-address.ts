/** The letters of a column, 0 is `A`. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** The column of those letters, `A` is 0; `undefined` for what are no letters of a column. */
export function columnIndex(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A cell as a spreadsheet names it, such as `C12`; rows count from 1, columns from 0. */
export const cellAddress = (row: number, column: number) => `${columnLetters(column)}${row}`;
