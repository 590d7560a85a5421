import type { PacketContent, PacketFigure } from '../packet/packet-content.js';
import { exactSum, roundedMean } from './decimal.js';
import { type Finding, finding } from './packet-findings.js';
import type { ListedReport } from './packet-manifest.js';

/** A row of `lineage.csv`, as far as figures are concerned. */
export interface LineageRow {
  readonly figure: string;
  readonly round: string;
  readonly unit: string;
  readonly version: number;
  readonly value: number;
}

type Figures = Pick<PacketContent, 'figures' | 'units'>;

/** Every figure of the packet against the rows behind it: how many there are, what they make, and whose they are. Pure. */
export function checkFigures({ figures, units }: Figures, rows: readonly LineageRow[]): Finding[] {
  const behind = byPlace(rows);
  const known = new Set(figures.flatMap(({ figure, byRound }) => byRound.map(({ round }) => placeOf(figure, round))));
  const unknown = [...behind].filter(([place]) => !known.has(place)).map(([, [row]]) => row!);
  return [
    ...figures.flatMap((figure) => checkFigure(figure, behind)),
    ...unknown.map(({ figure, round }) => finding('figure-unknown', { figure, round })),
    ...checkUnits(units, rows),
  ];
}

/** Codes have no line breaks, so that two places never have one name. */
const placeOf = (...codes: readonly (string | number)[]) => codes.join('\n');

function byPlace(rows: readonly LineageRow[]): Map<string, LineageRow[]> {
  const behind = new Map<string, LineageRow[]>();
  for (const row of rows) {
    const place = placeOf(row.figure, row.round);
    const there = behind.get(place);
    if (there) there.push(row);
    else behind.set(place, [row]);
  }
  return behind;
}

function checkFigure(told: PacketFigure, behind: ReadonlyMap<string, readonly LineageRow[]>): Finding[] {
  const { figure, aggregate, byRound } = told;
  const findings = byRound.flatMap(({ round, value, reports }) => {
    const values = (behind.get(placeOf(figure, round)) ?? []).map((row) => row.value);
    const made = values.length === 0 ? null : aggregate === 'sum' ? exactSum(values) : roundedMean(values);
    return [
      ...(values.length === reports
        ? []
        : [finding('figure-reports', { figure, round, found: reports, expected: values.length })]),
      ...(made === value ? [] : [finding('figure-value', { figure, round, ...held(value, made) })]),
    ];
  });
  const total = overRounds(told);
  return total === told.value
    ? findings
    : [...findings, finding('figure-total', { figure, ...held(told.value, total) })];
}

function overRounds({ overPeriods, byRound }: PacketFigure): number | null {
  const values = byRound.flatMap(({ value }) => (value === null ? [] : value));
  if (values.length === 0) return null;
  if (overPeriods === 'sum') return exactSum(values);
  return overPeriods === 'average' ? roundedMean(values) : values.at(-1)!;
}

const held = (found: number | null, expected: number | null) => ({
  found: found ?? 'null',
  expected: expected ?? 'null',
});

/** What the annexes say of each unit's report against the rows, both ways. */
function checkUnits(units: PacketContent['units'], rows: readonly LineageRow[]): Finding[] {
  const left = new Map(rows.map((row) => [rowPlace(row), row]));
  const findings: Finding[] = [];
  for (const { unit, reports } of units) {
    for (const { round, accepted } of reports) {
      for (const [figure, value] of Object.entries(accepted?.figures ?? {})) {
        const place = rowPlace({ figure, round, unit, version: accepted!.version });
        const row = left.get(place);
        left.delete(place);
        if (row?.value !== value) {
          findings.push(finding('unit-figure', { figure, round, unit, ...held(value, row?.value ?? null) }));
        }
      }
    }
  }
  const untold = [...left.values()].map(({ figure, round, unit, value }) =>
    finding('unit-figure', { figure, round, unit, ...held(null, value) }),
  );
  return [...findings, ...untold];
}

const rowPlace = ({ figure, round, unit, version }: Omit<LineageRow, 'value'>) => placeOf(figure, round, unit, version);

/** Every accepted report of the packet against the manifest's list of report versions, both ways. Pure. */
export function checkReports({ units }: Pick<PacketContent, 'units'>, sources: readonly ListedReport[]): Finding[] {
  const listed = new Map(sources.map((source) => [placeOf(source.round, source.unit), source]));
  const findings: Finding[] = [];
  for (const { unit, reports } of units) {
    for (const { round, accepted } of reports) {
      if (!accepted) continue;
      const version = listed.get(placeOf(round, unit))?.version ?? null;
      listed.delete(placeOf(round, unit));
      if (version !== accepted.version) {
        findings.push(finding('report-unlisted', { round, unit, ...held(accepted.version, version) }));
      }
    }
  }
  for (const { round, unit, version } of listed.values()) {
    findings.push(finding('report-unlisted', { round, unit, ...held(null, version) }));
  }
  return findings;
}
