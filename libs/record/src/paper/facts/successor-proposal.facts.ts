import type { ForSuccessor } from '#contracts/http/review';
import type { UnitNamed } from '#documents/papers/programme-named';
import type { SuccessorProposalFacts } from '#documents/papers/successor-facts';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { businessDay, localDaySql } from '../../local-time.js';
import { forSuccessor } from '../../review/for-successor.queries.js';
import { taskCodeSql } from '../../task/task.queries.js';
import { reviewForPaper } from './conference.facts.js';

const KEPT_SQL = `
  select review.programme_id as "programmeId", review.for_successor as kept,
    ${localDaySql('review.closed_at')} as "closedOn",
    (select next.number from programme next where next.succeeds_number = p.number and next.signed_on > p.signed_on
      order by next.signed_on limit 1) as successor
  from review join programme p on p.id = review.programme_id where review.id = $1::uuid`;

// Names of units by the codes that the lists bear; a unit that is no more keeps its last name.
const NAMES_SQL = `
  select distinct on (code) code, name from unit_version where code = any($1::text[]) and valid_from <= $2::date
  order by code, valid_from desc`;

// Where a task stands in the programme; what no content of it bears has none.
const CONTENTS_SQL = `
  select ${taskCodeSql('i', 'plan')} as task, content.number || '. ' || content.title as content
  from plan_item i left join plan on plan.id = i.plan_id
  left join task on task.id = i.task_id
  left join content on content.programme_id = i.programme_id
    and (content.id = task.content_id or (i.task_id is null and content.number = i.content_number::text))
  where i.programme_id = $1::uuid and ${taskCodeSql('i', 'plan')} = any($2::text[]) and content.id is not null`;

const GIVEN_SQL = `
  select 'D-' || d.ordinal as direction, d.given_by as "givenBy", d.given_on as "givenOn" from direction d
  where d.programme_id = $1::uuid and 'D-' || d.ordinal = any($2::text[])`;

interface Kept {
  programmeId: string;
  kept: ForSuccessor | null;
  closedOn: LocalDate | null;
  successor: string | null;
}

interface Given {
  direction: string;
  givenBy: string;
  givenOn: LocalDate;
}

/**
 * What passes on to the programme that follows: as it was kept when the review of that id was closed, else as it stands
 * now; each with the names and the place that the lists by code leave out.
 */
export async function successorProposalFacts(
  tx: Transaction,
  reviewId: string,
): Promise<SuccessorProposalFacts | undefined> {
  const found = await reviewForPaper(tx, reviewId);
  if (!found) return undefined;
  const { programmeId, kept, closedOn, successor } = (await tx.one<Kept>(KEPT_SQL, [reviewId]))!;
  const lists = kept ?? (await forSuccessor(tx, programmeId));
  const names = await namesOf(tx, lists);
  const contents = await contentsOf(tx, programmeId, lists);
  const given = await givenOf(tx, programmeId, lists);
  return {
    programme: found.programme,
    review: found.review,
    conclusion: found.entered,
    asOf: (kept && closedOn) ?? businessDay(tx),
    successor,
    unfinished: lists.unfinished.map(({ task, title, lead, due, status }) => ({
      task,
      title,
      content: contents.get(task) ?? null,
      lead: names(lead),
      due,
      status,
    })),
    unmet: lists.unmet,
    openDirections: lists.openDirections.map(({ direction, kind, stage, text, to, due }) => ({
      direction,
      kind,
      stage,
      text,
      to: names(to),
      due,
      givenBy: given.get(direction)!.givenBy,
      givenOn: given.get(direction)!.givenOn,
    })),
  };
}

async function namesOf(
  tx: Transaction,
  { unfinished, openDirections }: ForSuccessor,
): Promise<(code: string | null) => UnitNamed | null> {
  const codes = [...unfinished.map(({ lead }) => lead), ...openDirections.map(({ to }) => to)];
  const rows = await tx.query<UnitNamed>(NAMES_SQL, [codes.filter((code) => code !== null), businessDay(tx)]);
  const byCode = new Map(rows.map(({ code, name }) => [code, name]));
  return (code) => (code === null ? null : { code, name: byCode.get(code) ?? code });
}

async function contentsOf(
  tx: Transaction,
  programmeId: string,
  { unfinished }: ForSuccessor,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ task: string; content: string }>(CONTENTS_SQL, [
    programmeId,
    unfinished.map(({ task }) => task),
  ]);
  return new Map(rows.map(({ task, content }) => [task, content]));
}

async function givenOf(
  tx: Transaction,
  programmeId: string,
  { openDirections }: ForSuccessor,
): Promise<ReadonlyMap<string, Given>> {
  const rows = await tx.query<Given>(GIVEN_SQL, [programmeId, openDirections.map(({ direction }) => direction)]);
  return new Map(rows.map((row) => [row.direction, row]));
}
