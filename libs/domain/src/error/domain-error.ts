import { ERROR_CODES, type ErrorCode } from './error-codes.js';

/** A refusal that people see: a stable code, whose kind decides the HTTP status, and the facts its sentence needs. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    readonly detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(detail)}`);
  }

  get kind() {
    return ERROR_CODES[this.code].kind;
  }
}
