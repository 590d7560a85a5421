import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { columnLetters } from '#domain/spreadsheet-import/cell-address';
import { cellAddress } from './cell.js';
import type { LaidOutSheet } from './merged-cells.js';
import { rowHeight } from './row-height.js';
import type { CellRule } from './workbook.js';

type Attributes = Record<string, string | number>;

/** The colour of cells to fill in; by it the style sheet knows which to leave open. */
export const ANSWER_COLOUR = '#FFF8DC';

const SHEET_PART = 'xl/worksheets/sheet{id}.xml';

/** What the library does not write by itself: protection, rules of cells, hidden sheets, rows and columns, the printed page. */
export function workbookMarkup(sheets: readonly LaidOutSheet[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/styles.xml': { transform: openAnswers },
        'xl/workbook.xml': {
          transform: (content) => content.replace('<definedNames/>', () => definedNames(sheets)),
          transformElementAttributes: (tag, attributes, index) =>
            tag === 'sheet' && index !== undefined && sheets[index]?.hidden
              ? { ...attributes, state: 'veryHidden' }
              : attributes,
        },
        [SHEET_PART]: {
          transform: (content, _, { sheetIndex }) => sheetMarkup(content, sheets[sheetIndex]!),
          transformElementAttributes: (tag, attributes, index, _, { sheetIndex }) =>
            tag === 'row' || tag === 'col'
              ? lineAttributes(tag, attributes, index ?? -1, sheets[sheetIndex]!)
              : attributes,
        },
      },
    },
  };
}

/** What is hidden; and a height for each row that has none of its own, which changes with what is typed. */
function lineAttributes(tag: 'row' | 'col', attributes: Attributes, index: number, sheet: LaidOutSheet): Attributes {
  const hidden = tag === 'col' ? sheet.columns[index]?.hidden : sheet.hiddenRows?.includes(index);
  const height = tag === 'row' && attributes?.ht === undefined ? rowHeight(sheet, index) : undefined;
  return { ...attributes, ...(height && { ht: height }), ...(hidden && { hidden: 1 }) };
}

/** The styles of cells to fill in are open; every other stays locked, as a spreadsheet has it by itself. */
function openAnswers(styles: string): string {
  const colour = ANSWER_COLOUR.slice(1);
  const fills = [...styles.matchAll(/<fill>.*?<\/fill>/g)].map(([fill]) => fill.includes(`rgb="FF${colour}"`));
  return styles.replace(/<xf ([^<>]*)>(.*?)<\/xf>/g, (xf, attributes: string, inside: string) => {
    const fill = /fillId="(\d+)"/.exec(attributes)?.[1];
    if (fill === undefined || !fills[Number(fill)]) return xf;
    return `<xf ${attributes} applyProtection="1">${inside}<protection locked="0"/></xf>`;
  });
}

function sheetMarkup(xml: string, sheet: LaidOutSheet): string {
  const order = getOrderOfSiblings(SHEET_PART, 'worksheet')!;
  const insert = (content: string, markup: string) =>
    markup === '' ? content : insertElementMarkupAccordingToOrderOfSiblings(content, markup, order, 'worksheet');
  const rules = sheet.rules ?? [];
  return [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    sheet.filter ? `<autoFilter ref="${filterArea(sheet, sheet.filter)}"/>` : '',
    sheet.numbered ? '<pageMargins left="0.6" right="0.6" top="0.75" bottom="0.75" header="0.35" footer="0.35"/>' : '',
    sheet.numbered ? '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>' : '',
    sheet.locked ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' : '',
    rules.length === 0
      ? ''
      : `<dataValidations count="${rules.length}">${rules.map(ruleMarkup).join('')}</dataValidations>`,
    // Paper 9 is A4; as many pages high as it takes, one wide.
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
  ].reduce(insert, withMerged(xml, sheet.merged, insert));
}

/** Areas of cells that cover rows are named beside those that the library wrote, which cover columns alone. */
function withMerged(
  xml: string,
  areas: readonly string[],
  insert: (content: string, markup: string) => string,
): string {
  if (areas.length === 0) return xml;
  const merged = areas.map((area) => `<mergeCell ref="${area}"/>`).join('');
  const given = /<mergeCells count="(\d+)">/.exec(xml);
  if (!given) return insert(xml, `<mergeCells count="${areas.length}">${merged}</mergeCells>`);
  return xml.replace(given[0], `<mergeCells count="${Number(given[1]) + areas.length}">${merged}`);
}

function filterArea({ columns }: LaidOutSheet, { row, lastRow }: NonNullable<LaidOutSheet['filter']>): string {
  return `${cellAddress(row, 0)}:${cellAddress(Math.max(row, lastRow), columns.length - 1)}`;
}

/** The names by which a spreadsheet knows what it repeats on each page and what it filters (ECMA-376 part 1, §18.2.5). */
function definedNames(sheets: readonly LaidOutSheet[]): string {
  const named = sheets.flatMap((sheet, index) => {
    const quoted = `'${sheet.name.replaceAll("'", "''")}'!`;
    const absolute = (area: string) => area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    const name = (called: string, area: string, more = '') =>
      `<definedName name="_xlnm.${called}" localSheetId="${index}"${more}>${sanitizeTextContent(quoted + area)}</definedName>`;
    return [
      ...(sheet.filter ? [name('_FilterDatabase', absolute(filterArea(sheet, sheet.filter)), ' hidden="1"')] : []),
      ...(sheet.printTitles
        ? [name('Print_Titles', `$${sheet.printTitles.from + 1}:$${sheet.printTitles.to + 1}`)]
        : []),
    ];
  });
  return named.length === 0 ? '<definedNames/>' : `<definedNames>${named.join('')}</definedNames>`;
}

/** Most letters that a spreadsheet shows as the sentence of a rule (ECMA-376 part 1, §18.3.1.32). */
const MOST_PROMPT = 255;
/** Beyond it a spreadsheet counts no longer in whole numbers. */
const MOST_NUMBER = 1e15;

function ruleMarkup(rule: CellRule): string {
  const from = cellAddress(rule.row, rule.column);
  const area = (rule.rows ?? 1) > 1 ? `${from}:${cellAddress(rule.row + rule.rows! - 1, rule.column)}` : from;
  const prompt = sanitizeAttributeValue([...rule.prompt].slice(0, MOST_PROMPT).join(''));
  const told = `allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Chưa đúng" error="${prompt}" prompt="${prompt}" sqref="${area}"`;
  const formula = (content: string | number, place: 1 | 2) =>
    `<formula${place}>${sanitizeTextContent(String(content))}</formula${place}>`;
  switch (rule.kind) {
    case 'number':
      return `<dataValidation type="decimal" operator="between" ${told}>${formula(rule.least ?? -MOST_NUMBER, 1)}${formula(rule.most ?? MOST_NUMBER, 2)}</dataValidation>`;
    case 'date':
      // From 1 January 1901: any day that a spreadsheet knows for certain.
      return `<dataValidation type="date" operator="greaterThan" ${told}>${formula(366, 1)}</dataValidation>`;
    case 'text':
      return `<dataValidation type="textLength" operator="lessThanOrEqual" ${told}>${formula(rule.most, 1)}</dataValidation>`;
    case 'list': {
      const column = columnLetters(rule.fromColumn);
      const last = rule.fromRow + rule.count;
      const source = `'${rule.sheet.replaceAll("'", "''")}'!$${column}$${rule.fromRow + 1}:$${column}$${last}`;
      return `<dataValidation type="list" ${told}>${formula(source, 1)}</dataValidation>`;
    }
  }
}
