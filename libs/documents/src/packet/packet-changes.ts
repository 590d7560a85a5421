import type { PacketChanges } from '#contracts/http/packet';
import { owes } from '#domain/report/obligation';
import type { PacketContent, PacketFigure, UnitReport } from './packet-content.js';

interface Placed {
  readonly unit: { readonly code: string; readonly name: string };
  readonly frozen: UnitReport | undefined;
  readonly now: UnitReport;
}

/** What changed since the freeze, from the packet as it was frozen and as it would be now. Pure; nothing is applied. */
export function packetChanges(frozen: PacketContent, now: PacketContent): PacketChanges {
  const placed = placedReports(frozen, now);
  const labels = new Map(frozen.figures.map(({ figure, label }) => [figure, label]));
  return {
    packet: frozen.packet,
    frozenAt: frozen.frozenAt,
    asOf: now.frozenAt,
    corrections: placed.flatMap((report) => correction(report, labels)),
    reports: placed.flatMap(arrival),
    extensions: extensionsSince(frozen, now),
    directions: directionsSince(frozen, now),
    figures: figuresSince(frozen.figures, now.figures),
  };
}

function placedReports(frozen: PacketContent, now: PacketContent): Placed[] {
  const known = new Map(
    frozen.units.flatMap(({ unit, reports }) => reports.map((report) => [`${report.round}/${unit}`, report] as const)),
  );
  return now.units.flatMap(({ unit, name, reports }) =>
    reports.map((report) => ({
      unit: { code: unit, name },
      frozen: known.get(`${report.round}/${unit}`),
      now: report,
    })),
  );
}

function correction({ unit, frozen, now }: Placed, labels: ReadonlyMap<string, string>): PacketChanges['corrections'] {
  if (!frozen?.accepted || !now.accepted || frozen.accepted.version === now.accepted.version) return [];
  const [before, after] = [frozen.accepted.figures, now.accepted.figures];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return [
    {
      round: now.round,
      unit,
      versionBefore: frozen.accepted.version,
      versionAfter: now.accepted.version,
      acceptedAt: now.accepted.acceptedAt,
      figures: keys
        .filter((figure) => before[figure] !== after[figure])
        .map((figure) => ({
          figure,
          label: labels.get(figure) ?? figure,
          before: before[figure] ?? null,
          after: after[figure] ?? null,
        })),
    },
  ];
}

/** A report that was owed and has come, or that waited for its ruling and has been accepted. */
function arrival({ unit, frozen, now }: Placed): PacketChanges['reports'] {
  if (frozen?.accepted) return [];
  const missed = frozen === undefined || owes(frozen.status);
  const moved = missed ? !owes(now.status) : now.accepted !== null;
  if (!moved) return [];
  return [
    {
      round: now.round,
      unit,
      before: missed ? 'missing' : 'unruled',
      status: now.status,
      timely: now.timely,
      version: now.version,
      acceptedAt: now.accepted?.acceptedAt ?? null,
    },
  ];
}

function extensionsSince(frozen: PacketContent, now: PacketContent): PacketChanges['extensions'] {
  const keyOf = (round: string, unit: string, ordinal: number) => `${round}/${unit}/e${ordinal}`;
  const known = new Set(
    frozen.deadlines.flatMap(({ round, unit, extensions }) =>
      extensions.map(({ ordinal }) => keyOf(round, unit, ordinal)),
    ),
  );
  return now.deadlines.flatMap(({ round, unit, name, dueOriginal, due, extensions }) =>
    extensions
      .filter(({ ordinal }) => !known.has(keyOf(round, unit, ordinal)))
      .map(({ ordinal, decision, reason, decidedAt }) => ({
        round,
        unit: { code: unit, name },
        ordinal,
        decision,
        reason,
        dueOriginal,
        due,
        decidedAt,
      })),
  );
}

function directionsSince(frozen: PacketContent, now: PacketContent): PacketChanges['directions'] {
  const stages = new Map(frozen.directions.map(({ direction, stage }) => [direction, stage]));
  return now.directions
    .filter(({ direction, stage }) => stages.get(direction) !== stage)
    .map(({ direction, to, stage, answer }) => ({
      direction,
      to,
      before: stages.get(direction) ?? null,
      after: stage,
      answeredAt: answer?.answeredAt ?? null,
    }));
}

function figuresSince(frozen: readonly PacketFigure[], now: readonly PacketFigure[]): PacketChanges['figures'] {
  const values = new Map(now.map(({ figure, value }) => [figure, value]));
  return frozen
    .map(({ figure, label, value }) => ({ figure, label, before: value, after: values.get(figure) ?? null }))
    .filter(({ before, after }) => before !== after);
}
