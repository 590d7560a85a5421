import { pause } from './fault-stack.js';
import { type Command, isWord, type Ledger } from './ledger.js';

/** What the system said of a command; its word on it is an answer below 500. */
export interface Word {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each caller knows the body it asks for
  readonly body: any;
}

/** How a client goes about a command that nobody answers: again with the same key, so many times at most. */
export interface Patience {
  readonly tries: number;
  readonly withinMs: number;
}

const REQUEST_MS = 5_000;
const PAUSE_MS = 250;

/** Until it is answered, however long a part of the system is away. */
export const UNTIL_ANSWERED: Patience = { tries: Number.POSITIVE_INFINITY, withinMs: 90_000 };

/** A person at the API whose every command goes into the ledger, before it is sent and after it was answered. */
export class OfficeClient {
  private commands = 0;

  constructor(
    readonly actor: string,
    private readonly token: string,
    private readonly url: () => string,
    private readonly ledger: Ledger,
  ) {}

  /** A command of this person with a key that nobody has used. */
  command(command: Omit<Command, 'actor' | 'key'>): Command {
    this.commands += 1;
    return { ...command, actor: this.actor, key: `${this.actor}/${this.commands}` };
  }

  /** Asks, and asks again under the same key while there is no word; `undefined`: patience is over, nobody knows. */
  async ask(command: Command, { tries, withinMs }: Patience = UNTIL_ANSWERED): Promise<Word | undefined> {
    const deadline = Date.now() + withinMs;
    for (let tried = 1; tried <= tries && Date.now() < deadline; tried += 1) {
      this.ledger.asks(command);
      const word = await this.send(command);
      if (word) return word;
      await pause(PAUSE_MS);
    }
    return undefined;
  }

  /** A reading; `undefined` when nobody answers. */
  async get(path: string): Promise<Word | undefined> {
    try {
      const response = await fetch(`${this.url()}/api/v1${path}`, { headers: this.headers(), signal: soon() });
      return response.status === 200 ? { status: 200, body: await response.json() } : undefined;
    } catch {
      return undefined;
    }
  }

  private async send({ method, path, key, body, ifMatch }: Command): Promise<Word | undefined> {
    try {
      const headers = {
        ...this.headers(),
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(ifMatch && { 'if-match': ifMatch }),
      };
      const request = { method, headers, body: JSON.stringify(body), signal: soon() };
      const response = await fetch(`${this.url()}/api/v1${path}`, request);
      const word = { status: response.status, body: await response.json() };
      this.ledger.answered(key, word.status, word.body);
      return isWord(word.status) ? word : undefined;
    } catch (error) {
      this.ledger.lost(key, error instanceof Error ? error.name : 'Error');
      return undefined;
    }
  }

  private headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}` };
  }
}

const soon = () => AbortSignal.timeout(REQUEST_MS);
