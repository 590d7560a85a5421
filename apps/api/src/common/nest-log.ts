import type { LoggerService } from '@nestjs/common';
import type { Logger } from '#platform/logging';

/** Nest's own lines, in our log: its start-up chatter only at debug. */
export function nestLog(logger: Logger): LoggerService {
  return {
    log: (message: unknown) => logger.debug({ from: 'nest' }, String(message)),
    error: (message: unknown) => logger.error({ from: 'nest' }, String(message)),
    warn: (message: unknown) => logger.warn({ from: 'nest' }, String(message)),
    debug: (message: unknown) => logger.debug({ from: 'nest' }, String(message)),
    verbose: (message: unknown) => logger.trace({ from: 'nest' }, String(message)),
  };
}
