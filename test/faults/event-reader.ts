import { pause } from '../support/fault-stack.js';
import type { OfficeClient } from '../support/office-client.js';

/** What a reader of the feed keeps of an event. */
export interface ReadEvent {
  readonly id: string;
  readonly position: number;
}

/** Reads the events by cursor while everything else goes wrong, as a neighbouring system would. */
export class EventReader {
  readonly read: ReadEvent[] = [];
  private after = 0;
  private stopping = false;
  private readonly running: Promise<void>;

  constructor(private readonly client: OfficeClient) {
    this.running = this.run();
  }

  /** Reads on to the head, and ends. */
  async stop(): Promise<readonly ReadEvent[]> {
    this.stopping = true;
    await this.running;
    while ((await this.readOn()) !== 0);
    return this.read;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      await this.readOn();
      await pause(400);
    }
  }

  /** Answers how many came; `undefined` when nobody answered: the same position is asked for again. */
  private async readOn(): Promise<number | undefined> {
    const word = await this.client.get(`/events?after=${this.after}&limit=100`);
    if (!word) return undefined;
    const { items, next } = word.body as { items: ReadEvent[]; next: number };
    this.read.push(...items.map(({ id, position }) => ({ id, position })));
    this.after = next;
    return items.length;
  }
}
