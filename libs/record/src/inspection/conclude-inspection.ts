import type { InspectionResultsInput, RecommendationInput } from '#contracts/http/inspection';
import { type FieldFault, InputError } from '#domain/error/input-error';
import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { unitsOfProgramme } from '../direction/programme-unit.queries.js';
import type { Access } from '../person/access.js';
import { wakeOfTasks } from '../task/lock-task.js';
import { tellUnits } from './announce-inspection.js';
import { requireNotAfter } from './check-day.js';
import { type LockedInspection, requireInForce, requireInspectionStep } from './lock-inspection.js';
import { addPapers, checkOwnFiles, takeInspectionStep } from './take-inspection-step.js';

/** Writes the notice of results of a locked inspection, and the recommendations that it gives at once. */
export async function concludeInspection(
  tx: Transaction,
  access: Access,
  inspection: LockedInspection,
  input: InspectionResultsInput,
): Promise<void> {
  const stage = requireInspectionStep(inspection, 'conclude');
  requireNotAfter(input.date, localDate(inspection.now), '/date');
  await checkOwnFiles(tx, access, input.attachmentIds);
  await tx.query(
    `update inspection set results_number = $2, results_date = $3, results_summary = $4, concluded_at = $5 where id = $1`,
    [inspection.id, input.number, input.date, input.summary, new Date(inspection.now)],
  );
  await addPapers(tx, inspection.id, 'results', input.attachmentIds);
  const note = `${input.number}, ${input.date}`;
  const ordinal = await takeInspectionStep(tx, access, inspection, { step: 'conclude', stage, note });
  const data = { number: input.number, date: input.date };
  await tellUnits(tx, inspection, 'inspection-concluded', `s${ordinal}`, inspection.units, data);
  if (input.recommendations.length > 0) await recommend(tx, access, { ...inspection, stage }, input.recommendations);
}

interface Given {
  readonly id: string;
  readonly itemId: string;
  readonly number: number;
  readonly code: string;
  readonly unitId: string;
  readonly unit: string;
  readonly unitName: string;
  readonly text: string;
  readonly due: string;
}

const GIVEN_SQL = `
  insert into recommendation (id, inspection_id, number, unit_id, text, given_by, given_at)
  select each.id, $1::uuid, each.number, each.unit_id, each.text, $2, $3
  from unnest($4::uuid[], $5::int[], $6::uuid[], $7::text[]) as each(id, number, unit_id, text)`;

// A task like every other: tracked, reminded, counted; outside any plan until it is done.
const ITEMS_SQL = `
  with added as (
    insert into plan_item (id, programme_id, recommendation_id, number, title, due_original, due, origin, status, issued_at)
    select each.id, $1, each.recommendation_id, each.number, each.title, each.due, each.due, 'recommendation', 'open', $2
    from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::date[]) as each(id, recommendation_id, number, title, due)
    returning id)
  insert into plan_item_unit (plan_item_id, unit_id, role)
  select added.id, each.unit_id, 'lead' from added join unnest($3::uuid[], $8::uuid[]) as each(id, unit_id) on each.id = added.id`;

const ASSIGNED = `
  select each.unit_id, each.task || '/' || each.unit as key,
    jsonb_build_object('inspection', $1::text, 'task', each.task, 'role', 'lead', 'due', each.due) as data
  from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as each(unit_id, task, unit, due)`;

/**
 * Gives recommendations: each is a task of its unit with its date, `I-1/2`. A fixed number of statements, however many
 * they are. Throws INPUT_INVALID for a unit the programme does not have, or a date that is gone.
 */
export async function recommend(
  tx: Transaction,
  access: Access,
  inspection: LockedInspection,
  inputs: readonly RecommendationInput[],
): Promise<void> {
  const stage = requireInspectionStep(inspection, 'recommend');
  requireInForce(inspection);
  const { id, code, programmeId, now } = inspection;
  const given = await findGiven(tx, inspection, inputs);
  await tx.query(GIVEN_SQL, [
    id,
    access.personId,
    new Date(now),
    given.map((each) => each.id),
    given.map(({ number }) => number),
    given.map(({ unitId }) => unitId),
    given.map(({ text }) => text),
  ]);
  const units = given.map(({ unitId }) => unitId);
  await tx.query(ITEMS_SQL, [
    programmeId,
    new Date(now),
    given.map(({ itemId }) => itemId),
    given.map((each) => each.id),
    given.map((each) => each.code),
    given.map(({ text }) => text),
    given.map(({ due }) => due),
    units,
  ]);
  const ordinal = await takeInspectionStep(tx, access, inspection, {
    step: 'recommend',
    stage,
    detail: { recommendations: given.map((each) => each.code) },
  });
  await tx.emitEach('task.assigned', { programmeId, setKey: `${code}/s${ordinal}` }, ASSIGNED, [
    code,
    units,
    given.map((each) => each.code),
    given.map(({ unit }) => unit),
    given.map(({ due }) => due),
  ]);
  await wakeOfTasks(tx, programmeId);
  const told = given.map(({ unitId, unit, unitName, code: recommendation, due }) => ({
    unitId,
    unit,
    unitName,
    recommendation,
    due,
  }));
  await tellUnits(tx, inspection, 'recommendation-given', `s${ordinal}`, told);
}

async function findGiven(
  tx: Transaction,
  { id, code, programmeId, now }: LockedInspection,
  inputs: readonly RecommendationInput[],
): Promise<Given[]> {
  const today = localDate(now);
  const known = await unitsOfProgramme(
    tx,
    programmeId,
    inputs.map(({ unit }) => unit),
  );
  const last = await tx.one<{ number: number }>(
    `select coalesce(max(number), 0) as number from recommendation where inspection_id = $1`,
    [id],
  );
  const faults: FieldFault[] = [];
  const given = inputs.map(({ unit, text, due }, index): Given => {
    const found = known.find((each) => each.code === unit);
    const pointer = `/recommendations/${index}`;
    if (!found) {
      faults.push({
        pointer: `${pointer}/unit`,
        vi: 'Chương trình không có đơn vị này.',
        en: 'The programme has no such unit.',
      });
    }
    if (due < today) {
      faults.push({
        pointer: `${pointer}/due`,
        vi: `Hạn không thể trước ngày ${today}.`,
        en: `The date cannot be before ${today}.`,
      });
    }
    const number = last!.number + index + 1;
    const name = { unitId: found?.unitId ?? '', unit, unitName: found?.name ?? '' };
    return { id: uuid(), itemId: uuid(), number, code: `${code}/${number}`, ...name, text, due };
  });
  if (faults.length > 0) throw new InputError(faults);
  return given;
}
