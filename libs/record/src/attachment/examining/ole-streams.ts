import { type FileBytes, windowsOf } from './file-bytes.js';

/** Directory entries lie at multiples of this, their names at the beginning ([MS-CFB] 2.6.1). */
const ENTRY_BYTES = 128;

/** Which of those streams or storages an OLE compound file has: found by their directory entries, whatever its chains say. */
export async function oleStreams(file: FileBytes, names: readonly string[]): Promise<string[]> {
  const wanted = names.map((name) => ({ name, bytes: Buffer.from(`${name}\0`, 'utf16le') }));
  const found = new Set<string>();
  for await (const { at, bytes } of windowsOf(file)) {
    for (const { name, bytes: pattern } of wanted) {
      for (let hit = bytes.indexOf(pattern); hit >= 0; hit = bytes.indexOf(pattern, hit + 1)) {
        if ((at + hit) % ENTRY_BYTES === 0) found.add(name);
      }
    }
  }
  return names.filter((name) => found.has(name));
}
