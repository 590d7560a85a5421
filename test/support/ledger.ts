import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/** One command as a client asks it, with the key under which it may ask again. */
export interface Command {
  readonly actor: string;
  readonly key: string;
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: unknown;
  readonly ifMatch?: string;
  /** What it does, in the words of the test, and to which duty. */
  readonly deed: string;
  readonly obligationId: string;
}

type Asked = Omit<Command, 'body'> & { readonly line: 'asked'; readonly bodyHash: string };
type Answered = { readonly line: 'answered'; readonly key: string; readonly status: number; readonly body: unknown };
type Lost = { readonly line: 'lost'; readonly key: string; readonly why: string };

/** What became of a command, as far as its client was told. */
export interface Outcome extends Omit<Asked, 'line'> {
  readonly tries: number;
  /** The answer that says what happened; `undefined`: the client does not know. */
  readonly answer?: { readonly status: number; readonly body: unknown };
}

/**
 * The clients' own book, outside the system: each command is written and on the disk before it is sent, each answer
 * after it came. Append-only JSON lines.
 */
export class Ledger {
  private readonly descriptor: number;

  constructor(readonly file: string) {
    this.descriptor = openSync(file, 'a');
  }

  asks({ body, ...command }: Command): void {
    const bodyHash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
    this.write({ line: 'asked', ...command, bodyHash });
  }

  answered(key: string, status: number, body: unknown): void {
    this.write({ line: 'answered', key, status, body });
  }

  lost(key: string, why: string): void {
    this.write({ line: 'lost', key, why });
  }

  /** Every command with what its client knows, in the order of the first asking. Read from the disk. */
  outcomes(): Outcome[] {
    const commands = new Map<string, Outcome>();
    for (const text of readFileSync(this.file, 'utf8').trimEnd().split('\n').filter(Boolean)) {
      const entry = JSON.parse(text) as Asked | Answered | Lost;
      const known = commands.get(entry.key);
      if (entry.line === 'asked') {
        const { line: _, ...asked } = entry;
        commands.set(entry.key, { ...asked, ...known, tries: (known?.tries ?? 0) + 1 });
      } else if (entry.line === 'answered' && isWord(entry.status)) {
        commands.set(entry.key, { ...known!, answer: { status: entry.status, body: entry.body } });
      }
    }
    return [...commands.values()];
  }

  close(): void {
    closeSync(this.descriptor);
  }

  private write(entry: Asked | Answered | Lost): void {
    writeSync(this.descriptor, `${JSON.stringify(entry)}\n`);
    fsyncSync(this.descriptor);
  }
}

/** Done or refused is the system's word; a fault of the server (5xx) says nothing about what was done. */
export const isWord = (status: number): boolean => status < 500;
