import { unpackZip, ZipRefused } from '../spreadsheet/zip.js';
import { attributeOf, walkMarkup } from '../xml/markup.js';
import { faultOfFile, type TemplateFault, type TemplateFaultCode } from './template-fault.js';

const MEGABYTE = 1024 * 1024;
/** A template of words is some tens of kilobytes. */
export const MOST_TEMPLATE_MEGABYTES = 2;
const MOST_UNPACKED = 16 * MEGABYTE;
const MOST_ENTRIES = 500;

const READ = /^\[Content_Types\]\.xml$|\.rels$|^word\/[^/]*\.xml$/i;
const HOLDS: readonly (readonly [RegExp, TemplateFaultCode])[] = [
  [/vbaProject|vbaData|\/activeX\//i, 'macro'],
  [/\/embeddings\//i, 'object'],
  [/^word\/media\//i, 'picture'],
];

interface OpenedPackage {
  /** The main part's XML; undefined where there is none. */
  readonly main: string | undefined;
  readonly faults: readonly TemplateFault[];
}

/** A DOCX unpacked within limits, and what its parts hold that a template must not. Throws MarkupBroken. */
export async function openPackage(bytes: Buffer): Promise<OpenedPackage> {
  const refused = refusedAtOnce(bytes);
  if (refused) return { main: undefined, faults: [refused] };
  const names: string[] = [];
  let parts: Map<string, Buffer>;
  try {
    parts = await unpackZip(
      bytes,
      (name) => {
        names.push(name);
        return READ.test(name);
      },
      { entries: MOST_ENTRIES, unpackedBytes: MOST_UNPACKED },
    );
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error;
    const fault = { 'too-large': 'too-large', encrypted: 'old-or-locked', broken: 'broken' } as const;
    return { main: undefined, faults: [faultOfFile(fault[error.reason], `${MOST_UNPACKED / MEGABYTE} MB`)] };
  }
  const main = mainPart(parts);
  if (main === undefined) return { main, faults: [faultOfFile('not-docx')] };
  return { main: parts.get(main)!.toString('utf8'), faults: [...heldBy(names, parts), ...externals(parts)] };
}

function refusedAtOnce(bytes: Buffer): TemplateFault | undefined {
  if (bytes.length === 0) return faultOfFile('empty');
  if (bytes.length > MOST_TEMPLATE_MEGABYTES * MEGABYTE)
    return faultOfFile('too-large', `${MOST_TEMPLATE_MEGABYTES} MB`);
  // The old binary format, and a .docx with a password, are both compound files (MS-CFB §2.2).
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return faultOfFile('old-or-locked');
  return bytes.subarray(0, 2).equals(Buffer.from('PK')) ? undefined : faultOfFile('not-docx');
}

interface Relation {
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

function relations(part: Buffer | undefined): Relation[] {
  const found: Relation[] = [];
  walkMarkup(part?.toString('utf8') ?? '', {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      found.push({
        type: attributeOf(attributes, 'Type') ?? '',
        target: (attributeOf(attributes, 'Target') ?? '').replace(/^\//, ''),
        external: attributeOf(attributes, 'TargetMode')?.toLowerCase() === 'external',
      });
    },
  });
  return found;
}

function mainPart(parts: ReadonlyMap<string, Buffer>): string | undefined {
  const named = relations(parts.get('_rels/.rels')).find(({ type }) => type.endsWith('/officeDocument'))?.target;
  const main = named && parts.has(named) ? named : 'word/document.xml';
  return /^word\//.test(main) && parts.has(main) ? main : undefined;
}

/** By the parts' names and types; what stands among the words is found there too, with its place. */
function heldBy(names: readonly string[], parts: ReadonlyMap<string, Buffer>): TemplateFault[] {
  const found = HOLDS.flatMap(([pattern, fault]) => {
    const part = names.find((name) => pattern.test(name));
    return part === undefined ? [] : [faultOfFile(fault, part)];
  });
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  if (/macroEnabled/i.test(types) && !found.some(({ fault }) => fault === 'macro')) {
    found.push(faultOfFile('macro', 'macroEnabled'));
  }
  return found;
}

/** What leads out of the file, such as a template elsewhere; never followed. Links among the words are found there. */
function externals(parts: ReadonlyMap<string, Buffer>): TemplateFault[] {
  return [...parts].flatMap(([name, part]) => {
    if (!name.endsWith('.rels')) return [];
    const out = relations(part).filter(({ external }) => external);
    return out.slice(0, 1).map(({ target }) => faultOfFile('link', target.slice(0, 120)));
  });
}
