import { ProblemError } from '../../api/problem';
import type { KeeperIo, KeeperState, Kept, Sent, Versioned } from './keeper-state';

const REST_MS = 1500;
const AGAIN_MS = 8000;
const KEEP_MS = 250;

/** Saves a draft by itself: after a rest, over a lost line, and beside a colleague, so that no word is lost. */
export class Keeper<Content, Server extends Content & Versioned, Clash> {
  private readonly listeners = new Set<() => void>();
  private resting: ReturnType<typeof setTimeout> | undefined;
  private keeping: ReturnType<typeof setTimeout> | undefined;
  /** Sent, and no answer came: the record may have them or not. */
  private unanswered: Sent<Content>[] = [];
  private busy: Promise<void> = Promise.resolve();
  private running = false;
  private state: KeeperState<Content, Server, Clash>;

  constructor(
    private readonly io: KeeperIo<Content, Server, Clash>,
    server: Server,
    kept?: Kept<Content, Server>,
  ) {
    this.state = { phase: 'saved', mine: server, server, clashes: [], joined: false };
    if (!kept || io.same(kept.content, server)) return;
    if (kept.base.version === server.version) {
      this.state = { ...this.state, mine: kept.content, phase: 'waiting' };
    } else this.join(kept.base, kept.content, server);
  }

  readonly now = (): KeeperState<Content, Server, Clash> => this.state;

  readonly listen = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** What is written now, whole. */
  change(mine: Content): void {
    this.set({ mine, ...(this.state.phase !== 'clash' && { phase: 'waiting' }) });
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => void this.keep(), KEEP_MS);
    this.rest(REST_MS);
  }

  /** What stands once each clash has been chosen on; the rest is joined already. */
  settleWith(mine: Content): Promise<void> {
    const { theirs } = this.state;
    if (!theirs) return Promise.resolve();
    this.set({ mine, server: theirs, theirs: undefined, clashes: [], phase: 'waiting', joined: true });
    return this.send();
  }

  /** A draft that another command answered: an approval, a workbook taken in. */
  take(server: Server): void {
    clearTimeout(this.resting);
    this.set({ server, mine: server, phase: 'saved', theirs: undefined, clashes: [], problem: undefined });
    void this.forget();
  }

  /** Saves what waits, now. Throws what stands in the way. */
  async flush(): Promise<Server> {
    await this.busy;
    if (this.state.phase !== 'saved') await this.send();
    const { phase, problem, server } = this.state;
    if (phase === 'saved') return server;
    throw problem ?? new ProblemError({ status: 409, code: 'VERSION_STALE' });
  }

  /** Keeps and sends what waits; for a page that goes to the background and for a line that is back. */
  readonly push = (): void => {
    if (this.state.phase === 'waiting' || this.state.phase === 'kept') {
      void this.keep();
      void this.send();
    }
  };

  /** One sending after the other: what came up during one is sent by the next. */
  send(): Promise<void> {
    const next = () => this.sendOnce();
    this.busy = this.busy.then(next, next);
    return this.busy;
  }

  private async sendOnce(): Promise<void> {
    clearTimeout(this.resting);
    const { mine, server, phase } = this.state;
    if (phase === 'clash') return;
    const content = this.io.sendable(mine, server);
    if (this.io.same(content, server)) return this.done(server);
    const { version } = server;
    const again = this.unanswered.find((sent) => sent.version === version && this.io.same(sent.content, content));
    const sent = again ?? { content, version, key: this.io.newKey() };
    if (!again) this.unanswered.push(sent);
    this.set({ phase: 'saving' });
    try {
      const saved = await this.io.put(content, version, sent.key);
      this.unanswered = [];
      this.done(saved);
    } catch (error) {
      await this.failed(error);
    }
  }

  /** Saved; what was typed in the meantime waits for its own turn. */
  private done(server: Server): void {
    const mine = this.io.adopt?.(this.state.mine, server) ?? this.state.mine;
    const current = this.io.same(this.io.sendable(mine, server), server);
    this.set({ mine, server, phase: current ? 'saved' : 'waiting', problem: undefined });
    if (!current) this.rest(REST_MS);
    // What cannot be sent yet stays on this machine.
    else if (this.io.same(mine, server)) void this.forget();
    else void this.keep();
  }

  private async failed(error: unknown): Promise<void> {
    const problem = error instanceof ProblemError ? error : new ProblemError({ status: 0, code: 'OFFLINE' });
    if (problem.problem.code === 'VERSION_STALE') return this.readTheirs();
    await this.keep();
    const again = problem.isOffline || problem.problem.status >= 500;
    this.set({ phase: again ? 'kept' : 'refused', problem });
    if (again) this.rest(AGAIN_MS);
  }

  private async readTheirs(): Promise<void> {
    try {
      const theirs = await this.io.get();
      // The answer to our own saving was lost on the way, the saving was not.
      const ours = this.unanswered.some(({ content }) => this.io.same(content, theirs));
      this.unanswered = [];
      if (ours) return this.done(theirs);
      this.join(this.state.server, this.state.mine, theirs);
      await this.keep();
    } catch (error) {
      await this.failed(error);
    }
  }

  private join(base: Content, mine: Content, theirs: Server): void {
    const { content, clashes } = this.io.join(base, mine, theirs);
    if (clashes.length > 0) {
      this.set({ mine: content, theirs, clashes, phase: 'clash', joined: true });
    } else {
      this.set({ mine: content, server: theirs, phase: 'waiting', joined: true });
      this.rest(0);
    }
  }

  start(): void {
    this.running = true;
    if (this.state.phase === 'waiting') this.rest(0);
  }

  /** Stops the clock; what waits is kept and sent once more. */
  stop(): void {
    this.push();
    this.running = false;
    clearTimeout(this.resting);
  }

  private rest(ms: number): void {
    clearTimeout(this.resting);
    if (this.running) this.resting = setTimeout(() => void this.send(), ms);
  }

  private async keep(): Promise<void> {
    clearTimeout(this.keeping);
    await this.io.keep({ base: this.state.server, content: this.state.mine });
  }

  private async forget(): Promise<void> {
    clearTimeout(this.keeping);
    await this.io.forget();
  }

  private set(change: Partial<KeeperState<Content, Server, Clash>>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
