import type { CatalogueLinks, Indicator, IndicatorFilter, IndicatorList } from '#contracts/http/indicator';
import { similarIndicators } from '#domain/indicator/similar-indicators';
import { fold } from '#domain/spreadsheet-import/fold';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { planOverseen } from '../person/scope.js';
import { requireProgramme } from '../programme/programme.queries.js';
import { linkedFigures } from './linked-figures.js';

/** SQL: an entry as every answer shows it; `c` is the alias of the row. */
export const INDICATOR_COLUMNS = `c.id, c.code, c.name, c.measure, c.kind, c.definition, c.source, c.valid_from as "validFrom",
  c.confirmed, (select code from catalogue_indicator stays where stays.id = c.merged_into) as "mergedInto", c.version,
  (select count(distinct asked.programme_id)::int from (
    select programme_id from indicator where catalogue_indicator_id = c.id
    union all
    select form.programme_id from form_figure_indicator linked join form on form.id = linked.form_id
    where linked.catalogue_indicator_id = c.id) as asked) as programmes`;

const LINKS_SQL = `
  select each.indicator, each.form, each.figure, each.label, each.measure, catalogue.code as catalogue, each.inherited
  from (
    select i.code as indicator, null as form, null as figure, i.name as label, i.measure,
      i.catalogue_indicator_id as catalogue_id, false as inherited, 0 as part, i.code as place, 0::bigint as field_place, 0::bigint as column_place
    from indicator i where i.programme_id = $1
    union all
    select null, form.code, linked.figure, linked.label, linked.measure, linked.catalogue_id, linked.inherited, 1, form.code,
      linked.field_place, linked.column_place
    from form
    join lateral (select fields from form_version where form_id = form.id order by version desc limit 1) as newest on true
    cross join lateral ${linkedFigures('form.id', 'form.programme_id', 'newest.fields')} as linked
    where form.programme_id = $1
  ) as each
  left join catalogue_indicator catalogue on catalogue.id = each.catalogue_id
  order by part, place, field_place, column_place`;

/** The shared catalogue of indicators, and what of a programme means which entry of it. */
export class IndicatorQueries {
  constructor(private readonly database: Database) {}

  /** The catalogue by code; everybody who has signed in may read it: it says what is asked, never what was answered. */
  list(actor: Actor, filter: IndicatorFilter): Promise<IndicatorList> {
    return this.database.snapshot(actor, async (tx) => {
      const items = await tx.query<Indicator>(
        `select ${INDICATOR_COLUMNS} from catalogue_indicator c
         where ($1::boolean is null or c.confirmed = $1) and ($2 or c.merged_into is null) order by c.code`,
        [filter.confirmed === undefined ? null : filter.confirmed === 'true', filter.merged === 'true'],
      );
      const wanted = fold(filter.search ?? '');
      return { items: items.filter(({ code, name }) => fold(`${code} ${name}`).includes(wanted)) };
    });
  }

  /**
   * Everything in the programme that is counted: its indicators, then the figures of its forms, each with the entry it
   * means or those of a like name. For its secretariats, their heads, and its leaders. Throws NOT_FOUND otherwise.
   */
  links(actor: Actor, access: Access, programmeId: string): Promise<CatalogueLinks> {
    return this.database.snapshot(actor, async (tx) => {
      await requireProgramme(tx, access, programmeId, planOverseen);
      return catalogueLinks(tx, programmeId);
    });
  }
}

/** What of the programme means which entry, with suggestions for what means none. */
export async function catalogueLinks(tx: Transaction, programmeId: string): Promise<CatalogueLinks> {
  const items = await tx.query<Omit<CatalogueLinks['items'][number], 'suggestions'>>(LINKS_SQL, [programmeId]);
  const catalogue = await tx.query<{ code: string; name: string; measure: string }>(
    `select code, name, measure from catalogue_indicator where merged_into is null`,
  );
  const names = new Map(catalogue.map(({ code, name }) => [code, name]));
  return {
    items: items.map((item) => ({
      ...item,
      suggestions: item.catalogue
        ? []
        : similarIndicators({ name: item.label, measure: item.measure ?? undefined }, catalogue).map((similar) => ({
            ...similar,
            name: names.get(similar.code)!,
          })),
    })),
  };
}
