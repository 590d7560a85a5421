import type { Words } from '../language.js';

/** The rehearsal cannot go on, and this one sentence says why. */
export class RehearsalFault extends Error {
  override readonly name = 'RehearsalFault';

  constructor(
    readonly words: Words,
    /** 2 when what was asked for cannot be done, 1 when something failed on the way. */
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(words.en);
  }
}
