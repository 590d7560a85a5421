import writeWorkbook from 'write-excel-file/browser';
import { columnWidths, sheetRows } from './sheet';
import type { Table } from './table';

const MOST_LETTERS = 31;

/** A table as a workbook with one sheet, its head held in sight. Fetched when somebody wants one: no page grows by it. */
export const xlsx = (table: Table): Promise<Blob> =>
  writeWorkbook(
    sheetRows(table),
    {
      sheet: table.name.replace(/[\\/?*:[\]]+/g, '-').slice(0, MOST_LETTERS),
      columns: columnWidths(table),
      stickyRowsCount: 1,
    },
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBlob();
