import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { MOST_MEGABYTES } from '#domain/attachment/file-kind';
import { DomainError } from '#domain/error/domain-error';

/** What is refused is read to its end, up to this: leaving off would cut the connection before the refusal is heard. */
const HEARD_OUT_BYTES = 2 * MOST_MEGABYTES * 1024 * 1024;

/** The raw body, unread. Throws MEDIA_TYPE_UNSUPPORTED for one that is not `application/octet-stream`. */
export function fileBody({ body }: FastifyRequest): Readable {
  if (body instanceof Readable) return body;
  throw new DomainError('MEDIA_TYPE_UNSUPPORTED', { expected: 'application/octet-stream' });
}

/** Lets what is left of a refused body run out. */
export function hearOut(body: Readable): void {
  let heard = 0;
  body.on('error', () => undefined); // whoever sent it may hang up
  body.on('data', (part: Buffer) => {
    heard += part.length;
    if (heard > HEARD_OUT_BYTES) body.destroy();
  });
  body.resume();
}
