import { trafficLight } from '#domain/packet/traffic-light';
import type { PacketContent, PacketFigure, PacketRound, PacketUnit, UnitReport } from './packet-content.js';
import { sampleConsolidation } from './sample-consolidation.js';

const FROZEN_ON = '2020-01-02';

/** A packet of so many units and quarters, made up but whole: for tests, and for looking at the paper. */
export function samplePacket(
  unitCount: number,
  roundCount: number,
  states: readonly SampleState[] = STATES,
): PacketContent {
  const planned = Array.from({ length: roundCount }, (_, index) => sampleRound(index));
  const units = Array.from({ length: unitCount }, (_, index) => sampleUnit(index, planned, states));
  const rounds = planned.map((round) => counted(round, units));
  const figures = SAMPLE_FIGURES.map((each) => sampleFigure(each, rounds, units));
  return {
    format: 'songhanh/packet@1',
    packet: '2019-annual',
    frozenAt: `${FROZEN_ON}T08:00:00.000+07:00`,
    previousFrozenAt: '2019-07-05T08:00:00.000+07:00',
    programme: {
      number: '79-CTr',
      title: 'Chương trình phối hợp công tác dân vận giai đoạn 2016–2021',
      signedOn: '2016-10-11',
      from: '2016-10-11',
      until: '2020-12-31',
      parties: [
        party('BDVTW', 'Ban Dân vận Trung ương', 'VP-BDVTW', 'Văn phòng Ban Dân vận Trung ương'),
        party('BCSDCP', 'Ban cán sự đảng Chính phủ', 'BNV', 'Bộ Nội vụ'),
      ],
    },
    review: {
      code: '2019-annual',
      kind: 'annual',
      year: 2019,
      topic: null,
      theme: 'Năm Dân vận khéo 2019',
      concludesOn: '2020-01-09',
      selfAssessmentDue: '2019-12-20',
      consolidatedAt: '2019-12-28T00:00:00.000+07:00',
    },
    rounds,
    roundsNotOpened: ['2018-Q4'],
    lights: [
      trafficLight('reporting', { part: 243, whole: 252 }),
      trafficLight('on-time', { part: 221, whole: 252 }),
      trafficLight('tasks', { part: 4, whole: 38 }),
      trafficLight('directions', { part: 1, whole: 2 }),
      trafficLight('targets', { part: 0, whole: 0 }),
    ],
    figures,
    units,
    missing: units.flatMap(({ unit, name, reports }) =>
      reports.filter(isMissing).map(({ round, due, dueOriginal, reminders }) => ({
        round,
        unit,
        name,
        due,
        dueOriginal,
        reminders,
        returned: false,
      })),
    ),
    deadlines: [
      {
        round: rounds[0]!.round,
        unit: 'U02',
        name: 'Ban Dân vận Tỉnh uỷ 02',
        dueOriginal: '2019-03-20',
        due: '2019-03-27',
        extensions: [
          {
            ordinal: 1,
            requestedDue: '2019-03-27',
            reason: 'Chờ số liệu của các huyện vùng cao',
            decision: 'granted',
            decidedDue: '2019-03-27',
            decidedAt: '2019-03-18T09:00:00.000+07:00',
          },
        ],
        returned: 1,
        suspended: false,
      },
    ],
    suspensions: [],
    directions: [
      {
        direction: 'D-1',
        kind: 'direction',
        source: 'packet',
        givenBy: 'Trưởng Ban Dân vận Trung ương',
        givenOn: '2019-01-12',
        from: 'BDVTW',
        to: { code: 'U01', name: 'Ban Dân vận Tỉnh uỷ 01' },
        text: 'Rà soát các mô hình hoạt động hình thức, báo cáo kết quả.',
        dueOriginal: '2019-06-30',
        due: '2019-07-15',
        stage: 'answered',
        overdue: false,
        answer: {
          number: 1,
          text: 'Đã rà soát 120 mô hình, dừng 14 mô hình.',
          paperNumber: '31-BC/BDVTU',
          paperDate: '2019-07-10',
          answeredAt: '2019-07-11T10:00:00.000+07:00',
          late: false,
        },
      },
      {
        direction: 'D-2',
        kind: 'request',
        source: 'conference',
        givenBy: 'Trưởng Ban Dân vận Trung ương',
        givenOn: '2019-01-12',
        from: 'BDVTW',
        to: { code: 'BNV', name: 'Bộ Nội vụ' },
        text: 'Phối hợp kiểm tra công vụ tại các địa phương có nhiều kiến nghị kéo dài.',
        dueOriginal: '2019-12-15',
        due: '2019-12-15',
        stage: 'open',
        overdue: true,
        answer: null,
      },
    ],
    tasks: {
      year: { year: 2019, cells: cells(14, 2, 8, 3, 1, 0) },
      all: cells(41, 5, 8, 4, 1, 1),
      overdue: [
        {
          task: '2019/2.3',
          title: 'Kiểm tra công vụ gắn với công tác dân vận',
          lead: { code: 'BNV', name: 'Bộ Nội vụ' },
          dueOriginal: '2019-10-31',
          due: '2019-11-30',
        },
      ],
    },
    consolidation: sampleConsolidation(units, figures, rounds[0]?.round ?? ''),
    partTexts: { I: 'Hai bên đã ban hành kế hoạch năm ngay từ đầu năm.\nViệc quán triệt được thực hiện đến cơ sở.' },
    ratings: units.slice(0, 3).map(({ unit, name }) => ({ unit, name, byRule: 'good', grade: 'good', reason: null })),
    models: [
      { unit: 'U01', name: 'Ban Dân vận Tỉnh uỷ 01', title: 'Tổ tự quản an ninh trật tự', status: 'registered' },
    ],
    commendations: [],
  };
}

const party = (code: string, name: string, office: string, officeName: string) => ({
  unit: { code, name },
  secretariat: { code: office, name: officeName },
  signer: `Người đứng đầu ${name}`,
});

const cells = (
  doneOnTime: number,
  doneLate: number,
  openInTime: number,
  openOverdue: number,
  withoutDeadline: number,
  suspended: number,
) => ({ doneOnTime, doneLate, openInTime, openOverdue, withoutDeadline, suspended });

const isMissing = ({ status, due }: UnitReport) => status === 'open' && due < FROZEN_ON;

const QUARTERS = ['I', 'II', 'III', 'IV'];

type Planned = Omit<PacketRound, 'units' | 'onTime' | 'late' | 'missing' | 'notYetDue' | 'accepted' | 'unruled'>;

function sampleRound(index: number): Planned {
  const [year, quarter] = [2019 + Math.floor(index / 4), index % 4];
  const month = String(3 + 3 * quarter).padStart(2, '0');
  return {
    round: `${year}-Q${quarter + 1}`,
    name: `Báo cáo quý – Quý ${QUARTERS[quarter]} năm ${year}`,
    purpose: 'figures',
    stage: 'closed',
    from: `${year}-${String(1 + 3 * quarter).padStart(2, '0')}-01`,
    cutOff: `${year}-${month}-15`,
    due: `${year}-${month}-20`,
    lock: `${year}-${month}-28`,
  };
}

function counted(round: Planned, units: readonly PacketUnit[]): PacketRound {
  const reports = units.flatMap(({ reports: own }) => own.filter((report) => report.round === round.round));
  const count = (holds: (report: UnitReport) => boolean) => reports.filter(holds).length;
  const sent = ({ status }: UnitReport) => status !== 'open';
  return {
    ...round,
    units: reports.length,
    onTime: count((report) => sent(report) && report.timely === true),
    late: count((report) => sent(report) && report.timely === false),
    missing: count(isMissing),
    notYetDue: count((report) => !sent(report) && !isMissing(report)),
    accepted: count(({ status }) => status === 'accepted'),
    unruled: count(({ status }) => status === 'submitted'),
  };
}

const SAMPLE_FIGURES = [
  { key: 'tuyen-truyen', label: 'Hội nghị tuyên truyền và quán triệt đã tổ chức', measure: 'cuộc' },
  { key: 'doi-thoai', label: 'Cuộc đối thoại trực tiếp với nhân dân', measure: 'cuộc', target: 30000 },
  { key: 'giai-quyet', label: 'Tỷ lệ kiến nghị của nhân dân được giải quyết', measure: '%', target: 85, average: true },
  { key: 'mo-hinh', label: 'Mô hình “Dân vận khéo” đang hoạt động', measure: 'mô hình', last: true },
] as const;

/** How a report of the sample stands. */
export type SampleState = Pick<UnitReport, 'status' | 'timely'>;

const STATES: readonly SampleState[] = [
  { status: 'accepted', timely: true },
  { status: 'accepted', timely: true },
  { status: 'accepted', timely: false },
  { status: 'submitted', timely: true },
  { status: 'open', timely: false },
];

function sampleUnit(index: number, rounds: readonly Planned[], states: readonly SampleState[]): PacketUnit {
  const code = String(index + 1).padStart(2, '0');
  return {
    unit: `U${code}`,
    name: `Ban Dân vận Tỉnh uỷ ${code}`,
    reports: rounds.map(({ round, due }, place) => {
      const state = states[(index * 3 + place * 2) % states.length]!;
      return {
        round,
        ...state,
        dueOriginal: due,
        due,
        reminders: state.status === 'open' ? 5 : state.timely ? 0 : 3,
        version: state.status === 'open' ? null : 1,
        accepted: state.status === 'accepted' ? accepted(index, place, due) : null,
      };
    }),
  };
}

const accepted = (index: number, place: number, due: string): UnitReport['accepted'] => ({
  version: 1,
  nothingToReport: false,
  receivedAt: `${due}T10:00:00.000+07:00`,
  acceptedAt: `${due}T15:00:00.000+07:00`,
  figures: {
    'BM-QUY/tuyen-truyen': 20 + index * 7 + place,
    'BM-QUY/doi-thoai': 3 + ((index * 11 + place) % 40),
    'BM-QUY/giai-quyet': 70 + ((index * 13 + place * 5) % 300) / 10,
    'BM-QUY/mo-hinh': 100 + index,
  },
});

function sampleFigure(
  spec: (typeof SAMPLE_FIGURES)[number],
  rounds: readonly PacketRound[],
  units: readonly PacketUnit[],
): PacketFigure {
  const figure = `BM-QUY/${spec.key}`;
  const average = 'average' in spec;
  const mean = (values: readonly number[]) =>
    values.length === 0
      ? null
      : Math.round((values.reduce((sum, value) => sum + value, 0) / (average ? values.length : 1)) * 100) / 100;
  const byRound = rounds.map(({ round }) => {
    const given = units.flatMap(({ reports }) =>
      reports.filter((report) => report.round === round).flatMap((report) => report.accepted?.figures[figure] ?? []),
    );
    return { round, value: mean(given), reports: given.length };
  });
  const values = byRound.flatMap(({ value }) => value ?? []);
  const value = 'last' in spec ? (values.at(-1) ?? null) : mean(values);
  return {
    figure,
    label: spec.label,
    measure: spec.measure,
    aggregate: average ? 'average' : 'sum',
    overPeriods: 'last' in spec ? 'last' : average ? 'average' : 'sum',
    byRound,
    value,
    target:
      'target' in spec
        ? {
            indicator: spec.key.toUpperCase(),
            name: spec.label,
            target: spec.target,
            direction: 'up',
            expected: average ? spec.target : 7100.5,
            reached: value === null ? null : value >= (average ? spec.target : 7100.5),
          }
        : null,
  };
}
