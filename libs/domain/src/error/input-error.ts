import { DomainError } from './domain-error.js';

/** What is wrong with one field; `pointer` is an RFC 6901 JSON pointer into the body. */
export interface FieldFault {
  readonly pointer: string;
  readonly vi: string;
  readonly en: string;
}

/** INPUT_INVALID with every faulty field named at once. */
export class InputError extends DomainError {
  constructor(readonly faults: readonly FieldFault[]) {
    super('INPUT_INVALID', { count: faults.length });
  }

  /** One faulty field. */
  static at(pointer: string, vi: string, en: string): InputError {
    return new InputError([{ pointer, vi, en }]);
  }
}

/** A JSON pointer's segment: `~` and `/` escaped (RFC 6901 §3). */
export const pointerSegment = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');
