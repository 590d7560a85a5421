import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { respondentsOf } from '#contracts/programme-file/respondents';
import type { PeriodRule } from '#domain/period/period-rule';
import { SELF_ASSESSMENT_CODE, SELF_ASSESSMENT_FORM } from '#domain/review/self-assessment-form';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { insertRows } from './import-insert-rows.js';

type Form = Pick<ProgrammeFile['programme']['forms'][number], 'code' | 'name'> & {
  readonly fields: readonly unknown[];
  readonly rules?: readonly unknown[];
};

/**
 * Writes a new programme's forms, reporting rules with who answers them, and reminder policy, each in its first version;
 * for a programme with reviews also the form and the rule of the units' self-assessment.
 */
export async function addReporting(
  tx: Transaction,
  programmeId: string,
  file: ProgrammeFile,
  validFrom: LocalDate,
  units: ReadonlyMap<string, string>,
): Promise<void> {
  const { reminders } = file.programme;
  const formIds = await addForms(tx, programmeId, formsOf(file), validFrom);
  await addRules(tx, programmeId, file, formIds, units);
  if (file.programme.reviews.length > 0) await addSelfAssessment(tx, programmeId, file, formIds, units);
  await insertRows(tx, 'reminder_policy', [
    {
      id: uuid(),
      programme_id: programmeId,
      version: 1,
      valid_from: validFrom,
      rungs: reminders.rungs,
      quiet: reminders.quiet ?? null,
      tasks: reminders.tasks ?? null,
      stuck: reminders.stuck,
    },
  ]);
}

/** The file's forms; units assess themselves on the product's own unless the file brings one under its code. */
function formsOf({ programme: { forms, reviews } }: ProgrammeFile): readonly Form[] {
  const own = reviews.length === 0 || forms.some(({ code }) => code === SELF_ASSESSMENT_CODE);
  return own ? forms : [...forms, SELF_ASSESSMENT_FORM];
}

async function addForms(
  tx: Transaction,
  programmeId: string,
  forms: readonly Form[],
  validFrom: LocalDate,
): Promise<Map<string, string>> {
  const ids = new Map(forms.map(({ code }) => [code, uuid()]));
  await insertRows(
    tx,
    'form',
    forms.map(({ code, name }) => ({ id: ids.get(code), programme_id: programmeId, code, name })),
  );
  await insertRows(
    tx,
    'form_version',
    forms.map(({ code, fields, rules = [] }) => ({
      id: uuid(),
      form_id: ids.get(code),
      version: 1,
      valid_from: validFrom,
      fields,
      rules,
    })),
  );
  return ids;
}

async function addRules(
  tx: Transaction,
  programmeId: string,
  file: ProgrammeFile,
  forms: ReadonlyMap<string, string>,
  units: ReadonlyMap<string, string>,
): Promise<void> {
  const { period, reporting } = file.programme;
  const rules = reporting.map((rule) => ({ ...rule, id: uuid() }));
  await insertRows(
    tx,
    'period_rule',
    rules.map((rule) => ({
      id: rule.id,
      programme_id: programmeId,
      code: rule.code,
      name: rule.name,
      rule: rule.period,
      form_id: forms.get(rule.form),
      mode: rule.mode,
      nothing_to_report: rule.nothingToReport,
      return_working_days: rule.returnWorkingDays,
      valid_from: rule.from ?? period.from,
      valid_until: rule.until ?? period.until,
    })),
  );
  await insertRows(
    tx,
    'period_rule_respondent',
    rules.flatMap((rule) =>
      [...new Set(respondentsOf(file, rule))].map((unit) => ({ period_rule_id: rule.id, unit_id: units.get(unit) })),
    ),
  );
}

/** Never expanded into periods: a review opens its round, and gives it its dates. */
const SELF_ASSESSMENT_RULE: PeriodRule = {
  kind: 'year',
  cutOffDay: 'end',
  opens: { workingDays: -15, from: 'due' },
  due: { workingDays: 1, from: 'cut-off' },
  lock: { workingDays: 5, from: 'due' },
  opensAtTime: '08:00',
};

/** The rule by which whoever reports in the programme assesses itself; without a reporting rule that is every unit with an officer. */
async function addSelfAssessment(
  tx: Transaction,
  programmeId: string,
  file: ProgrammeFile,
  forms: ReadonlyMap<string, string>,
  units: ReadonlyMap<string, string>,
): Promise<void> {
  const { period, reporting } = file.programme;
  const id = uuid();
  // A reporting rule of the file may bear the same code.
  const taken = reporting.some(({ code }) => code === SELF_ASSESSMENT_CODE);
  await insertRows(tx, 'period_rule', [
    {
      id,
      programme_id: programmeId,
      code: taken ? `${SELF_ASSESSMENT_CODE}~` : SELF_ASSESSMENT_CODE,
      name: 'Tự đánh giá',
      purpose: 'self-assessment',
      rule: SELF_ASSESSMENT_RULE,
      form_id: forms.get(SELF_ASSESSMENT_CODE),
      mode: 'signed',
      nothing_to_report: false,
      return_working_days: 3,
      valid_from: period.from,
      valid_until: period.until,
    },
  ]);
  const rules = reporting.length > 0 ? reporting : [{ respondents: 'all' as const }];
  const respondents = new Set(rules.flatMap((rule) => respondentsOf(file, rule)));
  await insertRows(
    tx,
    'period_rule_respondent',
    [...respondents].map((unit) => ({ period_rule_id: id, unit_id: units.get(unit) })),
  );
}
