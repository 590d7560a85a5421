import { canonical, sha256 } from '#documents/packet-archive/canonical';
import type { ReceiptFacts } from '#documents/papers/receipt';
import type { Transaction } from '#persistence/transaction';
import { businessDay, isoLocalSql } from '../../local-time.js';
import { joinUnitName } from '../../unit-name.js';
import { CALLED_ROUND, JOIN_FORM } from './called-round.queries.js';
import { PROGRAMME_NAMED, unitNamedSql } from './programme-named.queries.js';
import { answersOnPaper, evidenceOf, type ReportedContent } from './reported-version.queries.js';

interface VersionRow extends Omit<ReceiptFacts, 'sha256' | 'evidence'>, ReportedContent {
  readonly nothingToReport: boolean;
}

const VERSION_SQL = `
  select ${PROGRAMME_NAMED} as programme, ${unitNamedSql('unit_name')} as unit, ${CALLED_ROUND} as round, v.number as version, v.kind,
    v.paper_number as "paperNumber", v.paper_date as "paperDate", v.arrival_number as "arrivalNumber", v.arrival_date as "arrivalDate",
    ${isoLocalSql('v.received_at')} as "receivedAt", ${isoLocalSql('v.entered_at')} as "enteredAt", o.due_original as "dueOriginal",
    v.due_in_force as "dueInForce", v.late, v.nothing_to_report as "nothingToReport", v.answers, form_version.fields
  from report_version v join obligation o on o.id = v.obligation_id join round r on r.id = o.round_id
  join programme p on p.id = r.programme_id ${JOIN_FORM} ${joinUnitName('o.unit_id', 'unit_name')}
  where v.id = $1::uuid`;

/** How the report version of that id came, and the digest of its content. */
export async function receiptFacts(tx: Transaction, versionId: string): Promise<ReceiptFacts | undefined> {
  const row = await tx.one<VersionRow>(VERSION_SQL, [versionId, businessDay(tx)]);
  if (!row) return undefined;
  const { nothingToReport, answers: _, fields: __, ...version } = row;
  const evidence = await evidenceOf(tx, versionId, row);
  const content = {
    programme: row.programme.number,
    round: row.round.code,
    unit: row.unit.code,
    version: row.version,
    paperNumber: row.paperNumber,
    paperDate: row.paperDate,
    nothingToReport,
    answers: answersOnPaper(row),
    files: evidence,
  };
  return { ...version, sha256: sha256(canonical(content)), evidence };
}
