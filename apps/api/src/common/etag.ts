import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { DomainError } from '#domain/error/domain-error';

/** The version that the caller read: the number in If-Match. Throws IF_MATCH_REQUIRED, or VERSION_STALE for a tag that is not ours. */
export const IfMatchVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) throw new DomainError('IF_MATCH_REQUIRED');
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new DomainError('VERSION_STALE');
  return Number(version);
});

/** Marks bytes for the caller alone with their tag; true, with 304, for whoever has them already. */
export function isKnown(reply: FastifyReply, etag: string, known: string | undefined): boolean {
  reply.header('etag', etag).header('cache-control', 'private, no-cache');
  if (known === etag) reply.status(304);
  return known === etag;
}

/** Gives the answer's own `version` as its ETag, so that a replayed answer has the same one. */
class VersionAsEtag implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: { version?: number }) => {
        if (typeof answer?.version === 'number') reply.header('etag', `"${answer.version}"`);
        return answer;
      }),
    );
  }
}

export const WithEtag = () => UseInterceptors(new VersionAsEtag());
