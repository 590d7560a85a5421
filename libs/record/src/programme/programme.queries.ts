import type { CursorQuery, Page } from '#contracts/http/primitives';
import type { ProgrammeDetail, ProgrammeSummary } from '#contracts/http/programme';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { decodeCursor, pageFrom } from '../cursor.js';
import type { Access } from '../person/access.js';
import { MINE, programmeVisible, scopeOf } from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';

const SUMMARY_COLUMNS = `p.id, p.number, p.title, p.stage, p.signed_on as "signedOn", p.period_from as "periodFrom",
  p.period_until as "periodUntil", p.version,
  (select count(*)::int from round where programme_id = p.id and stage = 'open') as "openRounds"`;

// `$2` is the business day, `$3` the programme; each part is a JSON array in its own order.
const PARTIES = `
  select jsonb_agg(jsonb_build_object('unit', ${unitRefSql('party.unit_id', 'body')},
    'secretariat', ${unitRefSql('party.secretariat_unit_id', 'standing')}, 'signer', party.signer) order by party.ordinal)
  from party ${joinUnitName('party.unit_id', 'body')} ${joinUnitName('party.secretariat_unit_id', 'standing')}
  where party.programme_id = p.id`;

const LEGAL_BASES = `
  select jsonb_agg(jsonb_build_object('kind', kind, 'number', number, 'issuedOn', issued_on, 'issuer', issuer, 'summary', summary) order by ordinal)
  from legal_basis where programme_id = p.id`;

const ASSIGNMENTS = `
  select jsonb_agg(jsonb_build_object('unit', ${unitRefSql('a.unit_id', 'assigned')}, 'role', a.role) order by a.role desc, assigned.code)
  from assignment a ${joinUnitName('a.unit_id', 'assigned')}
  where a.task_id = task.id and a.valid_from <= $2::date and (a.valid_to is null or a.valid_to > $2::date)`;

const INDICATORS = `
  select jsonb_agg(jsonb_build_object('code', code, 'name', name, 'measure', measure, 'target', target, 'direction', direction) order by code)
  from indicator where task_id = task.id`;

// Numbers of contents and tasks are texts such as 2, 10 or 1.10: by their parts as numbers, then as they stand.
const byNumber = (column: string) => `string_to_array(regexp_replace(${column}, '[^0-9.]', '', 'g'), '.')::text[]`;
const numeric = (column: string) =>
  `array(select lpad(part, 6, '0') from unnest(${byNumber(column)}) with ordinality as t(part, place) order by place)`;

const CONTENTS = `
  select jsonb_agg(jsonb_build_object('number', content.number, 'title', content.title, 'assumed', content.assumed, 'tasks', coalesce((
      select jsonb_agg(jsonb_build_object('number', task.number, 'title', task.title, 'output', task.output, 'cadence', task.cadence,
        'due', task.due, 'assignments', coalesce((${ASSIGNMENTS}), '[]'), 'indicators', coalesce((${INDICATORS}), '[]'))
        order by ${numeric('task.number')}, task.number)
      from task where task.content_id = content.id), '[]')) order by ${numeric('content.number')}, content.number)
  from content where content.programme_id = p.id`;

const RULES = `
  select jsonb_agg(jsonb_build_object('code', rule.code, 'name', rule.name, 'mode', rule.mode, 'nothingToReport', rule.nothing_to_report,
    'returnWorkingDays', rule.return_working_days, 'validFrom', rule.valid_from, 'validUntil', rule.valid_until, 'rule', rule.rule,
    'respondents', (select count(*) from period_rule_respondent where period_rule_id = rule.id)) order by rule.code)
  from period_rule rule where rule.programme_id = p.id and rule.purpose = 'periodic'`;

const SUSPENSIONS = `
  select jsonb_agg(jsonb_build_object('from', suspended_on, 'until', resumed_on, 'reason', reason) order by suspended_on)
  from suspension where programme_id = p.id`;

const DETAIL_SQL = `
  with ${MINE}
  select ${SUMMARY_COLUMNS}, p.implements_number as implements, p.succeeds_number as succeeds, p.ended_on as "endedOn",
    coalesce((${PARTIES}), '[]') as parties, coalesce((${LEGAL_BASES}), '[]') as "legalBases",
    coalesce((${CONTENTS}), '[]') as contents, coalesce((${RULES}), '[]') as rules, coalesce((${SUSPENSIONS}), '[]') as suspensions
  from programme p where p.id = $3 and ${programmeVisible('p.id')}`;

/** Throws NOT_FOUND unless the programme exists and is the caller's to see by `visible`. */
export async function requireProgramme(
  tx: Transaction,
  access: Access,
  id: string,
  visible: (programmeId: string) => string = programmeVisible,
): Promise<void> {
  const found = await tx.one(`with ${MINE} select 1 from programme p where p.id = $3 and ${visible('p.id')}`, [
    ...scopeOf(tx, access),
    id,
  ]);
  if (!found) throw new DomainError('NOT_FOUND', { what: 'programme' });
}

/** The programmes a caller has to do with. */
export class ProgrammeQueries {
  constructor(private readonly database: Database) {}

  /** By number, then day of signing. */
  list(actor: Actor, access: Access, { cursor, limit }: CursorQuery): Promise<Page<ProgrammeSummary>> {
    return this.database.snapshot(actor, async (tx) => {
      const [number, id] = decodeCursor(cursor, 2) ?? [null, null];
      const rows = await tx.query<ProgrammeSummary>(
        `with ${MINE} select ${SUMMARY_COLUMNS} from programme p
         where ${programmeVisible('p.id')} and ($3::text is null or (p.number, p.id) > ($3, $4::uuid))
         order by p.number, p.id limit $5`,
        [...scopeOf(tx, access), number, id, limit + 1],
      );
      return pageFrom(rows, limit, (row) => [row.number, row.id]);
    });
  }

  /** The whole promise: parties, bases, contents, tasks with today's assignments, reporting rules, suspensions. */
  detail(actor: Actor, access: Access, id: string): Promise<ProgrammeDetail> {
    return this.database.snapshot(actor, async (tx) => {
      const programme = await tx.one<ProgrammeDetail>(DETAIL_SQL, [...scopeOf(tx, access), id]);
      if (!programme) throw new DomainError('NOT_FOUND', { what: 'programme' });
      return programme;
    });
  }
}
