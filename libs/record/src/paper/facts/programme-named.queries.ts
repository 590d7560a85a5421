import type { ProgrammeNamed } from '#documents/papers/programme-named';
import { joinUnitName } from '../../unit-name.js';

/** SQL: a unit as papers name it, from an alias that `joinUnitName` made. */
export const unitNamedSql = (alias: string) =>
  `jsonb_build_object('code', coalesce(${alias}.code, ''), 'name', coalesce(${alias}.name, ''))`;

/** SQL: the number and date of a paper (`NumberedPaper`); null as long as it has none. */
export const numberedSql = (number: string, date: string) =>
  `case when ${number} is not null then jsonb_build_object('number', ${number}, 'date', ${date}) end`;

/** SQL: the programme `p` as papers name it: {@link ProgrammeNamed}. `$2` is the business day. */
export const PROGRAMME_NAMED = `jsonb_build_object('number', p.number, 'title', p.title, 'signedOn', p.signed_on, 'from', p.period_from,
  'until', p.period_until, 'parties', (
    select jsonb_agg(jsonb_build_object('unit', ${unitNamedSql('party_name')}, 'secretariat', ${unitNamedSql('office_name')})
      order by party.ordinal)
    from party ${joinUnitName('party.unit_id', 'party_name')} ${joinUnitName('party.secretariat_unit_id', 'office_name')}
    where party.programme_id = p.id))`;

/** A row that has it. */
export interface OfProgramme {
  readonly programme: ProgrammeNamed;
}
