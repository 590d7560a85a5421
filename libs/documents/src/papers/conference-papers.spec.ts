import type { Foot, Table } from '../model/block.js';
import { blocksOf } from '../model/paper.js';
import { wordsOfPaper } from '../model/words-of-paper.js';
import { cellOf } from '../model/write.js';
import { conferenceAttendancePaper } from './conference-attendance.js';
import type { ConferenceFacts } from './conference-facts.js';
import { conferenceInvitationPaper } from './conference-invitation.js';
import { conferenceMinutesPaper } from './conference-minutes.js';
import { conferenceProgrammePaper } from './conference-programme.js';
import { SAMPLE_CONFERENCE } from './sample-conference.js';
import { SAMPLE_PARTY_FRAME as FRAME } from './sample-frame.js';

/** As it is on the day on which somebody thinks of it. */
const BARE: ConferenceFacts = {
  ...SAMPLE_CONFERENCE,
  startsAt: null,
  form: 'in-person',
  place: null,
  launches: null,
  chairs: [],
  invited: [],
  agenda: [],
  papers: [],
  points: [],
  heldOn: null,
  minutes: null,
};
const PAPERS = [conferenceProgrammePaper, conferenceInvitationPaper, conferenceAttendancePaper, conferenceMinutesPaper];

test('every paper of the set says which conference and under which programme', () => {
  for (const make of PAPERS) {
    const words = wordsOfPaper(make(SAMPLE_CONFERENCE, FRAME));
    expect(words).toContain('Hội nghị tổng kết năm 2023, triển khai nhiệm vụ năm 2024');
    expect(words).toMatch(/[tT]hực hiện Chương trình phối hợp công tác dân vận/);
    expect(words).toContain('12/1/2024');
  }
});

test('where nothing is known yet each has room to write or says so, and invents nothing', () => {
  const [programme, invitation, attendance, minutes] = PAPERS.map((make) => wordsOfPaper(make(BARE, FRAME)));
  expect(programme).toContain('Thời gian:  ……………… giờ, thứ Sáu, ngày 12/1/2024.');
  expect(programme).toContain('Chủ trì:  ………………');
  expect(programme).toContain('Chưa có nội dung chương trình.');
  expect(invitation).toContain('Đồng chí: ………………');
  expect(invitation).toContain('có chương trình gửi sau.');
  expect(attendance).toContain('không có điểm cầu nào');
  expect(minutes).toContain('Không có ý kiến nào được ghi nhận.');
  expect(minutes).toContain('Chưa ghi nhận kết luận.');
  expect(minutes).toContain('……………… đại biểu.');
});

test('the order of the day says when and who; what is open has dots', () => {
  const words = wordsOfPaper(conferenceProgrammePaper(SAMPLE_CONFERENCE, FRAME));
  expect(words).toContain('3 | 8 giờ 10 | Báo cáo kết quả năm 2023, nhiệm vụ trọng tâm năm 2024 | Giám đốc Sở Nội vụ');
  expect(words).toContain('4 | 8 giờ 40 | Tham luận, thảo luận | ………………');
  expect(words).toContain('5 | ……………… | Công bố quyết định khen thưởng');
  expect(words).toContain('Thời gian:  8 giờ 00, thứ Sáu, ngày 12/1/2024.');
  expect(words).toContain('họp trực tiếp kết hợp trực tuyến, kết nối 3 điểm cầu');
});

test('an hour that is not planned is that of the first item', () => {
  const words = wordsOfPaper(conferenceProgrammePaper({ ...SAMPLE_CONFERENCE, startsAt: null }, FRAME));
  expect(words).toContain('Thời gian:  7 giờ 30, thứ Sáu');
});

test('an invitation invites in its own sentence: those whom the office addresses, else those whom the plan names', () => {
  const planned = conferenceInvitationPaper(SAMPLE_CONFERENCE, FRAME);
  expect(blocksOf(planned).some(({ kind }) => kind === 'addressees')).toBe(false);
  expect(wordsOfPaper(planned)).toContain('Ban Dân vận trân trọng kính mời:\nĐại diện Thường trực Tỉnh ủy');
  const addressed = wordsOfPaper(
    conferenceInvitationPaper(SAMPLE_CONFERENCE, { ...FRAME, addressees: ['Đồng chí Bí thư Tỉnh ủy'] }),
  );
  expect(addressed).toContain('kính mời:\nĐồng chí Bí thư Tỉnh ủy');
  expect(addressed).not.toContain('Đại diện Thường trực');
});

test('a long order of the day goes with the invitation, a short one stands in it', () => {
  const long = wordsOfPaper(conferenceInvitationPaper(SAMPLE_CONFERENCE, FRAME));
  expect(long).toContain('có chương trình kèm theo.');
  expect(long).not.toContain('Tham luận, thảo luận');
  const agenda = SAMPLE_CONFERENCE.agenda.slice(2, 4);
  const short = wordsOfPaper(conferenceInvitationPaper({ ...SAMPLE_CONFERENCE, agenda }, FRAME));
  expect(short).toContain('Nội dung:\nBáo cáo kết quả năm 2023, nhiệm vụ trọng tâm năm 2024 Tham luận, thảo luận');
});

test('attendance is by point, the main one first, and sums up what was recorded', () => {
  const paper = conferenceAttendancePaper(SAMPLE_CONFERENCE, FRAME);
  const table = blocksOf(paper).find((block): block is Table => block.kind === 'table')!;
  expect(table.rows.map(({ cells }) => cellOf(cells.at(-1)!).value)).toEqual([86, 24, 19, undefined, 129]);
  const words = wordsOfPaper(paper);
  expect(words).toContain('1 | Ban Dân vận Tỉnh ủy (điểm cầu chính) | Trưởng Ban Dân vận Tỉnh ủy | 86');
  expect(words).toContain('4 | Phường Vĩnh Trung | ……………… | ………');
  expect(words).toContain('Tổng số 129 đại biểu tại 3 điểm cầu; 1 điểm cầu chưa ghi nhận số đại biểu.');
});

test('when every point is recorded nothing is said of missing ones', () => {
  const points = SAMPLE_CONFERENCE.points.slice(0, 3);
  expect(wordsOfPaper(conferenceAttendancePaper({ ...SAMPLE_CONFERENCE, points }, FRAME))).toContain(
    'Tổng số 129 đại biểu tại 3 điểm cầu.',
  );
});

test('minutes tell the hours, who was present by point, who said what, and what was concluded', () => {
  const words = wordsOfPaper(conferenceMinutesPaper(SAMPLE_CONFERENCE, FRAME));
  for (const told of [
    'bắt đầu hồi 8 giờ 05, thứ Sáu, ngày 12/1/2024.',
    '129 đại biểu tại 3 điểm cầu.',
    'Điểm cầu Xã An Hòa: 24 đại biểu; chủ trì: Bí thư Đảng ủy xã',
    'Điểm cầu Phường Vĩnh Trung: chưa ghi nhận số đại biểu',
    'Giám đốc Sở Nội vụ:  Trình bày báo cáo',
    'Thống nhất đánh giá kết quả năm 2023',
    'Hội nghị kết thúc hồi 11 giờ 20 cùng ngày.',
  ]) {
    expect(words).toContain(told);
  }
});

test('minutes are signed by who kept them and who chaired, unless the office says who', () => {
  const signers = (frame: typeof FRAME) =>
    blocksOf(conferenceMinutesPaper(SAMPLE_CONFERENCE, frame))
      .find((block): block is Foot => block.kind === 'foot')!
      .signatures.map(({ post, mark }) => [post, mark]);
  expect(signers(FRAME)).toEqual([
    ['Thư ký', '(đã ký)'],
    ['Chủ trì', '(đã ký)'],
  ]);
  const own = ['Thư ký hội nghị', 'Chủ tọa'].map((post) => ({ authority: [], post, name: 'A' }));
  expect(signers({ ...FRAME, signatures: own }).map(([post]) => post)).toEqual(['Thư ký hội nghị', 'Chủ tọa']);
});

test('what others wrote stays letter for letter', () => {
  const hostile = '{giờ} <script>alert(1)</script> =HYPERLINK("x") ./.';
  const agenda = [{ item: hostile, by: hostile }];
  const minutes = {
    ...SAMPLE_CONFERENCE.minutes!,
    proceedings: [{ by: hostile, text: hostile }],
    conclusions: hostile,
  };
  const words = wordsOfPaper(conferenceMinutesPaper({ ...SAMPLE_CONFERENCE, agenda, minutes }, FRAME));
  expect(words.split(hostile)).toHaveLength(6);
});
