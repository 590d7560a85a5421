import { attributeOf, walkMarkup, workbookText } from '../xml/markup.js';

/** How a number's format makes it more than a number. */
export type NumberMeaning = 'date' | 'share' | undefined;

/** What the sheets refer to: their names and parts in order, the shared texts, and what each cell style means. */
export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly texts: readonly string[];
  readonly meanings: readonly NumberMeaning[];
  /** Days between the workbook's first day and that of 1900: old Macintosh workbooks count from 1904. */
  readonly shiftDays: number;
}

const DAYS_FROM_1900_TO_1904 = 1462;

/** Reads the workbook's own parts; undefined when there is no workbook. Throws MarkupBroken. */
export function readWorkbookParts(parts: ReadonlyMap<string, Buffer>): WorkbookParts | undefined {
  const text = (name: string) => parts.get(name)?.toString('utf8') ?? '';
  const main = relations(text('_rels/.rels'), '').find(({ type }) => type.endsWith('/officeDocument'))?.target;
  const workbook = main && parts.has(main) ? main : 'xl/workbook.xml';
  if (!parts.has(workbook)) return undefined;
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const related = relations(text(`${folder}_rels/${workbook.slice(folder.length)}.rels`), folder);
  const sheets: { name: string; part: string }[] = [];
  let shiftDays = 0;
  walkMarkup(text(workbook), {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? ''))
        shiftDays = DAYS_FROM_1900_TO_1904;
      if (name !== 'sheet') return;
      const id = attributeOf(attributes, 'id');
      const relation = related.find((each) => each.id === id);
      if (relation?.type.endsWith('/worksheet'))
        sheets.push({ name: workbookText(attributeOf(attributes, 'name') ?? ''), part: relation.target });
    },
  });
  const partOf = (kind: string) => text(related.find(({ type }) => type.endsWith(`/${kind}`))?.target ?? '');
  return { sheets, texts: sharedTexts(partOf('sharedStrings')), meanings: meanings(partOf('styles')), shiftDays };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relations(xml: string, folder: string): Relation[] {
  const found: Relation[] = [];
  walkMarkup(xml, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = attributeOf(attributes, 'Target') ?? '';
      found.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: attributeOf(attributes, 'Type') ?? '',
        target: target.startsWith('/') ? target.slice(1) : folder + target,
      });
    },
  });
  return found;
}

function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  const runs = textRuns();
  walkMarkup(xml, {
    open(name) {
      if (name === 'si') runs.start();
      else runs.open(name);
    },
    close(name) {
      if (name === 'si') texts.push(runs.finish());
      else runs.close(name);
    },
    text: runs.text,
  });
  return texts;
}

/** Gathers the text of an `si` or `is`: all its `t`, without the reading aids (`rPh`) of East Asian scripts. */
export function textRuns() {
  let gathered = '';
  let inText = false;
  let aids = 0;
  return {
    start() {
      gathered = '';
      inText = false;
      aids = 0;
    },
    open(name: string) {
      if (name === 'rPh') aids++;
      if (name === 't') inText = aids === 0;
    },
    close(name: string) {
      if (name === 'rPh') aids--;
      if (name === 't') inText = false;
    },
    text(text: string) {
      if (inText) gathered += text;
    },
    finish: () => workbookText(gathered),
  };
}

function meanings(xml: string): NumberMeaning[] {
  const codes = new Map<number, string>();
  const found: NumberMeaning[] = [];
  let inCells = false;
  walkMarkup(xml, {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt')
        codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
      if (name === 'xf' && inCells) {
        const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
        found.push(codes.has(id) ? meaningOfCode(codes.get(id)!) : BUILT_IN(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return found;
}

/** The numbers of built-in formats (ECMA-376 part 1, §18.8.30; 27–36 and 50–58 are the East Asian dates). */
const BUILT_IN = (id: number): NumberMeaning => {
  if (id === 9 || id === 10) return 'share';
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
    ? 'date'
    : undefined;
};

function meaningOfCode(code: string): NumberMeaning {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/[dmyhs]/i.test(bare.replace(/General/gi, ''))) return 'date';
  // A per cent sign in quotes is a word behind the number; a bare one means that 0.45 is shown as 45 %.
  return bare.includes('%') ? 'share' : undefined;
}
