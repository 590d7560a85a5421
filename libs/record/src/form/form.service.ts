import type { FormDetail, FormVersionInput } from '#contracts/http/form';
import { DomainError } from '#domain/error/domain-error';
import { type FieldFault, InputError, pointerSegment } from '#domain/error/input-error';
import type { FormField } from '#domain/form/field';
import { formProblems } from '#domain/form/form-problems';
import { unstableKeys } from '#domain/form/stable-keys';
import type { LocalDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { command } from '../command.js';
import { businessDay } from '../local-time.js';
import type { Access } from '../person/access.js';
import { MINE, ofSecretariat, programmeVisible, scopeOf } from '../person/scope.js';
import { formView } from './form.queries.js';

// The programme is shared, the form is held: two new versions come one after the other.
const LOCK_SQL = `
  with ${MINE}
  select form.id, form.code, form.programme_id as "programmeId", p.stage, ${ofSecretariat('p.id')} as secretariat
  from form join programme p on p.id = form.programme_id
  where form.id = $3::uuid and ${programmeVisible('p.id')}
  for share of p for update of form`;

interface LockedForm {
  id: string;
  code: string;
  programmeId: string;
  stage: string;
  secretariat: boolean;
}

interface Version {
  number: number;
  validFrom: LocalDate;
  fields: FormField[];
}

/** A form is changed by adding a version: rounds that are there keep theirs, those that open from its day on take it. */
export class FormService {
  constructor(private readonly database: Database) {}

  /**
   * Adds the next version over the one the caller read (`expected`, its number). Keys stay what they were in every
   * version before. Throws VERSION_STALE when another came meanwhile, INPUT_INVALID with everything that does not hold together.
   */
  addVersion(
    actor: Actor,
    access: Access,
    formId: string,
    input: FormVersionInput,
    expected: number,
  ): Promise<FormDetail> {
    return command(this.database, actor, async (tx) => {
      const form = await tx.one<LockedForm>(LOCK_SQL, [...scopeOf(tx, access), formId]);
      if (!form) throw new DomainError('NOT_FOUND', { what: 'form' });
      if (!form.secretariat) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
      if (form.stage === 'ended') throw new DomainError('PROGRAMME_NOT_IN_FORCE', { stage: form.stage });
      const versions = await tx.query<Version>(
        `select version as number, valid_from as "validFrom", fields from form_version where form_id = $1 order by version desc`,
        [formId],
      );
      const newest = versions[0]!;
      if (newest.number !== expected) throw new DomainError('VERSION_STALE');
      await checkVersion(tx, form, versions, input);
      const number = newest.number + 1;
      await tx.query(
        `insert into form_version (id, form_id, version, valid_from, fields, rules, reason, added_by, added_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          uuid(),
          formId,
          number,
          input.validFrom,
          JSON.stringify(input.fields),
          JSON.stringify(input.rules),
          input.reason,
          access.personId,
          new Date(tx.now),
        ],
      );
      await tx.audit({
        action: 'form.version-added',
        subjectKind: 'form',
        subjectId: formId,
        detail: { form: form.code, version: number, validFrom: input.validFrom },
      });
      return formView(tx, access, formId);
    });
  }
}

async function checkVersion(
  tx: Transaction,
  form: LockedForm,
  versions: readonly Version[],
  input: FormVersionInput,
): Promise<void> {
  const unstable = unstableKeys(
    versions.map(({ fields }) => fields),
    input.fields,
  );
  const faults: FieldFault[] = [
    ...dateFaults(tx, versions[0]!, input.validFrom),
    ...[...formProblems(input)].map(({ path, vi, en }) => ({ pointer: pointerTo(path), vi, en })),
    ...unstable.map(({ path, key, before, after }) => ({
      pointer: pointerTo(path),
      vi: `Khoá “${key}” đã dùng cho kiểu ${before}; trường kiểu ${after} cần khoá mới.`,
      en: `The key "${key}" stood for type ${before}; a field of type ${after} needs a new key.`,
    })),
    ...(await indicatorFaults(tx, form.programmeId, input.fields)),
  ];
  if (faults.length > 0) throw new InputError(faults);
}

/** What was opened on the version before keeps it: a version never reaches back, nor before the one it follows. */
function dateFaults(tx: Transaction, newest: Version, validFrom: LocalDate): FieldFault[] {
  const earliest = [newest.validFrom, businessDay(tx)].sort().at(-1)!;
  if (validFrom >= earliest) return [];
  return [
    {
      pointer: '/validFrom',
      vi: `Sớm nhất là ngày ${earliest}.`,
      en: `It can come into force on ${earliest} at the earliest.`,
    },
  ];
}

async function indicatorFaults(
  tx: Transaction,
  programmeId: string,
  fields: readonly FormField[],
): Promise<FieldFault[]> {
  const named = fields.flatMap(({ indicator, columns = [] }, index) => [
    { indicator, path: ['fields', index, 'indicator'] },
    ...columns.map((column, place) => ({
      indicator: column.indicator,
      path: ['fields', index, 'columns', place, 'indicator'],
    })),
  ]);
  const rows = await tx.query<{ code: string }>(`select code from indicator where programme_id = $1`, [programmeId]);
  const known = new Set(rows.map(({ code }) => code));
  return named
    .filter(({ indicator }) => indicator !== undefined && !known.has(indicator))
    .map(({ indicator, path }) => ({
      pointer: pointerTo(path),
      vi: `Chương trình không có chỉ tiêu mang mã “${indicator}”.`,
      en: `The programme has no indicator "${indicator}".`,
    }));
}

const pointerTo = (path: readonly (string | number)[]) =>
  `/${path.map((part) => pointerSegment(String(part))).join('/')}`;
