import type { TestDatabase } from './database.js';

/** A task of a plan, as a test needs it. */
export interface IssuedTask {
  readonly number: string;
  readonly lead: string;
  readonly coordinating?: readonly string[];
  readonly due?: string;
  readonly content?: number;
  readonly status?: string;
}

/** Puts an issued plan with those tasks into the record, without its drafting and signing; answers the tasks' ids by number. */
export async function issuedPlan(
  database: TestDatabase,
  programmeId: string,
  year: number,
  tasks: readonly IssuedTask[],
): Promise<Record<string, string>> {
  const [plan] = await database.query(
    `insert into plan (id, programme_id, year, stage, issuance, draft_on, reply_by, issue_by, contents, issued_at)
     values (gen_random_uuid(), $1, $2, 'issued', 'jointly', '2018-01-10', '2018-01-20', '2018-02-01', $3, '2018-02-01T08:00:00+07:00')
     returning id`,
    [programmeId, year, JSON.stringify([{ number: 1, title: 'Tuyên truyền', tasks: [] }])],
  );
  const ids: Record<string, string> = {};
  for (const { number, lead, coordinating = [], due = null, content = 1, status = 'open' } of tasks) {
    const [item] = await database.query(
      `insert into plan_item (id, programme_id, plan_id, content_number, number, title, due_original, due, origin, status, issued_at)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $6, 'plan', $7, '2018-02-01T08:00:00+07:00') returning id`,
      [programmeId, plan.id, content, number, `Nhiệm vụ ${number}`, due, status],
    );
    ids[number] = item.id;
    await database.query(
      `insert into plan_item_unit (plan_item_id, unit_id, role)
       select $1, v.unit_id, case when v.code = $2 then 'lead' else 'coordinating' end from unit_version v where v.code = any($3)`,
      [item.id, lead, [lead, ...coordinating]],
    );
  }
  return ids;
}
