/** The kinds of long-running process; each is one Temporal workflow running the one loop. */
export const PROCESS_KINDS = ['programme', 'plan', 'round', 'review', 'packet', 'delivery'] as const;
export type ProcessKind = (typeof PROCESS_KINDS)[number];

/** Names one run of one process: ids only, ever. */
export interface ProcessRef {
  readonly kind: ProcessKind;
  readonly id: string;
  readonly epoch: number;
}

/** The one delivery process of an installation. */
export const DELIVERY_PROCESS_ID = '00000000-0000-7000-8000-000000000001';
