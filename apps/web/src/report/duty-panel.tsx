import type { PanelProps } from '../work/panel';
import { DutyView } from './duty-view';

/** A report that is owed, or a draft that waits for its head, beside the inbox. */
export default function DutyPanel({ id, onDone }: PanelProps) {
  return <DutyView id={id} onDone={onDone} />;
}
