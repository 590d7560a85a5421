import type { ErrorKind } from '#domain/error/error-spec';

/** A refusal's kind decides its HTTP status. */
export const STATUS_OF_KIND = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  unsupported: 415,
  precondition: 428,
  'too-many': 429,
} as const satisfies Record<ErrorKind, number>;
