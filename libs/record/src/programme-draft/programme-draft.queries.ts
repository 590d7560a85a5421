import type { DraftCheck, ProgrammeDraft, ProgrammeDraftItem } from '#contracts/http/programme-draft';
import type { Language } from '#domain/error/sentence';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { MINE, scopeOf } from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { checkFile, draftCheck } from './check-draft.js';
import { draftOf, draftVisible } from './draft-scope.js';

const MOST = 100;

const ITEMS_SQL = `
  with ${MINE}
  select draft.id, draft.state, ${unitRefSql('draft.unit_id', 'name')} as unit, draft.file_name as "fileName", draft.size, draft.sha256,
    draft.number, draft.title, draft.faults, uploader.name as "uploadedBy", ${isoLocalSql('draft.uploaded_at')} as "uploadedAt",
    changer.name as "changedBy", ${isoLocalSql('draft.changed_at')} as "changedAt", draft.programme_id as "programmeId", draft.version
  from programme_draft draft ${joinUnitName('draft.unit_id', 'name')}
  join person uploader on uploader.id = draft.uploaded_by join person changer on changer.id = draft.changed_by
  where ${draftVisible('draft')} and ($3::uuid is null or draft.id = $3)`;

/** Programme files on their way into the record. */
export class ProgrammeDraftQueries {
  constructor(private readonly database: Database) {}

  /** The drafts that the caller may go on with or has entered, the latest first; what was dropped is not listed. */
  list(actor: Actor, access: Access): Promise<{ items: ProgrammeDraftItem[] }> {
    return this.database.snapshot(actor, async (tx) => ({
      items: await tx.query<ProgrammeDraftItem>(
        `${ITEMS_SQL} and draft.state <> 'dropped' order by draft.changed_at desc, draft.id limit ${MOST}`,
        [...scopeOf(tx, access), null],
      ),
    }));
  }

  /** One draft, checked now. Throws NOT_FOUND out of scope. */
  detail(actor: Actor, access: Access, id: string, language: Language, rehearsals: boolean): Promise<ProgrammeDraft> {
    return this.database.snapshot(actor, (tx) => draftDetail(tx, access, id, language, rehearsals));
  }

  /** What a text would be checked as; nothing is kept. Throws NOT_FOUND out of scope. */
  check(actor: Actor, access: Access, id: string, text: string, language: Language): Promise<DraftCheck> {
    return this.database.snapshot(actor, async (tx) => {
      const { fileName } = await draftOf(tx, access, id);
      return draftCheck(tx, access, await checkFile(tx, access, { text, fileName }, language), language);
    });
  }
}

/** One draft with its text and everything that is wrong with it. */
export async function draftDetail(
  tx: Transaction,
  access: Access,
  id: string,
  language: Language,
  rehearsals: boolean,
): Promise<ProgrammeDraft> {
  const { text, fileName } = await draftOf(tx, access, id);
  const [item] = await tx.query<ProgrammeDraftItem>(ITEMS_SQL, [...scopeOf(tx, access), id]);
  const check = await draftCheck(tx, access, await checkFile(tx, access, { text, fileName }, language), language);
  return { ...item!, text, check, rehearsals };
}
