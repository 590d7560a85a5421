import type { ModelFilter, ModelView } from '#contracts/http/commendation';
import type { Page } from '#contracts/http/primitives';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { decodeCursor, pageFrom } from '../cursor.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { hasRole, MINE, reviewOverseen, scopeOf } from '../person/scope.js';
import { requireProgramme } from '../programme/programme.queries.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';

/** SQL: a model as people see it, with the review at which it was recognised. `$2` is the business day. */
export const MODEL_SQL = `
  select model.id, ${unitRefSql('model.unit_id', 'unit_name')} as unit, model.title, model.description, model.status,
    ${isoLocalSql('model.registered_at')} as "registeredAt", ${isoLocalSql('model.recognised_at')} as "recognisedAt",
    recognising.code as review
  from model left join review recognising on recognising.id = model.review_id
  ${joinUnitName('model.unit_id', 'unit_name')}`;

/** The models of a programme, as far as the caller may see them. */
export class ModelQueries {
  constructor(private readonly database: Database) {}

  /** By unit code, then title. A unit sees its own, and every model that was recognised. */
  ofProgramme(actor: Actor, access: Access, programmeId: string, filter: ModelFilter): Promise<Page<ModelView>> {
    return this.database.snapshot(actor, async (tx) => {
      await requireProgramme(tx, access, programmeId);
      const [code, title, id] = decodeCursor(filter.cursor, 3) ?? [null, null, null];
      const rows = await tx.query<ModelView>(
        `with ${MINE} ${MODEL_SQL}
         where model.programme_id = $3 and (model.status = 'recognised' or ${hasRole('model.unit_id', 'officer', 'head')}
             or ${reviewOverseen('model.programme_id')})
           and ($4::text is null or model.status = $4) and ($5::text is null or unit_name.code = $5)
           and ($6::text is null or (coalesce(unit_name.code, ''), model.title, model.id) > ($6, $7, $8::uuid))
         order by coalesce(unit_name.code, ''), model.title, model.id limit $9`,
        [
          ...scopeOf(tx, access),
          programmeId,
          filter.status ?? null,
          filter.unit ?? null,
          code,
          title,
          id,
          filter.limit + 1,
        ],
      );
      return pageFrom(rows, filter.limit, (row) => [row.unit.code, row.title, row.id]);
    });
  }
}
