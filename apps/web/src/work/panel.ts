import type { WorkKind } from './work-item';

/** What stands on the right of the inbox for a piece of work. `onDone` when it is off the caller's desk. */
export interface PanelProps {
  readonly id: string;
  readonly kind: WorkKind;
  readonly onDone: () => void;
}
