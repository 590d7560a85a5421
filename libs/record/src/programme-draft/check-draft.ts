import type { DraftCheck, DraftFault, DraftSummary } from '#contracts/http/programme-draft';
import { datesOfProgramme } from '#contracts/programme-file/dates-of-programme';
import { placesInFile } from '#contracts/programme-file/places-in-file';
import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { readProgrammeFile } from '#contracts/programme-file/read-programme-file';
import { pathText } from '#contracts/programme-file/reading/fault';
import { respondentsOf } from '#contracts/programme-file/respondents';
import { DomainError } from '#domain/error/domain-error';
import { type Language, sentence } from '#domain/error/sentence';
import { yearAhead } from '#domain/programme/year-ahead';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { isAdministrator, MINE, scopeOf } from '../person/scope.js';
import type { ImportConflict } from '../programme/import-conflict.js';
import { type HeldAgainstRecord, holdAgainstRecord } from '../programme/import-programme.js';
import { knownCalendars, programmeCalendar } from './draft-calendar.js';

const MOST_FAULTS = 200;
const MOST_NAMES = 50;
const MOST_LINE = 400;

/** A file that was checked: its faults and conflicts by line, and the file itself when it can be read. */
export interface CheckedDraft {
  readonly faults: readonly DraftFault[];
  readonly file?: ProgrammeFile;
  readonly held?: HeldAgainstRecord;
}

/** Every fault of the file, and when it has none, everything in it that disagrees with the record. */
export async function checkFile(
  tx: Transaction,
  access: Access,
  { text, fileName }: { readonly text: string; readonly fileName: string },
  language: Language,
): Promise<CheckedDraft> {
  const lines = text.split(/\r\n|\r|\n/);
  const lineText = (line: number) => (lines[line - 1] ?? '').slice(0, MOST_LINE);
  const told = (vi: string, en: string) => (language === 'vi' ? vi : en);
  const read = readProgrammeFile(text, fileName);
  if ('faults' in read) {
    return {
      faults: read.faults.map(({ line, column, path, code, message, messageEn }) => {
        return { line, column, path, code, message: told(message, messageEn), text: lineText(line) };
      }),
    };
  }
  const held = await holdAgainstRecord(tx, read.file, await knownCalendars(tx));
  const place = placesInFile(text, fileName);
  const faults = held.conflicts
    .map((conflict) => (access.administrator ? conflict : withoutAddress(conflict)))
    .map(({ code, path, message, messageEn }) => {
      const { line, column } = place(path);
      return { line, column, path: pathText(path), code, message: told(message, messageEn), text: lineText(line) };
    })
    .sort((a, b) => a.line - b.line || a.column - b.column);
  return { faults, file: read.file, held };
}

/** The mail address that is recorded of somebody is not read by writing another one into a file. */
function withoutAddress(conflict: ImportConflict): ImportConflict {
  if (conflict.code !== 'PERSON_DIFFERS' || conflict.path.at(-1) !== 'email') return conflict;
  return {
    ...conflict,
    message: 'Tài khoản này đã ghi nhận với địa chỉ thư khác.',
    messageEn: 'This person is recorded with another mail address.',
  };
}

/** The same as the answer has it, with whether the caller may enter it. */
export async function draftCheck(
  tx: Transaction,
  access: Access,
  checked: CheckedDraft,
  language: Language,
): Promise<DraftCheck> {
  const { faults, file, held } = checked;
  const refused = await entryRefusal(tx, access, checked);
  return {
    faults: faults.slice(0, MOST_FAULTS),
    count: faults.length,
    summary: file && held ? summaryOf(file, held) : null,
    years: file ? await yearsOf(tx, file) : [],
    recorded: held?.programmeId ?? null,
    entry: {
      allowed: !refused,
      why: refused ? sentence(refused, language) : null,
    },
  };
}

/**
 * Why the caller may not enter the file. New units, accounts and roles are an administrator's to bring in: whoever may
 * give roles can see everything. Without them the secretariat of a signing party enters it.
 */
export async function entryRefusal(
  tx: Transaction,
  access: Access,
  { faults, file, held }: CheckedDraft,
): Promise<DomainError | undefined> {
  if (faults.length > 0 || !file || !held) {
    return new DomainError('PROGRAMME_DRAFT_HAS_FAULTS', { count: faults.length });
  }
  const caller = await tx.one<{ administrator: boolean; secretariat: boolean }>(
    `with ${MINE} select ${isAdministrator} as administrator, exists (
       select 1 from mine join unit_version v on v.unit_id = mine.unit_id
       where mine.role = 'secretariat' and v.code = any($3::text[])) as secretariat`,
    [...scopeOf(tx, access), file.programme.parties.map(({ secretariat }) => secretariat)],
  );
  if (caller?.administrator) return undefined;
  if (!caller?.secretariat) return new DomainError('NOT_ALLOWED', { role: 'secretariat' });
  const { newUnits, newPeople, newRoles } = held.match;
  if (newUnits.length + newPeople.length + newRoles.length === 0) return undefined;
  const people = Math.max(newPeople.length, newRoles.length);
  return new DomainError('PROGRAMME_DRAFT_ADDS_ORGANISATION', { units: newUnits.length, people });
}

/** The years in which the programme has dates. */
export async function yearsOf(tx: Transaction, file: ProgrammeFile): Promise<number[]> {
  const dates = datesOfProgramme(file.programme);
  const [first, last] = [dates.period.from, dates.period.until].map((date) => Number(date.slice(0, 4)));
  const calendar = await programmeCalendar(tx, file, first! - 2, last! + 2);
  const years = Array.from({ length: last! - first! + 3 }, (_, place) => first! - 1 + place);
  return years.filter((year) =>
    yearAhead(dates, year, calendar.calendar).some(({ kind }) => kind !== 'programme-ends'),
  );
}

function summaryOf(file: ProgrammeFile, { match }: HeldAgainstRecord): DraftSummary {
  const { organisation, programme } = file;
  const names = new Map(organisation.units.map(({ code, name }) => [code, name]));
  const listed = <T>(all: readonly T[], name: (each: T) => string) => ({
    count: all.length,
    names: all.slice(0, MOST_NAMES).map(name),
  });
  const fresh = new Set(match.newPeople.map(({ person }) => person.code));
  return {
    number: programme.number,
    title: programme.title,
    signedOn: programme.signedOn,
    periodFrom: programme.period.from,
    periodUntil: programme.period.until,
    parties: programme.parties.map(({ unit, secretariat, signer }) => ({
      unit: names.get(unit) ?? unit,
      secretariat: names.get(secretariat) ?? secretariat,
      signer,
    })),
    contents: programme.contents.map(({ number, title, tasks }) => ({ number, title, tasks: tasks.length })),
    tasks: programme.contents.reduce((sum, { tasks }) => sum + tasks.length, 0),
    forms: programme.forms.map(({ code, name, fields }) => ({ code, name, fields: fields.length })),
    reporting: programme.reporting.map((rule) => ({
      code: rule.code,
      name: rule.name,
      kind: rule.period.kind,
      mode: rule.mode,
      units: respondentsOf(file, rule).length,
    })),
    rungs: programme.reminders.rungs.length,
    reviews: programme.reviews.length,
    inspections: programme.inspections?.length ?? 0,
    units: organisation.units.length,
    people: organisation.people.length,
    newUnits: listed(match.newUnits, ({ unit }) => `${unit.code} – ${unit.name}`),
    newPeople: listed(match.newPeople, ({ person }) => `${person.code} – ${person.name}`),
    newRoles: listed(
      match.newRoles.filter(({ person }) => !fresh.has(person.code)),
      ({ person, role }) => `${person.code} – ${role}`,
    ),
    simulated: file.simulation !== undefined,
  };
}
