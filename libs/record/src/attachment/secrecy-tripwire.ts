import { lineIsStamp, nameSaysSecret, phraseSaysSecret } from './secrecy-words.js';
import { readZipEntries } from './zip-entries.js';

/** How much of a plain file is read for its heading. */
const HEAD_BYTES = 64 * 1024;
/** A stamp stands on the first page. */
const HEAD_LINES = 60;

/** Whether the file's name, metadata or stamped heading says MẬT, TỐI MẬT or TUYỆT MẬT. */
export function saysSecret(name: string, bytes: Buffer): boolean {
  if (nameSaysSecret(name)) return true;
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return officeFileSaysSecret(bytes);
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return pdfSaysSecret(bytes);
  return headingSaysSecret(textOf(bytes.subarray(0, HEAD_BYTES)).split(/\r?\n/));
}

function officeFileSaysSecret(zip: Buffer): boolean {
  const parts = readZipEntries(zip, (name) =>
    /^docProps\/(core|app|custom)\.xml$|^word\/(document|header\d*)\.xml$|^meta\.xml$|^content\.xml$/.test(name),
  );
  for (const [name, bytes] of parts) {
    const xml = bytes.toString('utf8');
    const isText = name.startsWith('word/') || name === 'content.xml';
    if (isText ? headingSaysSecret(paragraphsOf(xml)) : phraseSaysSecret(xml.replace(/<[^>]*>/g, ' ; '))) return true;
  }
  return false;
}

/** Paragraphs of WordprocessingML or OpenDocument: their runs joined, whatever splits a word within. */
function paragraphsOf(xml: string): string[] {
  return xml
    .split(/<\/(?:w:p|text:p|text:h)>/)
    .slice(0, HEAD_LINES)
    .map((paragraph) => paragraph.replace(/<[^>]*>/g, '').trim());
}

// /Title (…) or /Title <…>, of the information dictionary; strings begin with the mark of UTF-16 when they are not Latin.
const PDF_STRING = /\/(?:Title|Subject|Keywords)\s*(?:\(((?:\\[\s\S]|[^\\)])*)\)|<([0-9A-Fa-f\s]*)>)/g;
const XMP = /<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/g;

function pdfSaysSecret(bytes: Buffer): boolean {
  const latin = bytes.toString('latin1');
  for (const [, literal, hex] of latin.matchAll(PDF_STRING)) {
    const raw =
      hex === undefined
        ? Buffer.from(unescapePdf(literal ?? ''), 'latin1')
        : Buffer.from(hex.replace(/\s/g, ''), 'hex');
    if (phraseSaysSecret(textOf(raw))) return true;
  }
  const packets = Buffer.from([...latin.matchAll(XMP)].map(([packet]) => packet).join('\n'), 'latin1').toString('utf8');
  return phraseSaysSecret(packets.replace(/<[^>]*>/g, ' ; '));
}

function unescapePdf(literal: string): string {
  return literal
    .replace(/\\(\d{1,3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
    .replace(/\\([()\\])/g, '$1');
}

function headingSaysSecret(lines: readonly string[]): boolean {
  return lines.slice(0, HEAD_LINES).some(lineIsStamp);
}

/** Bytes as text by their byte order mark; UTF-8 without one. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
    return Buffer.from(even).swap16().toString('utf16le');
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
  return bytes.toString('utf8').replace(/^\ufeff/, '');
}
