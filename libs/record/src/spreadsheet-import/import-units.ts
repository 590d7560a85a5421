import { matchUnits, type UnitWrite } from '#domain/spreadsheet-import/match-units';
import type { RecordedUnit, UnitRow } from '#domain/spreadsheet-import/unit-index';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { ensureCalendars, STATE_CALENDAR } from '../calendar/import-calendar-seed.js';
import { insertRows } from '../programme/import-insert-rows.js';
import type { ImportTarget } from './import-target.js';

const RECORDED_SQL = `
  select v.unit_id as "unitId", v.code, v.official_code as "officialCode", v.valid_from as "from", v.valid_to as "to", v.name,
    v.short_name as "shortName", v.kind, v.level, c.code as calendar, above.code as parent
  from unit_version v join calendar c on c.id = v.calendar_id
  left join (select distinct on (unit_id) unit_id, code from unit_version order by unit_id, valid_from desc) as above
    on above.unit_id = v.parent_id
  order by v.unit_id, v.valid_from`;

const CHANGES = `jsonb_to_recordset($1::jsonb) as new(unit_id uuid, valid_from date, code text, name text, short_name text, kind text, level text,
  parent_id uuid, calendar_id uuid, official_code text)`;

// The version in force ends the day before; the new one ends when that would have.
const FROM_NOW_ON_SQL = `
  with new as (select * from ${CHANGES}), last as (
    select distinct on (v.unit_id) v.id, v.unit_id, v.valid_to from unit_version v join new using (unit_id) order by v.unit_id, v.valid_from desc
  ), ended as (
    update unit_version v set valid_to = new.valid_from from new, last where last.unit_id = new.unit_id and v.id = last.id
  )
  insert into unit_version (id, unit_id, valid_from, valid_to, code, name, short_name, kind, level, parent_id, calendar_id, official_code)
  select gen_random_uuid(), new.unit_id, new.valid_from, last.valid_to, new.code, new.name, new.short_name, new.kind, new.level, new.parent_id,
    new.calendar_id, new.official_code
  from new join last using (unit_id)`;

const CORRECT_SQL = `
  update unit_version v set name = new.name, short_name = new.short_name, kind = new.kind, level = new.level, parent_id = new.parent_id,
    calendar_id = new.calendar_id, official_code = new.official_code
  from ${CHANGES} where v.unit_id = new.unit_id and v.valid_from = new.valid_from`;

// A version that is set right a second time has the same natural key: how often tells the two apart.
const CHANGED_SQL = `
  with earlier as (
    select data ->> 'unit' || '/' || (data ->> 'from') as key, count(*) as times from event
    where programme_id is null and name = 'unit.changed' group by 1)
  select new.unit_id, case when earlier.key is null then new.key else new.key || '/' || (earlier.times + 1) end as key, new.data
  from jsonb_to_recordset($1::jsonb) as new(unit_id uuid, key text, data jsonb) left join earlier on earlier.key = new.key
  order by new.key`;

/** Units, new or as they are from a day on. */
export const unitsTarget: ImportTarget<UnitWrite> = {
  async match(tx, { asOf }, rows) {
    const calendars = await ensureCalendars(tx);
    const recorded = await tx.query<RecordedUnit>(RECORDED_SQL);
    const context = { recorded, calendars: new Set(calendars.keys()), defaultCalendar: STATE_CALENDAR, asOf };
    return { rows: matchUnits(rows as readonly UnitRow[], context) };
  },

  async write(tx, _, writes) {
    const calendars = await ensureCalendars(tx);
    const unitIds = await idsByCode(tx);
    const created = writes.filter(({ change }) => change === 'create');
    for (const { code } of created) unitIds.set(code, uuid());
    const versions = (change: UnitWrite['change']) =>
      writes.filter((write) => write.change === change).map((write) => versionOf(write, unitIds, calendars));
    const created_at = new Date(tx.now).toISOString();
    await insertRows(
      tx,
      'unit',
      created.map(({ code }) => ({ id: unitIds.get(code), created_at })),
    );
    await insertRows(
      tx,
      'unit_version',
      versions('create').map((version) => ({ id: uuid(), ...version })),
    );
    await tx.query(FROM_NOW_ON_SQL, [JSON.stringify(versions('from-now-on'))]);
    await tx.query(CORRECT_SQL, [JSON.stringify(versions('correct'))]);
    await announce(tx, writes, unitIds);
  },
};

/** One event a unit; the act by which it changed stands in its data. */
async function announce(
  tx: Transaction,
  writes: readonly UnitWrite[],
  unitIds: ReadonlyMap<string, string>,
): Promise<void> {
  const changes = writes.map(({ code, change, from, act }) => ({
    unit_id: unitIds.get(code),
    key: `${code}/${from}`,
    data: {
      unit: code,
      change: change === 'create' ? 'created' : change === 'correct' ? 'corrected' : 'changed',
      from,
      act,
    },
  }));
  await tx.emitEach('unit.changed', { programmeId: null, setKey: 'spreadsheet-import' }, CHANGED_SQL, [
    JSON.stringify(changes),
  ]);
}

function versionOf(
  { code, from, name, shortName, kind, level, parent, calendar, officialCode }: UnitWrite,
  unitIds: ReadonlyMap<string, string>,
  calendars: ReadonlyMap<string, string>,
) {
  return {
    unit_id: unitIds.get(code),
    valid_from: from,
    code,
    name,
    short_name: shortName,
    kind,
    level,
    parent_id: parent === null ? null : unitIds.get(parent),
    calendar_id: calendars.get(calendar),
    official_code: officialCode,
  };
}

async function idsByCode(tx: Transaction): Promise<Map<string, string>> {
  const known = await tx.query<{ code: string; id: string }>(`select distinct code, unit_id as id from unit_version`);
  return new Map(known.map(({ code, id }) => [code, id]));
}
