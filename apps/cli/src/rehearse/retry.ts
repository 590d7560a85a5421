import { RehearsalFault } from './rehearsal-fault.js';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;

/** How long a part of the box may be away before the rehearsal gives up, in milliseconds. */
export const PATIENCE_MS = 90_000;

/**
 * Tries until it works: a part that was killed is started again by the supervisor meanwhile. Only what `mayPass` says
 * can pass is tried again; after 90 s of it, throws RehearsalFault saying what was away.
 */
export async function untilItWorks<T>(
  what: string,
  work: () => Promise<T>,
  mayPass: (error: unknown) => boolean,
  onRetry: () => void = () => undefined,
): Promise<T> {
  const started = performance.now();
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(LONGEST_PAUSE_MS, wait * 2)) {
    try {
      return await work();
    } catch (error) {
      if (!mayPass(error)) throw error;
      if (performance.now() - started > PATIENCE_MS) {
        const reason = error instanceof Error ? error.message || error.name : String(error);
        const seconds = PATIENCE_MS / 1000;
        throw new RehearsalFault({
          vi: `${what} không trả lời suốt ${seconds} giây (${reason}).`,
          en: `${what} has not answered for ${seconds} s (${reason}).`,
        });
      }
      onRetry();
      await pause(wait);
    }
  }
}

export const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
