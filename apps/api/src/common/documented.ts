import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { problemSchema } from '#contracts/http/primitives';
import { ERROR_CODES, type ErrorCode } from '#domain/error/error-codes';
import { WithEtag } from './etag.js';

interface Documented {
  /** One sentence: what it does. */
  readonly summary: string;
  readonly answer?: z.ZodType;
  readonly status?: number;
  /** The refusals a caller should expect besides those of every address. */
  readonly refusals?: readonly ErrorCode[];
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** A read: its answer and its refusals in the OpenAPI document. */
export function Read({ summary, answer, refusals = [] }: Documented): MethodDecorator {
  return applyDecorators(...documented(summary, 200, answer, refusals));
}

/** A command: besides, it takes an Idempotency-Key. */
export function Command({ summary, answer, status = 200, refusals = [] }: Documented): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Any string of the caller’s; the same request with the same key is done once and answered alike.',
    }),
    ...documented(summary, status, answer, [...refusals, 'IDEMPOTENCY_KEY_REUSED']),
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

function documented(summary: string, status: number, answer: z.ZodType | undefined, refusals: readonly ErrorCode[]) {
  const byStatus = new Map<string, string[]>();
  for (const code of [...refusals, 'INPUT_INVALID', 'SIGN_IN_REQUIRED', 'NOT_ALLOWED', 'NOT_FOUND'] as const) {
    const codes = byStatus.get(STATUS_OF_KIND[ERROR_CODES[code].kind]) ?? [];
    byStatus.set(STATUS_OF_KIND[ERROR_CODES[code].kind], [...new Set([...codes, code])]);
  }
  return [
    ApiOperation({ summary }),
    ApiResponse({ status, description: 'Done.', ...(answer && { standardSchema: answer }) } as never),
    ...[...byStatus].sort().map(([refused, codes]) => ApiResponse({ status: Number(refused), ...problem(codes.join(', ')) } as never)),
  ];
}
