import type { AuditChain, AuditEntry, AuditFilter, AuditVerification } from '#contracts/http/audit';
import type { Page } from '#contracts/http/primitives';
import { auditWords } from '#domain/audit/audit-action';
import { AUDIT_GROUPS } from '#domain/audit/audit-group';
import type { Language } from '#domain/error/sentence';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { command } from '../command.js';
import { decodeCursor, pageFrom } from '../cursor.js';
import { likePart } from '../like-pattern.js';
import { businessDay, isoLocalSql, localDaySql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { requireAdministrator } from '../person/require-administrator.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { trailSentence } from './trail-finding.js';
import { verifyLatest } from './verify.js';

/** Seals that are checked while somebody waits; more is the command line's. */
const LATEST = 20_000;
const MOST_TOLD = 20;

const DAY = localDaySql('a.at');

/** SQL: the moment at which that day begins in +07:00, so that the index on the entries' time is of use. */
const dayBegins = (day: string) => `(${day}::date::timestamp at time zone interval '7 hours')`;

// What the entry is about, as people call it; only what stands in one row by its key.
const SUBJECT = `case a.subject_kind
  when 'programme' then (select number from programme where id = a.subject_id)
  when 'round' then (select name from round where id = a.subject_id)
  when 'plan' then (select year::text from plan where id = a.subject_id)
  when 'review' then (select code from review where id = a.subject_id)
  when 'packet' then (select code from packet where id = a.subject_id)
  when 'person' then (select name from person where id = a.subject_id)
  when 'unit' then (select v.name from unit_version v where v.unit_id = a.subject_id and v.valid_from <= ${DAY} order by v.valid_from desc limit 1)
  when 'attachment' then (select name from attachment where id = a.subject_id)
  when 'obligation' then (select round.code || ' – ' || v.code from obligation o join round on round.id = o.round_id
    join unit_version v on v.unit_id = o.unit_id where o.id = a.subject_id order by v.valid_from desc limit 1)
  end`;

// The roles that the person held on that day, and one unit in which; what it is called on the business day, `$2`.
const HELD = `
  left join person p on p.id = a.actor_id
  left join lateral (
    select array_agg(distinct m.role order by m.role) as roles, (array_agg(m.unit_id order by m.valid_from desc, m.unit_id))[1] as unit_id
    from membership m where m.person_id = a.actor_id and m.valid_from <= ${DAY} and (m.valid_to is null or m.valid_to > ${DAY})
  ) as held on true
  ${joinUnitName('held.unit_id', 'unit_name')}`;

const SEARCH_SQL = `
  with chosen as (
    select a.* from audit_entry a
    where ($3::date is null or a.at >= ${dayBegins('$3')}) and ($4::date is null or a.at < ${dayBegins('$4')} + interval '1 day')
      and ($5::text is null or a.actor_id in (select id from person where code ilike '%' || $5 || '%' or name ilike '%' || $5 || '%'))
      and ($6::text is null or split_part(a.action, '.', 1) = $6) and ($7::text is null or a.action = $7)
      and ($8::text is null or a.subject_kind = $8) and ($9::uuid is null or a.subject_id = $9)
      and ($10::text is null or a.detail::text ilike '%' || $10 || '%')
      and ($11::timestamptz is null or (a.at, a.id) < ($11, $12::uuid))
    order by a.at desc, a.id desc limit $1
  )
  select a.id, ${isoLocalSql('a.at')} as at, ${isoLocalSql('a.recorded_at')} as "recordedAt", a.actor_kind as "actorKind",
    case when p.id is not null then jsonb_build_object('id', p.id, 'code', p.code, 'name', p.name, 'roles', coalesce(held.roles, '{}'),
      'unit', case when held.unit_id is not null then ${unitRefSql('held.unit_id', 'unit_name')} end) end as person,
    a.action, a.subject_kind as "subjectKind", a.subject_id as "subjectId", ${SUBJECT} as subject, a.detail, s.position
  from chosen a
  left join seal s on s.entry_kind = 'audit' and s.entry_id = a.id
  ${HELD}
  order by a.at desc, a.id desc`;

type Row = Omit<AuditEntry, 'what'>;

/** The audit trail as administrators search it; that they did is an entry of its own. */
export class AuditQueries {
  constructor(private readonly database: Database) {}

  /** The newest first. The first page of a search is written down, the pages after it belong to the same one. */
  search(actor: Actor, access: Access, filter: AuditFilter, language: Language): Promise<Page<AuditEntry>> {
    const { cursor, limit, ...asked } = filter;
    return this.database.write(actor, async (tx) => {
      await requireAdministrator(tx, access);
      const [at, id] = decodeCursor(cursor, 2) ?? [null, null];
      const rows = await tx.query<Row>(SEARCH_SQL, [
        limit + 1,
        businessDay(tx),
        asked.from ?? null,
        asked.until ?? null,
        asked.person === undefined ? null : likePart(asked.person),
        asked.group ?? null,
        asked.action ?? null,
        asked.subjectKind ?? null,
        asked.subjectId ?? null,
        asked.text === undefined ? null : likePart(asked.text),
        at,
        id,
      ]);
      if (cursor === undefined) {
        await tx.audit({ action: 'audit.read', subjectKind: 'installation', subjectId: null, detail: asked });
      }
      const items = rows.map((row) => ({
        ...row,
        what: auditWords(row.action, language),
        detail: withoutSecrets(row.detail),
      }));
      return pageFrom(items, limit, (item) => [item.at, item.id]);
    });
  }

  /** How far the chain of seals goes, and what one can ask for. */
  chain(actor: Actor, access: Access, language: Language): Promise<AuditChain> {
    return this.database.snapshot(actor, async (tx) => {
      await requireAdministrator(tx, access);
      const row = await tx.one<Omit<AuditChain, 'groups'>>(
        `select position::int as position, encode(hash, 'hex') as hash, (select count(*)::int from unsealed) as waiting,
           ${isoLocalSql('(select min(at) from audit_entry)')} as "oldestAt" from seal_head`,
      );
      const groups = Object.entries(AUDIT_GROUPS).map(([group, name]) => ({ group, name: name[language] }));
      return { ...row!, groups };
    });
  }

  /** Recomputes the latest part of the chain and names what does not hold. */
  async verify(actor: Actor, access: Access, language: Language): Promise<AuditVerification> {
    await this.database.snapshot(actor, (tx) => requireAdministrator(tx, access));
    const { from, head, findings, found } = await verifyLatest(this.database, LATEST);
    const until = head?.position ?? 0;
    await command(this.database, { ...actor, idempotency: undefined }, (tx) =>
      tx.audit({
        action: 'audit.verified',
        subjectKind: 'installation',
        subjectId: null,
        detail: { from, until, found },
      }),
    );
    return {
      from,
      until,
      whole: from === 1,
      intact: found === 0,
      found,
      findings: findings.slice(0, MOST_TOLD).map((finding) => trailSentence(finding, language)),
      command: 'npx songhanh verify',
    };
  }
}

const SECRET = /password|secret|token$|private/i;

/** Nothing secret is written into the trail; should something ever be, it is not shown. */
function withoutSecrets(detail: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, SECRET.test(key) ? '…' : value]));
}
