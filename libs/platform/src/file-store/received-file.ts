import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file on its way in: on disk under a random name, with the digest made while it came. */
export interface ReceivedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** More came than may come. */
export class TooManyBytes extends Error {
  override readonly name = 'TooManyBytes';
}

/** What a killed program left behind is removed after this. */
const ABANDONED_AFTER_MS = 24 * 3_600_000;

/** Where files arrive, before it is known whether they are kept. Only our own user can read there. */
export class Intake {
  constructor(private readonly folder: string) {}

  /**
   * Writes what comes to a file, chunk by chunk: no more than a chunk is ever in memory. Throws `TooManyBytes` past the
   * limit; what fails leaves nothing behind.
   */
  async receive(body: AsyncIterable<Uint8Array>, mostBytes: number): Promise<ReceivedFile> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, randomUUID());
    const hash = createHash('sha256');
    const file = await open(path, 'wx', 0o600);
    let size = 0;
    try {
      for await (const chunk of body) {
        size += chunk.byteLength;
        // Past the limit it is read on, not kept: leaving off would cut the connection before the refusal is heard.
        if (size > 2 * mostBytes) break;
        if (size > mostBytes) continue;
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      if (size > mostBytes) throw new TooManyBytes(`more than ${mostBytes} bytes`);
      await file.close();
    } catch (error) {
      await file.close().catch(() => undefined);
      await rm(path, { force: true });
      throw error;
    }
    return { path, size, sha256: hash.digest('hex') };
  }

  /** Removes what is not kept. */
  async discard({ path }: ReceivedFile): Promise<void> {
    await rm(path, { force: true });
  }

  /** Removes what a killed program left behind a day ago or longer; answers how many files that were. */
  async clearAbandoned(now = Date.now()): Promise<number> {
    const names = await readdir(this.folder).catch(() => []);
    let removed = 0;
    for (const name of names) {
      const path = join(this.folder, name);
      const written = await stat(path).catch(() => undefined);
      if (!written || written.mtimeMs > now - ABANDONED_AFTER_MS) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }
}
