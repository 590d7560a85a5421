import type { TimelineLine } from '../../apps/cli/src/rehearse/timeline.js';
import { add, type Counts } from './independent-count.js';

/** The events of a timeline, counted under the names that `countFromFile` uses. */
export function countTimeline(lines: readonly TimelineLine[]): Counts {
  const counts: Counts = {};
  for (const { type, data } of lines) {
    const round = typeof data.round === 'string' ? `${data.round} ` : '';
    add(counts, `${round}${type}${detailOf(type, data)}`);
    if (type === 'round.opened') add(counts, `${round}obligations`, Number(data.units));
  }
  return counts;
}

function detailOf(type: TimelineLine['type'], data: TimelineLine['data']): string {
  switch (type) {
    case 'programme.amended':
      return ` ${data.change}`;
    case 'report.submitted':
      return ` ${data.kind}${data.late ? ' late' : ''}`;
    case 'report.returned':
      return ` ${data.reason}`;
    case 'extension.decided':
      return ` ${data.decision}`;
    case 'reminder.sent':
      return ` ${data.rung} ${data.recipient}`;
    default:
      return '';
  }
}
