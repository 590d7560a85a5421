import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { ERROR_CODES, type ErrorCode } from '#domain/error/error-codes';
import { WithEtag } from './etag.js';
import { STATUS_OF_KIND } from './status-of-kind.js';

interface Documented {
  /** One sentence: what it does. */
  readonly summary: string;
  readonly answer?: z.ZodType;
  readonly status?: number;
  /** The refusals a caller should expect besides those of every address. */
  readonly refusals?: readonly ErrorCode[];
  /** Whether a command honours an Idempotency-Key; what answers with a secret does not, for its answer is never kept. */
  readonly repeatable?: boolean;
  /** Open to those who have not signed in. */
  readonly open?: boolean;
}

const EVERYWHERE = ['INPUT_INVALID', 'SIGN_IN_REQUIRED', 'NOT_ALLOWED', 'NOT_FOUND'] as const;

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** A read: its answer and its refusals in the OpenAPI document. */
export function Read(documentation: Documented): MethodDecorator {
  return applyDecorators(...documented(documentation));
}

/** A command: besides, it takes an Idempotency-Key. */
export function Command(documentation: Documented): MethodDecorator {
  const { status = 200, refusals = [], repeatable = true } = documentation;
  if (!repeatable) return applyDecorators(HttpCode(status), ...documented(documentation));
  return applyDecorators(
    HttpCode(status),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Any string of the caller’s; the same request with the same key is done once and answered alike.',
    }),
    ...documented({ ...documentation, refusals: [...refusals, 'IDEMPOTENCY_KEY_REUSED'] }),
  );
}

/** A command on a version that was read: If-Match is needed, and the answer bears the new ETag. */
export function VersionedCommand(documentation: Documented): MethodDecorator {
  return applyDecorators(
    Command({ ...documentation, refusals: [...(documentation.refusals ?? []), 'VERSION_STALE', 'IF_MATCH_REQUIRED'] }),
    ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was read, such as "3".' }),
    WithEtag(),
  );
}

function documented({ summary, answer, status = 200, refusals = [], open = false }: Documented) {
  const everywhere = open ? EVERYWHERE.slice(0, 1) : EVERYWHERE;
  const codes = new Set<ErrorCode>([...refusals, ...everywhere]);
  const statusOf = (code: ErrorCode) => STATUS_OF_KIND[ERROR_CODES[code].kind];
  const refused = [...new Set([...codes].map(statusOf))].sort((a, b) => a - b);
  return [
    ApiOperation({ summary, ...(open && { security: [] }) }),
    ApiResponse({ status, description: 'Done.', ...(answer && { standardSchema: answer }) }),
    ...refused.map((each) =>
      ApiResponse({ status: each, ...problem([...codes].filter((code) => statusOf(code) === each).join(', ')) }),
    ),
  ];
}
