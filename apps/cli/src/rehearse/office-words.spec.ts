import { happeningsOf } from './happening.js';
import { reviewNamed } from './office-words.js';
import { sentenceOf } from './progress-words.js';
import type { Told } from './telling.js';
import type { TimelineLine } from './timeline.js';

const NAMES: Record<string, string> = { BDVTW: 'Ban Dân vận Trung ương', BTP: 'Bộ Tư pháp' };
const told: Told = { title: '79-CTr', rungs: [], unitName: (code) => NAMES[String(code)] ?? String(code) };
const line = (
  type: TimelineLine['type'],
  key: string,
  data: Record<string, unknown>,
  unit: string | null = null,
): TimelineLine => ({ time: '2020-01-09T09:00:00.000+07:00', type, programme: '79-CTr', unit, key, data });
const tell = (language: 'vi' | 'en', ...lines: TimelineLine[]) =>
  happeningsOf(lines).map((happening) => sentenceOf(happening, told, language));

const approved = line('plan.approved', '2018', {
  ...{ year: 2018, theme: null, items: 16 },
  papers: [{ party: null, number: '1573-KH', issuedOn: '2018-02-08' }],
});
const held = line('conference.held', '2019-annual', { review: '2019-annual', points: 64, present: 1573 });
const given = line(
  'direction.given',
  'D-5',
  { direction: 'D-5', kind: 'direction', source: 'conference', from: 'BDVTW', due: '2020-06-12' },
  'BTP',
);
const closed = line('review.closed', '2020-final', {
  ...{ kind: 'final', year: 2020, number: '02/TB', tasksAhead: 1 },
  ...{ unfinished: 3, unmet: 0, openDirections: 1 },
});

test('a plan, a conference, a direction and a notice are told as an office would', () => {
  expect(tell('vi', approved)).toEqual(['Ban hành kế hoạch năm 2018: số 1573-KH ngày 08/02/2018, 16 nhiệm vụ']);
  expect(tell('vi', held)).toEqual(['Hội nghị tổng kết năm 2019: 64 điểm cầu, 1.573 người dự']);
  expect(tell('vi', given)).toEqual([
    'Ý kiến chỉ đạo D-5 của Ban Dân vận Trung ương (tại hội nghị): Bộ Tư pháp, hạn 12/06/2020',
  ]);
  expect(tell('vi', closed)).toEqual([
    'Thông báo kết luận 02/TB: tổng kết chương trình 2020 (1 nhiệm vụ thời gian tới, chuyển tiếp 3 việc chưa xong, 0 chỉ tiêu chưa đạt, 1 ý kiến chỉ đạo còn mở)',
  ]);
});

test('the same in English', () => {
  expect(tell('en', approved, held, given, closed)).toEqual([
    'Plan of 2018 issued: 1573-KH of 2018-02-08, 16 tasks',
    'Conference of the annual review 2019: 64 points, 1,573 people',
    'Direction D-5 by Ban Dân vận Trung ương (at the conference) to Bộ Tư pháp, due 2020-06-12',
    'Notice of conclusions 02/TB: final review 2020 (1 task ahead, passing on 3 unfinished tasks, 0 unmet targets, 1 open direction)',
  ]);
});

test('tasks of one plan are one line, a direction’s task is its own', () => {
  const assigned = (unit: string, data: object) => line('task.assigned', `${unit}`, { ...data }, unit);
  const plan = { year: 2018, role: 'coordinating' };
  expect(
    tell(
      'vi',
      assigned('A', { ...plan, role: 'lead' }),
      assigned('B', plan),
      assigned('C', plan),
      assigned('D', { direction: 'D-1', role: 'lead' }),
      assigned('E', { task: '2018/1.1', to: 'person' }),
    ).sort(),
  ).toEqual([
    'Giao nhiệm vụ của kế hoạch năm 2018: 1 lượt chủ trì, 2 lượt phối hợp',
    'Giao việc theo ý kiến chỉ đạo D-1',
    'Thủ trưởng phân công người thực hiện: 1 nhiệm vụ',
  ]);
});

test('every event of the offices has its words in both languages', () => {
  const types = [
    'plan.drafted',
    'plan.consultation-opened',
    'plan.consultation-closed',
    'review.opened',
    'packet.frozen',
  ];
  const more = ['packet.delivered', 'packet.acknowledged', 'direction.answered', 'task.assigned'];
  for (const type of [...types, ...more] as TimelineLine['type'][]) {
    const data = { year: 2019, kind: 'annual', packet: '2019-annual', replyBy: '2019-12-20', date: '2020-01-09' };
    for (const language of ['vi', 'en'] as const) {
      const [sentence] = tell(language, line(type, 'k', { ...data, selfAssessmentDue: '2019-12-23' }));
      expect(sentence).not.toContain(type);
    }
  }
});

test('a review is called by its kind and year', () => {
  expect(reviewNamed('2018-half-year', 'vi')).toBe('sơ kết 6 tháng 2018');
  expect(reviewNamed('2019-annual', 'en')).toBe('annual review 2019');
  expect(reviewNamed('khác', 'vi')).toBe('khác');
});
