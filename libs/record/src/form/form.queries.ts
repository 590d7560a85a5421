import type { FormDetail, FormDifferences, FormList, FormSummary, FormVersion } from '#contracts/http/form';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { type FormContent, formDifferences } from '#domain/form/form-differences';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { MINE, programmeVisible, scopeOf } from '../person/scope.js';

const REPORTING = `array(select code from period_rule where form_id = form.id order by code collate "C")`;

// Today's version is the newest that has come into force, as the opening of a round takes it.
const LIST_SQL = `
  with ${MINE}
  select form.id, form.code, form.name, today.id as "versionId", today.version as number, today.valid_from as "validFrom",
    jsonb_array_length(today.fields) as fields, jsonb_array_length(today.rules) as rules, ${REPORTING} as reporting,
    (select max(version) from form_version where form_id = form.id) as version
  from form
  cross join lateral (
    select * from form_version where form_id = form.id order by valid_from <= $2::date desc, version desc limit 1
  ) as today
  where form.programme_id = $3::uuid and ${programmeVisible('form.programme_id')}
  order by form.code collate "C"`;

const FORM_SQL = `
  with ${MINE}
  select form.id, form.programme_id as "programmeId", form.code, form.name, ${REPORTING} as reporting
  from form where form.id = $3::uuid and ${programmeVisible('form.programme_id')}`;

const VERSIONS_SQL = `
  select version.id, version.version as number, version.valid_from as "validFrom", version.reason, person.code as "addedBy",
    ${isoLocalSql('version.added_at')} as "addedAt", version.fields, version.rules,
    array(select code from round where form_version_id = version.id order by cut_off, code collate "C") as rounds
  from form_version version left join person on person.id = version.added_by
  where version.form_id = $1 order by version.version desc`;

const VERSION_SQL = `
  with ${MINE}
  select version.id, version.version as number, version.valid_from as "validFrom", version.form_id as "formId",
    version.fields, version.rules,
    (select id from form_version where form_id = version.form_id and version < version.version order by version desc limit 1) as before
  from form_version version join form on form.id = version.form_id
  where version.id = $3::uuid and ${programmeVisible('form.programme_id')}`;

interface VersionRow extends FormContent {
  id: string;
  number: number;
  validFrom: string;
  formId: string;
  before: string | null;
}

/** Report forms and their versions, for everybody who sees the programme. */
export class FormQueries {
  constructor(private readonly database: Database) {}

  /** The forms of a programme by code. Throws NOT_FOUND for a programme out of scope. */
  ofProgramme(actor: Actor, access: Access, programmeId: string): Promise<FormList> {
    return this.database.snapshot(actor, async (tx) => {
      const scope = [...scopeOf(tx, access), programmeId];
      const programme = await tx.one(
        `with ${MINE} select 1 from programme p where p.id = $3::uuid and ${programmeVisible('p.id')}`,
        scope,
      );
      if (!programme) throw new DomainError('NOT_FOUND', { what: 'programme' });
      return { items: await tx.query<FormSummary>(LIST_SQL, scope) };
    });
  }

  /** One form with all its versions, the newest first. */
  detail(actor: Actor, access: Access, id: string): Promise<FormDetail> {
    return this.database.snapshot(actor, (tx) => formView(tx, access, id));
  }

  /** What tells two versions of a form apart, the lower number first; `other` is the version before when absent. */
  differences(actor: Actor, access: Access, id: string, other?: string): Promise<FormDifferences> {
    return this.database.snapshot(actor, async (tx) => {
      const one = await versionOf(tx, access, id);
      const beside = other ?? one.before;
      if (beside === null) {
        throw InputError.at('/with', 'Đây là phiên bản đầu tiên.', 'This is the first version: name another.');
      }
      const two = await versionOf(tx, access, beside);
      if (two.formId !== one.formId) {
        throw InputError.at('/with', 'Phiên bản này thuộc biểu mẫu khác.', 'That version belongs to another form.');
      }
      const [before, after] = one.number < two.number ? [one, two] : [two, one];
      const ref = ({ id: versionId, number, validFrom }: VersionRow) => ({ id: versionId, number, validFrom });
      const { fields, rules } = formDifferences(before, after);
      return structuredClone({ before: ref(before), after: ref(after), fields, rules }) as FormDifferences;
    });
  }
}

/** The form as it stands after what this transaction did to it. Throws NOT_FOUND out of scope. */
export async function formView(tx: Transaction, access: Access, id: string): Promise<FormDetail> {
  const form = await tx.one<Omit<FormDetail, 'versions' | 'version'>>(FORM_SQL, [...scopeOf(tx, access), id]);
  if (!form) throw new DomainError('NOT_FOUND', { what: 'form' });
  const versions = await tx.query<FormVersion>(VERSIONS_SQL, [id]);
  return { ...form, versions, version: versions[0]!.number };
}

async function versionOf(tx: Transaction, access: Access, id: string): Promise<VersionRow> {
  const version = await tx.one<VersionRow>(VERSION_SQL, [...scopeOf(tx, access), id]);
  if (!version) throw new DomainError('NOT_FOUND', { what: 'form version' });
  return version;
}
