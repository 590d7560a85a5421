import { packetChanges } from './packet-changes.js';
import type { PacketContent, UnitReport } from './packet-content.js';
import { samplePacket } from './sample-packet.js';

const frozen = samplePacket(5, 2);
const later: PacketContent = { ...frozen, frozenAt: '2020-02-01T08:00:00.000+07:00' };

/** The packet as it would be now, with one report changed. */
const withReport = (unit: string, round: string, change: (report: UnitReport) => UnitReport): PacketContent => ({
  ...later,
  units: later.units.map((each) =>
    each.unit === unit
      ? { ...each, reports: each.reports.map((report) => (report.round === round ? change(report) : report)) }
      : each,
  ),
});
const reportIn = (state: (report: UnitReport) => boolean) =>
  frozen.units.flatMap(({ unit, reports }) =>
    reports.filter(state).map((report) => ({ unit, round: report.round, report })),
  )[0]!;

const NOTHING = { corrections: [], reports: [], extensions: [], directions: [], figures: [] };

test('nothing has changed: nothing is listed', () => {
  expect(packetChanges(frozen, later)).toMatchObject(NOTHING);
});

test('a correction is listed with the version and the values before and after', () => {
  const { unit, round, report } = reportIn(({ accepted }) => accepted !== null);
  const key = 'BM-QUY/doi-thoai';
  const figures = { ...report.accepted!.figures, [key]: 99 };
  const now = withReport(unit, round, (each) => ({ ...each, accepted: { ...each.accepted!, version: 2, figures } }));
  expect(packetChanges(frozen, now)).toMatchObject({
    ...NOTHING,
    corrections: [
      {
        round,
        unit: { code: unit },
        versionBefore: 1,
        versionAfter: 2,
        figures: [{ figure: key, before: report.accepted!.figures[key], after: 99 }],
      },
    ],
  });
});

test('a correction of words alone is listed without figures', () => {
  const { unit, round } = reportIn(({ accepted }) => accepted !== null);
  const now = withReport(unit, round, (each) => ({ ...each, accepted: { ...each.accepted!, version: 3 } }));
  expect(packetChanges(frozen, now).corrections).toMatchObject([{ versionAfter: 3, figures: [] }]);
});

test('a report that came since is listed, and one that waited and was accepted', () => {
  const missing = reportIn(({ status }) => status === 'open');
  const came = withReport(missing.unit, missing.round, (each) => ({ ...each, status: 'submitted', version: 1 }));
  expect(packetChanges(frozen, came)).toMatchObject({
    ...NOTHING,
    reports: [{ unit: { code: missing.unit }, before: 'missing', status: 'submitted', version: 1, acceptedAt: null }],
  });
  const waiting = reportIn(({ status }) => status === 'submitted');
  const accepted = { version: 1, nothingToReport: true, receivedAt: '', acceptedAt: 'then', figures: {} };
  const ruled = withReport(waiting.unit, waiting.round, (each) => ({ ...each, status: 'accepted', accepted }));
  expect(packetChanges(frozen, ruled).reports).toMatchObject([{ before: 'unruled', acceptedAt: 'then' }]);
});

test('a decided request for more time, an answered direction and a new one are listed', () => {
  const [moved] = frozen.deadlines;
  const [answered, open] = frozen.directions;
  const now: PacketContent = {
    ...later,
    deadlines: [{ ...moved!, extensions: [...moved!.extensions, { ...moved!.extensions[0]!, ordinal: 2 }] }],
    directions: [answered!, { ...open!, stage: 'answered' }, { ...open!, direction: 'D-3' }],
  };
  const changes = packetChanges(frozen, now);
  expect(changes.extensions).toMatchObject([{ ordinal: 2, unit: { code: moved!.unit } }]);
  expect(changes.directions).toMatchObject([
    { direction: 'D-2', before: 'open', after: 'answered' },
    { direction: 'D-3', before: null, after: 'open' },
  ]);
});

test('what a figure would be now stands beside what was frozen', () => {
  const [first, ...others] = later.figures;
  const now = { ...later, figures: [{ ...first!, value: 1 }, ...others] };
  expect(packetChanges(frozen, now).figures).toEqual([
    { figure: first!.figure, label: first!.label, before: first!.value, after: 1 },
  ]);
});
