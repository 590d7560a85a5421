import type { MissingReport, PacketContent, PacketDirection, PacketUnit } from '#documents/packet/packet-content';
import { isOpen } from '#domain/direction/direction';
import { type LightName, type Measure, trafficLight } from '#domain/packet/traffic-light';
import { owes } from '#domain/report/obligation';
import { type Instant, isoLocal, type LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { type DirectionState, directionsForPacket } from '../direction/direction-state.queries.js';
import { inspectionsForPacket } from '../inspection/inspections-for-packet.queries.js';
import { businessDay } from '../local-time.js';
import { obstaclesForPacket } from '../obstacle/obstacles-for-packet.queries.js';
import type { PacketRow } from './packet.snapshot.js';
import { movedDeadlines, packetUnits } from './packet-duties.queries.js';
import { packetFigures } from './packet-figures.queries.js';
import { packetRounds } from './packet-rounds.queries.js';
import { packetSubject } from './packet-subject.queries.js';
import { packetTasks } from './packet-tasks.queries.js';
import { packetYears } from './packet-years.queries.js';

/** A packet as the record has it now, with the ids by which its rows are written. */
export interface AssembledPacket {
  readonly content: PacketContent;
  readonly roundIds: readonly string[];
  readonly directions: readonly DirectionState[];
}

/**
 * Puts the packet together from one snapshot of the record: a fixed number of statements, whatever the number of units.
 * `previousFrozenAt` is the freeze of the packet before; directions answered since then are listed beside the open ones.
 */
export async function assemblePacket(
  tx: Transaction,
  packet: Pick<PacketRow, 'programme_id' | 'review_id' | 'code'>,
  previousFrozenAt: Instant | null,
): Promise<AssembledPacket> {
  const today = businessDay(tx);
  const subject = await packetSubject(tx, packet.programme_id, packet.review_id);
  const { ids, rounds, notOpened } = await packetRounds(tx, packet.review_id);
  const figures = await packetFigures(tx, packet.programme_id, ids);
  const units = await packetUnits(tx, ids);
  const years = await packetYears(tx, packet.programme_id, figures);
  const told = await directionsForPacket(tx, packet.programme_id, previousFrozenAt);
  const directions = told.map((direction) => directionIn(direction, today));
  const tasks = await packetTasks(tx, packet.programme_id, subject.review);
  const obstacles = await obstaclesForPacket(tx, packet.programme_id, previousFrozenAt);
  const inspections = await inspectionsForPacket(tx, packet.programme_id, previousFrozenAt);
  const parts = { rounds, figures, directions, tasks };
  return {
    roundIds: ids,
    directions: told,
    content: {
      format: 'songhanh/packet@1',
      packet: packet.code,
      frozenAt: isoLocal(tx.now),
      previousFrozenAt: previousFrozenAt === null ? null : isoLocal(previousFrozenAt),
      ...subject,
      ...parts,
      ...(obstacles.length > 0 && { obstacles }),
      ...(inspections.length > 0 && { inspections }),
      ...(years.length > 0 && { years }),
      roundsNotOpened: notOpened,
      lights: Object.entries(measures(parts)).map(([name, measure]) => trafficLight(name as LightName, measure)),
      units,
      missing: missingReports(units, rounds, today),
      deadlines: await movedDeadlines(tx, ids),
    },
  };
}

type Measured = Pick<PacketContent, 'rounds' | 'figures' | 'directions' | 'tasks'>;

/** What each light is measured by; a report whose date has not come is not held against anybody. */
function measures({ rounds, figures, directions, tasks }: Measured): Record<LightName, Measure> {
  const sum = (of: (round: PacketContent['rounds'][number]) => number) =>
    rounds.reduce((total, round) => total + of(round), 0);
  const due = sum(({ units, notYetDue }) => units - notYetDue);
  const open = directions.filter(({ stage }) => isOpen(stage));
  const targets = figures.flatMap(({ target }) => (target && target.reached !== null ? [target] : []));
  const { doneOnTime, doneLate, openInTime, openOverdue } = tasks.all;
  return {
    reporting: { part: sum(({ onTime, late }) => onTime + late), whole: due },
    'on-time': { part: sum(({ onTime }) => onTime), whole: due },
    tasks: { part: openOverdue, whole: doneOnTime + doneLate + openInTime + openOverdue },
    directions: { part: open.filter(({ overdue }) => overdue).length, whole: open.length },
    targets: { part: targets.filter(({ reached }) => reached).length, whole: targets.length },
  };
}

/** Who has not reported though the date has passed, by round, then unit. */
function missingReports(
  units: readonly PacketUnit[],
  rounds: PacketContent['rounds'],
  today: LocalDate,
): MissingReport[] {
  return rounds.flatMap(({ round }) =>
    units.flatMap(({ unit, name, reports }) =>
      reports
        .filter((report) => report.round === round && owes(report.status) && report.due < today)
        .map(({ dueOriginal, due, reminders, status }) => ({
          round,
          unit,
          name,
          dueOriginal,
          due,
          reminders,
          returned: status === 'returned',
        })),
    ),
  );
}

function directionIn(state: DirectionState, today: LocalDate): PacketDirection {
  const { code, kind, source, givenBy, givenOn, from, to, text, dueOriginal, due, stage, answer } = state;
  const overdue = isOpen(stage) && due !== null && due < today;
  return { direction: code, kind, source, givenBy, givenOn, from, to, text, dueOriginal, due, stage, overdue, answer };
}
