import { day } from '../language/format';
import type { Happening } from '../pieces/timeline';
import type { Task, TaskReminder } from './task';

type Say = (key: string, values?: Record<string, unknown>) => string;

/** Everything that happened to a task, by people and by the system. `office` names an office by its code. */
export function taskHistory(
  task: Pick<Task, 'issuedAt' | 'completedAt' | 'persons' | 'extensions' | 'changes' | 'proof'>,
  reminders: readonly TaskReminder[],
  say: Say,
  office: (code: string) => string,
): Happening[] {
  const { issuedAt, completedAt, persons, extensions, changes, proof } = task;
  return [
    ...(issuedAt ? [{ at: issuedAt, what: say('history.issued') }] : []),
    ...persons.map(({ namedAt, person, namedBy }) => ({
      at: namedAt,
      what: say('history.named', { person: office(person) }),
      who: office(namedBy),
    })),
    ...extensions.flatMap((extension) => extensionHappenings(extension, say)),
    ...changes.map(({ changedAt, reason, obstacle, effectiveOn }) => ({
      at: changedAt,
      what: say('history.changed', { on: day(effectiveOn) }),
      who: obstacle && say('history.because', { obstacle }),
      note: reason,
    })),
    ...reminders.map(({ sentAt, unit, recipient, due, note }) => ({
      at: sentAt,
      what: say('history.reminded', { due: day(due) }),
      who: `${unit.name} · ${say(`recipient.${recipient}`)}`,
      note,
    })),
    ...(completedAt ? [{ at: completedAt, what: say('history.completed'), note: proof?.note }] : []),
  ];
}

function extensionHappenings(extension: Task['extensions'][number], say: Say): Happening[] {
  const { unit, status, reason, requestedAt, requestedDue, decidedAt, decidedDue, answeredAt, note } = extension;
  const decided = decidedDue ? day(decidedDue) : '';
  const happened: Happening[] = [];
  if (status !== 'given') {
    happened.push({ at: requestedAt, what: say('history.asked', { due: day(requestedDue) }), who: unit, note: reason });
  }
  if (decidedAt && status !== 'lapsed') {
    const decision = status.startsWith('offer') ? 'offered' : status;
    happened.push({
      at: decidedAt,
      what: say(`history.${decision}`, { due: decided }),
      who: unit,
      note: status === 'given' ? reason : note,
    });
  }
  if (answeredAt && ANSWERED.has(status)) {
    happened.push({ at: answeredAt, what: say(`history.${status}`, { due: decided }), who: unit });
  }
  return happened;
}

const ANSWERED = new Set(['offer-accepted', 'offer-declined', 'lapsed']);
