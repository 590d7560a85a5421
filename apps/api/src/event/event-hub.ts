import type { OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '#domain/error/domain-error';
import { describeError, type Logger } from '#platform/logging';
import type { EventStreamQueries } from '#record/trail/event-stream.queries';
import type { EventStream } from './event-stream.js';

/** Events looked at in one statement. */
const PAGE = 500;
const STREAMS_A_PERSON = 8;

/**
 * All open streams of this process, and the one loop that feeds them: it asks for the seal's head, and once for all
 * streams that stand at the same position; no stream holds a connection to the database.
 */
export class EventHub implements OnModuleDestroy {
  private readonly streams = new Set<EventStream>();
  private running: Promise<void> | undefined;
  private closing = false;
  private wakeUp: () => void = () => undefined;
  /** How often each thing is done, in milliseconds. */
  readonly timing = { look: 500, unread: 2_000, heartbeat: 15_000, check: 60_000 };
  private readonly done = { unread: 0, heartbeat: Date.now(), check: Date.now() };

  constructor(
    private readonly queries: EventStreamQueries,
    private readonly logger: Logger,
  ) {}

  /** Takes a stream in. Throws STREAMS_TOO_MANY when its person has too many already. */
  add(stream: EventStream): void {
    const open = [...this.streams].filter(({ personId }) => personId === stream.personId).length;
    if (open >= STREAMS_A_PERSON) throw new DomainError('STREAMS_TOO_MANY', { open, seconds: 60 });
    stream.open();
    if (this.closing) {
      stream.close();
    } else {
      this.streams.add(stream);
      this.done.unread = 0;
      this.running ??= this.run();
    }
  }

  remove(stream: EventStream): void {
    this.streams.delete(stream);
  }

  async onModuleDestroy(): Promise<void> {
    this.closing = true;
    for (const stream of this.streams) stream.close();
    this.streams.clear();
    this.wakeUp();
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.streams.size > 0 && !this.closing) {
      let behind = false;
      try {
        behind = await this.feed();
        await this.every('unread', () => this.tellUnread());
        await this.every('check', () => this.checkAll());
      } catch (error) {
        this.logger.warn({ error: describeError(error) }, 'event streams wait: the record could not be read');
      }
      await this.every('heartbeat', () => this.beat());
      if (!behind) await this.rest();
    }
    this.running = undefined;
  }

  /** One page for each position at which streams stand. Answers whether some are behind still. */
  private async feed(): Promise<boolean> {
    for (const stream of this.streams) if (stream.gone) this.drop(stream);
    const ready = [...this.streams].filter((stream) => stream.ready);
    if (ready.length === 0) return false;
    const head = await this.queries.head();
    const at = groupedByCursor(ready);
    let behind = false;
    for (const [cursor, together] of at) {
      if (cursor >= head) continue;
      const people = [...new Set(together.map(({ personId }) => personId))];
      const { items, next } = await this.queries.seenBy(people, cursor, head, PAGE);
      for (const { event, viewers } of items) {
        for (const stream of together) if (viewers.includes(stream.personId)) stream.event(event.position, event);
      }
      for (const stream of together) stream.cursor = next;
      behind ||= next < head;
    }
    return behind;
  }

  private async tellUnread(): Promise<void> {
    const people = [...new Set([...this.streams].map(({ personId }) => personId))];
    const unread = await this.queries.unread(people);
    for (const stream of this.streams) if (stream.ready) stream.unread(unread.get(stream.personId) ?? 0);
  }

  /** Whoever has signed out, or whose token was revoked, hears no more. */
  private async checkAll(): Promise<void> {
    for (const stream of [...this.streams]) {
      if (await stream.stillAllowed()) continue;
      stream.close();
      this.streams.delete(stream);
    }
  }

  private async beat(): Promise<void> {
    for (const stream of this.streams) if (stream.ready) stream.heartbeat();
  }

  private drop(stream: EventStream): void {
    stream.cut();
    this.streams.delete(stream);
  }

  private async every(what: 'unread' | 'heartbeat' | 'check', work: () => Promise<void>): Promise<void> {
    if (Date.now() - this.done[what] < this.timing[what]) return;
    this.done[what] = Date.now();
    await work();
  }

  private async rest(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.timing.look);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function groupedByCursor(streams: readonly EventStream[]): Map<number, EventStream[]> {
  const groups = new Map<number, EventStream[]>();
  for (const stream of streams) groups.set(stream.cursor, [...(groups.get(stream.cursor) ?? []), stream]);
  return groups;
}
