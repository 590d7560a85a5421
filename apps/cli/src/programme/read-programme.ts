import { readFile } from 'node:fs/promises';
import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { readProgrammeFile } from '#contracts/programme-file/read-programme-file';
import type { Words } from '../language.js';

/** A programme file as it was read, or every fault of it: one line each, with its place. */
export type ReadProgramme = { readonly text: string; readonly file: ProgrammeFile } | { readonly faults: Words[] };

/** Reads a programme file for a command; what cannot be read is a fault like any other. */
export async function readProgramme(name: string): Promise<ReadProgramme> {
  const text = await readFile(name, 'utf8').catch((error: NodeJS.ErrnoException) => error);
  if (typeof text !== 'string') {
    const { code } = text;
    return {
      faults: [{ vi: `${name}: không đọc được tệp (${code})`, en: `${name}: the file cannot be read (${code})` }],
    };
  }
  const read = readProgrammeFile(text, name);
  if ('file' in read) return { text, file: read.file };
  return {
    faults: read.faults.map(({ line, column, message, messageEn }) => ({
      vi: `${name}:${line}:${column}: ${message}`,
      en: `${name}:${line}:${column}: ${messageEn}`,
    })),
  };
}
