import type { ProcessRef } from '#domain/process/process-kind';

/** Every step by its name, as the sweeper runs them without Temporal. */
export type Steps = Readonly<Record<string, (ref: ProcessRef) => Promise<boolean>>>;
