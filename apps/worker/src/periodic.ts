import { describeError, type Logger } from '#platform/logging';

/** Runs something again and again, never twice at once; a failure is logged and the next turn tries anew. */
export function periodic(
  name: string,
  intervalMs: number,
  logger: Logger,
  work: () => Promise<unknown>,
): { stop(): Promise<void> } {
  let stopping = false;
  let wakeUp: () => void = () => undefined;
  const running = (async () => {
    while (!stopping) {
      try {
        await work();
      } catch (error) {
        logger.warn({ work: name, error: describeError(error) }, 'periodic work failed');
      }
      if (stopping) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, intervalMs);
        wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    async stop() {
      stopping = true;
      wakeUp();
      await running;
    },
  };
}
