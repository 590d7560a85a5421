/** What is found on the way through XML; names without their prefix. */
export interface MarkupVisitor {
  open?(name: string, attributes: string): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Markup that breaks the rules of XML, or uses what no file that we read needs (a DOCTYPE, and with it entities that grow). */
export class MarkupBroken extends Error {}

/** A mark longer than this is no mark of a file that we read. */
const MAX_MARK = 64 * 1024;

/**
 * Walks through XML once, from front to back: the time it takes grows with the length and with nothing else, whoever
 * wrote the file. Throws {@link MarkupBroken}.
 */
export function walkMarkup(xml: string, visitor: MarkupVisitor): void {
  let at = 0;
  while (at < xml.length) {
    const mark = xml.indexOf('<', at);
    if (mark !== at) visitor.text?.(decode(xml.slice(at, mark < 0 ? xml.length : mark)));
    if (mark < 0) return;
    if (xml.startsWith('<!--', mark)) at = endOf(xml, '-->', mark + 4);
    else if (xml.startsWith('<![CDATA[', mark)) {
      at = endOf(xml, ']]>', mark + 9);
      visitor.text?.(xml.slice(mark + 9, at - 3));
    } else if (xml.startsWith('<?', mark)) at = endOf(xml, '?>', mark + 2);
    else if (xml.startsWith('<!', mark)) throw new MarkupBroken('doctype');
    else at = visitMark(xml, mark, visitor);
  }
}

function visitMark(xml: string, mark: number, visitor: MarkupVisitor): number {
  const end = endOfMark(xml, mark + 1);
  const inside = xml.slice(mark + 1, end);
  if (inside.startsWith('/')) visitor.close?.(localName(inside.slice(1).trim()));
  else {
    const closed = inside.endsWith('/');
    const body = closed ? inside.slice(0, -1) : inside;
    const nameEnd = body.search(/\s/);
    const name = localName(nameEnd < 0 ? body : body.slice(0, nameEnd));
    visitor.open?.(name, nameEnd < 0 ? '' : body.slice(nameEnd));
    if (closed) visitor.close?.(name);
  }
  return end + 1;
}

/** Where the mark ends: the first `>` outside quotes. */
function endOfMark(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length && at - from < MAX_MARK; at++) {
    const character = xml[at]!;
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
    else if (character === '<') break;
  }
  throw new MarkupBroken('mark without end');
}

function endOf(xml: string, end: string, from: number): number {
  const found = xml.indexOf(end, from);
  if (found < 0) throw new MarkupBroken(`no ${end}`);
  return found + end.length;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** The value of an attribute by its name without prefix, or undefined. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? decode(found[1] ?? found[2]!) : undefined;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w{2,4});/g, (written, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? written;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Text of a workbook (ECMA-376 part 1, §22.9.2.19): `_xHHHH_` stands for a character that XML cannot hold. */
export const workbookText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
