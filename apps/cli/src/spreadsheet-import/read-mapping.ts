import { readFile } from 'node:fs/promises';
import { type ImportMappingInput, importMappingInputSchema } from '#contracts/http/spreadsheet-import';
import type { Language } from '#domain/error/sentence';
import { CommandFault } from '../command-fault.js';

/** Reads a file that says which column is which, as `PUT /imports/:id/mapping` takes it; throws with every fault. */
export async function readMapping(fileName: string, language: Language): Promise<ImportMappingInput> {
  const text = await readFile(fileName, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const words = { vi: 'không đọc được tệp', en: 'the file cannot be read' };
    throw new CommandFault(`${fileName}: ${words[language]} (${error.code})`);
  });
  const read = importMappingInputSchema.safeParse(jsonOf(text, fileName, language));
  if (read.success) return read.data;
  throw new CommandFault(read.error.issues.map(({ path, message }) => `${fileName}: /${path.join('/')}: ${message}`));
}

function jsonOf(text: string, fileName: string, language: Language): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandFault(`${fileName}: ${{ vi: 'không phải JSON', en: 'this is no JSON' }[language]}`);
  }
}
