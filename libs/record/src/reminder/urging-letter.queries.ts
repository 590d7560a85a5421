import type { CursorQuery, Page } from '#contracts/http/primitives';
import type { UrgingLetter } from '#contracts/http/urging-letter';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { decodeCursor, pageFrom } from '../cursor.js';
import type { Access } from '../person/access.js';
import { MINE, ofSecretariat, scopeOf } from '../person/scope.js';
import { taskCodeSql } from '../task/task.queries.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';

const LETTER_SQL = `
  with ${MINE}
  select l.id, p.id as "programmeId", p.number as programme, r.code as round, l.rung, l.drafted_on as "draftedOn", l.stage,
    l.number, l.signed_on as "signedOn", l.version,
    (select coalesce(jsonb_agg(${unitRefSql('urged.id', 'unit_name')} order by unit_name.code), '[]')
     from unnest(l.unit_ids) as urged(id) ${joinUnitName('urged.id', 'unit_name')}) as units,
    (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'code', ${taskCodeSql('i', 'plan')}, 'title', i.title, 'due', i.due)
       order by i.due, i.number), '[]')
     from unnest(l.plan_item_ids) as urged(id) join plan_item i on i.id = urged.id left join plan on plan.id = i.plan_id) as tasks
  from urging_letter l left join round r on r.id = l.round_id join programme p on p.id = coalesce(l.programme_id, r.programme_id)
  where ${ofSecretariat('p.id')}`;

/** Drafted letters, for the secretariats that sign them. */
export class UrgingLetterQueries {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  list(actor: Actor, access: Access, { cursor, limit }: CursorQuery): Promise<Page<UrgingLetter>> {
    return this.database.snapshot(actor, async (tx) => {
      const [draftedOn, id] = decodeCursor(cursor, 2) ?? [null, null];
      const rows = await tx.query<UrgingLetter>(
        `${LETTER_SQL} and ($3::date is null or (l.drafted_on, l.id) < ($3, $4::uuid)) order by l.drafted_on desc, l.id desc limit $5`,
        [...scopeOf(tx, access), draftedOn, id, limit + 1],
      );
      return pageFrom(rows, limit, (row) => [row.draftedOn, row.id]);
    });
  }

  detail(actor: Actor, access: Access, id: string): Promise<UrgingLetter> {
    return this.database.snapshot(actor, async (tx) => {
      const letter = await tx.one<UrgingLetter>(`${LETTER_SQL} and l.id = $3`, [...scopeOf(tx, access), id]);
      if (!letter) throw new DomainError('NOT_FOUND', { what: 'urging letter' });
      return letter;
    });
  }
}
