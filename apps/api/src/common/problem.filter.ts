import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '#contracts/http/primitives';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { type Language, sentence } from '#domain/error/sentence';
import { describeError, type Logger } from '#platform/logging';
import { languageOf } from './language.js';
import { STATUS_OF_KIND } from './status-of-kind.js';

const UNEXPECTED = {
  vi: 'Hệ thống gặp lỗi ngoài dự kiến. Hãy báo quản trị mã số này.',
  en: 'Something unexpected went wrong. Give this number to the administrator.',
} as const satisfies Record<Language, string>;

/** Every refusal and every fault as RFC 9457 problem+json. What is not a refusal of ours says only an id; the log has the rest. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly maxMegabytes: number,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const language = languageOf(request);
    const refusal = error instanceof DomainError ? error : this.refusalOf(error, request);
    const problem = refusal ? problemOf(refusal, language) : this.unexpected(error, request, language);
    if (refusal?.code === 'TOO_MANY_ATTEMPTS') reply.header('retry-after', String(refusal.detail.seconds));
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="songhanh"');
    reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('content-language', language)
      .send(JSON.stringify(problem));
  }

  /** What Fastify and Nest refuse by themselves, as our own refusals. */
  private refusalOf(error: unknown, request: FastifyRequest): DomainError | undefined {
    const { statusCode } = error as { statusCode?: number };
    const status = error instanceof HttpException ? error.getStatus() : statusCode;
    switch (status) {
      case 400:
        return new DomainError('REQUEST_MALFORMED');
      case 404:
      case 405:
        return new DomainError('ADDRESS_UNKNOWN', { method: request.method });
      case 413:
        return new DomainError('BODY_TOO_LARGE', { megabytes: this.maxMegabytes });
      case 415:
        return new DomainError('MEDIA_TYPE_UNSUPPORTED', { expected: 'application/json' });
      case 429:
        return new DomainError('TOO_MANY_ATTEMPTS', { seconds: 60 });
      default:
        return undefined;
    }
  }

  private unexpected(error: unknown, request: FastifyRequest, language: Language): Problem {
    const instance = `urn:uuid:${randomUUID()}`;
    this.logger.error({ error: describeError(error), instance, route: request.routeOptions?.url }, 'unexpected fault');
    return {
      type: 'urn:songhanh:problem:UNEXPECTED',
      title: 'UNEXPECTED',
      status: 500,
      code: 'UNEXPECTED',
      detail: UNEXPECTED[language],
      instance,
    };
  }
}

/** The refusal as it goes over the wire. */
export function problemOf(error: DomainError, language: Language): Problem {
  const problem: Problem = {
    type: `urn:songhanh:problem:${error.code}`,
    title: error.code,
    status: STATUS_OF_KIND[error.kind],
    code: error.code,
    detail: sentence(error, language),
  };
  if (error instanceof InputError) {
    problem.errors = error.faults.map((fault) => ({ pointer: fault.pointer, message: fault[language] }));
  }
  return problem;
}
