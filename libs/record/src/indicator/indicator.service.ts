import type {
  CatalogueLinks,
  CatalogueLinksInput,
  Indicator,
  IndicatorChange,
  IndicatorInput,
} from '#contracts/http/indicator';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Row, Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { ofSecretariat } from '../person/scope.js';
import { requireProgramme } from '../programme/programme.queries.js';
import { catalogueLinks, INDICATOR_COLUMNS } from './indicator.queries.js';
import { countedFigures } from './linked-figures.js';

/** The shared catalogue of indicators: kept by the administrators and every secretariat together. */
export class IndicatorService {
  constructor(private readonly database: Database) {}

  /** Adds an entry. Throws INDICATOR_CODE_TAKEN. */
  add(actor: Actor, access: Access, input: IndicatorInput): Promise<Indicator> {
    requireKeeper(access);
    return command(this.database, actor, async (tx) => {
      const id = uuid();
      const added = await tx.one(
        `insert into catalogue_indicator (id, code, name, measure, kind, definition, source, valid_from, confirmed, entered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (code) do nothing returning 1`,
        [id, input.code, ...described(input), new Date(tx.now)],
      );
      if (!added) throw new DomainError('INDICATOR_CODE_TAKEN', { code: input.code });
      await note(tx, 'indicator.added', id, input.code);
      return indicatorNow(tx, id);
    });
  }

  /** Changes an entry as read; its code stays. Throws VERSION_STALE, and INDICATOR_ALREADY_MERGED. */
  change(actor: Actor, access: Access, id: string, input: IndicatorChange, expected: number): Promise<Indicator> {
    requireKeeper(access);
    return command(this.database, actor, async (tx) => {
      const before = await lockStanding(tx, id);
      if (before.version !== expected) throw new DomainError('VERSION_STALE');
      await tx.query(
        `update catalogue_indicator set name = $2, measure = $3, kind = $4, definition = $5, source = $6, valid_from = $7,
           confirmed = $8, version = version + 1 where id = $1`,
        [id, ...described(input)],
      );
      await note(tx, 'indicator.changed', id, before.code);
      return indicatorNow(tx, id);
    });
  }

  /**
   * Lets one entry stand for another that means the same: whatever meant the other means it from now on, and its code
   * leads there. Answers the one that stays. Throws INDICATOR_KINDS_DIFFER.
   */
  merge(actor: Actor, access: Access, id: string, into: string): Promise<Indicator> {
    requireKeeper(access);
    return command(this.database, actor, async (tx) => {
      const target = await tx.one<{ id: string }>(`select id from catalogue_indicator where code = $1`, [into]);
      if (!target) throw unknownCode('/into', into);
      if (target.id === id) {
        throw InputError.at('/into', 'Không thể gộp chỉ tiêu vào chính nó.', 'It cannot be merged into itself.');
      }
      const [first, second] = [id, target.id].sort();
      const locked = [await lockStanding(tx, first!), await lockStanding(tx, second!)];
      const gone = locked.find((each) => each.id === id)!;
      const stays = locked.find((each) => each.id === target.id)!;
      if (gone.kind !== stays.kind) throw new DomainError('INDICATOR_KINDS_DIFFER', { code: gone.code, into });
      const ids = [id, target.id];
      await tx.query(`update indicator set catalogue_indicator_id = $2 where catalogue_indicator_id = $1`, ids);
      await tx.query(
        `update form_figure_indicator set catalogue_indicator_id = $2 where catalogue_indicator_id = $1`,
        ids,
      );
      await tx.query(
        `update catalogue_indicator set merged_into = $2, version = version + 1 where id = $1 or merged_into = $1`,
        ids,
      );
      await note(tx, 'indicator.merged', id, gone.code, { into });
      return indicatorNow(tx, target.id);
    });
  }

  /** Says what of a programme means which entry; the secretariats do so for their own programmes. Answers all links as they are now. */
  link(actor: Actor, access: Access, programmeId: string, { links }: CatalogueLinksInput): Promise<CatalogueLinks> {
    return command(this.database, actor, async (tx) => {
      await requireProgramme(tx, access, programmeId, ofSecretariat);
      await tx.query(`select 1 from programme where id = $1 for share`, [programmeId]);
      for (const [index, link] of links.entries()) {
        const entry =
          link.catalogue === null ? null : await standingByCode(tx, link.catalogue, `/links/${index}/catalogue`);
        if ('indicator' in link) await linkIndicator(tx, programmeId, link.indicator, entry, `/links/${index}`);
        else await linkFigure(tx, programmeId, link, entry, `/links/${index}`);
      }
      await tx.audit({
        action: 'indicator.linked',
        subjectKind: 'programme',
        subjectId: programmeId,
        detail: { links: links.length },
      });
      return catalogueLinks(tx, programmeId);
    });
  }
}

function requireKeeper(access: Access): void {
  if (!access.administrator && access.secretariatUnits.length === 0) {
    throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
  }
}

const described = ({ name, measure, kind, definition, source, validFrom, confirmed }: IndicatorChange) => [
  name,
  measure,
  kind,
  definition,
  source,
  validFrom,
  confirmed,
];

async function lockStanding(tx: Transaction, id: string): Promise<Row> {
  const row = await tx.one(
    `select c.id, c.code, c.kind, c.version, c.merged_into, (select code from catalogue_indicator where id = c.merged_into) as into
     from catalogue_indicator c where c.id = $1 for update of c`,
    [id],
  );
  if (!row) throw new DomainError('NOT_FOUND', { what: 'indicator' });
  if (row.merged_into) throw new DomainError('INDICATOR_ALREADY_MERGED', { code: row.code, into: row.into });
  return row;
}

async function indicatorNow(tx: Transaction, id: string): Promise<Indicator> {
  return (await tx.one<Indicator>(`select ${INDICATOR_COLUMNS} from catalogue_indicator c where c.id = $1`, [id]))!;
}

/** The entry of that code, or the one that it was merged into. */
async function standingByCode(tx: Transaction, code: string, pointer: string): Promise<string> {
  const row = await tx.one<{ id: string }>(
    `select coalesce(merged_into, id) as id from catalogue_indicator where code = $1 for share`,
    [code],
  );
  if (!row) throw unknownCode(pointer, code);
  return row.id;
}

async function linkIndicator(
  tx: Transaction,
  programmeId: string,
  code: string,
  entry: string | null,
  pointer: string,
) {
  const linked = await tx.execute(
    `update indicator set catalogue_indicator_id = $3 where programme_id = $1 and code = $2`,
    [programmeId, code, entry],
  );
  if (linked === 0) throw unknownPart(`${pointer}/indicator`, code);
}

async function linkFigure(
  tx: Transaction,
  programmeId: string,
  { form, figure }: { readonly form: string; readonly figure: string },
  entry: string | null,
  pointer: string,
) {
  const found = await tx.one<{ id: string }>(
    `select form.id from form
     join lateral (select fields from form_version where form_id = form.id order by version desc limit 1) as newest on true
     where form.programme_id = $1 and form.code = $2
       and exists (select 1 from ${countedFigures('newest.fields')} as counted where counted.figure = $3)`,
    [programmeId, form, figure],
  );
  if (!found) throw unknownPart(`${pointer}/figure`, `${form}/${figure}`);
  if (entry === null) {
    await tx.query(`delete from form_figure_indicator where form_id = $1 and figure = $2`, [found.id, figure]);
    return;
  }
  await tx.query(
    `insert into form_figure_indicator (form_id, figure, catalogue_indicator_id) values ($1, $2, $3)
     on conflict (form_id, figure) do update set catalogue_indicator_id = excluded.catalogue_indicator_id`,
    [found.id, figure, entry],
  );
}

const unknownCode = (pointer: string, code: string) =>
  InputError.at(
    pointer,
    `Danh mục chung không có chỉ tiêu “${code}”. Hãy thêm trước hoặc chọn chỉ tiêu khác.`,
    `The catalogue has no indicator "${code}". Add it first or choose another.`,
  );

const unknownPart = (pointer: string, name: string) =>
  InputError.at(
    pointer,
    `Chương trình không có chỉ tiêu hay mục số liệu “${name}”.`,
    `The programme has no indicator or figure "${name}".`,
  );

const note = (tx: Transaction, action: string, id: string, code: string, detail: Record<string, string> = {}) =>
  tx.audit({ action, subjectKind: 'indicator', subjectId: id, detail: { code, ...detail } });
