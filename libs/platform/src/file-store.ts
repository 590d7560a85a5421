import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Files by their content: the same bytes are kept once, under their SHA-256, and never change. */
export class FileStore {
  constructor(private readonly folder: string) {}

  /** Keeps the bytes; answers their SHA-256 (hex). Whole or not at all, whatever is killed. */
  async keep(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const folder = join(this.folder, sha256.slice(0, 2));
    const temporary = join(folder, `.${randomUUID()}`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      const file = await open(temporary, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, join(folder, sha256));
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    return sha256;
  }

  /** The bytes kept under that SHA-256. Throws when they are gone or are no longer those. */
  async read(sha256: string): Promise<Buffer> {
    const bytes = await readFile(join(this.folder, sha256.slice(0, 2), sha256));
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new Error(`the file ${sha256} is not what it was`);
    }
    return bytes;
  }
}
