import type { ServerResponse } from 'node:http';

/** Bytes that may wait for a slow reader before nothing more is written to it. */
const MOST_WAITING = 256 * 1024;
/** A reader that takes nothing for so long is gone: it may come back and go on where it was. */
const STALLED_MS = 60_000;

/** One reader of server-sent events, and up to which position it has been told. */
export class EventStream {
  private fullSince: number | undefined;
  private told: number | undefined;

  constructor(
    readonly personId: string,
    public cursor: number,
    /** Whether the session or token behind the stream still opens the door. */
    readonly stillAllowed: () => Promise<boolean>,
    private readonly response: ServerResponse,
  ) {}

  open(): void {
    this.response.on('error', () => undefined); // a reader who has gone is no fault of ours
    this.response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      // A connection that were kept for another request would keep the API from stopping.
      connection: 'close',
    });
    this.write(`retry: 3000\nid: ${this.cursor}\n\n`);
  }

  /** Whether it takes more now. What it does not take waits in the record, not in memory. */
  get ready(): boolean {
    if (this.response.writableLength < MOST_WAITING) {
      this.fullSince = undefined;
      return true;
    }
    this.fullSince ??= Date.now();
    return false;
  }

  get gone(): boolean {
    const stalled = this.fullSince !== undefined && Date.now() - this.fullSince > STALLED_MS;
    return stalled || this.response.destroyed || this.response.writableEnded;
  }

  event(position: number, data: unknown): void {
    this.write(`id: ${position}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** How many notifications wait unread: a state, not an event; so it has no position, and only a change is told. */
  unread(count: number): void {
    if (count === this.told) return;
    this.told = count;
    this.write(`event: unread\ndata: ${JSON.stringify({ unread: count })}\n\n`);
  }

  /** Keeps the line open, and says how far everything was looked at, so that a reader who comes back starts there. */
  heartbeat(): void {
    this.write(`: still here\nid: ${this.cursor}\n\n`);
  }

  private write(text: string): void {
    if (!this.response.destroyed && !this.response.writableEnded) this.response.write(text);
  }

  close(): void {
    if (!this.response.writableEnded) this.response.end();
  }

  /** Cuts the line of a reader who would not even hear the end. */
  cut(): void {
    this.response.destroy();
  }
}
