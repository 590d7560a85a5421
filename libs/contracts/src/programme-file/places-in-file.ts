import type { Path } from './reading/fault.js';
import { type Position, Source } from './reading/source.js';

/** Finds what a path names in a programme file, parsed as `readProgrammeFile` parses it. */
export function placesInFile(text: string, fileName: string): (path: Path) => Position {
  const source = Source.parse(fileName.toLowerCase().endsWith('.json') ? text.replaceAll('\t', ' ') : text);
  return (path) => source.position(path);
}
