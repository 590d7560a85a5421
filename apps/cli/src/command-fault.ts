/** The command cannot do what it was asked; people read its lines, one a fault, and nothing else. */
export class CommandFault extends Error {
  override readonly name = 'CommandFault';

  constructor(
    lines: string | readonly string[],
    /** 2 when what was given is at fault, 1 when something around the command is. */
    readonly exitCode: 1 | 2 = 2,
  ) {
    super(typeof lines === 'string' ? lines : lines.join('\n'));
  }
}
