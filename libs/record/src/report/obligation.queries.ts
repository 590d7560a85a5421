import type { ExtensionView } from '#contracts/http/extension';
import type { ObligationDetail, ObligationFilter, ObligationItem, ReportVersion } from '#contracts/http/obligation';
import type { Page } from '#contracts/http/primitives';
import type { FrozenPacket } from '#contracts/http/report';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { ATTACHMENT_JSON } from '../attachment/attachment-json.js';
import { decodeCursor, pageFrom } from '../cursor.js';
import { EXTENSION_COLUMNS } from '../extension/extension.queries.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { hasRole, MINE, obligationVisible, ofSecretariat, programmeVisible, scopeOf } from '../person/scope.js';
import { reportReminded } from '../reminder/last-reminded.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { type DutyContext, dutyContext } from './duty-context.js';
import { versionSummarySql } from './duty-view.js';
import type { AskedDuty } from './earlier-reports.queries.js';
import { frozenPackets } from './frozen-packets.queries.js';

/** SQL: sent late, or still owed after the due date in force; `$2` is the business day. */
export const LATE_SQL = `(o.timely is false or (o.status in ('open', 'returned') and o.due < $2::date))`;

/** SQL: an obligation as lists show it; `o` with its unit joined as `unit_name`. */
export const OBLIGATION_COLUMNS = `o.id, ${unitRefSql('o.unit_id', 'unit_name')} as unit, o.status, ${LATE_SQL} as late,
  o.due_original as "dueOriginal", o.due, o.lock, o.timely, o.version,
  exists (select 1 from extension where obligation_id = o.id and status in ('requested', 'offered')) as "extensionPending", ${reportReminded('o')},
  (select ${versionSummarySql('v')} from report_version v where v.obligation_id = o.id order by v.number desc limit 1) as report`;

const VERSIONS_SQL = `
  select v.id, v.number, v.kind, v.late, v.due_in_force as "dueInForce", ${isoLocalSql('v.received_at')} as "receivedAt",
    ${isoLocalSql('v.entered_at')} as "enteredAt", v.answers, v.paper_number as "paperNumber", v.paper_date as "paperDate",
    v.arrival_number as "arrivalNumber", v.arrival_date as "arrivalDate", v.reason, v.warnings, sender.code as "submittedBy",
    approver.code as "approvedBy",
    coalesce((select jsonb_agg(${ATTACHMENT_JSON} order by a.name, a.id) from report_version_attachment borne
      join attachment a on a.id = borne.attachment_id where borne.report_version_id = v.id), '[]') as attachments,
    (select jsonb_build_object('ruling', ruling.ruling, 'reason', ruling.reason, 'note', ruling.note, 'ruledAt', ${isoLocalSql('ruling.ruled_at')})
      from report_ruling ruling where ruling.report_version_id = v.id) as ruling
  from report_version v
  join person sender on sender.id = v.submitted_by
  left join person approver on approver.id = v.approved_by
  where v.obligation_id = $1 order by v.number desc`;

const DETAIL_SQL = `
  with ${MINE}
  select o.id as "obligationId", r.code as round, coalesce(unit_name.code, '') as unit, o.status, o.due_original as "dueOriginal",
    o.due, o.lock, o.timely, o.version, ${unitRefSql('o.unit_id', 'unit_name')} as "unitRef", r.id as "roundId",
    r.name as "roundName", r.stage as "roundStage", p.id as "programmeId", p.number as programme, rule.mode,
    rule.nothing_to_report as "nothingToReport", ${reportReminded('o')}, version.fields, version.rules,
    jsonb_build_object('id', form.id, 'code', form.code, 'versionId', version.id, 'number', version.version) as form,
    o.unit_id as "unitId", r.period_rule_id as "periodRuleId", r.cut_off as "cutOff",
    jsonb_build_object('officer', ${hasRole('o.unit_id', 'officer')}, 'head', ${hasRole('o.unit_id', 'head')},
      'secretariat', ${ofSecretariat('p.id')}) as mine
  from obligation o
  join round r on r.id = o.round_id
  join programme p on p.id = r.programme_id
  join period_rule rule on rule.id = r.period_rule_id
  join form_version version on version.id = r.form_version_id
  join form on form.id = version.form_id
  ${joinUnitName('o.unit_id', 'unit_name')}
  where o.id = $3 and ${obligationVisible('o.unit_id', 'p.id')}`;

type DetailRow = Omit<ObligationDetail, 'versions' | 'extensions' | 'reminders' | keyof DutyContext> & AskedDuty;

/** What units owe, as far as the caller may see it. */
export class ObligationQueries {
  constructor(private readonly database: Database) {}

  /** The obligations of a round by unit code. Throws NOT_FOUND for a round out of scope. */
  ofRound(actor: Actor, access: Access, roundId: string, filter: ObligationFilter): Promise<Page<ObligationItem>> {
    return this.database.snapshot(actor, async (tx) => {
      const scope = scopeOf(tx, access);
      const round = await tx.one(
        `with ${MINE} select 1 from round r where r.id = $3 and ${programmeVisible('r.programme_id')}`,
        [...scope, roundId],
      );
      if (!round) throw new DomainError('NOT_FOUND', { what: 'round' });
      const [code, id] = decodeCursor(filter.cursor, 2) ?? [null, null];
      const rows = await tx.query<ObligationItem>(
        `with ${MINE}
         select ${OBLIGATION_COLUMNS}
         from obligation o join round r on r.id = o.round_id ${joinUnitName('o.unit_id', 'unit_name')}
         where o.round_id = $3 and ${obligationVisible('o.unit_id', 'r.programme_id')}
           and ($4::text is null or o.status = $4) and ($5::boolean is null or ${LATE_SQL} = $5)
           and ($6::text is null or unit_name.code = $6)
           and ($7::text is null or (coalesce(unit_name.code, ''), o.id) > ($7, $8::uuid))
         order by coalesce(unit_name.code, ''), o.id limit $9`,
        [
          ...scope,
          roundId,
          filter.status ?? null,
          filter.late === undefined ? null : filter.late === 'true',
          filter.unit ?? null,
          code,
          id,
          filter.limit + 1,
        ],
      );
      return pageFrom(rows, filter.limit, (row) => [row.unit.code, row.id]);
    });
  }

  /**
   * One duty with its versions, rulings, extensions beside the original date, the reminders sent, and what stands beside
   * the form: last period's answers, those of a year before, the year so far, the indicators it feeds.
   */
  detail(actor: Actor, access: Access, id: string): Promise<ObligationDetail> {
    return this.database.snapshot(actor, async (tx) => {
      const row = await tx.one<DetailRow>(DETAIL_SQL, [...scopeOf(tx, access), id]);
      if (!row) throw new DomainError('NOT_FOUND', { what: 'obligation' });
      const { unitId, periodRuleId, cutOff, ...duty } = row;
      const parts = await this.parts(tx, id);
      const accepted = parts.versions.find(({ ruling }) => ruling?.ruling === 'accepted')?.answers ?? null;
      const context = await dutyContext(tx, { ...duty, unitId, periodRuleId, cutOff, accepted });
      return { ...duty, ...parts, ...context };
    });
  }

  /** The packets already frozen, and what that version of the duty's report would change in them. */
  frozenPackets(actor: Actor, access: Access, id: string, number: number): Promise<FrozenPacket[]> {
    return this.database.snapshot(actor, async (tx) => {
      const version = await tx.one(
        `with ${MINE} select 1 from report_version v join obligation o on o.id = v.obligation_id
           join round r on r.id = o.round_id
         where o.id = $3 and v.number = $4 and ${obligationVisible('o.unit_id', 'r.programme_id')}`,
        [...scopeOf(tx, access), id, number],
      );
      if (!version) throw new DomainError('NOT_FOUND', { what: 'report version' });
      return frozenPackets(tx, access, id, number);
    });
  }

  private async parts(
    tx: Transaction,
    id: string,
  ): Promise<Pick<ObligationDetail, 'versions' | 'extensions' | 'reminders'>> {
    const versions = await tx.query<ReportVersion>(VERSIONS_SQL, [id]);
    const extensions = await tx.query<ExtensionView>(
      `select ${EXTENSION_COLUMNS} from extension e join obligation o on o.id = e.obligation_id where o.id = $1 order by e.ordinal`,
      [id],
    );
    const reminders = await tx.query<ObligationDetail['reminders'][number]>(
      `select kind, rung, recipient, due, since, ${isoLocalSql('sent_at')} as "sentAt" from reminder where obligation_id = $1 order by sent_at, rung, recipient`,
      [id],
    );
    return { versions, extensions, reminders };
  }
}
