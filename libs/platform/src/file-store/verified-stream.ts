import { createHash } from 'node:crypto';
import { pipeline, type Readable, Transform, type TransformCallback } from 'node:stream';

/** The same bytes; the last chunk is held back until the digest is right, so that wrong bytes never arrive whole. */
export function verified(source: Readable, sha256: string): Readable {
  const verifying = new Verifying(sha256);
  // A failing source destroys what reads from it, with its error; there is nobody else to tell.
  return pipeline(source, verifying, () => undefined);
}

class Verifying extends Transform {
  private readonly hash = createHash('sha256');
  private held: Buffer | undefined;

  constructor(private readonly sha256: string) {
    super();
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    const before = this.held;
    this.held = chunk;
    done(null, before);
  }

  override _flush(done: TransformCallback): void {
    if (this.hash.digest('hex') !== this.sha256) done(new Error(`the file ${this.sha256} is not what it was`));
    else done(null, this.held);
  }
}
