import type { IBorderOptions, ITableBordersOptions } from 'docx';

const NONE: IBorderOptions = { style: 'none', size: 0, color: 'auto' };
const THIN: IBorderOptions = { style: 'single', size: 4, color: '000000' };

const around = (line: IBorderOptions): ITableBordersOptions => ({
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
});

/** A table for things that stand side by side. */
export const NO_LINES = around(NONE);

/** A table of figures. */
export const THIN_LINES = around(THIN);
