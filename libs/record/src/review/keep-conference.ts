import type { ConferenceInput } from '#contracts/http/conference';
import { type FieldFault, InputError } from '#domain/error/input-error';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { businessDay } from '../local-time.js';
import type { Access } from '../person/access.js';
import { attachmentVisible, MINE, scopeOf } from '../person/scope.js';
import type { HeldReview } from './held-review.js';

interface Point {
  readonly unit: string;
  readonly main: boolean;
  readonly chair: string | null;
  readonly pointer: string;
}

const KEEP_SQL = `
  insert into conference (id, review_id, date, form, place, main_unit_id, chairs, agenda, starts_at, invited)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict (review_id) do update set date = excluded.date, form = excluded.form, place = excluded.place,
    main_unit_id = excluded.main_unit_id, chairs = excluded.chairs, agenda = excluded.agenda,
    starts_at = excluded.starts_at, invited = excluded.invited, version = conference.version + 1
  returning id`;

/** Writes the conference as it is planned now, with its points and papers; what a point that stays has recorded is kept. */
export async function keepConference(
  tx: Transaction,
  access: Access,
  review: HeldReview,
  input: ConferenceInput,
): Promise<void> {
  const points = pointsOf(input);
  const units = await requireExisting(tx, points);
  await requireFiles(tx, access, input);
  const row = await tx.one<{ id: string }>(KEEP_SQL, [
    uuid(),
    review.id,
    input.date,
    input.form,
    input.place ?? null,
    input.mainPoint ? units.get(input.mainPoint) : null,
    input.chairs,
    JSON.stringify(input.agenda),
    input.startsAt ?? null,
    input.invited,
  ]);
  await keepPoints(
    tx,
    row!.id,
    points.map((point) => ({ ...point, unitId: units.get(point.unit)! })),
  );
  await tx.query(`delete from conference_paper where conference_id = $1`, [row!.id]);
  await tx.query(
    `insert into conference_paper (conference_id, ordinal, title, attachment_id)
     select $1, paper.ordinal, paper.title, paper.attachment_id
     from unnest($2::text[], $3::uuid[]) with ordinality as paper(title, attachment_id, ordinal)`,
    [row!.id, input.papers.map(({ title }) => title), input.papers.map(({ attachmentId }) => attachmentId ?? null)],
  );
  // A day that moved is told of again when it has passed.
  await tx.query(
    `update review set concludes_on = $2, overdue_told_at = case when concludes_on = $2 then overdue_told_at end where id = $1`,
    [review.id, input.date],
  );
}

/** The main point first. Throws INPUT_INVALID for a point that is given twice. */
function pointsOf({ mainPoint, chairs, points }: ConferenceInput): Point[] {
  const main = mainPoint ? [{ unit: mainPoint, main: true, chair: chairs[0] ?? null, pointer: '/mainPoint' }] : [];
  const all = [
    ...main,
    ...points.map(({ unit, chair }, index) => ({
      unit,
      main: false,
      chair: chair ?? null,
      pointer: `/points/${index}/unit`,
    })),
  ];
  const seen = new Set<string>();
  const faults = all.flatMap(({ unit, pointer }): FieldFault[] => {
    if (!seen.has(unit)) {
      seen.add(unit);
      return [];
    }
    return [{ pointer, vi: `Điểm cầu ${unit} ghi hai lần.`, en: `Point ${unit} is given twice.` }];
  });
  if (faults.length > 0) throw new InputError(faults);
  return all;
}

/** The ids of the units by code; a point may be of a unit that does nothing else in the programme. */
async function requireExisting(tx: Transaction, points: readonly Point[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ code: string; id: string }>(
    `select code, unit_id as id from unit_version
     where code = any($1::text[]) and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)`,
    [points.map(({ unit }) => unit), businessDay(tx)],
  );
  const units = new Map(rows.map(({ code, id }) => [code, id]));
  const faults = points
    .filter(({ unit }) => !units.has(unit))
    .map(({ unit, pointer }) => ({ pointer, vi: `Không có đơn vị ${unit}.`, en: `There is no unit ${unit}.` }));
  if (faults.length > 0) throw new InputError(faults);
  return units;
}

async function requireFiles(tx: Transaction, access: Access, { papers }: ConferenceInput): Promise<void> {
  const ids = papers.flatMap(({ attachmentId }) => attachmentId ?? []);
  if (ids.length === 0) return;
  const rows = await tx.query<{ id: string }>(
    `with ${MINE} select a.id from attachment a where a.id = any($3::uuid[]) and ${attachmentVisible('a')}`,
    [...scopeOf(tx, access), ids],
  );
  const visible = new Set(rows.map(({ id }) => id));
  const faults = papers.flatMap(({ attachmentId }, index): FieldFault[] =>
    attachmentId === undefined || visible.has(attachmentId)
      ? []
      : [{ pointer: `/papers/${index}/attachmentId`, vi: 'Không có tệp này.', en: 'There is no such file.' }],
  );
  if (faults.length > 0) throw new InputError(faults);
}

async function keepPoints(
  tx: Transaction,
  conferenceId: string,
  points: readonly (Point & { readonly unitId: string })[],
): Promise<void> {
  const unitIds = points.map(({ unitId }) => unitId);
  await tx.query(`delete from conference_point where conference_id = $1 and not unit_id = any($2::uuid[])`, [
    conferenceId,
    unitIds,
  ]);
  await tx.query(
    `insert into conference_point (conference_id, unit_id, main, chair)
     select $1, point.unit_id, point.main, point.chair from unnest($2::uuid[], $3::boolean[], $4::text[]) as point(unit_id, main, chair)
     on conflict (conference_id, unit_id) do update set main = excluded.main, chair = excluded.chair`,
    [conferenceId, unitIds, points.map(({ main }) => main), points.map(({ chair }) => chair)],
  );
}
