import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import canonicalize from 'canonicalize';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import type { Actor } from '#persistence/actor';
import type { Access } from '#record/person/access';

/** Who calls, and on whose behalf the command runs. */
export interface Caller {
  readonly access: Access;
  readonly actor: Actor;
}

/** What the guard leaves on a request. */
export interface IdentifiedRequest extends FastifyRequest {
  access?: Access;
  sessionToken?: string;
}

const KEY_PATTERN = /^[\x21-\x7e]{1,200}$/;

/** The caller of this request; with the Idempotency-Key of a command, if there is one. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const request = context.switchToHttp().getRequest<IdentifiedRequest>();
  if (!request.access) throw new DomainError('SIGN_IN_REQUIRED');
  // A file is not read yet: its controller makes the key of its bytes.
  const isFile = request.body instanceof Readable;
  const idempotency = isFile ? undefined : idempotencyOf(request, request.body);
  const { access } = request;
  const { personId, standsInFor } = access;
  return {
    access,
    actor: {
      kind: 'person',
      personId,
      ...(standsInFor.length > 0 && { standsInFor }),
      ...(idempotency && { idempotency }),
    },
  };
});

/** The key and the hash of everything that makes the request what it is. Throws INPUT_INVALID for a key that is none. */
export function idempotencyOf(request: FastifyRequest, body: unknown): Actor['idempotency'] {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !KEY_PATTERN.test(key)) {
    throw InputError.at(
      '/Idempotency-Key',
      'Phải có 1 đến 200 ký tự ASCII in được.',
      'Must be 1 to 200 printable ASCII characters.',
    );
  }
  const asked = [request.method, request.url, request.headers['if-match'] ?? null, body ?? null];
  return {
    key,
    requestHash: createHash('sha256')
      .update(canonicalize(asked) ?? '')
      .digest('hex'),
  };
}

/** The same for a request whose body is a file: its bytes stand for it. */
export const idempotencyOfFile = (request: FastifyRequest, bytes: Buffer): Actor['idempotency'] =>
  idempotencyOf(request, createHash('sha256').update(bytes).digest('hex'));
