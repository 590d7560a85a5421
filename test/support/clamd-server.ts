import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** EICAR's test string, cut in two so that no scanner takes this source for it. */
export const EICAR = Buffer.from(
  [String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-`, 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

/** How the scanner behaves: `cut` hangs up halfway, `silent` reads and never answers, `small` takes 1,000 bytes at most. */
export type Mood = 'well' | 'cut' | 'silent' | 'small' | 'broken' | 'slow';

/** A scanner on a port of its own that speaks clamd's protocol and knows one threat. */
export class ClamdServer {
  mood: Mood = 'well';
  /** What it was sent to scan, in order. */
  readonly scanned: Buffer[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((socket) => this.serve(socket));

  static async start(): Promise<ClamdServer> {
    const started = new ClamdServer();
    await new Promise<void>((resolve) => started.server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  get url(): string {
    return `tcp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    let come = Buffer.alloc(0);
    let isStream = false;
    const bytes: Buffer[] = [];
    socket.on('data', (part) => {
      come = Buffer.concat([come, part]);
      if (!isStream) {
        const end = come.indexOf(0);
        if (end < 0) return;
        const command = come.toString('latin1', 0, end);
        come = come.subarray(end + 1);
        if (command === 'zPING') return void (this.mood === 'silent' || socket.end('PONG\0'));
        if (command !== 'zINSTREAM') return void socket.end('UNKNOWN COMMAND\0');
        isStream = true;
      }
      while (come.length >= 4 && come.length >= 4 + come.readUInt32BE(0)) {
        const length = come.readUInt32BE(0);
        if (length === 0) return void this.answer(socket, Buffer.concat(bytes));
        bytes.push(come.subarray(4, 4 + length));
        come = come.subarray(4 + length);
        if (this.mood === 'cut') return void socket.destroy();
        if (this.mood === 'small' && Buffer.concat(bytes).length > 1_000) {
          return void socket.end('INSTREAM size limit exceeded. ERROR\0');
        }
      }
    });
  }

  private answer(socket: Socket, bytes: Buffer): void {
    this.scanned.push(bytes);
    if (this.mood === 'silent') return;
    if (this.mood === 'broken') return void socket.end('stream: Can’t allocate memory ERROR\0');
    const says = bytes.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
    if (this.mood !== 'slow') return void socket.end(says);
    // Byte by byte, as a slow line would bring it.
    for (const [index, letter] of [...says].entries()) {
      setTimeout(() => socket.write(letter, () => letter === '\0' && socket.end()), 5 * index);
    }
  }
}
