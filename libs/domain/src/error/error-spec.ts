export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'precondition'
  | 'too-large'
  | 'unsupported'
  | 'too-many';

/** A refusal's kind, which decides the HTTP status, and its sentence; `{name}` is filled from the error's detail. */
export interface ErrorSpec {
  readonly kind: ErrorKind;
  readonly vi: string;
  readonly en: string;
}
