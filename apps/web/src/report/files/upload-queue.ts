import { del, get, set } from 'idb-keyval';
import { newCommandKey } from '../../api/client';
import { ProblemError } from '../../api/problem';
import type { Attachment } from '../duty';
import { sendFile } from './send-file';
import { shrunk } from './shrink';

/** Where a file belongs: the key of a field, or beside the report as a whole. */
export const BESIDE = '';

export interface Upload {
  readonly key: string;
  readonly field: string;
  readonly file: File;
  readonly share: number;
  /** Not told while it is on its way; OFFLINE means that it goes by itself when the line is back. */
  readonly problem?: ProblemError;
}

type Kept = Pick<Upload, 'key' | 'field' | 'file'>;

const AGAIN_MS = 8000;

/**
 * Files on their way, one after the other. They wait on this machine while the line is down, also when the page is closed,
 * and each has one command key: sent again it is kept once.
 */
export class UploadQueue {
  private uploads: readonly Upload[] = [];
  private readonly listeners = new Set<() => void>();
  private busy = false;
  private again: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly place: string,
    private readonly unit: string,
    private readonly arrived: (field: string, attachment: Attachment) => void,
  ) {}

  readonly now = () => this.uploads;

  readonly listen = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Takes up what an earlier visit left waiting. */
  async start(): Promise<void> {
    window.addEventListener('online', this.retry);
    const kept = await get<Kept[]>(this.place).catch(() => undefined);
    const new_ = (kept ?? []).filter(({ key }) => !this.uploads.some((upload) => upload.key === key));
    this.set([...this.uploads, ...new_.map((each) => ({ ...each, share: 0 }))]);
    await this.work();
  }

  stop(): void {
    window.removeEventListener('online', this.retry);
    clearTimeout(this.again);
  }

  /** Each of them was attested by whoever chose it. */
  async add(field: string, files: readonly File[]): Promise<void> {
    const small = await Promise.all(files.map(shrunk));
    this.set([...this.uploads, ...small.map((file) => ({ key: newCommandKey(), field, file, share: 0 }))]);
    this.keep();
    await this.work();
  }

  remove(key: string): void {
    this.set(this.uploads.filter((upload) => upload.key !== key));
    this.keep();
  }

  /** What the lost line held up goes on; what was refused does not. */
  readonly retry = (): void => {
    clearTimeout(this.again);
    this.set(this.uploads.map((upload) => (upload.problem?.isOffline ? { ...upload, problem: undefined } : upload)));
    void this.work();
  };

  private async work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (let next = this.next(); next; next = this.next()) await this.send(next);
    this.busy = false;
    if (this.uploads.some(({ problem }) => problem?.isOffline)) this.again = setTimeout(this.retry, AGAIN_MS);
  }

  private next = () => this.uploads.find(({ problem }) => problem === undefined);

  private async send({ key, field, file }: Upload): Promise<void> {
    const query = new URLSearchParams({ name: file.name, attested: 'true', unit: this.unit });
    try {
      const attachment = await sendFile<Attachment>({
        method: 'POST',
        url: `/api/v1/attachments?${query}`,
        file,
        headers: { 'Idempotency-Key': key },
        onProgress: (share) => this.change(key, { share }),
      });
      const wanted = this.uploads.some((upload) => upload.key === key);
      this.remove(key);
      if (wanted) this.arrived(field, attachment);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.change(key, { problem: error, share: 0 });
    }
  }

  private change(key: string, change: Partial<Upload>): void {
    this.set(this.uploads.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)));
  }

  private keep(): void {
    const waiting: Kept[] = this.uploads.map(({ key, field, file }) => ({ key, field, file }));
    // A browser that keeps nothing still sends what it can.
    void (waiting.length > 0 ? set(this.place, waiting) : del(this.place)).catch(() => undefined);
  }

  private set(uploads: readonly Upload[]): void {
    this.uploads = uploads;
    for (const listener of this.listeners) listener();
  }
}
