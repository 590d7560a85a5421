import type { ExchangedPaper, ExchangedPaperFilter } from '#contracts/http/exchange';
import type { Page } from '#contracts/http/primitives';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { ATTACHMENT_JSON } from '../attachment/attachment-json.js';
import { decodeCursor, pageFrom } from '../cursor.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { hasRole, MINE, scopeOf } from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';

/** SQL: whether the person is of the secretariat that took the paper in or sent it, or heads it. */
const exchangedPaperVisible = (paper: string) => hasRole(`${paper}.unit_id`, 'secretariat', 'head');

const FILES = `
  select jsonb_agg(${ATTACHMENT_JSON} || jsonb_build_object('description', file.description) order by file.ordinal)
  from exchanged_paper_file file join attachment a on a.id = file.attachment_id where file.exchanged_paper_id = x.id`;

const COLUMNS = `x.id, x.direction, ${unitRefSql('x.unit_id', 'name')} as unit, x.document_id as "documentId", x.number, x.symbol, x.place,
  x.issued_on as date, x.type_name as "typeName", x.subject, x.content, x.sender, x.receivers,
  (select x.receivers @> jsonb_build_array(jsonb_build_object('id', own.organ_id)) from exchange_address own where own.unit_id = x.unit_id) as "addressedHere",
  x.signer, x.due_on as "dueDate", x.to_places as "toPlaces", x.answers, coalesce((${FILES}), '[]') as files,
  jsonb_build_object('sha256', x.edxml_sha256, 'size', x.edxml_size) as edxml, x.programme_id as "programmeId", p.number as programme,
  x.paper_id as "paperId", ${isoLocalSql('x.at')} as at, entered.code as by, x.version`;

const FROM = `exchanged_paper x join person entered on entered.id = x.by left join programme p on p.id = x.programme_id
  ${joinUnitName('x.unit_id', 'name')}`;

const LIST_SQL = `
  with ${MINE}
  select ${COLUMNS} from ${FROM}
  where x.direction = $3 and ${exchangedPaperVisible('x')} and ($4::uuid is null or x.programme_id = $4)
    and ($5::text is null or name.code = $5) and ($6::timestamptz is null or (x.at, x.id) < ($6, $7::uuid))
  order by x.at desc, x.id desc limit $8`;

const ONE_SQL = `with ${MINE} select ${COLUMNS} from ${FROM} where x.id = $3::uuid and ${exchangedPaperVisible('x')}`;

/** Papers that came in and went out as edXML, as far as the caller may see them. */
export class ExchangedPaperQueries {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  list(
    actor: Actor,
    access: Access,
    direction: ExchangedPaper['direction'],
    filter: ExchangedPaperFilter,
  ): Promise<Page<ExchangedPaper>> {
    return this.database.snapshot(actor, async (tx) => {
      const rows = await tx.query<ExchangedPaper>(LIST_SQL, [
        ...scopeOf(tx, access),
        direction,
        filter.programme ?? null,
        filter.unit ?? null,
        ...(decodeCursor(filter.cursor, 2) ?? [null, null]),
        filter.limit + 1,
      ]);
      return pageFrom(rows, filter.limit, (row) => [row.at, row.id]);
    });
  }

  /** One of them. Throws NOT_FOUND out of scope. */
  detail(actor: Actor, access: Access, id: string): Promise<ExchangedPaper> {
    return this.database.snapshot(actor, (tx) => exchangedPaperView(tx, access, id));
  }
}

/** A paper as the caller sees it now. Throws NOT_FOUND out of scope. */
export async function exchangedPaperView(tx: Transaction, access: Access, id: string): Promise<ExchangedPaper> {
  const found = await tx.one<ExchangedPaper>(ONE_SQL, [...scopeOf(tx, access), id]);
  if (!found) throw new DomainError('NOT_FOUND', { what: 'exchanged paper' });
  return found;
}
