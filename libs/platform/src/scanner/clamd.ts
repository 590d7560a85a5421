import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

export type Verdict = { readonly clean: true } | { readonly clean: false; readonly threat: string };

/** The scanner is away, or could not look at the file; the message says why, and never quotes a file. */
export class ScannerFault extends Error {
  override readonly name = 'ScannerFault';

  constructor(
    message: string,
    /** Whether the scanner answered at all: then the next file may fare better. */
    readonly answered: boolean,
  ) {
    super(message);
  }
}

/** Well below every StreamMaxLength, and a buffer's worth. */
const CHUNK_BYTES = 64 * 1024;
/** A large archive takes its time; longer silence is a fault. */
const SILENCE_MS = 120_000;
const PING_SILENCE_MS = 5_000;
const MOST_ANSWER_BYTES = 4_096;

/** A scanner that speaks clamd's protocol (clamd(8)), over TCP or a local socket; a connection a command. */
export class ClamdScanner {
  constructor(
    private readonly url: string,
    private readonly silenceMs = SILENCE_MS,
  ) {}

  /** Throws `ScannerFault` unless the scanner answers. */
  async ping(): Promise<void> {
    const answer = await this.converse('zPING\0', undefined, Math.min(PING_SILENCE_MS, this.silenceMs));
    if (answer !== 'PONG') throw new ScannerFault(`the scanner answered a ping with: ${answer}`, true);
  }

  /** Sends the bytes and answers the verdict. Throws `ScannerFault` when there is none, the source's error if that fails. */
  async scan(bytes: Readable): Promise<Verdict> {
    const answer = await this.converse('zINSTREAM\0', bytes, this.silenceMs);
    if (answer === 'stream: OK') return { clean: true };
    const found = /^stream: (.+) FOUND$/.exec(answer);
    if (found) return { clean: false, threat: found[1]! };
    throw new ScannerFault(`the scanner answered: ${answer}`, true);
  }

  private async converse(command: string, bytes: Readable | undefined, silenceMs: number): Promise<string> {
    const socket = this.connect();
    socket.setTimeout(silenceMs, () => socket.destroy(new ScannerFault('the scanner is silent', false)));
    try {
      const answer = answerOf(socket);
      // An answer may come before all is sent, and then the scanner hangs up: what it said counts, not the cut.
      const sent = send(socket, command, bytes).catch((error: unknown) => {
        if (!socket.destroyed) socket.destroy(error as Error);
      });
      const said = await answer;
      bytes?.destroy();
      socket.destroy();
      await sent;
      return said;
    } catch (error) {
      bytes?.destroy();
      if (error instanceof ScannerFault || (bytes?.errored && error === bytes.errored)) throw error;
      throw new ScannerFault(`the scanner cannot be reached: ${(error as NodeJS.ErrnoException).code ?? error}`, false);
    } finally {
      socket.destroy();
    }
  }

  private connect(): Socket {
    if (this.url.startsWith('unix://')) return connect(this.url.slice('unix://'.length));
    const { hostname, port } = new URL(this.url);
    return connect(Number(port), hostname.replace(/^\[|\]$/g, ''));
  }
}

/** INSTREAM: chunks behind their length in four bytes, big-endian, and a chunk of none at the end. */
async function send(socket: Socket, command: string, bytes: Readable | undefined): Promise<void> {
  await write(socket, Buffer.from(command, 'latin1'));
  if (!bytes) return;
  for await (const read of bytes) {
    for (let at = 0; at < read.length; at += CHUNK_BYTES) {
      const chunk = (read as Buffer).subarray(at, at + CHUNK_BYTES);
      await write(socket, lengthOf(chunk.length));
      await write(socket, chunk);
    }
  }
  await write(socket, lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** Waits until the bytes have left: a slow scanner holds the file back, never the memory. */
const write = (socket: Socket, bytes: Buffer) =>
  new Promise<void>((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())));

/** What the scanner says, up to its NUL or until it hangs up. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    socket.on('data', (part) => {
      said += part.toString('latin1');
      if (said.includes('\0') || said.length > MOST_ANSWER_BYTES) resolve(said.split('\0')[0]!.trim());
    });
    socket.on('error', (error) => (said === '' ? reject(error) : resolve(said.trim())));
    socket.on('close', () => {
      if (said === '') reject(new ScannerFault('the scanner hung up without an answer', false));
      else resolve(said.trim());
    });
  });
}
