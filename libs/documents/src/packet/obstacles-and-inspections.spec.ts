import { wordsOfPaper } from '../model/words-of-paper.js';
import type { PacketContent } from './packet-content.js';
import type { PacketInspection } from './packet-inspection.js';
import type { PacketObstacle } from './packet-obstacle.js';
import { packetPapers } from './packet-paper.js';
import { samplePacket } from './sample-packet.js';

const sample = samplePacket(2, 1);
const SEAL = { contentSha256: 'c'.repeat(64), publicKey: 'k'.repeat(43) };
const state = (content: PacketContent) =>
  packetPapers(content, SEAL).find(({ name }) => name === '04-tinh-hinh')!.paper;

const obstacle: PacketObstacle = {
  obstacle: 'O-1',
  kind: 'funding',
  title: 'Chưa có kinh phí <tập huấn>',
  unit: { code: 'A', name: 'Ban Dân vận A' },
  task: '2019/1.1',
  raisedOn: '2019-03-01',
  stage: 'triaged',
  severity: 'blocking',
  answerByOriginal: '2019-03-10',
  answerBy: '2019-03-20',
  overdue: true,
  answer: null,
};

const answered: PacketObstacle = {
  ...obstacle,
  obstacle: 'O-2',
  kind: 'coordination',
  stage: 'settled',
  overdue: false,
  answer: {
    number: 1,
    outcome: 'task-changed',
    text: 'Lùi hạn',
    answeredAt: '2019-03-21T08:00:00.000+07:00',
    late: true,
    task: '2019/1.1',
    due: '2019-06-30',
  },
};

const inspection: PacketInspection = {
  inspection: 'I-1',
  kind: 'supervision',
  subject: 'Quy chế dân chủ',
  scheduled: false,
  startsOn: '2019-05-06',
  endsOn: '2019-05-10',
  units: ['A', 'B', 'C', 'D', 'E'].map((code) => ({ code, name: `Đơn vị ${code}` })),
  stage: 'followed-up',
  results: { number: '20-TB/BDV', date: '2019-05-30' },
  recommendations: { open: 2, overdue: 1, reported: 1, done: 4, withdrawn: 0 },
};

test('where there are no obstacles and no inspections it says so, whether the packet has empty lists or none', () => {
  expect(state({ ...sample, obstacles: [], inspections: [] })).toEqual(state(sample));
  expect(wordsOfPaper(state(sample))).toContain('Không có khó khăn, vướng mắc nào được nêu hoặc đang chờ trả lời.');
  expect(wordsOfPaper(state(sample))).toContain('Không có cuộc kiểm tra, giám sát, khảo sát nào trong kỳ này.');
});

test('every obstacle is listed with what became of it, and they are counted by kind and cause', () => {
  const page = wordsOfPaper(state({ ...sample, obstacles: [obstacle, answered] }));
  expect(page).toContain('Kinh phí, cơ sở vật chất | khách quan | 1 | 1 | 0 | 0 | 0');
  expect(page).toContain('Phối hợp giữa các đơn vị | chủ quan | 0 | 0 | 0 | 0 | 1');
  expect(page).toMatch(/O-1 \| Chưa có kinh phí <tập huấn>\n.*làm đình trệ công việc.*\n.*… Đang giải quyết, quá hạn/);
  expect(page).toContain('Hạn trả lời: 20/3/2019 (hạn ban đầu 10/3/2019)');
  expect(page).toMatch(
    /O-2[\s\S]*√ Đã tháo gỡ\nĐiều chỉnh nhiệm vụ: “Lùi hạn”\n.*muộn; nhiệm vụ 2019\/1\.1, hạn 30\/6\/2019/,
  );
});

test('an answer that did not help is told as such while the obstacle waits again', () => {
  const again = { ...answered, stage: 'raised' as const, answerBy: null };
  const page = wordsOfPaper(state({ ...sample, obstacles: [again] }));
  expect(page).toContain('Câu trả lời trước chưa đạt: Điều chỉnh nhiệm vụ: “Lùi hạn”');
});

test('every inspection is listed with how far its recommendations are', () => {
  const inspections = [inspection, { ...inspection, stage: 'planned' as const, results: null }];
  const page = wordsOfPaper(state({ ...sample, inspections }));
  expect(page).toMatch(
    /I-1 \| Quy chế dân chủ\nGiám sát, đột xuất.*và 2 đơn vị khác[\s\S]*20-TB\/BDV ngày 30\/5\/2019 \| 4 \| 1 \| 2 \| 1/,
  );
  expect(page).toContain('Theo kế hoạch, chưa tiến hành');
  expect(page).not.toMatch(/undefined|null|NaN/);
});
