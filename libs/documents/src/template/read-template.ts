import { MarkupBroken } from '../xml/markup.js';
import { openPackage } from './docx-package.js';
import { type ParagraphLimits, type ReadParagraph, readParagraphs, TooManyWords } from './docx-paragraphs.js';
import {
  bareLine,
  MOST_CHARACTERS,
  MOST_IN_LINE,
  MOST_LINES,
  plainWords,
  type TemplateBlock,
} from './template-block.js';
import { faultOfFile, type TemplateFault, type TemplateFaultCode, wordsShown } from './template-fault.js';
import { readFields } from './template-fields.js';

/** What a template says: the words of the blocks that stand in it, by key; or why it is refused. */
export interface ReadTemplate {
  readonly texts: Readonly<Record<string, string>>;
  readonly faults: readonly TemplateFault[];
}

const LIMITS: ParagraphLimits = { depth: 100, elements: 300_000, characters: 400_000 };
const MOST_FAULTS = 50;

interface Standing {
  readonly key: string;
  readonly block: TemplateBlock | undefined;
  readonly lines: string[];
}

/**
 * The words below each marker of a template that went out by `writeTemplate` and was edited in a word processor. Words
 * only: no formatting is taken, nothing in it is run or followed. With a fault anywhere `texts` is not to be used.
 */
export async function readTemplate(bytes: Buffer, blocks: readonly TemplateBlock[]): Promise<ReadTemplate> {
  try {
    const { main, faults } = await openPackage(bytes);
    if (main === undefined) return { texts: {}, faults };
    const read = readBlocks(readParagraphs(main, LIMITS), blocks);
    const placed = new Set(read.faults.map(({ fault }) => fault));
    // What the package holds and the words show is told where it stands.
    return { texts: read.texts, faults: [...read.faults, ...faults.filter(({ fault }) => !placed.has(fault))] };
  } catch (error) {
    const limit = `${LIMITS.characters.toLocaleString('de-DE')} chữ`;
    if (error instanceof TooManyWords) return { texts: {}, faults: [faultOfFile('too-large', limit)] };
    if (error instanceof MarkupBroken) return { texts: {}, faults: [faultOfFile('broken')] };
    throw error;
  }
}

function readBlocks(paragraphs: readonly ReadParagraph[], blocks: readonly TemplateBlock[]): ReadTemplate {
  const known = new Map(blocks.map((block) => [block.key.toLowerCase(), block]));
  const faults: TemplateFault[] = [];
  const standing: Standing[] = [];
  const seen = new Set<string>();
  let paragraph = 0;
  const tell = (fault: TemplateFaultCode, words: string, detail = '') =>
    faults.push({ fault, detail, block: standing.at(-1)?.key ?? null, paragraph, words: wordsShown(words) });

  for (const { text, found } of paragraphs) {
    const words = plainWords(text);
    if (words === '' && found.length === 0) continue;
    const marker = words.startsWith('[[') ? (/^\[\[\s*([^[\]\n]{1,200}?)\s*\]\]/.exec(words)?.[1] ?? '') : undefined;
    if (marker) {
      const block = known.get(marker.toLowerCase());
      standing.push({ key: block?.key ?? marker, block, lines: [] });
      paragraph = 0;
      if (!block) tell('unknown-key', words, marker);
      else if (seen.has(block.key)) tell('doubled-key', words);
      seen.add(block?.key ?? marker);
    } else paragraph += 1;
    for (const { fault, detail } of found) tell(fault, words, detail);
    if (marker) continue;
    const open = standing.at(-1);
    // Above the first marker stand the words that say how the template is used.
    if (marker === '' || (open && /\[\[|\]\]/.test(words))) tell('marker-broken', words);
    if (open?.block) takeParagraph(open.block, open.lines, words, tell);
  }
  if (standing.length === 0) faults.push(faultOfFile('no-marker'));
  const texts: Record<string, string> = {};
  for (const { block, lines } of standing) {
    if (!block) continue;
    texts[block.key] = lines.join('\n');
    faults.push(...sizeFaults(block, lines));
  }
  return { texts, faults: faults.slice(0, MOST_FAULTS) };
}

function takeParagraph(
  { fields, shape }: TemplateBlock,
  lines: string[],
  words: string,
  tell: (fault: TemplateFaultCode, words: string, detail?: string) => void,
): void {
  const read = readFields(words, fields);
  for (const { fault, words: around, detail } of read.faults) tell(fault, around, detail);
  lines.push(...read.text.split('\n').map((line) => (shape === 'lines' ? bareLine(line) : line)));
}

function sizeFaults({ key, shape, empty }: TemplateBlock, lines: readonly string[]): TemplateFault[] {
  const fault = (code: TemplateFaultCode, paragraph: number, words: string, detail = ''): TemplateFault[] => [
    { fault: code, block: key, paragraph, words: wordsShown(words), detail },
  ];
  if (lines.length === 0) return empty === undefined ? fault('no-words', 0, '') : [];
  if (shape === 'line' && lines.length > 1) return fault('one-line', 2, lines[1]!);
  if (lines.length > MOST_LINES) return fault('too-long', MOST_LINES + 1, lines[MOST_LINES]!, `${MOST_LINES} dòng`);
  if (shape !== 'words') {
    const long = lines.findIndex((line) => line.length > MOST_IN_LINE);
    return long < 0 ? [] : fault('too-long', long + 1, lines[long]!, `${MOST_IN_LINE} chữ`);
  }
  const size = lines.join('\n').length;
  return size > MOST_CHARACTERS ? fault('too-long', 1, lines[0]!, `${MOST_CHARACTERS} chữ`) : [];
}
