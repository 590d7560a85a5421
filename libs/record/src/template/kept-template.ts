import type { TemplateDetail } from '#contracts/http/template';
import type { TemplateBlock } from '#documents/template/template-block';
import { PAPER_KINDS } from '#domain/paper/paper-kind';
import { LETTERHEAD, type TemplateKind } from '#domain/paper/template-kind';
import type { Transaction } from '#persistence/transaction';
import { isoLocalSql } from '../local-time.js';

export type OfficeTexts = Readonly<Record<string, string>>;

/** A version of what an office words in its own way. */
export interface KeptTemplate {
  readonly kind: TemplateKind;
  readonly version: number;
  /** Only what differs from the product's own words. */
  readonly texts: OfficeTexts;
  readonly setBy: string;
  readonly setAt: string;
  readonly fileSha256: string | null;
}

const KEPT_SQL = `
  select template.kind, template.version, template.texts, person.code as "setBy", ${isoLocalSql('template.set_at')} as "setAt",
    template.file_sha256 as "fileSha256"
  from paper_template template join person on person.id = template.set_by
  where template.unit_id = $1 and ($2::text is null or template.kind = $2) order by template.kind, template.version desc`;

/** The versions that the office set, of each kind the newest first. */
export const keptTemplates = (tx: Transaction, unitId: string, kind: TemplateKind | null): Promise<KeptTemplate[]> =>
  tx.query<KeptTemplate>(KEPT_SQL, [unitId, kind]);

/** What a template is called. */
export const templateName = (kind: TemplateKind): TemplateDetail['name'] =>
  kind === LETTERHEAD ? { vi: 'Đầu văn bản của cơ quan', en: 'Letterhead of the office' } : PAPER_KINDS[kind].name;

/** Of the office's words those that still have their block: what a later version of the product no longer says falls away. */
export const livingTexts = (blocks: readonly TemplateBlock[], texts: OfficeTexts = {}): Record<string, string> =>
  Object.fromEntries(
    blocks.flatMap(({ key, own }) => (texts[key] === undefined || texts[key] === own ? [] : [[key, texts[key]]])),
  );
