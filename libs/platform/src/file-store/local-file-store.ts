import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { type ByteRange, FileGone, type FileStore } from './file-store.js';
import type { ReceivedFile } from './received-file.js';
import { verified } from './verified-stream.js';

/** Files in a folder: `ab/cd/abcd…`, two levels so that no folder grows too long to list. */
export class LocalFileStore implements FileStore {
  constructor(private readonly folder: string) {}

  async keep({ path, sha256 }: ReceivedFile): Promise<void> {
    const kept = this.pathOf(sha256);
    await mkdir(dirname(kept), { recursive: true, mode: 0o700 });
    await sync(path);
    await rename(path, kept);
    await sync(dirname(kept));
  }

  async open(sha256: string, range?: ByteRange): Promise<Readable> {
    const file = await open(this.pathOf(sha256), 'r').catch((error) => {
      throw isAbsent(error) ? new FileGone(sha256) : error;
    });
    if (range) return file.createReadStream({ start: range.first, end: range.last });
    return verified(file.createReadStream(), sha256);
  }

  async has(sha256: string): Promise<boolean> {
    try {
      await access(this.pathOf(sha256));
      return true;
    } catch (error) {
      if (isAbsent(error)) return false;
      throw error;
    }
  }

  async delete(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  async isolate(sha256: string): Promise<void> {
    const cell = join(this.folder, 'quarantine');
    await mkdir(cell, { recursive: true, mode: 0o700 });
    await rename(this.pathOf(sha256), join(cell, sha256)).catch((error) => {
      if (!isAbsent(error)) throw error;
    });
  }

  private pathOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

/** Puts a file's bytes, or a folder's names, on the disk itself: a rename alone may be lost when the power fails. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isAbsent = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';
