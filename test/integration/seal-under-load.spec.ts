import { systemClock } from '#persistence/clock';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { importProgramme } from '#record/programme/import-programme';
import { SEAL_BATCH } from '#record/trail/seal';
import { verifyTrail } from '#record/trail/verify';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type SealFigures, sealUnderLoad } from '../support/seal-load.js';
import { smallProgramme } from '../support/small-programme.js';

const LATE_COMMITS = 4;

let test_: TestDatabase;
let database: Database;
let figures: SealFigures;

beforeAll(async () => {
  test_ = await createTestDatabase();
  database = new Database(await createDataSource({ url: test_.url, poolSize: 18 }).initialize(), systemClock);
  const { programmeId } = await importProgramme(database, smallProgramme(1), 'small');
  const [{ id: readerId }] = await test_.query(`select id from person where code = 'bdv.thuong-truc'`);
  figures = await sealUnderLoad({
    database,
    programmeId,
    readerId,
    writers: 8,
    lateCommits: LATE_COMMITS,
    seconds: 8,
    atLeast: SEAL_BATCH + 8,
    catchUpWithinMs: 120_000,
  });
}, 240_000);

afterAll(async () => {
  await database.source.destroy();
  await test_.drop();
});

test('under as many commands as the machine takes the sealer catches up, and every entry has one place without a gap', async () => {
  expect(figures.commands).toBeGreaterThan(SEAL_BATCH);
  const [row] = await test_.query(
    `select count(*)::int as sealed, max(position)::int as last, count(distinct (entry_kind, entry_id))::int as entries from seal`,
  );
  expect(row).toEqual({ sealed: row.last, last: row.last, entries: row.last });
  expect(row.last).toBeGreaterThanOrEqual(2 * figures.commands);
  expect(await verifyTrail(database)).toMatchObject({ waiting: 0, found: 0, findings: [] });
});

test('a reader by cursor has missed nothing and seen nothing twice, also of what was committed late', async () => {
  const events = await test_.query(
    `select e.id, s.position::int as position, e.key from seal s join event e on e.id = s.entry_id
     where s.entry_kind = 'event' order by s.position`,
  );
  expect(events.filter(({ key }) => key.startsWith('late-'))).toHaveLength(LATE_COMMITS);
  expect(figures.read.map(({ position, id }) => `${position} ${id}`)).toEqual(
    events.map(({ position, id }) => `${position} ${id}`),
  );
});
