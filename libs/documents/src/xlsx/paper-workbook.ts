import { writable } from '../docx/letters.js';
import type { Table } from '../model/block.js';
import { plainText } from '../model/inline.js';
import type { Paper } from '../model/paper.js';
import { sheetNames, type WorkbookSheet } from '../spreadsheet/workbook.js';
import { writeSpreadsheet } from '../spreadsheet/write-spreadsheet.js';
import { contentsSheet } from './contents-sheet.js';
import { tableSheet } from './table-sheet.js';

/** The name of the first sheet, which says what paper the others are of. */
const CONTENTS = { vi: 'Thông tin', en: 'About' } as const;

/** The tables of the paper that have a sheet, as an .xlsx file; the same paper gives the same bytes. */
export const paperWorkbook = (paper: Paper): Promise<Buffer> => writeSpreadsheet(paperSheets(paper));

/** The sheets of the workbook: what the paper is, then a sheet a table. */
function paperSheets(paper: Paper): WorkbookSheet[] {
  const tables = paper.sections.flatMap(({ turned, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table' && block.sheet !== undefined
        ? [{ table: block, sheet: block.sheet, turned: turned === true }]
        : [],
    ),
  );
  const [first, ...names] = sheetNames([
    CONTENTS[paper.language],
    ...tables.map(({ sheet }) => writable(sheet).replace(/\n/g, ' ')),
  ]);
  const told = tables.map(({ table, sheet, turned }, at) => ({
    name: names[at]!,
    caption: captionOf(table, sheet),
    table,
    turned,
  }));
  return [contentsSheet(paper, first!, told), ...told.map(tableSheet)];
}

/** What stands above the table; its sheet's name where the paper says nothing. */
const captionOf = (table: Table, sheet: string): string =>
  writable(table.caption === undefined ? sheet : plainText(table.caption)) || sheet;
