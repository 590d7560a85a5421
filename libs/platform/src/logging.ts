import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger };

/** What may never reach a log line, wherever in a logged object it stands: secrets, bodies, and what names a person. */
const REDACTED = ['password', 'token', 'authorization', 'cookie', 'body', 'answers', 'reason', 'note', 'email', 'name'];

/**
 * JSON lines for machines: a level by name, the time in UTC, the program. Ids and codes only, never a person's
 * name nor a report's words; values of the fields above are cut out even when somebody logs them by mistake.
 */
export function createLogger(
  program: 'api' | 'worker' | 'cli',
  level: string,
  destination?: DestinationStream,
): Logger {
  const options = {
    level,
    base: { program },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: REDACTED.flatMap((field) => [field, `*.${field}`]), censor: '[cut]' },
    serializers: { error: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** An error for the log: its kind, code and stack; a database error's parameters and detail can hold a report's words and stay out. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return isDescribed(error) ? error : { kind: typeof error };
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  return { kind: error.name, message: error.message, code, constraint, table, stack: error.stack };
}

/** The logger describes whatever is logged as an error; what the caller has described already stays as it is. */
function isDescribed(error: unknown): error is Record<string, unknown> {
  return typeof error === 'object' && error !== null && 'kind' in error;
}
