import { pathText } from '#contracts/programme-file/reading/fault';
import type { Calendar } from '#domain/calendar/calendar';
import { rehearsalClock } from '#persistence/clock';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { createApiToken } from '#record/person/api-token.service';
import { ImportRefusal } from '#record/programme/import-conflict';
import { importProgramme } from '#record/programme/import-programme';
import type { BoxDatabase } from './box-database.js';
import { RehearsalFault } from './rehearsal-fault.js';
import { untilItWorks } from './retry.js';
import type { SimulatedProgramme } from './simulated-programme.js';

/**
 * The administrator of the box enters a programme at the moment that the clock shows, as `songhanh import` does, and
 * gives everybody with an account an API token. Doing it again changes nothing.
 */
export async function enterProgramme(
  databaseUrl: string,
  box: BoxDatabase,
  programme: SimulatedProgramme,
  tokens: Map<string, string>,
): Promise<void> {
  const { programmeId } = await untilItWorks(
    'PostgreSQL',
    () => withDatabase(databaseUrl, (database) => importProgramme(database, programme.file, programme.fileName)),
    isAway,
  ).catch((error: unknown) => {
    throw error instanceof ImportRefusal ? refused(error) : error;
  });
  programme.id = programmeId;
  programme.calendars = await calendarsOf(box);
  const without = programme.roster.accounts().filter(({ code }) => !tokens.has(code));
  const made = await untilItWorks(
    'PostgreSQL',
    () =>
      withDatabase(databaseUrl, (database) =>
        makeTokens(
          database,
          without.map(({ code }) => code),
        ),
      ),
    isAway,
  );
  for (const [code, token] of made) tokens.set(code, token);
}

/** Person code → a new API token. */
function makeTokens(database: Database, codes: readonly string[]): Promise<Map<string, string>> {
  return database.write({ kind: 'administrator-command', personId: null }, async (tx) => {
    const people = await tx.query<{ id: string; code: string }>(`select id, code from person where code = any($1)`, [
      codes,
    ]);
    const made = new Map<string, string>();
    for (const { id, code } of people) made.set(code, (await createApiToken(tx, id, { name: 'rehearsal' })).token);
    return made;
  });
}

/** The files do not go together: units or people of the same code differ. */
function refused({ files }: ImportRefusal): RehearsalFault {
  const told = (language: 'message' | 'messageEn') =>
    files.flatMap(({ fileName, conflicts }) =>
      conflicts.map((conflict) => `${fileName}: ${conflict[language]} [${pathText(conflict.path)}]`),
    );
  return new RehearsalFault({ vi: told('message').join('\n'), en: told('messageEn').join('\n') }, 2);
}

/** The calendars as the record keeps them, by code. */
async function calendarsOf(box: BoxDatabase): Promise<Map<string, Calendar>> {
  const rows = await box.query<{ code: string; weekend: number[]; days: { date: string; kind: never }[] | null }>(
    `select c.code, c.weekend, (
       select json_agg(json_build_object('date', d.date, 'kind', d.kind)) from calendar_day d where d.calendar_id = c.id
     ) as days from calendar c`,
  );
  return new Map(
    rows.map(({ code, weekend, days }) => [
      code,
      { code, weekend, days: new Map((days ?? []).map(({ date, kind }) => [date, { kind }])) },
    ]),
  );
}

async function withDatabase<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const source = await createDataSource({ url, poolSize: 2, applicationName: 'songhanh-rehearsal' }).initialize();
  try {
    return await work(new Database(source, rehearsalClock));
  } finally {
    await source.destroy();
  }
}

/** Whether PostgreSQL was away: what it refuses for a reason stays refused. */
function isAway(error: unknown): boolean {
  const { code, message = '' } = error as { code?: string; message?: string };
  return /^(ECONN|EPIPE|57P|08)/.test(code ?? '') || /terminat|closed|timeout/i.test(message);
}
