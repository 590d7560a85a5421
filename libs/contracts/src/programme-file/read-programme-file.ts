import { type ProgrammeFile, programmeFileSchema } from './programme-file.js';
import { crossFindings } from './reading/cross-findings.js';
import { type Fault, type FaultCode, type Finding, type Path, pathText } from './reading/fault.js';
import { FAULT_SENTENCES } from './reading/fault-sentences.js';
import { withoutFaulty } from './reading/partial-file.js';
import { schemaFindings, untypedPaths } from './reading/schema-findings.js';
import { keysAt } from './reading/schema-keys.js';
import { type Position, Source } from './reading/source.js';
import { aliasFindings, dataOf, syntaxFindings, type TextFinding } from './reading/text-findings.js';

export type ReadProgrammeFile = { readonly file: ProgrammeFile } | { readonly faults: readonly Fault[] };

const MEGABYTE = 1_048_576;
export const MOST_MEGABYTES = 5;
/** Looking for what was meant costs time; whoever has more faults than this has another problem. */
const MOST_SUGGESTIONS = 100;

/**
 * Reads a programme file: YAML, or JSON when the name ends in `.json`. Answers with the file, its defaults filled in,
 * or with every fault at once, each with its line, by line. Reads nothing but the text and never throws for it.
 */
export function readProgrammeFile(text: string, fileName: string): ReadProgrammeFile {
  if (new TextEncoder().encode(text).length > MOST_MEGABYTES * MEGABYTE) {
    return { faults: [faultAt({ line: 1, column: 1 }, [], 'FILE_TOO_LARGE', { most: MOST_MEGABYTES })] };
  }
  // JSON may be indented with tabs, which YAML refuses; within JSON's strings a bare tab cannot stand.
  const source = Source.parse(fileName.toLowerCase().endsWith('.json') ? text.replaceAll('\t', ' ') : text);
  const syntax = syntaxFindings(source, text);
  const unreadable = syntax.filter(({ code }) => code !== 'KEY_TWICE');
  if (unreadable.length > 0) return { faults: onePerLine(textFaults(source, syntax)) };
  const aliases = aliasFindings(source);
  if (aliases.length > 0) return { faults: textFaults(source, [...syntax, ...aliases]) };
  const read = dataOf(source);
  if (!read) return { faults: textFaults(source, [...syntax, { code: 'ALIASES_EXCESSIVE', offset: 0 }]) };
  if (read.data === null || read.data === undefined)
    return { faults: textFaults(source, [{ code: 'FILE_EMPTY', offset: 0 }]) };
  return readData(source, read.data, syntax);
}

function readData(source: Source, data: unknown, syntax: readonly TextFinding[]): ReadProgrammeFile {
  const parsed = programmeFileSchema.safeParse(data);
  const issues = parsed.error?.issues ?? [];
  const shape = schemaFindings(
    issues,
    (path) => valueAt(data, path),
    (path) => keysAt(programmeFileSchema, path),
  );
  const cross = crossFindings(withoutFaulty(data, untypedPaths(issues)));
  const faults = [
    ...textFaults(source, syntax),
    ...[...shape, ...cross].map((finding, nth) => located(source, finding, nth < MOST_SUGGESTIONS)),
  ];
  return parsed.success && faults.length === 0 ? { file: parsed.data } : { faults: faults.sort(byPlace) };
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

function located(source: Source, finding: Finding, suggest: boolean): Fault {
  const { code, path, detail, meant, first, sentence } = finding;
  // A number without quotes is quoted back as it was written: 1.10, not 1.1.
  const written = code === 'QUOTES_MISSING' ? source.written(path) : undefined;
  const known = { ...detail, ...(written && { value: written }), ...(first && { first: source.position(first).line }) };
  return faultAt(source.position(path, finding.atKey), path, code, known, suggest ? meant?.() : undefined, sentence);
}

function textFaults(source: Source, findings: readonly TextFinding[]): Fault[] {
  return findings.map(({ code, offset, detail }) => faultAt(source.at(offset), [], code, detail)).sort(byPlace);
}

function faultAt(
  position: Position,
  path: Path,
  code: FaultCode,
  detail: Finding['detail'] = {},
  meant?: string,
  sentence: Finding['sentence'] = FAULT_SENTENCES[code as keyof typeof FAULT_SENTENCES],
): Fault {
  const fill = (template: string) => template.replace(/\{(\w+)\}/g, (_, name) => String(detail[name] ?? ''));
  return {
    ...position,
    path: pathText(path),
    code,
    message: fill(sentence?.vi ?? code) + (meant === undefined ? '' : ` Có phải “${meant}”?`),
    messageEn: fill(sentence?.en ?? code) + (meant === undefined ? '' : ` Did you mean "${meant}"?`),
  };
}

/** One slip of syntax makes the parser stumble on; the first fault of a line says enough. */
function onePerLine(faults: readonly Fault[]): Fault[] {
  return faults.filter(({ line }, index) => line !== faults[index - 1]?.line);
}

function byPlace(a: Fault, b: Fault): number {
  return a.line - b.line || a.column - b.column;
}
