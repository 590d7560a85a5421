import { TEMPLATE_KINDS, type TemplateDetail, type TemplateSummary } from '#contracts/http/template';
import { writeTemplate } from '#documents/template/write-template';
import type { TemplateKind } from '#domain/paper/template-kind';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { type OwnUnit, ownUnit } from '../person/own-unit.js';
import { type KeptTemplate, keptTemplates, livingTexts, templateName } from './kept-template.js';
import { blocksFor } from './template-office.js';

/** A template as a file to edit. */
export interface TemplateFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly version: number;
}

/** A moment that a file bears as long as nothing was set in it: the same words make the same bytes. */
const UNSET = '2026-01-01T00:00:00.000+07:00';

/** What an office words in its own way, for its secretariat and its head. */
export class TemplateQueries {
  constructor(private readonly database: Database) {}

  /** Every template of the office, worded or not. Throws NOT_FOUND for another's office. */
  list(actor: Actor, access: Access, unit: string): Promise<TemplateSummary[]> {
    return this.database.snapshot(actor, async (tx) => {
      const office = await ownUnit(tx, access, unit);
      const kept = await keptTemplates(tx, office.id, null);
      const listed: TemplateSummary[] = [];
      for (const kind of TEMPLATE_KINDS) {
        const newest = kept.find((each) => each.kind === kind);
        const blocks = newest ? await blocksFor(tx, office, kind) : [];
        listed.push(summary(office, kind, newest, livingTexts(blocks, newest?.texts)));
      }
      return listed;
    });
  }

  /** One template: each block with the product's words and the office's, and its versions. Throws NOT_FOUND. */
  detail(actor: Actor, access: Access, unit: string, kind: TemplateKind): Promise<TemplateDetail> {
    return this.database.snapshot(actor, async (tx) => templateDetail(tx, await ownUnit(tx, access, unit), kind));
  }

  /** The template as a DOCX to edit, with the words that stand now. Throws NOT_FOUND. */
  async file(actor: Actor, access: Access, unit: string, kind: TemplateKind): Promise<TemplateFile> {
    const { office, blocks, newest } = await this.database.snapshot(actor, async (tx) => {
      const own = await ownUnit(tx, access, unit);
      const [last] = await keptTemplates(tx, own.id, kind);
      return { office: own, blocks: await blocksFor(tx, own, kind), newest: last };
    });
    const bytes = await writeTemplate({
      title: templateName(kind).vi,
      office: office.name,
      blocks,
      texts: livingTexts(blocks, newest?.texts),
      made: newest?.setAt ?? UNSET,
    });
    return { name: `mau-${kind}-${office.code}.docx`, bytes, version: newest?.version ?? 0 };
  }
}

const summary = (
  { id, code, name }: OwnUnit,
  kind: TemplateKind,
  newest: KeptTemplate | undefined,
  texts: Readonly<Record<string, string>>,
): TemplateSummary => ({
  kind,
  name: templateName(kind),
  unit: { id, code, name },
  version: newest?.version ?? 0,
  changed: Object.keys(texts).length,
  setAt: newest?.setAt ?? null,
});

/** What stands in the template now, after what this transaction did to it. */
export async function templateDetail(tx: Transaction, office: OwnUnit, kind: TemplateKind): Promise<TemplateDetail> {
  const kept = await keptTemplates(tx, office.id, kind);
  const blocks = await blocksFor(tx, office, kind);
  const texts = livingTexts(blocks, kept[0]?.texts);
  return {
    ...summary(office, kind, kept[0], texts),
    blocks: blocks.map(({ key, what, shape, fields, own }) => ({
      key,
      what,
      shape,
      fields: [...fields],
      own,
      text: texts[key] ?? own,
      changed: texts[key] !== undefined,
    })),
    versions: kept.map(({ version, setBy, setAt, fileSha256, texts: words }) => ({
      version,
      setBy,
      setAt,
      fileSha256,
      changed: Object.keys(words).length,
    })),
  };
}
