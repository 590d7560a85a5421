import type { ForSuccessor } from '#contracts/http/review';
import { reaches } from '#domain/packet/over-rounds';
import { compareNumbers } from '#domain/plan/item-number';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import { packetFigures } from '../packet/packet-figures.queries.js';
import { FROM_TASKS, taskCodeSql } from '../task/task.queries.js';
import { joinUnitName } from '../unit-name.js';

const UNFINISHED_SQL = `
  select ${taskCodeSql('i', 'plan')} as task, i.title, lead_name.code as lead, i.due, i.status
  from ${FROM_TASKS}
  left join plan_item_unit led on led.plan_item_id = i.id and led.role = 'lead'
  ${joinUnitName('led.unit_id', 'lead_name')}
  where i.programme_id = $1 and (i.status = 'suspended' or (i.status = 'open' and i.due is not null))`;

const TARGETS_SQL = `
  select i.code as indicator, task.number as task, i.name, i.measure, to_jsonb(i.target) as target, i.direction
  from indicator i left join task on task.id = i.task_id
  where i.programme_id = $1 and i.target is not null order by i.code collate "C"`;

const OPEN_DIRECTIONS_SQL = `
  select 'D-' || d.ordinal as direction, d.kind, d.stage, d.text, unit_name.code as "to", d.due
  from direction d ${joinUnitName('d.to_unit_id', 'unit_name')}
  where d.programme_id = $1 and d.stage <> 'answered' order by d.ordinal`;

/**
 * What passes to a successor as it stands now: tasks that are suspended or open with a due date, targets that the
 * figures of the whole programme miss (or that nobody measured), directions without an answer.
 */
export async function forSuccessor(tx: Transaction, programmeId: string): Promise<ForSuccessor> {
  const day = businessDay(tx);
  const unfinished = await tx.query<ForSuccessor['unfinished'][number]>(UNFINISHED_SQL, [programmeId, day]);
  return {
    unfinished: unfinished.sort((a, b) => compareNumbers(a.task, b.task)),
    unmet: await unmetTargets(tx, programmeId),
    openDirections: await tx.query<ForSuccessor['openDirections'][number]>(OPEN_DIRECTIONS_SQL, [programmeId, day]),
  };
}

async function unmetTargets(tx: Transaction, programmeId: string): Promise<ForSuccessor['unmet']> {
  const targets = await tx.query<Omit<ForSuccessor['unmet'][number], 'value'>>(TARGETS_SQL, [programmeId]);
  const rounds = await tx.query<{ id: string }>(
    `select id from round where programme_id = $1 order by cut_off, due, code collate "C"`,
    [programmeId],
  );
  const figures = await packetFigures(
    tx,
    programmeId,
    rounds.map(({ id }) => id),
  );
  return targets.flatMap((target) => {
    const own = figures.filter((figure) => figure.target?.indicator === target.indicator);
    const value = own.find((figure) => figure.value !== null)?.value ?? null;
    return reaches(value, target.target, target.direction) ? [] : [{ ...target, value }];
  });
}
