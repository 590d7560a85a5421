import { createHash } from 'node:crypto';
import { Agent, type IncomingMessage, request } from 'node:http';
import type { Problem } from '#contracts/http/primitives';
import { untilItWorks } from './retry.js';

/** One call of one person. */
export interface ApiCall {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  /** The person's code. */
  readonly as: string;
  readonly body?: unknown;
  /** A file that is sent as it is, instead of a body. */
  readonly file?: Buffer;
  /** The version that was read, for If-Match. */
  readonly version?: number;
  /** Natural key of a command: its Idempotency-Key follows from it, so that a call lost on the way is done once. */
  readonly key?: string;
}

/** The product says no; the code is stable. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';

  constructor(
    readonly call: ApiCall,
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(`${call.method} ${call.path} as ${call.as} was refused: ${code} (${detail})`);
  }
}

/** The API is away, or in trouble: worth another try with the same key. */
class ApiAway extends Error {
  override readonly name = 'ApiAway';
}

const ANSWER_WITHIN_MS = 15_000;

/** The HTTP API as simulated people use it: one kept connection, API tokens, and patience while a killed API comes back. */
export class ApiClient {
  calls = 0;
  retries = 0;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 2 });

  constructor(
    private readonly address: string,
    /** Person code → API token. */
    private readonly tokens: ReadonlyMap<string, string>,
  ) {}

  /** Throws ApiRefusal for a refusal, RehearsalFault when the API stays away. */
  async call<T>(call: ApiCall): Promise<T> {
    const bytes = await this.bytes(call);
    return bytes.length === 0 ? (undefined as T) : (JSON.parse(bytes.toString('utf8')) as T);
  }

  /** The answer as it came, such as a file; throws as `call` does. */
  async bytes(call: ApiCall): Promise<Buffer> {
    this.calls += 1;
    return untilItWorks(
      'API',
      () => this.once(call),
      (error) => error instanceof ApiAway,
      () => {
        this.retries += 1;
      },
    );
  }

  close(): void {
    this.agent.destroy();
  }

  private async once(call: ApiCall): Promise<Buffer> {
    const { status, bytes } = await this.exchange(call);
    if (status < 400) return bytes;
    const text = bytes.toString('utf8');
    if (status >= 500 || status === 429)
      throw new ApiAway(`${call.method} ${call.path}: ${status} ${text.slice(0, 300)}`);
    const problem = JSON.parse(text) as Problem;
    throw new ApiRefusal(
      call,
      status,
      problem.code,
      [problem.detail, ...(problem.errors ?? []).map(({ pointer, message }) => `${pointer}: ${message}`)].join(' '),
    );
  }

  private exchange(call: ApiCall): Promise<{ status: number; bytes: Buffer }> {
    const body = call.file ?? (call.body === undefined ? undefined : Buffer.from(JSON.stringify(call.body)));
    const token = this.tokens.get(call.as);
    if (!token) throw new Error(`${call.as} has no API token`);
    const headers = {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      'accept-language': 'en',
      ...(body !== undefined && {
        'content-type': call.file ? 'application/octet-stream' : 'application/json',
        'content-length': body.length,
      }),
      ...(call.key !== undefined && { 'idempotency-key': keyOf(call.key) }),
      ...(call.version !== undefined && { 'if-match': `"${call.version}"` }),
    };
    return new Promise((resolve, reject) => {
      const away = (error: Error) => reject(new ApiAway(error.message));
      const sent = request(
        new URL(`/api/v1${call.path}`, this.address),
        { method: call.method, agent: this.agent, headers, timeout: ANSWER_WITHIN_MS },
        (response) => readWhole(response).then((bytes) => resolve({ status: response.statusCode ?? 0, bytes }), away),
      );
      sent.on('error', away);
      sent.on('timeout', () => {
        const seconds = ANSWER_WITHIN_MS / 1000;
        sent.destroy(new Error(`${call.method} ${call.path}: no answer within ${seconds} s`));
      });
      sent.end(body);
    });
  }
}

/** Natural keys hold letters that a header may not: its digest is as good. */
const keyOf = (natural: string) => createHash('sha256').update(natural).digest('hex');

async function readWhole(response: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
