import { attributeOf, MarkupBroken, walkMarkup } from '../xml/markup.js';
import type { TemplateFaultCode } from './template-fault.js';

/** A paragraph's words alone, and what stands in it that a template must not have. */
export interface ReadParagraph {
  readonly text: string;
  readonly found: readonly { readonly fault: TemplateFaultCode; readonly detail: string }[];
}

export interface ParagraphLimits {
  readonly depth: number;
  readonly elements: number;
  readonly characters: number;
}

/** More words than a template may have. */
export class TooManyWords extends Error {}

/** Elements that are more than words (ECMA-376 part 1, §17); their insides are not read. */
const NOT_WORDS: Readonly<Record<string, TemplateFaultCode>> = {
  drawing: 'picture',
  pict: 'picture',
  object: 'object',
  control: 'object',
  altChunk: 'object',
  subDoc: 'object',
  contentPart: 'object',
  oMath: 'object',
  oMathPara: 'object',
  hyperlink: 'link',
  fldSimple: 'field-code',
  instrText: 'field-code',
  footnoteReference: 'note',
  endnoteReference: 'note',
  sym: 'symbol',
  ins: 'tracked',
  del: 'tracked',
  moveFrom: 'tracked',
  moveTo: 'tracked',
  cellIns: 'tracked',
  cellDel: 'tracked',
  cellMerge: 'tracked',
};
/** Of these the words inside are read on, for the place of the fault. */
const READ_ON = new Set(['hyperlink', 'fldSimple', 'ins', 'moveTo']);
const IN_RUN: Readonly<Record<string, string>> = { tab: ' ', ptab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-' };

interface Gathered {
  readonly words: string[];
  readonly found: Map<string, { fault: TemplateFaultCode; detail: string }>;
}

/**
 * The paragraphs of a document's main part in order, those of tables too: letters only, whatever runs, marks of proofing,
 * bookmarks or fonts split them; hidden letters are not there. Throws {@link MarkupBroken} and {@link TooManyWords}.
 */
export function readParagraphs(xml: string, limits: ParagraphLimits): readonly ReadParagraph[] {
  const paragraphs: ReadParagraph[] = [];
  const open: string[] = [];
  const inner: Gathered[] = [];
  let elements = 0;
  let characters = 0;
  let skipped = 0;
  let hidden = false;
  let loose: Gathered = gathered();

  const mark = (name: string, attributes: string) => {
    const fault = NOT_WORDS[name];
    if (fault === undefined) return;
    const detail = name === 'hyperlink' ? (attributeOf(attributes, 'anchor') ?? 'địa chỉ ngoài') : name;
    (inner.at(-1) ?? loose).found.set(fault, { fault, detail });
    if (!READ_ON.has(name)) skipped = open.length;
  };

  walkMarkup(xml, {
    open(name, attributes) {
      elements += 1;
      if (elements > limits.elements || open.length >= limits.depth) throw new MarkupBroken('too deep or too many');
      const parent = open.at(-1);
      open.push(name);
      if (skipped > 0) return;
      mark(name, attributes);
      if (name === 'p') {
        inner.push(loose);
        loose = gathered();
      } else if (name === 'r') hidden = false;
      else if (name === 'vanish' && parent === 'rPr') hidden ||= isOn(attributes) && open.at(-3) === 'r';
      else if (parent === 'r' && !hidden && IN_RUN[name]) inner.at(-1)?.words.push(IN_RUN[name]);
    },
    text(text) {
      if (skipped > 0 || hidden || open.at(-1) !== 't' || open.at(-2) !== 'r') return;
      characters += text.length;
      if (characters > limits.characters) throw new TooManyWords();
      inner.at(-1)?.words.push(text);
    },
    close(name) {
      if (open.at(-1) !== name) throw new MarkupBroken(`${name} closes what was not opened`);
      if (skipped === open.length) skipped = 0;
      open.pop();
      if (name !== 'p' || skipped > 0) return;
      const done = inner.pop();
      if (done) paragraphs.push({ text: done.words.join(''), found: [...done.found.values()] });
    },
  });
  if (open.length > 0) throw new MarkupBroken('not closed');
  if (loose.found.size > 0) paragraphs.push({ text: '', found: [...loose.found.values()] });
  return paragraphs;
}

const gathered = (): Gathered => ({ words: [], found: new Map() });
const isOn = (attributes: string) => !['false', '0', 'off'].includes(attributeOf(attributes, 'val') ?? 'true');
