import type { Readable } from 'node:stream';
import type { ReceivedFile } from './received-file.js';

/** Bytes from `first` to `last`, both included, as HTTP counts them. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** Files by their content: the same bytes are kept once, under their SHA-256 (hex), and never change. */
export interface FileStore {
  /** Keeps what was received: whole or not at all, whatever is killed. What was received is gone afterwards. */
  keep(file: ReceivedFile): Promise<void>;
  /**
   * The bytes, or a part of them. Whole, they are checked on the way: a stream of bytes that are no longer those fails
   * before its end. Throws `FileGone` when there are none.
   */
  open(sha256: string, range?: ByteRange): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
  /** Removes the bytes for good; what is not there is no fault. */
  delete(sha256: string): Promise<void>;
  /** Moves the bytes to where nothing serves them, for whoever examines them; what is not there is no fault. */
  isolate(sha256: string): Promise<void>;
}

/** The store has no bytes under that SHA-256. */
export class FileGone extends Error {
  override readonly name = 'FileGone';

  constructor(sha256: string) {
    super(`the file ${sha256} is not in the store`);
  }
}
