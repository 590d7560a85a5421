import type {
  Comment,
  CommentFilter,
  CommentPage,
  CommentPeopleFilter,
  CommentPerson,
  CommentUnitsFilter,
} from '#contracts/http/comment';
import { editableUntil } from '#domain/comment/comment';
import { InputError } from '#domain/error/input-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { decodeCursor, pageFrom } from '../cursor.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { scopeOf } from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { type CommentUnit, readersOf, type SeenSubject, seeSubject, unitsOfSubject } from './comment-scope.js';

const MOST_OFFERED = 20;

const PERSON = (alias: string) => `jsonb_build_object('id', ${alias}.id, 'code', ${alias}.code, 'name', ${alias}.name)`;

// `$1` is the caller, `$2` the business day.
const COLUMNS = `c.id, ${PERSON('author')} as author, author_unit.name as office, c.audience,
  case when c.unit_id is not null then ${unitRefSql('c.unit_id', 'to_unit')} end as unit,
  case when c.withdrawn_at is null then c.text end as text,
  coalesce((select jsonb_agg(${PERSON('named')} order by named.name, named.code)
    from comment_mention mention join person named on named.id = mention.person_id
    where mention.comment_id = c.id and c.withdrawn_at is null), '[]') as mentions,
  ${isoLocalSql('c.created_at')} as "createdAt", ${isoLocalSql('c.edited_at')} as "editedAt",
  ${isoLocalSql('c.withdrawn_at')} as "withdrawnAt", c.author = $1::uuid as mine`;

// The author's own unit where it is the one talked with; else the first of the author's offices.
const FROM = `comment c join person author on author.id = c.author ${joinUnitName('c.unit_id', 'to_unit')}
  left join lateral (
    select held.unit_id from membership held
    where held.person_id = c.author and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to > $2::date)
    order by held.unit_id = c.unit_id desc nulls last, held.role, held.unit_id limit 1) as works on true
  ${joinUnitName('works.unit_id', 'author_unit')}`;

/** Of a subject's comments, `$3` and `$4`, those the caller sees: as the office (`$5`) all, else those of the own units (`$6`). */
const SEEN = `c.subject_kind = $3 and c.subject_id = $4::uuid and ($5::boolean or c.unit_id = any($6::uuid[]))`;

const ONE_SQL = `select ${COLUMNS} from ${FROM} where c.id = $3::uuid`;

const LIST_SQL = `
  select ${COLUMNS} from ${FROM}
  where ${SEEN} and ($7::text is null or (${isoLocalSql('c.created_at')}, c.id) < ($7, $8::uuid))
  order by c.created_at desc, c.id desc limit $9`;

type Row = Omit<Comment, 'mayEdit'>;

/** Comments, as far as the caller may see them; the rule of who that is stands at `CommentService`. */
export class CommentQueries {
  constructor(private readonly database: Database) {}

  /** What was said about a subject, newest first. Throws NOT_FOUND for a subject out of scope. */
  list(actor: Actor, access: Access, filter: CommentFilter): Promise<CommentPage> {
    return this.database.snapshot(actor, async (tx) => {
      const subject = await seeSubject(tx, access, filter.subjectKind, filter.subjectId);
      const after = decodeCursor(filter.cursor, 2) ?? [null, null];
      const seen = [subject.kind, subject.id, subject.office, subject.units.map(({ id }) => id)];
      const rows = await tx.query<Row>(LIST_SQL, [...scopeOf(tx, access), ...seen, ...after, filter.limit + 1]);
      const counted = await tx.one<{ total: number }>(
        `select count(*)::int as total from comment c where ${SEEN.replaceAll(/\$(\d)/g, (_, n) => `$${Number(n) - 2}`)}`,
        seen,
      );
      const page = pageFrom(rows, filter.limit, (row) => [row.createdAt, row.id]);
      return {
        ...page,
        items: page.items.map((row) => asItem(tx, row)),
        total: counted!.total,
        office: subject.office,
        units: [...subject.units],
      };
    });
  }

  /** Who may be named: everybody who would see the comment, but for the caller. */
  people(actor: Actor, access: Access, filter: CommentPeopleFilter): Promise<CommentPerson[]> {
    return this.database.snapshot(actor, async (tx) => {
      const subject = await seeSubject(tx, access, filter.subjectKind, filter.subjectId);
      const unit = await talkedWith(tx, subject, filter.unit);
      const found = await readersOf(tx, subject, unit, {
        text: filter.text,
        except: access.personId,
        most: MOST_OFFERED,
      });
      return found.map(({ id, code, name, office }) => ({ id, code, name, office }));
    });
  }

  /** With which units the caller may talk about it: the office with each that sees it, others for their own. */
  units(actor: Actor, access: Access, filter: CommentUnitsFilter): Promise<CommentUnit[]> {
    return this.database.snapshot(actor, async (tx) => {
      const subject = await seeSubject(tx, access, filter.subjectKind, filter.subjectId);
      if (!subject.office) return [...subject.units];
      return unitsOfSubject(tx, subject, { text: filter.text, most: MOST_OFFERED });
    });
  }
}

/**
 * The unit with which the caller talks; null within the office. Throws INPUT_INVALID at `/unit` where the unit does not
 * see the subject, is not the caller's to speak for, or has to be named.
 */
export async function talkedWith(tx: Transaction, subject: SeenSubject, code: string | undefined) {
  if (code === undefined && subject.office) return null;
  if (code === undefined && subject.units.length === 1) return subject.units[0]!.id;
  if (code === undefined) {
    throw InputError.at('/unit', 'Bạn thuộc nhiều đơn vị: hãy chọn một.', 'You are of several units: name one.');
  }
  const [unit] = subject.office
    ? await unitsOfSubject(tx, subject, { code, most: 1 })
    : subject.units.filter((own) => own.code === code);
  if (!unit) {
    throw InputError.at(
      '/unit',
      'Đơn vị này không xem được nội dung đang trao đổi.',
      'This unit does not see what is talked about.',
    );
  }
  return unit.id;
}

/** One comment as the caller sees it now. */
export async function commentView(tx: Transaction, access: Access, id: string): Promise<Comment> {
  const row = await tx.one<Row>(ONE_SQL, [...scopeOf(tx, access), id]);
  return asItem(tx, row!);
}

const asItem = (tx: Transaction, row: Row): Comment => ({
  ...row,
  mayEdit: row.mine && row.withdrawnAt === null && tx.now < editableUntil(Date.parse(row.createdAt)),
});
