import { columnCount, columnShares, type GridCell, gridOf } from '../docx/table-grid.js';
import { type Html, html } from '../html.js';
import type { Table } from '../model/block.js';
import type { Anchors } from './anchors.js';
import { inlineHtml } from './inline-html.js';
import { widthClass } from './page-style.js';

/** More columns than a phone can show. */
const MANY = 4;

/** A table as tables are meant: caption, heads that say what they head, groups of rows; a wide one can be moved from side to side. */
export function tableHtml(table: Table, anchors: Anchors): Html {
  const { caption, head, rows, size = 'normal', plain } = table;
  const columns = columnCount(table);
  const classes = [size, plain && 'bare', columns > MANY && 'many'].filter(Boolean).join(' ');
  const heads = gridOf(head, columns, table).map((cells, at) => ({ cells, ...attributesOf(head[at]!) }));
  const body = gridOf(rows, columns, table).map((cells, at) => ({ cells, ...attributesOf(rows[at]!) }));
  return html`<div class="scroll"${columns > MANY && html` tabindex="0"`}><table class="${classes}"${plain && html` role="presentation"`}>
${caption !== undefined && html`<caption>${inlineHtml(caption, anchors)}</caption>`}<colgroup>${columnShares(table, columns).map((share) => html`<col class="${widthClass(share * 100)}"/>`)}</colgroup>
${heads.length > 0 && html`<thead>${heads.map((row) => rowHtml(row, 'head', columns, anchors))}</thead>`}${groups(
  body,
  columns,
).map(
  (group) => html`
<tbody>${group.map((row) => rowHtml(row, 'body', columns, anchors))}</tbody>`,
)}
</table></div>`;
}

interface Row {
  readonly cells: readonly GridCell[];
  readonly strong?: boolean;
  readonly anchor?: string;
}

const attributesOf = ({ strong, anchor }: Omit<Row, 'cells'>) => ({ strong, anchor });

/** A strong row whose last cell covers most of the table begins a group; the number before it may stand apart. */
function groupHead({ cells, strong }: Row, columns: number): GridCell | undefined {
  const last = cells.at(-1);
  return strong && columns > 2 && last && !last.continues && last.columns >= columns - 1 ? last : undefined;
}

/** The rows in groups; a group begins only where no cell from above reaches. */
function groups(rows: readonly Row[], columns: number): Row[][] {
  const found: Row[][] = [];
  for (const row of rows) {
    const begins = groupHead(row, columns) && !row.cells.some(({ continues }) => continues);
    if (found.length === 0 || begins) found.push([]);
    found.at(-1)!.push(row);
  }
  return found;
}

function rowHtml(row: Row, part: 'head' | 'body', columns: number, anchors: Anchors): Html {
  const id = anchors.idAttribute(row.anchor);
  const group = part === 'body' ? groupHead(row, columns) : undefined;
  return html`
<tr${id}${row.strong && html` class="strong"`}>${row.cells
    .filter(({ continues }) => !continues)
    .map((cell) => cellHtml(cell, part === 'head' ? 'col' : cell === group ? 'rowgroup' : undefined, anchors))}</tr>`;
}

function cellHtml(
  { cell, columns, rows, align }: GridCell,
  heads: 'col' | 'rowgroup' | undefined,
  anchors: Anchors,
): Html {
  const id = anchors.idAttribute(cell.anchor);
  const side = heads === 'col' ? (cell.align ?? 'centre') : align;
  const classes = [side !== 'left' && side, cell.bold && 'strong', cell.tone && `tone ground ${cell.tone}`].filter(
    Boolean,
  );
  const attributes = html`${id}${classes.length > 0 && html` class="${classes.join(' ')}"`}${
    columns > 1 && html` colspan="${columns}"`
  }${rows > 1 && html` rowspan="${rows}"`}`;
  const content = inlineHtml(cell.content, anchors);
  if (heads === undefined) return html`<td${attributes}>${content}</td>`;
  return html`<th scope="${heads === 'col' && columns > 1 ? 'colgroup' : heads}"${attributes}>${content}</th>`;
}
