import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

interface Line {
  readonly near: Socket;
  readonly far: Socket;
  /** Bytes that may still pass; then the line is cut in the middle of what it carries. */
  left: number;
  /** Neither carries nor closes anything any more. */
  halfOpen: boolean;
}

/** A line between two parts of the product that a test can cut, now or after so many bytes, and leave half open. */
export class TcpProxy {
  /** How many lines were cut after their bytes. */
  cuts = 0;
  private readonly lines = new Set<Line>();
  private limit = Number.POSITIVE_INFINITY;
  private stalled = false;

  private constructor(
    private readonly server: Server,
    private readonly target: { readonly host: string; readonly port: number },
  ) {}

  static async to(target: { readonly host: string; readonly port: number }): Promise<TcpProxy> {
    const server = createServer((near) => proxy.carry(near));
    const proxy = new TcpProxy(server, target);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Cuts every line that there is. */
  cut(): void {
    for (const line of this.lines) this.end(line);
  }

  /** From now on each line, old or new, is cut when it has carried so many more bytes, until `heal`. */
  cutAfter(bytes: number): void {
    this.limit = bytes;
    for (const line of this.lines) line.left = bytes;
  }

  /** From now on nothing passes and nothing is closed, and who connects gets no answer, until `heal`. */
  stall(): void {
    this.stalled = true;
    for (const line of this.lines) line.halfOpen = true;
  }

  /** New lines carry again. Those that stood half open stay dead: whoever holds one must find that out by itself. */
  heal(): void {
    this.limit = Number.POSITIVE_INFINITY;
    this.stalled = false;
    for (const line of this.lines) line.left = Number.POSITIVE_INFINITY;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private carry(near: Socket): void {
    const far = connect(this.target);
    const line: Line = { near, far, left: this.limit, halfOpen: this.stalled };
    this.lines.add(line);
    this.join(line, near, far);
    this.join(line, far, near);
  }

  private join(line: Line, from: Socket, to: Socket): void {
    from.setNoDelay(true);
    from.on('error', () => undefined);
    from.on('data', (chunk) => {
      if (line.halfOpen) return;
      if (chunk.length < line.left) {
        line.left -= chunk.length;
        to.write(chunk);
        return;
      }
      to.write(chunk.subarray(0, line.left), () => this.end(line));
      this.cuts += 1;
    });
    from.on('end', () => !line.halfOpen && to.end());
    from.on('close', () => !line.halfOpen && this.end(line));
  }

  private end(line: Line): void {
    this.lines.delete(line);
    line.near.destroy();
    line.far.destroy();
  }
}
