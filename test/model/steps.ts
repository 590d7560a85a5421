import { isWorkingDay } from '#domain/calendar/working-days';
import { endOf, localDate } from '#domain/time/instant';
import { ahead, pendingOf } from './decisions.js';
import { BrokenPromise, type Duty, type PaperRecord, type Round } from './paper-record.js';

type Step = (record: PaperRecord, id: string) => boolean;

/** What each step of a process writes. They check nothing of their own: that is the decision's work. */
export const PAPER_STEPS: Readonly<Record<string, Step>> = {
  openNextRound,
  openNextPlan,
  openNextReview,
  closeProgramme: (record) => {
    record.stage = 'ended';
    record.emit('programme.closed', 'P');
    record.wakeOpen();
    return true;
  },
  openRound,
  sendDueReminders,
  closeRound,
  draftPlan: (record, id) => {
    record.plans.get(id)!.stage = 'drafting';
    record.emit('plan.drafted', id);
    return true;
  },
  remindOpinions: (record, id) => {
    if (!isWorkingDay(record.calendar, localDate(record.now))) {
      throw new BrokenPromise(`opinions on ${id} reminded on a day off, ${localDate(record.now)}`);
    }
    record.plans.get(id)!.opinionsReminded = true;
    record.emit('opinions reminded', id);
    return true;
  },
  closeConsultation: (record, id) => {
    record.plans.get(id)!.stage = 'revising';
    record.emit('plan.consultation-closed', id);
    return true;
  },
  tellPlanOverdue: (record, id) => {
    record.plans.get(id)!.overdueTold = true;
    record.emit('plan overdue told', id);
    return true;
  },
  cancelPlan: (record, id) => {
    record.plans.get(id)!.stage = 'cancelled';
    return true;
  },
  openSelfAssessment,
  consolidateReview: (record, id) => {
    record.reviews.get(id)!.stage = 'consolidated';
    record.emit('consolidated', id);
    record.wake({ kind: 'packet', id });
    return true;
  },
  tellReviewOverdue: (record, id) => {
    record.reviews.get(id)!.overdueTold = true;
    record.emit('review overdue told', id);
    return true;
  },
  cancelReview: (record, id) => {
    record.reviews.get(id)!.stage = 'cancelled';
    return true;
  },
  freezePacket,
  makePapers: (record, id) => {
    const packet = record.packets.get(id)!;
    packet[packet.stage === 'released' ? 'letterMade' : 'papersMade'] = true;
    record.emit(`papers made: ${packet.stage === 'released' ? 'letter' : 'packet'}`, id);
    return true;
  },
  tellReleaseOverdue: (record, id) => {
    record.packets.get(id)!.releaseTold = true;
    record.emit('release told', id);
    return true;
  },
  deliverPacket: (record, id) => {
    Object.assign(record.packets.get(id)!, { stage: 'delivered', unacknowledged: 2, changedAt: record.now });
    record.emit('packet.delivered', id);
    return true;
  },
  tellUnacknowledged: (record, id) => {
    record.packets.get(id)!.acknowledgementTold = true;
    record.emit('unacknowledged told', id);
    return true;
  },
  closePacket: (record, id) => {
    record.packets.get(id)!.stage = 'acknowledged';
    record.emit('packet closed', id);
    return true;
  },
  cancelPacket: (record, id) => {
    record.packets.get(id)!.stage = 'cancelled';
    return true;
  },
};

function openNextRound(record: PaperRecord): boolean {
  const next = ahead(record).rounds[0]!;
  if (endOf(next.lock) <= record.signed.enteredAt) {
    throw new BrokenPromise(`asked for before it was entered: ${next.period.code}`);
  }
  const { due, lock, opensAt } = record.rules.datesAtOpening(next, record.now, record.calendar);
  addRound(record, { id: next.period.code, reviewId: null, opensAt, due, lock });
  return true;
}

function addRound(record: PaperRecord, facts: Pick<Round, 'id' | 'reviewId' | 'opensAt' | 'due' | 'lock'>): void {
  record.emit('round planned', facts.id);
  record.rounds.set(facts.id, { ...facts, stage: 'planned', duties: [], done: [], reminders: [] });
  record.begin({ kind: 'round', id: facts.id });
}

function openNextPlan(record: PaperRecord): boolean {
  const planned = ahead(record).plans[0]!;
  const id = `plan-${planned.year}`;
  record.emit('plan planned', id);
  record.plans.set(id, {
    id,
    planned,
    stage: 'planned',
    replyBy: planned.replyBy,
    opinionsReminded: false,
    overdueTold: false,
    unanswered: new Set(record.signed.units.keys()),
  });
  record.begin({ kind: 'plan', id });
  return true;
}

function openNextReview(record: PaperRecord): boolean {
  const planned = ahead(record).reviews[0]!;
  record.emit('review planned', planned.code);
  record.reviews.set(planned.code, { id: planned.code, planned, stage: 'planned', overdueTold: false });
  record.begin({ kind: 'review', id: planned.code });
  return true;
}

function openSelfAssessment(record: PaperRecord, id: string): boolean {
  const review = record.reviews.get(id)!;
  const dates = record.rules.reviewDatesAtOpening(review.planned, record.now, record.calendar);
  record.packets.set(id, {
    id: id,
    year: review.planned.plan.year,
    stage: 'planned',
    freezesAt: dates.freezesAt,
    frozen: null,
    listedDirections: [],
    papersMade: false,
    letterMade: false,
    releaseTold: false,
    acknowledgementTold: false,
    retriesAt: null,
    unacknowledged: 0,
    changedAt: record.now,
  });
  record.begin({ kind: 'packet', id });
  review.stage = 'self-assessing';
  record.emit('review.opened', id);
  addRound(record, {
    id: `${id}-self`,
    reviewId: id,
    opensAt: record.now,
    due: dates.selfAssessmentDue,
    lock: dates.selfAssessmentLock,
  });
  return true;
}

function openRound(record: PaperRecord, id: string): boolean {
  const round = record.rounds.get(id)!;
  round.stage = 'open';
  record.emit('round.opened', id);
  for (const [unit, calendarId] of record.signed.units) {
    round.duties.push({
      unit,
      calendarId,
      dueOriginal: round.due,
      due: round.due,
      lock: round.lock,
      status: 'open',
      timely: null,
      extensions: 0,
      versions: [],
    });
  }
  return true;
}

/** One statement for all who owe, by the natural key (round, rung, unit, recipient); then the rungs are done. */
function sendDueReminders(record: PaperRecord, id: string): boolean {
  const round = record.rounds.get(id)!;
  const due = record.rules.dueRungs(pendingOf(record, round), record.now);
  for (const { rung, calendarId, due: date, outcome } of due) {
    const owing = round.duties.filter(
      (duty) => duty.calendarId === calendarId && duty.due === date && record.rules.owes(duty.status),
    );
    if (outcome === 'sent') {
      for (const duty of owing) for (const recipient of rung.to) remind(record, round, duty, rung.code, recipient);
    }
    round.done.push({ rung: rung.code, calendarId, due: date });
  }
  return due.length > 0;
}

function remind(record: PaperRecord, round: Round, duty: Duty, rung: string, recipient: string): void {
  const sameKey = round.reminders.some(
    (each) => each.rung === rung && each.unit === duty.unit && each.recipient === recipient,
  );
  if (sameKey) return; // on conflict do nothing
  round.reminders.push({ rung, unit: duty.unit, recipient, due: duty.due, at: record.now });
  checkReminder(record, round, duty, rung);
}

/** Promise 2: nobody who has sent is reminded, nobody on a day off, nobody of two rungs of one due date at once. */
function checkReminder(record: PaperRecord, round: Round, duty: Duty, rung: string): void {
  const where = `${round.id}/${rung}/${duty.unit}`;
  const today = localDate(record.now);
  if (duty.status === 'submitted' || duty.status === 'accepted')
    throw new BrokenPromise(`reminded after it had sent: ${where}`);
  if (!isWorkingDay(record.signed.calendars.get(duty.calendarId)!, today)) {
    throw new BrokenPromise(`reminded on a day off, ${today}: ${where}`);
  }
  // More time may be given in the very moment of a reminder: then the new date has a rung of its own.
  const atOnce = round.reminders.filter(
    (each) => each.unit === duty.unit && each.at === record.now && each.due === duty.due,
  );
  if (new Set(atOnce.map((each) => each.rung)).size > 1)
    throw new BrokenPromise(`a flood: two rungs at once: ${where}`);
  if (record.stage !== 'in-force')
    throw new BrokenPromise(`reminded while the programme was ${record.stage}: ${where}`);
}

function closeRound(record: PaperRecord, id: string): boolean {
  const round = record.rounds.get(id)!;
  checkClosing(record, round);
  round.stage = 'closed';
  for (const duty of round.duties) if (record.rules.owes(duty.status)) duty.timely = false;
  record.emit('round.closed', id);
  record.wake({ kind: 'programme', id: 'P' });
  if (round.reviewId) record.wake({ kind: 'review', id: round.reviewId });
  return true;
}

/** No unit is locked out before its lock. */
function checkClosing(record: PaperRecord, round: Round): void {
  const early = round.duties.find((duty) => duty.status !== 'accepted' && localDate(record.now) <= duty.lock);
  if (early)
    throw new BrokenPromise(
      `${round.id} closed on ${localDate(record.now)}, before the lock of ${early.unit} on ${early.lock}`,
    );
}

function freezePacket(record: PaperRecord, id: string): boolean {
  const packet = record.packets.get(id)!;
  const rounds = [...record.rounds.values()].filter(({ stage }) => stage === 'closed');
  const sources = rounds.flatMap(({ duties }) =>
    duties.flatMap(({ versions }) => {
      const version = versions.filter(({ accepted }) => accepted).at(-1);
      return version ? [{ version, figure: version.figure }] : [];
    }),
  );
  packet.stage = 'frozen';
  packet.changedAt = record.now;
  packet.frozen = { sum: sources.reduce((sum, { figure }) => sum + figure, 0), sources, rounds };
  packet.listedDirections = record.directions
    .filter((direction) => direction.answeredAt === null && record.rules.listsDirection(direction, packet))
    .map((direction) => direction.id);
  record.emit('packet.frozen', id);
  return true;
}
