import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { respondentsOf } from '#contracts/programme-file/respondents';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { insertRows } from './import-insert-rows.js';

/** Writes a new programme's forms, reporting rules with who answers them, and reminder policy, each in its first version. */
export async function addReporting(
  tx: Transaction,
  programmeId: string,
  file: ProgrammeFile,
  validFrom: LocalDate,
  units: ReadonlyMap<string, string>,
): Promise<void> {
  const { forms, reminders } = file.programme;
  const formIds = await addForms(tx, programmeId, forms, validFrom);
  await addRules(tx, programmeId, file, formIds, units);
  await insertRows(tx, 'reminder_policy', [
    {
      id: uuid(),
      programme_id: programmeId,
      version: 1,
      valid_from: validFrom,
      rungs: reminders.rungs,
      quiet: reminders.quiet ?? null,
    },
  ]);
}

async function addForms(
  tx: Transaction,
  programmeId: string,
  forms: ProgrammeFile['programme']['forms'],
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
    forms.map(({ code, fields }) => ({
      id: uuid(),
      form_id: ids.get(code),
      version: 1,
      valid_from: validFrom,
      fields,
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
