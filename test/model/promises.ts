import { addWorkingDays, isWorkingDay } from '#domain/calendar/working-days';
import { IDLE_WAIT_MS } from '#domain/process/decision';
import { endOf, instantAt, localDate } from '#domain/time/instant';
import { ahead, look, planned } from './decisions.js';
import { BrokenPromise, nameOf, type Packet, type PaperRecord, type Ref, refOf, type Version } from './paper-record.js';

/** What may never happen, looked for after every day. Throws BrokenPromise. */
export class Promises {
  private readonly versions = new Map<Version, string>();
  private readonly originals = new Map<string, string>();

  constructor(private readonly record: PaperRecord) {}

  check(): void {
    for (const round of this.record.rounds.values()) {
      for (const { unit, versions, dueOriginal, timely } of round.duties) {
        const where = `${round.id}/${unit}`;
        this.stays(this.originals, where, dueOriginal, 'the original due date moved');
        for (const version of versions) this.checkVersion(where, version);
        if (timely === true && versions.some(({ late, correction }) => late && !correction))
          throw new BrokenPromise(`late was laundered: ${where}`);
      }
    }
    for (const packet of this.record.packets.values()) checkPacket(this.record, packet);
  }

  /** After the engine has come to rest in the afternoon: every rung whose moment has come was done for all who owe. */
  checkReminded(): void {
    const { rounds, now, signed, stage } = this.record;
    if (stage !== 'in-force') return;
    for (const round of rounds.values()) {
      if (round.stage !== 'open' || !this.sleeps({ kind: 'round', id: round.id })) continue;
      for (const { unit, status, due, calendarId } of round.duties) {
        const calendar = signed.calendars.get(calendarId)!;
        if (status === 'submitted' || status === 'accepted' || !isWorkingDay(calendar, localDate(now))) continue;
        const done = new Set(
          round.done.filter((each) => each.calendarId === calendarId && each.due === due).map(({ rung }) => rung),
        );
        const missed = signed.policy.rungs.find(
          ({ code, workingDays, at }) =>
            !done.has(code) && instantAt(addWorkingDays(calendar, due, workingDays), at) <= now,
        );
        if (missed) throw new BrokenPromise(`never came to ${missed.code} of ${round.id}/${unit}`);
      }
    }
  }

  /** Whether neither a wake nor the sweeper is on its way to the process. */
  private sleeps(ref: Ref): boolean {
    const { processes, wakes, now } = this.record;
    const { wakeAt } = processes.get(nameOf(ref))!;
    return !wakes.has(nameOf(ref)) && (wakeAt === null || wakeAt > now);
  }

  /** After the engine has come to rest: nobody sleeps past what the facts call for, unless a wake or the sweeper still comes for him. */
  checkAwake(): void {
    const { processes, now } = this.record;
    for (const [name, { wakeAt }] of processes) {
      if (!this.sleeps(refOf(name))) continue;
      const decision = look(this.record, refOf(name));
      if ('done' in decision) continue;
      const idle = 'wakeAt' in decision && decision.wakeAt >= now + IDLE_WAIT_MS;
      if ('step' in decision || wakeAt === null || (wakeAt > decision.wakeAt && !idle)) {
        throw new BrokenPromise(`slept past what was due: ${name} ${JSON.stringify(decision)}`);
      }
    }
  }

  /** Promises 3 and 5. */
  private checkVersion(where: string, version: Version): void {
    const { figure, receivedAt, dueInForce, late } = version;
    const seen = this.versions.get(version);
    const told = `${figure} ${receivedAt} ${dueInForce} ${late}`;
    if (seen !== undefined && seen !== told) throw new BrokenPromise(`a version was altered: ${where}`);
    if (seen === undefined && late !== receivedAt >= endOf(dueInForce)) {
      throw new BrokenPromise(`late is not decided by the due date in force: ${where}`);
    }
    this.versions.set(version, told);
  }

  private stays(seen: Map<string, string>, key: string, value: string, sentence: string): void {
    if ((seen.get(key) ?? value) !== value) throw new BrokenPromise(`${sentence}: ${key}`);
    seen.set(key, value);
  }
}

/** Promises 4 and 6. */
function checkPacket(record: PaperRecord, packet: Packet): void {
  const { id, frozen, listedDirections, changedAt, stage } = packet;
  if (!frozen) return;
  if (stage === 'delivered' && !(packet.papersMade && packet.letterMade))
    throw new BrokenPromise(`delivered without papers: ${id}`);
  const shown = record.rules.keepsFigures ? frozen.sum : sumNow(frozen.rounds);
  if (shown !== frozen.sources.reduce((sum, { figure }) => sum + figure, 0))
    throw new BrokenPromise(`a frozen figure changed: ${id}`);
  if (frozen.sources.some(({ version, figure }) => !version.accepted || version.figure !== figure)) {
    throw new BrokenPromise(`a figure leads to no accepted version: ${id}`);
  }
  if (stage !== 'frozen') return; // the moment of the freeze is known only until it is prepared
  const open = record.directions.filter(
    ({ givenAt, answeredAt }) => givenAt < changedAt && (answeredAt === null || answeredAt > changedAt),
  );
  const missing = open.find((direction) => !listedDirections.includes(direction.id));
  if (missing) throw new BrokenPromise(`packet ${id} does not list ${missing.id}`);
}

const sumNow = (
  rounds: Packet['frozen'] extends infer Frozen ? NonNullable<Frozen>['rounds' & keyof NonNullable<Frozen>] : never,
) =>
  rounds
    .flatMap(({ duties }) =>
      duties.flatMap(({ versions }) => versions.filter(({ accepted }) => accepted).at(-1)?.figure ?? []),
    )
    .reduce((sum, figure) => sum + figure, 0);

/** What must have come to pass when the years are over and the engine runs. Throws BrokenPromise. */
export function checkEnd(record: PaperRecord): void {
  if (record.stage !== 'ended') throw new BrokenPromise(`the programme never ended: it is ${record.stage}`);
  const left = ahead(record);
  if (left.rounds.length > 0) throw new BrokenPromise(`never opened: ${left.rounds[0]!.period.code}`);
  const unclosed = [...record.rounds.values()].find(({ stage }) => stage !== 'closed');
  if (unclosed) throw new BrokenPromise(`never closed: ${unclosed.id}`);
  const called = new Set(planned(record).map(({ period }) => period.code));
  const uncalled = [...record.rounds.values()].find(({ id, reviewId }) => !reviewId && !called.has(id));
  if (uncalled) throw new BrokenPromise(`opened though nothing calls for it: ${uncalled.id}`);
  for (const [name, { wakeAt }] of record.processes) {
    if (wakeAt !== null && wakeAt <= record.now) throw new BrokenPromise(`overslept: ${name}`);
  }
  if (record.wakes.size > 0) throw new BrokenPromise(`a wake was never seen: ${[...record.wakes.keys()][0]}`);
}
