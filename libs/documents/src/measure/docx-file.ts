import { unpackZip } from '../spreadsheet/zip.js';
import { childOf, elementTree, type XmlElement } from '../xml/element-tree.js';
import { attributeOf } from '../xml/markup.js';

const LIMITS = { depth: 100, elements: 5_000_000 };

/** The parts of a DOCX by their names. Throws when the file is no zip. */
export const docxParts = (bytes: Buffer): Promise<Map<string, Buffer>> =>
  unpackZip(bytes, () => true, { entries: 10_000, unpackedBytes: 1024 ** 3 });

/** The root of an XML part. Throws when there is none of the name, or it is not well formed. */
export function partTree(parts: ReadonlyMap<string, Buffer>, name: string): XmlElement {
  const part = parts.get(name);
  if (!part) throw new Error(`The file has no part ${name}.`);
  return elementTree(part.toString(), LIMITS);
}

/** All elements of the name below one, in the order of the file. */
export function allOf(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const look = (one: XmlElement) => {
    for (const child of one.children) {
      if (child.name === name) found.push(child);
      look(child);
    }
  };
  look(element);
  return found;
}

/** The element that a path of names leads to. */
export const inside = (element: XmlElement | undefined, ...path: string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => childOf(at, name), element);

/** An attribute of an element that may not be there. */
export const attribute = (element: XmlElement | undefined, name: string): string | undefined =>
  element && attributeOf(element.attributes, name);

/** An attribute of the child of that name: `w:val` unless another is asked for. */
export const valueIn = (element: XmlElement | undefined, child: string, name = 'val'): string | undefined =>
  attribute(childOf(element, child), name);

/** Whether a switch such as `w:b` is on, off, or not said. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  if (!child) return undefined;
  return !['false', '0', 'off'].includes(attribute(child, 'val') ?? 'true');
}

/** The words of runs below an element; a line's end is `\n`. What a field is asked is not among them. */
export function wordsOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (child.name === 't') return child.text;
      if (child.name === 'br') return attribute(child, 'type') === 'page' ? '' : '\n';
      return child.name === 'instrText' ? '' : wordsOf(child);
    })
    .join('');
}
