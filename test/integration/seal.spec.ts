import { SYSTEM_ACTOR } from '#persistence/actor';
import { systemClock } from '#persistence/clock';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { CANONICAL_TEXT, ENTRY_KINDS, SEAL_BATCH, sealPending } from '#record/trail/seal';
import { verifyTrail } from '#record/trail/verify';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let test: TestDatabase;
let database: Database;

beforeEach(async () => {
  test = await createTestDatabase();
  database = new Database(await createDataSource({ url: test.url, poolSize: 4 }).initialize(), systemClock);
});

afterEach(async () => {
  await database.source.destroy();
  await test.drop();
});

describe('sealing', () => {
  it('gives every committed entry a gap-free position, once', async () => {
    await act(5);
    expect(await sealPending(database)).toBe(10);
    await act(2);
    expect(await sealPending(database)).toBe(4);
    expect(await sealPending(database)).toBe(0);
    const [row] = await test.query(
      `select count(*)::int as n, max(position)::int as last, (select position::int from seal_head) as head,
         (select count(*)::int from unsealed) as waiting from seal`,
    );
    expect(row).toEqual({ n: 14, last: 14, head: 14, waiting: 0 });
    expect(await verifyTrail(database)).toMatchObject({ sealed: 14, waiting: 0, found: 0, findings: [] });
  });

  it('orders by business time whatever the order of writing', async () => {
    await insertEvent('late', '2020-01-02T00:00:00Z');
    await insertEvent('early', '2020-01-01T00:00:00Z');
    await sealPending(database);
    const rows = await test.query(`select key from seal s join event e on e.id = s.entry_id order by position`);
    expect(rows.map(({ key }) => key)).toEqual(['early', 'late']);
  });

  it('leaves alone what is not committed', async () => {
    const runner = database.source.createQueryRunner();
    await runner.startTransaction();
    await runner.query(
      `insert into event (id, name, key, at, data) values (gen_random_uuid(), 'round.opened', 'open', now(), '{}')`,
    );
    expect(await sealPending(database)).toBe(0);
    await runner.commitTransaction();
    await runner.release();
    expect(await sealPending(database)).toBe(1);
  });

  it('takes a batch a pass, and several sealers at once never seal twice', async () => {
    await test.query(
      `insert into event (id, name, key, at, data)
       select gen_random_uuid(), 'reminder.sent', n::text, now(), '{}' from generate_series(1, ${SEAL_BATCH + 500}) n`,
    );
    let left = SEAL_BATCH + 500;
    while (left > 0) {
      const sealed = await Promise.all([sealPending(database), sealPending(database), sealPending(database)]);
      expect(Math.max(...sealed)).toBeLessThanOrEqual(SEAL_BATCH);
      left -= sealed.reduce((sum, n) => sum + n, 0);
    }
    expect(left).toBe(0);
    expect(await verifyTrail(database)).toMatchObject({ sealed: SEAL_BATCH + 500, found: 0 });
  });

  it('a column that comes later leaves the seals whole', async () => {
    await act(3);
    await sealPending(database);
    await test.query(`alter table event add column later text default 'x'`);
    expect(await verifyTrail(database)).toMatchObject({ found: 0 });
  });

  it.each(ENTRY_KINDS)(
    'seals the same text of an entry whatever the zone and date style of the session: %s',
    async (kind) => {
      await act(1);
      const table = kind === 'event' ? 'event' : 'audit_entry';
      const texts = `select ${CANONICAL_TEXT[kind]('entry')} as text from ${table} entry`;
      const [here] = await test.query(texts);
      const runner = database.source.createQueryRunner();
      await runner.query(`set timezone = 'Asia/Ho_Chi_Minh'`);
      await runner.query(`set datestyle = 'SQL, DMY'`);
      expect(await runner.query(texts)).toEqual([here]);
      await runner.query('reset all');
      await runner.release();
    },
  );
});

describe('what tampering leaves', () => {
  beforeEach(async () => {
    await act(6);
    await sealPending(database);
  });

  it('an edited event is named with its id and time', async () => {
    const [event] = await test.query(`select id, name, at from event order by key limit 1`);
    await byForce('event', `update event set data = '{"late": false}' where id = '${event.id}'`);
    const { findings } = await verifyTrail(database);
    expect(findings).toEqual([
      {
        kind: 'entry-edited',
        position: expect.any(Number),
        entryKind: 'event',
        entryId: event.id,
        at: event.at.toISOString(),
        label: event.name,
      },
    ]);
  });

  it.each([
    "at = at + interval '1 millisecond'",
    `actor_kind = 'person'`,
    `detail = detail || '{"a": 1}'`,
    `recorded_at = recorded_at - interval '1 day'`,
  ])('an audit entry edited in one column is named: %s', async (change) => {
    const [entry] = await test.query(`select id from audit_entry limit 1`);
    await byForce('audit_entry', `update audit_entry set ${change} where id = '${entry.id}'`);
    const { findings } = await verifyTrail(database);
    expect(findings).toMatchObject([{ kind: 'entry-edited', entryKind: 'audit', entryId: entry.id }]);
  });

  it('a removed entry is named', async () => {
    const [event] = await test.query(`select id from event limit 1`);
    await byForce('event', `delete from event where id = '${event.id}'`);
    const { findings } = await verifyTrail(database);
    expect(findings).toMatchObject([{ kind: 'entry-removed', entryKind: 'event', entryId: event.id }]);
  });

  it('an entry removed together with its seal leaves a gap', async () => {
    const [seal] = await test.query(`select entry_id from seal where position = 4`);
    await byForce('seal', `delete from seal where position = 4`);
    await byForce('event', `delete from event where id = '${seal.entry_id}'`);
    await byForce('audit_entry', `delete from audit_entry where id = '${seal.entry_id}'`);
    const { findings } = await verifyTrail(database);
    expect(findings).toEqual([{ kind: 'gap', position: 4, until: 4 }]);
  });

  it('a missing seal is named by its position and by its entry', async () => {
    const [seal] = await test.query(`select entry_id from seal where position = 5`);
    await byForce('seal', `delete from seal where position = 5`);
    const { findings } = await verifyTrail(database);
    expect(findings).toMatchObject([
      { kind: 'gap', position: 5, until: 5 },
      { kind: 'entry-without-seal', entryId: seal.entry_id },
    ]);
  });

  it('an entry slipped in behind the trigger is named', async () => {
    await test.query(`set session_replication_role = replica; insert into event (id, name, key, at, data)
      values (gen_random_uuid(), 'report.accepted', 'slipped', now(), '{}'); set session_replication_role = origin`);
    const { findings } = await verifyTrail(database);
    expect(findings).toMatchObject([{ kind: 'entry-without-seal', entryKind: 'event', label: 'report.accepted' }]);
  });

  it('an entry edited together with its digest breaks the chain at its position', async () => {
    const [seal] = await test.query(`select entry_id from seal where position = 3`);
    await byForce('seal', `update seal set digest = sha256('forged') where position = 3`);
    const { findings } = await verifyTrail(database);
    expect(findings).toMatchObject([
      { kind: 'chain-broken', position: 3, entryId: seal.entry_id },
      { kind: 'entry-edited', position: 3, entryId: seal.entry_id },
    ]);
  });

  it('a forged hash breaks the chain where it stands and where the next leans on it', async () => {
    await byForce('seal', `update seal set hash = sha256('forged') where position = 3`);
    const { findings } = await verifyTrail(database);
    expect(findings.map(({ kind, position }) => [kind, position])).toEqual([
      ['chain-broken', 3],
      ['chain-broken', 4],
    ]);
  });

  it('two entries that changed places are named', async () => {
    await byForce(
      'seal',
      `alter table seal drop constraint seal_entry_kind_entry_id_key;
       update seal s set entry_kind = o.entry_kind, entry_id = o.entry_id, salt = o.salt, digest = o.digest
       from seal o where (s.position, o.position) in ((2, 3), (3, 2))`,
    );
    const { findings } = await verifyTrail(database);
    expect(findings.map(({ kind, position }) => [kind, position])).toEqual([
      ['chain-broken', 2],
      ['chain-broken', 3],
    ]);
  });

  it('a cut tail shows against the head, and its entries are named', async () => {
    await byForce('seal', `delete from seal where position > 10`);
    const { findings } = await verifyTrail(database);
    expect(findings.map(({ kind }) => kind)).toEqual(['tail-cut', 'entry-without-seal', 'entry-without-seal']);
    expect(findings[0]).toEqual({ kind: 'tail-cut', position: 11, until: 12 });
  });

  it('a tail cut together with the head still leaves the entries', async () => {
    await byForce('seal', `delete from seal where position > 10`);
    await test.query(`update seal_head set position = 10, hash = (select hash from seal where position = 10)`);
    const { findings } = await verifyTrail(database);
    expect(findings.map(({ kind }) => kind)).toEqual(['entry-without-seal', 'entry-without-seal']);
  });

  it('a tail cut with head and entries shows against a head noted elsewhere', async () => {
    const { head } = await verifyTrail(database);
    await byForce('event', `delete from event where id in (select entry_id from seal where position > 10)`);
    await byForce('audit_entry', `delete from audit_entry where id in (select entry_id from seal where position > 10)`);
    await byForce('seal', `delete from seal where position > 10`);
    await test.query(`update seal_head set position = 10, hash = (select hash from seal where position = 10)`);
    expect(await verifyTrail(database)).toMatchObject({ found: 0 });
    expect(await verifyTrail(database, head!)).toMatchObject({
      findings: [{ kind: 'noted-head-missing', position: 12 }],
    });
  });

  it('an entry taken out of the queue before its seal is named, and so is one removed while it waited', async () => {
    await act(1);
    await test.query(`delete from unsealed where entry_kind = 'event'`);
    await byForce('audit_entry', `delete from audit_entry where id in (select entry_id from unsealed)`);
    const { findings } = await verifyTrail(database);
    expect(findings.map(({ kind, entryKind }) => [kind, entryKind])).toEqual([
      ['entry-without-seal', 'event'],
      ['waiting-entry-removed', 'audit'],
    ]);
    expect(await sealPending(database)).toBe(0);
  });

  it('a head that is gone is named', async () => {
    await test.query(`delete from seal_head`);
    expect(await verifyTrail(database)).toMatchObject({ findings: [{ kind: 'head-missing' }] });
  });

  it('emptied tables are reported in full number, and listed up to a limit', async () => {
    await test.query(
      `insert into event (id, name, key, at, data) select gen_random_uuid(), 'reminder.sent', n::text, now(), '{}' from generate_series(1, 4500) n`,
    );
    while ((await sealPending(database)) > 0);
    await byForce('event', `delete from event`);
    const verified = await verifyTrail(database);
    expect(verified.found).toBe(4_506);
    expect(verified.findings).toHaveLength(1_000);
  });
});

describe("the application's role", () => {
  it.each(
    ['event', 'audit_entry', 'seal'].flatMap((table) => [
      [`update ${table}`, `update ${table} set ${table === 'seal' ? 'position = position' : 'id = id'}`],
      [`delete from ${table}`, `delete from ${table}`],
      [`truncate ${table}`, `truncate ${table}`],
      [`alter table ${table}`, `alter table ${table} disable trigger all`],
    ]),
  )('may not %s', async (_, sql) => {
    await expect(database.source.query(sql)).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('may not switch the triggers off for its session', async () => {
    await expect(database.source.query(`set session_replication_role = replica`)).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
  });
});

/** So many changes, each an event and an audit entry. */
async function act(changes: number): Promise<void> {
  for (let n = 0; n < changes; n++) {
    await database.write(SYSTEM_ACTOR, (tx) =>
      tx.emit('report.accepted', { programmeId: null, key: `${Date.now()}-${Math.random()}`, data: { n, tên: 'xã' } }),
    );
  }
}

async function insertEvent(key: string, at: string): Promise<void> {
  await database.source.query(
    `insert into event (id, name, key, at, data) values (gen_random_uuid(), 'round.opened', $1, $2, '{}')`,
    [key, at],
  );
}

/** As the tables' owner, with the triggers that refuse changes switched off. */
async function byForce(table: string, sql: string): Promise<void> {
  await test.query(`alter table ${table} disable trigger all; ${sql}; alter table ${table} enable trigger all`);
}
