import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { plannedRounds } from '#domain/programme/next-round';
import { addDays, type LocalDate, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { loadCalendar } from '../calendar/calendar.queries.js';
import { createProcess } from '../process/process-record.js';
import { recordBeforeEntry } from './before-entry.js';
import { addContents } from './import-add-contents.js';
import { addInspections } from './import-add-inspections.js';
import { addReporting } from './import-add-reporting.js';
import { insertRows } from './import-insert-rows.js';
import { programmeCalendarOf } from './import-parts.js';

/** The ids that a programme's rows refer to, by the codes of the file. */
export interface ProgrammeReferences {
  readonly units: ReadonlyMap<string, string>;
  readonly calendars: ReadonlyMap<string, string>;
}

/** Writes a programme that is not recorded yet, with all that belongs to it, its event and its process. Answers its id. */
export async function addProgramme(
  tx: Transaction,
  file: ProgrammeFile,
  fileName: string,
  { units, calendars }: ProgrammeReferences,
): Promise<string> {
  const { programme } = file;
  const id = uuid();
  const calendarId = calendars.get(programmeCalendarOf(file))!;
  await addHead(tx, id, programme, calendarId, units);
  await addContents(tx, id, programme, units);
  await addInspections(tx, id, programme, units);
  const startsOn = await firstDay(tx, file, calendarId);
  await addReporting(tx, id, file, startsOn, units);
  await recordBeforeEntry(tx, id);
  await announce(tx, id, programme, fileName);
  return id;
}

async function addHead(
  tx: Transaction,
  id: string,
  programme: ProgrammeFile['programme'],
  calendarId: string,
  units: ReadonlyMap<string, string>,
): Promise<void> {
  await insertRows(tx, 'programme', [
    {
      id,
      number: programme.number,
      title: programme.title,
      stage: 'in-force',
      signed_on: programme.signedOn,
      signed_at_place: programme.signedAt ?? null,
      period_from: programme.period.from,
      period_until: programme.period.until,
      entered_at: new Date(tx.now).toISOString(),
      calendar_id: calendarId,
      implements_number: programme.implements ?? null,
      succeeds_number: programme.succeeds ?? null,
      plan_calendar: programme.planCalendar ?? null,
      reviews: programme.reviews,
      inspections: programme.inspections ?? null,
      version: 1,
    },
  ]);
  await insertRows(
    tx,
    'party',
    programme.parties.map(({ unit, secretariat, signer }, index) => ({
      id: uuid(),
      programme_id: id,
      ordinal: index + 1,
      unit_id: units.get(unit),
      secretariat_unit_id: units.get(secretariat),
      signer,
    })),
  );
  await insertRows(
    tx,
    'legal_basis',
    programme.legalBases.map(({ kind, number, date, issuer, summary }, index) => ({
      id: uuid(),
      programme_id: id,
      ordinal: index + 1,
      kind,
      number,
      issued_on: date ?? null,
      issuer,
      summary,
    })),
  );
}

/**
 * The first day on which anything of the programme can happen: a round may open before the period's first day, and
 * must find its form and its reminder policy in force.
 */
async function firstDay(tx: Transaction, { programme }: ProgrammeFile, calendarId: string): Promise<LocalDate> {
  const { from, until } = programme.period;
  const rules = programme.reporting.map((rule) => ({
    id: rule.code,
    code: rule.code,
    name: rule.name,
    rule: rule.period,
    validFrom: rule.from ?? from,
    validUntil: rule.until ?? until,
  }));
  const calendar = await loadCalendar(tx, calendarId, addDays(from, -400), addDays(until, 400));
  const [first] = plannedRounds(rules, calendar);
  const days = [from, programme.signedOn, ...(first ? [localDate(first.opensAt)] : [])];
  return days.sort()[0]!;
}

async function announce(
  tx: Transaction,
  id: string,
  { number, signedOn, period, parties, contents }: ProgrammeFile['programme'],
  fileName: string,
): Promise<void> {
  await createProcess(tx, 'programme', id, number);
  await tx.emit(
    'programme.signed',
    {
      programmeId: id,
      key: number,
      data: {
        number,
        signedOn,
        from: period.from,
        until: period.until,
        parties: parties.map(({ unit }) => unit),
        contents: contents.length,
        tasks: contents.reduce((sum, { tasks }) => sum + tasks.length, 0),
      },
    },
    { detail: { file: fileName } },
  );
}
