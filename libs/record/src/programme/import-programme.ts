import { basename } from 'node:path';
import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { ensureCalendars } from '../calendar/import-calendar-seed.js';
import { addOrganisation } from '../organisation/add-organisation.js';
import { matchOrganisation, type OrganisationMatch } from '../organisation/match-organisation.js';
import { type RecordedOrganisation, readOrganisation } from '../organisation/recorded-organisation.js';
import { addProgramme } from './import-add-programme.js';
import { type ImportConflict, ImportRefusal, importConflict } from './import-conflict.js';
import { partConflicts } from './import-parts.js';
import { readRecordedParts } from './import-recorded-parts.js';

/** A programme file that was read and found right in itself, and what it is called. */
export interface NamedProgrammeFile {
  readonly file: ProgrammeFile;
  readonly fileName: string;
}

/** What an import did with one file. */
export interface ImportedProgramme {
  readonly outcome: 'imported' | 'unchanged';
  readonly programmeId: string;
  readonly number: string;
  /** What was added to the record; all 0 when unchanged. */
  readonly added: {
    readonly units: number;
    readonly people: number;
    readonly contents: number;
    readonly tasks: number;
    readonly forms: number;
    readonly reportingRules: number;
  };
}

const IMPORT_ACTOR: Actor = { kind: 'import', personId: null };
/** Imports take turns: migrations take 7355608, the sealer 7355609. */
export const IMPORT_LOCK = 7355610;

/** Brings one programme file into the record; see `importProgrammes`. */
export async function importProgramme(
  database: Database,
  file: ProgrammeFile,
  fileName: string,
): Promise<ImportedProgramme> {
  const [imported] = await importProgrammes(database, [{ file, fileName }]);
  return imported!;
}

/**
 * Brings programme files into the record, all of them or none: calendar, units, people, the programme and its process.
 * A file that is recorded already changes nothing; its simulation part is never kept, nor are accounts made (a file
 * holds no passwords). Throws `ImportRefusal`, with every conflict of every file, when one disagrees with the record.
 */
export function importProgrammes(
  database: Database,
  files: readonly NamedProgrammeFile[],
): Promise<ImportedProgramme[]> {
  return database.write(IMPORT_ACTOR, (tx) => importWithin(tx, files));
}

/** The same within a transaction that is open already. */
export async function importWithin(
  tx: Transaction,
  files: readonly NamedProgrammeFile[],
): Promise<ImportedProgramme[]> {
  await tx.query(`select pg_advisory_xact_lock(${IMPORT_LOCK})`);
  const calendars = await ensureCalendars(tx);
  const attempts: (NamedProgrammeFile & Attempt)[] = [];
  for (const named of files) attempts.push({ ...named, ...(await importOne(tx, named, calendars)) });
  if (attempts.some(({ conflicts }) => conflicts.length > 0)) throw new ImportRefusal(attempts);
  return attempts.map(({ imported }) => imported!);
}

/** A programme file held against the record: nothing is written. */
export interface HeldAgainstRecord {
  readonly recorded: RecordedOrganisation;
  readonly match: OrganisationMatch;
  /** The programme's id when it is recorded already. */
  readonly programmeId: string | null;
  readonly conflicts: readonly ImportConflict[];
}

/** What a file would add to the record, and what of it disagrees with it; `calendars` are the codes that are known. */
export async function holdAgainstRecord(
  tx: Transaction,
  file: ProgrammeFile,
  calendars: { has(code: string): boolean },
): Promise<HeldAgainstRecord> {
  const { organisation, programme } = file;
  const recorded = await readOrganisation(
    tx,
    organisation.units.map(({ code }) => code),
    organisation.people.map(({ code }) => code),
  );
  const match = matchOrganisation(organisation, recorded);
  const before = await readRecordedParts(tx, programme.number, programme.signedOn);
  const conflicts = [
    ...match.conflicts,
    ...calendarConflicts(organisation, calendars),
    ...(before ? [...partConflicts(file, before.parts), ...additions(file, match)] : []),
  ];
  return { recorded, match, programmeId: before?.id ?? null, conflicts };
}

interface Attempt {
  readonly conflicts: readonly ImportConflict[];
  readonly imported?: ImportedProgramme;
}

async function importOne(
  tx: Transaction,
  { file, fileName }: NamedProgrammeFile,
  calendars: ReadonlyMap<string, string>,
): Promise<Attempt> {
  const { recorded, match, programmeId, conflicts } = await holdAgainstRecord(tx, file, calendars);
  if (conflicts.length > 0) return { conflicts };
  if (programmeId !== null) return { conflicts, imported: imported('unchanged', programmeId, file, match) };
  const units = await addOrganisation(tx, match, recorded, calendars);
  const id = await addProgramme(tx, file, basename(fileName), { units, calendars });
  return { conflicts, imported: imported('imported', id, file, match) };
}

/** A recorded programme's file can bring nothing new: units and people are added by commands of their own. */
function additions({ programme }: ProgrammeFile, match: OrganisationMatch): ImportConflict[] {
  const { number, signedOn } = programme;
  const added = (path: ImportConflict['path'], vi: string, en: string) =>
    importConflict('PART_ADDED', path, { number, signedOn, part: { vi, en } });
  const newPeople = new Set(match.newPeople.map(({ person }) => person.code));
  return [
    ...match.newUnits.map(({ path }) => added(path, 'đơn vị', 'unit')),
    ...match.newPeople.map(({ path }) => added(path, 'tài khoản', 'person')),
    ...match.newRoles
      .filter(({ person }) => !newPeople.has(person.code))
      .map(({ path }) => added(path, 'vai trò', 'role')),
  ];
}

function calendarConflicts(
  { units }: ProgrammeFile['organisation'],
  calendars: { has(code: string): boolean },
): ImportConflict[] {
  return units.flatMap(({ calendar }, index) =>
    calendars.has(calendar)
      ? []
      : [importConflict('CALENDAR_UNKNOWN', ['organisation', 'units', index, 'calendar'], { calendar })],
  );
}

function imported(
  outcome: ImportedProgramme['outcome'],
  programmeId: string,
  { programme }: ProgrammeFile,
  match: OrganisationMatch,
): ImportedProgramme {
  const added =
    outcome === 'unchanged'
      ? { units: 0, people: 0, contents: 0, tasks: 0, forms: 0, reportingRules: 0 }
      : {
          units: match.newUnits.length,
          people: match.newPeople.length,
          contents: programme.contents.length,
          tasks: programme.contents.reduce((sum, { tasks }) => sum + tasks.length, 0),
          forms: programme.forms.length,
          reportingRules: programme.reporting.length,
        };
  return { outcome, programmeId, number: programme.number, added };
}
