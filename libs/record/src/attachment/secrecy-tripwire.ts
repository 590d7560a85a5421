import { beginsWith, type FileBytes, OLE_MAGIC, ZIP_MAGIC } from './examining/file-bytes.js';
import { pdfTexts } from './examining/pdf-texts.js';
import { headOf } from './examining/zip-parts.js';
import { lineIsStamp, nameSaysSecret, phraseSaysSecret } from './secrecy-words.js';

/** How much of a file or of a part of it is read for its heading. */
const HEAD_BYTES = 64 * 1024;
const PART_BYTES = 1024 * 1024;
const XMP_BYTES = 64 * 1024;
/** A stamp stands on the first page. */
const HEAD_LINES = 60;

/**
 * Whether the file's name, metadata or stamped heading says MẬT, TỐI MẬT or TUYỆT MẬT. A PDF's pages are pictures or
 * glyphs and are not read: of it, name and metadata only.
 */
export async function saysSecret(name: string, file: FileBytes): Promise<boolean> {
  if (nameSaysSecret(name)) return true;
  if (await beginsWith(file, ZIP_MAGIC)) return officeFileSaysSecret(file);
  if (await beginsWith(file, OLE_MAGIC)) return oldOfficeFileSaysSecret(file);
  const head = await file.read(0, HEAD_BYTES);
  if (head.subarray(0, 1_024).includes('%PDF-')) return pdfSaysSecret(file);
  return headingSaysSecret(textOf(head).split(/\r?\n/));
}

const METADATA = /^docProps\/(?:core|app|custom)\.xml$|^meta\.xml$/;
const TEXT = /^word\/(?:document|header)\d*\.xml$|^content\.xml$|^xl\/sharedStrings\.xml$|^ppt\/slides\/slide1\.xml$/;

async function officeFileSaysSecret(file: FileBytes): Promise<boolean> {
  const zip = await file.zip().catch(() => undefined);
  if (!zip) return false; // no archive at all: whoever examines it refuses it
  try {
    for await (const entry of zip.eachEntry()) {
      const isText = TEXT.test(entry.fileName);
      if (!isText && !METADATA.test(entry.fileName)) continue;
      const xml = (await headOf(zip, entry, PART_BYTES)).toString('utf8');
      if (isText ? headingSaysSecret(paragraphsOf(xml)) : phraseSaysSecret(xml.replace(/<[^>]*>/g, ' ; '))) return true;
    }
  } catch {
    return false; // a damaged part: whoever examines it refuses it
  }
  return false;
}

/** Paragraphs and cells of Open XML or OpenDocument: their runs joined, whatever splits a word within. */
function paragraphsOf(xml: string): string[] {
  return xml
    .split(/<\/(?:w:p|a:p|si|text:p|text:h)>/)
    .slice(0, HEAD_LINES)
    .map((paragraph) => paragraph.replace(/<[^>]*>/g, '').trim());
}

/** A .doc keeps its text in UTF-16 from an even place on; what else lies there does not read as a stamp. */
async function oldOfficeFileSaysSecret(file: FileBytes): Promise<boolean> {
  const head = (await file.read(0, 4 * HEAD_BYTES)).toString('utf16le');
  return head.split(/\p{Cc}/u).some(lineIsStamp);
}

// /Title (…) or /Title <…>, of the information dictionary; strings begin with the mark of UTF-16 when they are not Latin.
const PDF_STRING = /\/(?:Title|Subject|Keywords)\s*(?:\(((?:\\[\s\S]|[^\\)]){0,4000})\)|<([0-9A-Fa-f\s]{0,4000})>)/g;

async function pdfSaysSecret(file: FileBytes): Promise<boolean> {
  for await (const text of pdfTexts(file)) {
    for (const [, literal, hex] of text.matchAll(PDF_STRING)) {
      const raw =
        hex === undefined
          ? Buffer.from(unescapePdf(literal ?? ''), 'latin1')
          : Buffer.from(hex.replace(/\s/g, ''), 'hex');
      if (phraseSaysSecret(textOf(raw))) return true;
    }
    for (const { index } of text.matchAll(/<x:xmpmeta/g)) {
      const packet = text.slice(index, index + XMP_BYTES).split('</x:xmpmeta>')[0]!;
      if (
        phraseSaysSecret(
          Buffer.from(packet, 'latin1')
            .toString('utf8')
            .replace(/<[^>]*>/g, ' ; '),
        )
      )
        return true;
    }
  }
  return false;
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
