import { wordsOfPaper } from '../model/words-of-paper.js';
import { conclusionNoticePaper } from './conclusion-notice.js';
import { SAMPLE_CONCLUSION_NOTICE as FACTS } from './sample-conference.js';
import { SAMPLE_JOINT_FRAME } from './sample-frame.js';

const words = (change: Partial<typeof FACTS> = {}) =>
  wordsOfPaper(conclusionNoticePaper({ ...FACTS, ...change }, SAMPLE_JOINT_FRAME));

test('it tells of the conference, its words, and each task and direction with its unit and date', () => {
  const said = words();
  for (const told of [
    'kết luận của Trưởng Ban Dân vận Tỉnh ủy và Phó Chủ tịch Ủy ban nhân dân tỉnh tại Hội nghị tổng kết năm 2023',
    'Ngày 12/1/2024, tại Hội trường tầng 3',
    'Dự hội nghị có 129 đại biểu tại 3 điểm cầu.',
    'Năm 2023, hai bên đã hoàn thành 14/16 nhiệm vụ',
    '1 | Tập huấn quy trình công khai, dân chủ ở cơ sở cho cán bộ cấp xã (nhiệm vụ 1.4, kế hoạch năm 2024) | Sở Nội vụ | 28/6/2024',
    'dùng chung trong toàn tỉnh | Ban Dân vận Tỉnh ủy | Năm 2024',
    'Giao Phòng Dân vận các cơ quan nhà nước:  Rà soát',
    'thời hạn: ngày 30/4/2024 (ý kiến của Trưởng Ban Dân vận Tỉnh ủy).',
    'Ban Dân vận Tỉnh ủy và Ban cán sự đảng Ủy ban nhân dân tỉnh thông báo để các đơn vị biết, thực hiện.',
  ]) {
    expect(said).toContain(told);
  }
});

test('to the other party it is a request, and without a date it says that none was set', () => {
  expect(words()).toContain(
    '2. Đề nghị Sở Tài chính:  Bố trí kinh phí tổ chức đối thoại định kỳ tại cấp xã; không ấn định thời hạn',
  );
});

test('a review without a conference is concluded by the parties', () => {
  const said = words({ conference: null });
  expect(said).toContain('Trên cơ sở kết quả tổng kết năm 2023');
  expect(said).not.toContain('chủ trì hội nghị');
  expect(said).toContain('Trên đây là kết luận của tổng kết năm 2023');
});

test('what was not said is not invented', () => {
  const points = FACTS.conference!.points.map((point) => ({ ...point, present: null }));
  const said = words({
    text: null,
    tasks: [],
    directions: [],
    conference: { ...FACTS.conference!, chairs: [], points },
  });
  expect(said).toContain('Dự hội nghị có ……………… đại biểu');
  expect(said).toContain('Không giao nhiệm vụ mới.');
  expect(said).toContain('Không có ý kiến chỉ đạo, đề nghị riêng.');
  expect(said).toMatch(/Đánh giá chung\n………………/);
});
