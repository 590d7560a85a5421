import { trafficLight } from '#domain/packet/traffic-light';
import { GRADES } from '#domain/review/rating';
import type { PacketContent, PacketYear } from './packet-content.js';
import type { PacketObstacle } from './packet-obstacle.js';
import { type SampleState, samplePacket } from './sample-packet.js';
import { MANY_UNITS } from './unit-results.js';

/** As reports stand in an office where most come in time. */
const LIFELIKE: readonly SampleState[] = Array.from({ length: 41 }, (_, index): SampleState => {
  if (index % 19 === 7) return { status: 'open', timely: false };
  if (index % 9 === 4) return { status: 'accepted', timely: false };
  return index === 24 ? { status: 'submitted', timely: true } : { status: 'accepted', timely: true };
});

/** The sample with everything a packet may have: years, obstacles, inspections, ratings of all, commendations; for looking. */
export function fullSamplePacket(unitCount: number, roundCount: number): PacketContent {
  const sample = samplePacket(unitCount, roundCount, LIFELIKE);
  const sum = (of: (round: PacketContent['rounds'][number]) => number) =>
    sample.rounds.reduce((total, round) => total + of(round), 0);
  const due = sum(({ units, notYetDue }) => units - notYetDue);
  const targets = sample.figures.filter(({ target }) => target?.reached !== undefined && target?.reached !== null);
  return {
    ...sample,
    units: sample.units.map((unit, index) =>
      unitCount > MANY_UNITS ? { ...unit, name: `Xã ${unit.unit.slice(1)}`, above: province(index) } : unit,
    ),
    lights: [
      trafficLight('reporting', { part: sum(({ onTime, late }) => onTime + late), whole: due }),
      trafficLight('on-time', { part: sum(({ onTime }) => onTime), whole: due }),
      ...sample.lights.filter(({ name }) => name === 'tasks' || name === 'directions'),
      trafficLight('targets', {
        part: targets.filter(({ target }) => target?.reached).length,
        whole: targets.length,
      }),
    ],
    years: sampleYears(sample),
    consolidation: withMoreWords(sample),
    obstacles: OBSTACLES,
    inspections: [
      {
        inspection: 'I-1',
        kind: 'supervision',
        subject: 'Việc thực hiện Quy chế dân chủ ở cơ sở và công tác tiếp dân, giải quyết khiếu nại, tố cáo',
        scheduled: true,
        startsOn: '2019-05-06',
        endsOn: '2019-05-17',
        units: sample.units.slice(0, 5).map(({ unit, name }) => ({ code: unit, name })),
        stage: 'followed-up',
        results: { number: '20-TB/BDVTW', date: '2019-05-30' },
        recommendations: { open: 2, overdue: 1, reported: 1, done: 4, withdrawn: 0 },
      },
    ],
    ratings: sample.units.map(({ unit, name }, index) => ({
      unit,
      name,
      byRule: GRADES[index % 3]!,
      grade: GRADES[index % 7 === 6 ? 1 : index % 3]!,
      reason: index % 7 === 6 ? 'Có thành tích nổi bật trong đối thoại với nhân dân vùng tái định cư' : null,
    })),
    commendations: sample.units.slice(0, 2).map(({ unit, name }, index) => ({
      ordinal: index + 1,
      unit,
      name,
      model: index === 0 ? 'Tổ tự quản an ninh trật tự' : null,
      form: 'Bằng khen',
      merit: 'Hoàn thành xuất sắc nhiệm vụ phối hợp công tác dân vận năm 2019',
      stage: 'proposed',
    })),
  };
}

/** Weaknesses that every unit wrote, and a proposal that some share; a second content without figures. */
function withMoreWords({ consolidation, units, rounds }: PacketContent): PacketContent['consolidation'] {
  if (!consolidation) return null;
  const { parts } = consolidation;
  const from = (some: PacketContent['units']) =>
    some.map(({ unit }) => ({ unit, round: rounds.at(-1)?.round ?? '', version: 1 }));
  const weak = units.map((unit, index) => ({
    text: `Việc tự kiểm tra ở ${index + 3} cơ sở còn hình thức; sơ kết mô hình chậm so với kế hoạch.\nCông tác phối hợp có lúc chưa thường xuyên.`,
    from: from([unit]),
  }));
  const proposal = {
    text: 'Đề nghị bố trí kinh phí tập huấn hằng năm cho cán bộ dân vận cấp xã.',
    from: from(units.slice(0, 9)),
  };
  return {
    ...consolidation,
    parts: {
      ...parts,
      II: {
        ...parts.II,
        contents: [
          ...parts.II.contents,
          {
            number: '2',
            title: 'Kiểm tra, giám sát công tác dân vận của cơ quan nhà nước',
            tasks: [],
            added: [],
            indicators: [],
          },
        ],
      },
      III: { quoted: [{ key: 'han-che', label: 'Hạn chế', reported: true, quotes: weak }] },
      V: { quoted: [{ key: 'kien-nghi', label: 'Kiến nghị', reported: true, quotes: [proposal] }] },
    },
  };
}

const province = (index: number) => {
  const number = String((index % 34) + 1).padStart(2, '0');
  return { code: `T${number}`, name: `Tỉnh thứ ${number}` };
};

const sampleYears = ({ figures, units }: PacketContent): PacketYear[] =>
  [2017, 2018, 2019].map((year, place) => ({
    year,
    rounds: 4,
    due: units.length * 4,
    onTime: Math.round(units.length * (3.1 + place * 0.3)),
    late: Math.round(units.length * 0.2),
    figures: figures.map(({ figure, value }) => ({
      figure,
      value: value === null ? null : Math.round(value * (0.7 + place * 0.15)),
    })),
  }));

const OBSTACLES: readonly PacketObstacle[] = [
  {
    obstacle: 'O-1',
    kind: 'funding',
    title: 'Chưa bố trí được kinh phí tập huấn cho cán bộ dân vận cấp xã ở các huyện miền núi',
    unit: { code: 'U04', name: 'Ban Dân vận Tỉnh uỷ 04' },
    task: '2019/1.1',
    raisedOn: '2019-03-01',
    stage: 'triaged',
    severity: 'blocking',
    answerByOriginal: '2019-03-10',
    answerBy: '2019-03-20',
    overdue: true,
    answer: null,
  },
  {
    obstacle: 'O-2',
    kind: 'coordination',
    title: 'Chưa thống nhất đầu mối giữa hai cơ quan khi tổ chức đối thoại',
    unit: { code: 'U05', name: 'Ban Dân vận Tỉnh uỷ 05' },
    task: null,
    raisedOn: '2019-08-14',
    stage: 'settled',
    severity: 'minor',
    answerByOriginal: '2019-08-30',
    answerBy: '2019-08-30',
    overdue: false,
    answer: {
      number: 1,
      outcome: 'supported',
      text: 'Giao Văn phòng làm đầu mối, có công văn hướng dẫn gửi các đơn vị.',
      answeredAt: '2019-08-28T08:00:00.000+07:00',
      late: false,
      task: null,
      due: null,
    },
  },
];
