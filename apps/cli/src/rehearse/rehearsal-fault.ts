/** The rehearsal cannot go on; the message is the one sentence that people read. */
export class RehearsalFault extends Error {
  override readonly name = 'RehearsalFault';

  constructor(
    sentence: string,
    /** 2 when what was asked for cannot be done, 1 when something failed on the way. */
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(sentence);
  }
}
