import type { Page } from '#contracts/http/primitives';
import type { PastResult, PastResultsQuery } from '#contracts/http/spreadsheet-import';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { decodeCursor, pageFrom } from '../cursor.js';
import type { Access } from '../person/access.js';
import { MINE, obligationVisible, programmeVisible, scopeOf } from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';

/** Figures of earlier periods that came in from sheets: read beside a form as the last period. */
export class PastResultQueries {
  constructor(private readonly database: Database) {}

  /** By unit, period and figure: one's own units', or all for who oversees the programme. */
  list(actor: Actor, access: Access, programmeId: string, filter: PastResultsQuery): Promise<Page<PastResult>> {
    return this.database.snapshot(actor, async (tx) => {
      const programme = await tx.one(
        `with ${MINE} select 1 from programme p where p.id = $3 and ${programmeVisible('p.id')}`,
        [...scopeOf(tx, access), programmeId],
      );
      if (!programme) throw new DomainError('NOT_FOUND', { what: 'programme' });
      const after = decodeCursor(filter.cursor, 3) ?? [null, null, null];
      const rows = await tx.query<PastResult>(
        `with ${MINE}
         select ${unitRefSql('r.unit_id', 'name')} as unit, r.period, r.field, r.value::float8 as value, r.source, r.import_id as "importId"
         from past_result r ${joinUnitName('r.unit_id', 'name')}
         where r.programme_id = $3 and ${obligationVisible('r.unit_id', 'r.programme_id')}
           and ($4::text is null or name.code = $4) and ($5::text is null or r.period = $5)
           and ($6::text is null or (name.code, r.period, r.field) > ($6, $7, $8))
         order by name.code, r.period, r.field limit $9`,
        [...scopeOf(tx, access), programmeId, filter.unit ?? null, filter.period ?? null, ...after, filter.limit + 1],
      );
      return pageFrom(rows, filter.limit, ({ unit, period, field }) => [unit.code, period, field]);
    });
  }
}
