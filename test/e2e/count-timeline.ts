import type { TimelineLine } from '../../apps/cli/src/rehearse/timeline.js';
import { add, type Counts } from './counting.js';

/**
 * The events of a timeline, counted under the names that `countFromFile` uses; `listed` is what each packet lists as
 * open, which its file says.
 */
export function countTimeline(
  lines: readonly TimelineLine[],
  listed: Readonly<Record<string, readonly string[]>>,
): Counts {
  const counts: Counts = {};
  for (const line of lines) {
    const { type, key, data } = line;
    const told = data.task !== undefined && type in ABOUT_TASKS ? ABOUT_TASKS[type] : OFFICES[type];
    if (told) {
      const day = line.time.slice(0, 10);
      add(counts, `${[type, key, told(line)].filter((part) => part !== '').join(' ')} on ${day}`);
      if (type === 'packet.frozen') add(counts, `open in packet ${key}: ${(listed[key] ?? []).join(' ')} on ${day}`);
      continue;
    }
    const round = typeof data.round === 'string' ? `${data.round} ` : '';
    add(counts, `${round}${type}${detailOf(type, data)}`);
    if (type === 'round.opened') add(counts, `${round}obligations`, Number(data.units));
  }
  return counts;
}

/** What may be about a round's reports as well: about a task each is told by its key, on its day. */
const ABOUT_TASKS: Partial<Record<TimelineLine['type'], (line: TimelineLine) => string>> = {
  'reminder.sent': () => '',
  'extension.requested': () => '',
  'extension.decided': ({ data }) => String(data.decision),
};

/** What the offices do, each on its day. */
const OFFICES: Partial<Record<TimelineLine['type'], (line: TimelineLine) => string>> = {
  'plan.drafted': ({ data }) => `${data.items} tasks`,
  'plan.consultation-opened': ({ data }) => `${data.units} units`,
  'plan.consultation-closed': ({ data }) => `${data.agreed} agree ${data.commented} comment ${data.silent} silent`,
  'plan.approved': ({ data }) => `${data.items} tasks`,
  'task.assigned': ({ data }) => String(data.to ?? data.role),
  'obstacle.raised': ({ unit, data }) => `${unit} ${data.task ?? 'programme'} ${data.kind}`,
  'obstacle.answered': ({ unit, data }) => `${unit} ${data.outcome}`,
  'review.opened': () => '',
  'review.closed': ({ data }) => `${data.tasksAhead} tasks ahead`,
  'conference.held': ({ data }) => `${data.points} points ${data.present} present`,
  'packet.frozen': () => '',
  'packet.delivered': ({ data }) => `${data.recipients} recipients`,
  'packet.acknowledged': ({ data }) => String(data.party),
  'direction.given': ({ unit, data }) => `${data.kind} ${data.source} ${data.from} → ${unit}`,
  'direction.answered': ({ unit, data }) => `${unit}${data.late ? ' late' : ''}`,
};

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
