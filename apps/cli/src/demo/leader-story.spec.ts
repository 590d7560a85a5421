import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import type { OfficeOutcome } from '../rehearse/packet-papers.js';
import type { SimulatedProgramme } from '../rehearse/simulated-programme.js';
import { type ProgrammeSummary, summariseProgrammes, withOutcome } from '../rehearse/summary.js';
import type { TimelineLine } from '../rehearse/timeline.js';
import { leaderStory } from './leader-story.js';

const line = (
  type: TimelineLine['type'],
  day: string,
  key: string,
  data: Record<string, unknown>,
  unit: string | null = null,
): TimelineLine => ({ time: `${day}T09:00:00.000+07:00`, type, programme: '79-CTr', unit, key, data });

const programme = {
  file: {
    organisation: {
      units: [
        { code: 'BNV', name: 'Bộ Nội vụ' },
        { code: 'TTCP', name: 'Thanh tra Chính phủ' },
      ],
    },
    programme: { planCalendar: { years: [{ year: 2018, contents: [{}, {}], legalBases: [{}] }] } },
  } as unknown as ProgrammeFile,
} as SimulatedProgramme;

const papers = [{ party: null, number: '1573-KH', issuedOn: '2018-02-08' }];
const lines = [
  line('plan.drafted', '2017-11-17', '2018', { year: 2018, theme: null, items: 16 }),
  line('plan.consultation-closed', '2017-12-21', '2018', {
    year: 2018,
    units: 70,
    agreed: 60,
    commented: 3,
    silent: 7,
  }),
  line('plan.approved', '2018-02-08', '2018', { year: 2018, items: 16, papers }),
  line(
    'direction.given',
    '2018-07-10',
    'D-1',
    { direction: 'D-1', kind: 'request', source: 'packet', from: 'BDVTW', due: '2018-12-14' },
    'TTCP',
  ),
  line('direction.answered', '2018-12-10', 'D-1/1', { direction: 'D-1', answer: 1, late: false }, 'BNV'),
];

function told(stage: string, inspections: OfficeOutcome['inspections'] = []): ProgrammeSummary {
  const [summary] = summariseProgrammes(lines);
  const direction = { direction: 'D-1', stage, givenBy: 'Trưởng Ban', text: 'Thống nhất mẫu', to: 'BNV' };
  const packet = { programme: '79-CTr', code: '2018-annual', files: [], directions: [{ direction: 'D-1', stage }] };
  const none = { doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0, withoutDeadline: 0, suspended: 0 };
  const obstacles = { raised: 3, unanswered: 1, settled: 2 };
  return withOutcome(summary!, { packets: [packet], directions: [direction], tasks: none, obstacles, inspections });
}

test('a leader reads the plan of each year, and of each direction who answered it and in which packet', () => {
  expect(leaderStory(programme, told('answered'), 'vi')).toEqual([
    'Năm 2018: kế hoạch số 1573-KH ban hành ngày 08/02/2018, 2 nội dung, 1 căn cứ, 16 nhiệm vụ, sau khi hỏi 70 đơn vị (7 không trả lời)',
    'D-1, Trưởng Ban đề nghị ngày 10/07/2018: “Thống nhất mẫu” → Bộ Nội vụ (trước đó gửi Thanh tra Chính phủ), hạn 14/12/2018: trả lời ngày 10/12/2018, có trong hồ sơ tổng kết năm 2018',
  ]);
});

test('what nobody has answered is said to be open', () => {
  expect(leaderStory(programme, told('open'), 'en').at(-1)).toMatch(/due 2018-12-14: still open, and passed on$/);
});

test('inspections and what is left of them to be done are told', () => {
  const recommendations = { open: 1, reported: 0, done: 2, withdrawn: 0 };
  const told2018 = told('answered', [{ inspection: 'I-1', kind: 'inspection', stage: 'followed-up', recommendations }]);
  expect(leaderStory(programme, told2018, 'en').at(-1)).toBe(
    'Inspections: 1, 0 closed; recommendations: 2 done, 1 followed up',
  );
});
