import { figuresOf } from '#domain/form/answers';
import type { FormField } from '#domain/form/field';
import { matchResults, type RecordedResult, type ResultWrite } from '#domain/spreadsheet-import/match-results';
import { figureColumns, type KnownFigure } from '#domain/spreadsheet-import/result-columns';
import type { Transaction } from '#persistence/transaction';
import { unitsOfProgramme } from '../direction/programme-unit.queries.js';
import type { ImportTarget } from './import-target.js';

const FORMS_SQL = `
  select latest.fields from form
  join lateral (select fields from form_version where form_id = form.id order by version desc limit 1) as latest on true
  where form.programme_id = $1 order by form.code`;

const RECORDED_SQL = `
  select name.code as unit, r.period, r.field, r.value::float8 as value, r.source
  from past_result r join (select distinct on (unit_id) unit_id, code from unit_version order by unit_id, valid_from desc) as name
    on name.unit_id = r.unit_id
  where r.programme_id = $1`;

const WRITE_SQL = `
  insert into past_result (id, programme_id, unit_id, period, field, value, source, import_id, imported_at)
  select gen_random_uuid(), $1, new.unit_id, new.period, new.field, new.value, new.source, $2, $3
  from jsonb_to_recordset($4::jsonb) as new(unit_id uuid, period text, field text, value numeric, source text)
  on conflict (programme_id, unit_id, period, field) do update set value = excluded.value, source = excluded.source,
    import_id = excluded.import_id, imported_at = excluded.imported_at
  where (past_result.value, past_result.source) is distinct from (excluded.value, excluded.source)`;

/** Figures of earlier periods, each with the paper it was taken from. */
export const resultsTarget: ImportTarget<ResultWrite> = {
  async columns(tx, { programmeId }) {
    return figureColumns(await figuresOfProgramme(tx, programmeId!));
  },

  async match(tx, { programmeId, asOf }, rows) {
    const recorded = await tx.query<RecordedResult>(RECORDED_SQL, [programmeId]);
    const codes = [...new Set(rows.flatMap(({ values }) => (typeof values.unit === 'string' ? [values.unit] : [])))];
    const units = await unitsOfProgramme(tx, programmeId!, codes);
    const figures = await figuresOfProgramme(tx, programmeId!);
    return { rows: matchResults(rows, { recorded, figures, units: new Set(units.map(({ code }) => code)), asOf }) };
  },

  async write(tx, { programmeId, importId }, writes) {
    const known = await unitsOfProgramme(tx, programmeId!, [...new Set(writes.map(({ unit }) => unit))]);
    const unitIds = new Map(known.map(({ code, unitId }) => [code, unitId]));
    const results = writes.flatMap(({ unit, period, source, figures }) =>
      figures.map(({ field, value }) => ({ unit_id: unitIds.get(unit), period, field, value, source })),
    );
    await tx.query(WRITE_SQL, [programmeId, importId, new Date(tx.now), JSON.stringify(results)]);
  },
};

/** The figures of every form as it is now, and the indicators that no form asks for. */
async function figuresOfProgramme(tx: Transaction, programmeId: string): Promise<KnownFigure[]> {
  const forms = await tx.query<{ fields: FormField[] }>(FORMS_SQL, [programmeId]);
  const indicators = await tx.query<KnownFigure>(
    `select code as key, name as label from indicator where programme_id = $1`,
    [programmeId],
  );
  const figures = [...forms.flatMap(({ fields }) => figuresOf(fields)), ...indicators];
  return [...new Map(figures.map(({ key, label }) => [key, { key, label }])).values()];
}
