import type { CommentPerson } from '#contracts/http/comment';
import type { CommentSubjectKind } from '#domain/comment/comment';
import { DomainError } from '#domain/error/domain-error';
import type { Transaction } from '#persistence/transaction';
import { likePart } from '../like-pattern.js';
import { businessDay } from '../local-time.js';
import type { Access } from '../person/access.js';
import { hasRole, MINE, scopeOf } from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { COMMENT_SUBJECTS, type CommentSubject } from './comment-subjects.js';

export interface CommentUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** A subject as the caller sees it: over all units, or as one of those units. */
export interface SeenSubject {
  readonly kind: CommentSubjectKind;
  readonly id: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly programmeTitle: string;
  readonly office: boolean;
  /** The caller's own units that see it. */
  readonly units: readonly CommentUnit[];
  readonly facts: Readonly<Record<string, unknown>>;
}

/** SQL: the same question as a unit's own people would ask it, whoever they are. */
const asUnit = (unitId: string, question: string) =>
  `(with mine (unit_id, role) as (values (${unitId}, 'officer'), (${unitId}, 'head'))
    select ${question.replaceAll('$1::uuid', 'null::uuid')})`;

/** SQL: the same question as that person would ask it. */
const asPerson = (personId: string, question: string) =>
  `(with ${MINE} select ${question})`.replaceAll('$1::uuid', personId);

/** SQL: the columns of a unit that a list names, after `joinUnitName(…, 'unit_name')`. */
const UNIT = (unitId: string) => unitRefSql(unitId, 'unit_name');

/** The subject as the caller sees it. Throws NOT_FOUND out of scope. */
export async function seeSubject(
  tx: Transaction,
  access: Access,
  kind: CommentSubjectKind,
  id: string,
): Promise<SeenSubject> {
  const { from, programme, visible, overseen, facts }: CommentSubject = COMMENT_SUBJECTS[kind];
  const seen = await tx.one<Omit<SeenSubject, 'kind' | 'id'>>(
    `with ${MINE}
     select p.id as "programmeId", p.number as programme, p.title as "programmeTitle", ${overseen} as office, ${facts} as facts,
       coalesce((select jsonb_agg(${UNIT('own.unit_id')} order by unit_name.code)
         from (select distinct unit_id from mine where role in ('officer', 'head')) as own ${joinUnitName('own.unit_id', 'unit_name')}
         where ${asUnit('own.unit_id', visible)}), '[]') as units
     from ${from} join programme p on p.id = ${programme} where s.id = $3::uuid and ${visible}`,
    [...scopeOf(tx, access), id],
  );
  if (!seen) throw new DomainError('NOT_FOUND', { what: kind === 'paper' ? 'registered paper' : kind });
  return { ...seen, kind, id };
}

/** Units that see the subject and have to do with it, by code: with whom the office may talk about it. */
export function unitsOfSubject(
  tx: Transaction,
  { kind, id }: Pick<SeenSubject, 'kind' | 'id'>,
  wanted: { readonly text?: string; readonly code?: string; readonly most: number },
): Promise<CommentUnit[]> {
  const { from, visible, units }: CommentSubject = COMMENT_SUBJECTS[kind];
  return tx.query<CommentUnit>(
    `select concerned.unit_id as id, unit_name.code, unit_name.name
     from ${from} cross join lateral (${units}) as concerned (unit_id) ${joinUnitName('concerned.unit_id', 'unit_name')}
     where s.id = $1::uuid and ${asUnit('concerned.unit_id', visible)} and ($3::text is null or unit_name.code = $3)
       and ($4::text is null or ${FOLDED(`unit_name.code || ' ' || unit_name.name`)} like '%' || ${FOLDED('$4::text')} || '%')
     order by unit_name.code limit $5`,
    [id, businessDay(tx), wanted.code ?? null, wanted.text ? likePart(wanted.text) : null, wanted.most],
  );
}

/** Somebody who sees a comment, and an office through which a notification reaches them. */
export interface Reader extends CommentPerson {
  readonly unitId: string;
  readonly role: string;
}

/** SQL: letters without their accents, so that who types `nguyen` finds `Nguyễn`. */
const FOLDED = (text: string) =>
  `translate(regexp_replace(normalize(lower(${text}), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd')`;

/**
 * People who would see a comment of that audience (`unitId`, or null within the office), by name: of the signing parties,
 * their secretariats, an inspection's team, and the unit. Each is asked for as if that person opened the subject now.
 */
export function readersOf(
  tx: Transaction,
  subject: Pick<SeenSubject, 'kind' | 'id' | 'programmeId'>,
  unitId: string | null,
  wanted: {
    readonly text?: string;
    readonly ids?: readonly string[];
    readonly except: string;
    readonly most: number;
  },
): Promise<Reader[]> {
  const { from, visible, overseen }: CommentSubject = COMMENT_SUBJECTS[subject.kind];
  const sees = `(${visible} and (${overseen} or ($4::uuid is not null and ${hasRole('$4::uuid', 'officer', 'head')})))`;
  return tx.query<Reader>(
    `with near as (
       select unit_id as id from party where programme_id = $5::uuid
       union select secretariat_unit_id from party where programme_id = $5::uuid
       union select $4::uuid where $4::uuid is not null),
     candidate as (
       select distinct on (person.id) person.id, person.code, person.name, held.unit_id, held.role
       from person join membership held on held.person_id = person.id
         and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to > $2::date)
       where person.signs_in and person.id <> $1::uuid and ($6::uuid[] is null or person.id = any($6))
         and ($7::text is null or ${FOLDED(`person.name || ' ' || person.code`)} like '%' || ${FOLDED('$7::text')} || '%')
         and (held.unit_id in (select id from near) or exists (
           select 1 from inspection_member member where member.inspection_id = $3::uuid and member.person_id = person.id))
       order by person.id, held.unit_id = $4::uuid desc nulls last, held.role, held.unit_id)
     select candidate.id, candidate.code, candidate.name, unit_name.name as office, candidate.unit_id as "unitId", candidate.role
     from ${from} cross join candidate ${joinUnitName('candidate.unit_id', 'unit_name')}
     where s.id = $3::uuid and ${asPerson('candidate.id', sees)}
     order by candidate.name, candidate.code limit $8`,
    [
      wanted.except,
      businessDay(tx),
      subject.id,
      unitId,
      subject.programmeId,
      wanted.ids ?? null,
      wanted.text ? likePart(wanted.text) : null,
      wanted.most,
    ],
  );
}
