/** problem+json as the API answers it: what, where, and how to mend it, in the reader's language. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
}

/** A refused request. `OFFLINE` when no answer came at all. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title ?? problem.code);
  }

  get isSignedOut(): boolean {
    return this.problem.status === 401;
  }

  get isOffline(): boolean {
    return this.problem.code === 'OFFLINE';
  }

  /** The message that belongs beside the field at that JSON pointer. */
  at(pointer: string): string | undefined {
    return this.problem.errors?.find((error) => error.pointer === pointer)?.message;
  }
}
