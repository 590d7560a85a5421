import { addWorkingDays } from '#domain/calendar/working-days';
import { extendedDates, mustLieAfter } from '#domain/extension/extended-dates';
import { addDays, endOf, type LocalDate, localDate } from '#domain/time/instant';
import { BrokenPromise, type Duty, type PaperRecord, type Round } from './paper-record.js';

const RETURN_WORKING_DAYS = 3;
/** How often a secretariat gives more time. */
const PATIENCE = 3;

/**
 * A unit submits. Answers what the client is told; `refused` changes nothing. A client that heard no answer sends the same
 * key again, and is answered as before.
 */
export function submit(record: PaperRecord, round: Round, unit: string, key: string, figure: number): string {
  const known = record.answeredKeys.get(key);
  if (known && record.rules.remembersKeys) return known;
  const duty = dutyOf(round, unit);
  const locked = !duty || record.now >= endOf(duty.lock);
  if (
    !duty ||
    round.stage !== 'open' ||
    record.stage !== 'in-force' ||
    locked ||
    !['open', 'returned'].includes(duty.status)
  ) {
    if (known) duplicateCheck(duty, figure, key);
    return 'refused';
  }
  const late = record.rules.isLate(record.now, duty.due);
  const version = {
    number: duty.versions.length + 1,
    figure,
    receivedAt: record.now,
    dueInForce: duty.due,
    late,
    correction: false,
    accepted: false,
  };
  duty.versions.push(version);
  duty.timely = record.rules.timelyAfter(duty.timely, late);
  duty.status = 'submitted';
  record.emit('report.submitted', `${round.id}/${unit}/${version.number}`);
  duplicateCheck(duty, figure, key);
  record.answeredKeys.set(key, `version ${version.number}`);
  return `version ${version.number}`;
}

/** Promise 1: a command done once is one version; each key carries a figure of its own. */
function duplicateCheck(duty: Duty | undefined, figure: number, key: string): void {
  const same = duty?.versions.filter((version) => version.figure === figure).length ?? 0;
  if (same > 1) throw new BrokenPromise(`done twice: ${key}`);
}

/** The secretariat accepts the newest version. */
export function accept(record: PaperRecord, round: Round, unit: string): void {
  const duty = dutyOf(round, unit);
  if (duty?.status !== 'submitted' || round.stage !== 'open') return;
  duty.status = 'accepted';
  duty.versions.at(-1)!.accepted = true;
  record.emit('report.accepted', `${round.id}/${unit}/${duty.versions.length}`);
  if (round.duties.every(({ status, lock }) => status === 'accepted' || record.now >= endOf(lock)))
    record.wake({ kind: 'round', id: round.id });
}

/** The secretariat returns it; the unit has some working days, and the original due date stays beside the new one. */
export function sendBack(record: PaperRecord, round: Round, unit: string): void {
  const duty = dutyOf(round, unit);
  if (duty?.status !== 'submitted' || round.stage !== 'open') return;
  const calendar = record.signed.calendars.get(duty.calendarId)!;
  const dates = record.rules.datesAfterReturn(duty, localDate(record.now), RETURN_WORKING_DAYS, calendar);
  if (dates.due < duty.due || dates.lock < duty.lock || dates.due <= localDate(record.now)) {
    throw new BrokenPromise(`a return took time away: ${round.id}/${unit}`);
  }
  duty.status = 'returned';
  Object.assign(duty, dates);
  record.emit('report.returned', `${round.id}/${unit}/${duty.versions.length}`);
  record.wake({ kind: 'round', id: round.id });
}

/** A correction of an accepted report, also after the round closed: a new version, accepted. The old one stays as it was. */
export function correct(record: PaperRecord, round: Round, unit: string, figure: number): void {
  const duty = dutyOf(round, unit);
  if (duty?.status !== 'accepted') return;
  duty.versions.push({
    number: duty.versions.length + 1,
    figure,
    receivedAt: record.now,
    dueInForce: duty.due,
    late: record.rules.isLate(record.now, duty.due),
    correction: true,
    accepted: true,
  });
}

/** More time is asked and given in one. */
export function extend(record: PaperRecord, round: Round, unit: string, workingDays: number): void {
  const duty = dutyOf(round, unit);
  if (!duty || round.stage !== 'open' || !['open', 'returned'].includes(duty.status) || record.stage !== 'in-force')
    return;
  const calendar = record.signed.calendars.get(duty.calendarId)!;
  const due = addWorkingDays(calendar, mustLieAfter(duty.due, localDate(record.now)), workingDays);
  if (record.now >= endOf(duty.lock) || duty.extensions === PATIENCE) return;
  duty.extensions += 1;
  Object.assign(duty, extendedDates(duty, due, calendar));
  record.wake({ kind: 'round', id: round.id });
}

export function suspend(record: PaperRecord): void {
  if (record.stage !== 'in-force') return;
  record.stage = 'suspended';
  record.suspendedOn = localDate(record.now);
  record.wakeOpen();
}

/** The programme goes on: what had not passed when it was suspended keeps the working days it had left. */
export function resume(record: PaperRecord): void {
  if (record.stage !== 'suspended') return;
  const [from, until] = [record.suspendedOn!, localDate(record.now)];
  record.stage = 'in-force';
  record.suspendedOn = null;
  record.suspensions.push({ from, until });
  const move = (date: LocalDate, calendarId?: string) =>
    record.rules.dateAfterSuspension(
      date,
      from,
      until,
      calendarId ? record.signed.calendars.get(calendarId)! : record.calendar,
    );
  for (const round of record.rounds.values()) {
    if (round.stage === 'closed') continue;
    Object.assign(round, { due: move(round.due), lock: move(round.lock) });
    for (const duty of round.duties.filter(({ status }) => status === 'open' || status === 'returned')) {
      Object.assign(duty, { due: move(duty.due, duty.calendarId), lock: move(duty.lock, duty.calendarId) });
    }
  }
  record.wakeOpen();
}

/** The secretariat sends the draft out, units answer, the paper is signed and numbered: whatever its stage allows. */
export function workOnPlan(record: PaperRecord, id: string, unit: string): void {
  const plan = record.plans.get(id)!;
  if (record.stage !== 'in-force') return;
  if (plan.stage === 'drafting') {
    plan.stage = 'consulting';
    plan.replyBy = addDays(localDate(record.now), 10);
  } else if (plan.stage === 'consulting') plan.unanswered.delete(unit);
  else if (plan.stage === 'revising') plan.stage = 'signing';
  else if (plan.stage === 'signing') {
    plan.stage = 'issued';
    record.emit('plan.approved', id);
    record.wake({ kind: 'programme', id: 'P' });
  } else return;
  record.wake({ kind: 'plan', id });
}

/** The chair concludes a consolidated review. */
export function conclude(record: PaperRecord, id: string): void {
  const review = record.reviews.get(id)!;
  if (review.stage !== 'consolidated' || record.stage === 'ended') return;
  review.stage = 'closed';
  record.emit('review.closed', id);
  record.wake({ kind: 'review', id });
  record.wake({ kind: 'programme', id: 'P' });
}

/** The secretariat prepares, its head releases, the leaders acknowledge: whatever its stage allows. */
export function workOnPacket(record: PaperRecord, id: string): void {
  const packet = record.packets.get(id)!;
  if (packet.stage === 'frozen') Object.assign(packet, { stage: 'prepared', changedAt: record.now });
  else if (packet.stage === 'prepared' && packet.papersMade)
    Object.assign(packet, { stage: 'released', changedAt: record.now });
  else if (packet.stage === 'delivered' && packet.unacknowledged > 0) packet.unacknowledged -= 1;
  else return;
  record.wake({ kind: 'packet', id });
}

export function direct(record: PaperRecord): void {
  const id = `D-${record.directions.length + 1}`;
  record.directions.push({
    id,
    year: Number(localDate(record.now).slice(0, 4)),
    givenAt: record.now,
    answeredAt: null,
  });
  record.emit('direction.given', id);
}

export function answer(record: PaperRecord, id: string): void {
  const direction = record.directions.find((each) => each.id === id);
  if (!direction || direction.answeredAt !== null) return;
  direction.answeredAt = record.now;
  record.emit('direction.answered', id);
}

const dutyOf = (round: Round, unit: string) => round.duties.find((duty) => duty.unit === unit);
