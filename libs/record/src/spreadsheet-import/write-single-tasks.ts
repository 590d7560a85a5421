import { MAILED } from '#domain/delivery/notification-kind';
import { DomainError } from '#domain/error/domain-error';
import { DELIVERY_PROCESS_ID } from '#domain/process/process-kind';
import type { TaskWrite } from '#domain/spreadsheet-import/match-tasks';
import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { notifySql } from '../delivery/notify.js';
import { unitsOfProgramme } from '../direction/programme-unit.queries.js';
import { insertRows } from '../programme/import-insert-rows.js';
import type { ImportScope } from './import-target.js';

// The first due date stays beside the new one for ever.
const CHANGE_SQL = `
  update plan_item item set title = new.title, output = new.output, cadence = new.cadence, content_number = new.content, due = new.due,
    due_original = coalesce(item.due_original, new.due), version = item.version + 1
  from jsonb_to_recordset($2::jsonb) as new(id uuid, title text, output text, cadence text, content int, due date)
  where item.programme_id = $1 and item.id = new.id`;

const ASSIGNED = `
  from plan_item item join plan_item_unit part on part.plan_item_id = item.id
  join programme p on p.id = item.programme_id
  cross join lateral (
    select v.code, v.name from unit_version v where v.unit_id = part.unit_id and v.valid_from <= $2::date order by v.valid_from desc limit 1
  ) as name
  where item.id = any($1::uuid[])`;

const ASSIGNED_SQL = `
  select part.unit_id, item.number || '/' || name.code as key,
    jsonb_build_object('task', item.number, 'role', part.role, 'due', item.due) as data
  ${ASSIGNED} order by item.number, name.code`;

const TOLD_SQL = `
  select part.unit_id, '{officer,head}'::text[] as roles, item.programme_id, null::uuid as round_id, null::uuid as obligation_id,
    'task-assigned' as kind, p.number || '/' || item.number || '/' || name.code || '/task-assigned' as key,
    jsonb_build_object('programme', p.number, 'programmeTitle', p.title, 'task', item.number, 'title', item.title, 'due', item.due,
      'unit', name.code, 'unitName', name.name, 'role', part.role) as data
  ${ASSIGNED}`;

/**
 * Writes single tasks: new ones are given to their units at once, who are told; one that was given before only gets its
 * words and its date anew.
 */
export async function writeSingleTasks(
  tx: Transaction,
  { programmeId, importId }: ImportScope,
  writes: readonly TaskWrite[],
): Promise<void> {
  await requireInForce(tx, programmeId!);
  const changed = writes.filter(({ id }) => id !== null);
  await tx.query(CHANGE_SQL, [programmeId, JSON.stringify(changed)]);
  const fresh = writes.filter(({ id }) => id === null).map((write) => ({ ...write, id: uuid() }));
  await add(tx, programmeId!, fresh);
  const parameters = [fresh.map(({ id }) => id), localDate(tx.now)];
  await tx.emitEach('task.assigned', { programmeId, setKey: 'spreadsheet-import' }, ASSIGNED_SQL, parameters);
  const now = new Date(tx.now);
  const told = await tx.query<{ mail: string }>(notifySql(TOLD_SQL, '$2', '$3', '$4'), [
    ...parameters,
    now,
    MAILED['task-assigned'] !== 'in-app',
  ]);
  if (told.some(({ mail }) => mail === 'queued')) await tx.wake('delivery', DELIVERY_PROCESS_ID, 'mail');
  await tx.wake('programme', programmeId!, 'tasks changed');
  await tx.audit({
    action: 'tasks.imported',
    subjectKind: 'spreadsheet-import',
    subjectId: importId,
    detail: { created: fresh.map(({ number }) => number), changed: changed.map(({ number }) => number) },
  });
}

async function add(
  tx: Transaction,
  programmeId: string,
  tasks: readonly (TaskWrite & { readonly id: string })[],
): Promise<void> {
  const known = await unitsOfProgramme(tx, programmeId, [
    ...new Set(tasks.flatMap(({ lead, coordinating }) => [lead, ...coordinating])),
  ]);
  const unitIds = new Map(known.map(({ code, unitId }) => [code, unitId]));
  await insertRows(
    tx,
    'plan_item',
    tasks.map(({ id, number, title, output, cadence, content, due }) => ({
      id,
      programme_id: programmeId,
      content_number: content,
      number,
      title,
      output,
      cadence,
      due_original: due,
      due,
      origin: 'single',
      tracking: 'lead',
      status: 'open',
      issued_at: new Date(tx.now).toISOString(),
      version: 1,
    })),
  );
  await insertRows(
    tx,
    'plan_item_unit',
    tasks.flatMap(({ id, lead, coordinating }) => [
      { plan_item_id: id, unit_id: unitIds.get(lead), role: 'lead' },
      ...coordinating.map((code) => ({ plan_item_id: id, unit_id: unitIds.get(code), role: 'coordinating' })),
    ]),
  );
}

async function requireInForce(tx: Transaction, programmeId: string): Promise<void> {
  const programme = await tx.one<{ stage: string }>(`select stage from programme where id = $1 for share`, [
    programmeId,
  ]);
  if (programme?.stage !== 'in-force')
    throw new DomainError('PROGRAMME_NOT_IN_FORCE', { stage: programme?.stage ?? '' });
}
