import type { ProcessRef } from '#domain/process/process-kind';

/** What the loop is told to do next. */
export type NextMove = { readonly step: string } | { readonly waitMs: number } | { readonly done: true };

export interface ProcessActivities {
  /** Takes the wakes it can see and decides; recorded, so an old run replays under new rules. */
  decide(ref: ProcessRef): Promise<NextMove>;
}
