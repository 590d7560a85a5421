import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#domain/error/domain-error';

/**
 * The raw body, which the server leaves unread until the caller is known. Throws MEDIA_TYPE_UNSUPPORTED for one that is
 * not `application/octet-stream`, BODY_TOO_LARGE past the limit.
 */
export async function readWholeBody(request: FastifyRequest, megabytes: number): Promise<Buffer> {
  const body = request.body as Readable | undefined;
  if (!body || typeof body[Symbol.asyncIterator] !== 'function') {
    throw new DomainError('MEDIA_TYPE_UNSUPPORTED', { expected: 'application/octet-stream' });
  }
  const limit = megabytes * 1024 * 1024;
  const tooLarge = () => new DomainError('BODY_TOO_LARGE', { megabytes });
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const parts: Buffer[] = [];
  let size = 0;
  // Past the limit it is read on but not kept: leaving off would cut the connection before the refusal is heard.
  for await (const part of body) {
    size += part.length;
    if (size <= limit) parts.push(part);
  }
  if (size > limit) throw tooLarge();
  return Buffer.concat(parts);
}
