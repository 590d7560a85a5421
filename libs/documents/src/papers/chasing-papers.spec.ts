import { blocksOf, type Paper } from '../model/paper.js';
import { wordsOfPaper } from '../model/words-of-paper.js';
import { callForReportsPaper } from './call-for-reports.js';
import { type ExtensionDecisionFacts, extensionDecisionPaper } from './extension-decision.js';
import { lateListPaper } from './late-list.js';
import { type ReminderLetterFacts, reminderLetterPaper } from './reminder-letter.js';
import { sampleCallForReports } from './sample-call-for-reports.js';
import { sampleExtensionDecision } from './sample-extension-decision.js';
import { SAMPLE_PARTY_FRAME, SAMPLE_STATE_FRAME } from './sample-frame.js';
import { sampleLateList } from './sample-late-list.js';
import { sampleReminderLetter } from './sample-reminder-letter.js';
import { sampleUrgingLetter, sampleUrgingLetterOfTasks } from './sample-urging-letter.js';
import { urgingLetterPaper } from './urging-letter.js';

const FRAME = { ...SAMPLE_STATE_FRAME, recipients: [] };
const addressed = (paper: Paper) => blocksOf(paper).flatMap((block) => (block.kind === 'addressees' ? block.to : []));
const filed = (paper: Paper) => blocksOf(paper).flatMap((block) => (block.kind === 'foot' ? block.recipients : []));

describe('the call for reports', () => {
  const call = (units: number, change = {}) =>
    callForReportsPaper({ ...sampleCallForReports(units), ...change }, FRAME);

  test('never confuses the dates of the round, and says form, way and signature', () => {
    const words = wordsOfPaper(call(3));
    for (const told of [
      'V/v gửi báo cáo quý I năm 2026',
      'Kỳ báo cáo | 15/12/2025 – 14/3/2026',
      'Chốt số liệu | 14/3/2026',
      'Hạn gửi | 19/3/2026',
      'Khoá | 31/3/2026',
      'Chốt hồ sơ trình | 3/4/2026',
      'Báo cáo kết quả thực hiện chương trình phối hợp trong quý” (mã BM-QUY, phiên bản 2), gửi kèm',
      'có số, ngày và chữ ký',
      'ghi rõ “không phát sinh”',
      'Uỷ ban nhân dân xã Châu Thành (hạn gửi 20/3/2026)',
      'Trân trọng./.',
    ]) {
      expect(words).toContain(told);
    }
    expect(filed(call(3))).toEqual(['Như trên', 'Lưu: VT']);
  });

  test('names a few units, and sends thousands to an annex without a line more in the letter', () => {
    expect(addressed(call(3))).toHaveLength(3);
    expect(addressed(call(3321))).toEqual(['Các đơn vị có tên trong Phụ lục kèm theo']);
    const [letter, annex] = call(3321).sections;
    expect(wordsOfPaper({ sections: [letter!] }).length).toBeLessThan(2500);
    expect(wordsOfPaper({ sections: [annex!] })).toContain('3321 | Uỷ ban nhân dân xã');
    expect(wordsOfPaper({ sections: [letter!] })).toContain('3.321 đơn vị theo danh sách tại Phụ lục');
  });

  test('what the round does not take is not offered', () => {
    const words = wordsOfPaper(call(3, { mode: 'figures-only', nothingToReport: false }));
    expect(words).toContain('chỉ lấy số liệu theo biểu mẫu');
    expect(words).not.toMatch(/không phát sinh|chữ ký/);
    expect(wordsOfPaper(call(0))).toContain('Đơn vị gửi báo cáo: không có đơn vị nào.');
  });

  test('units that stand above are not named twice, unless the office addressed it otherwise', () => {
    expect(wordsOfPaper(call(2))).not.toContain('Đơn vị gửi báo cáo:');
    const paper = callForReportsPaper(sampleCallForReports(2), { ...FRAME, addressees: ['Các xã'] });
    expect(wordsOfPaper(paper)).toContain(
      'Đơn vị gửi báo cáo: Uỷ ban nhân dân xã An Thạnh; Uỷ ban nhân dân xã Bình Minh.',
    );
  });

  test('whom the office entered stands instead', () => {
    const paper = callForReportsPaper(sampleCallForReports(3), {
      ...FRAME,
      addressees: ['Các sở, ngành'],
      recipients: ['Lưu: VP'],
    });
    expect([addressed(paper), filed(paper)]).toEqual([['Các sở, ngành'], ['Lưu: VP']]);
  });
});

describe('the list of late units', () => {
  const words = wordsOfPaper(lateListPaper(sampleLateList(), SAMPLE_PARTY_FRAME));

  test('has each late unit once, by what is wanting, with both dates, reminders and requests', () => {
    for (const told of [
      'Đợt này có 75 đơn vị phải báo cáo; 3 đơn vị chưa gửi, 3 đơn vị bị trả lại chưa gửi lại, 3 đơn vị gửi sau hạn.',
      'Chưa gửi báo cáo (3)\n1 | Uỷ ban nhân dân xã An Thạnh | 19/3/2026 | 19/3/2026 | Chưa có | 0 | Chưa nhắc | Không\n',
      'Uỷ ban nhân dân xã Đông Phước | 19/3/2026 | 23/3/2026 | Chưa có | 3 | 24/3/2026 | Đề nghị đến 27/3/2026: đề xuất ngày khác, đơn vị nhận (23/3/2026)',
      'Đề nghị đến 2/4/2026: không đồng ý',
      'Gửi báo cáo sau hạn (3)',
      'Tính đến 8 giờ 00 ngày 25/3/2026',
    ]) {
      expect(words).toContain(told);
    }
  });

  test('when nobody is late it says so', () => {
    const none = wordsOfPaper(lateListPaper(sampleLateList(0), SAMPLE_PARTY_FRAME));
    expect(none).toContain('Không có đơn vị nào chậm hoặc thiếu báo cáo.');
  });
});

describe('a reminder', () => {
  const letter = (change: Partial<ReminderLetterFacts> = {}) =>
    wordsOfPaper(reminderLetterPaper({ ...sampleReminderLetter(), ...change }, FRAME));

  test('tells the unit what it owes since when, why its report came back, and what was done so far', () => {
    for (const told of [
      'hạn gửi ngày 24/3/2026 (hạn ban đầu 19/3/2026).',
      'được trả lại ngày 20/3/2026 (lý do: thiếu minh chứng), kèm ý kiến: “Bổ sung quyết định công nhận mô hình.”.',
      'đã được nhắc 3 lần, gần nhất ngày 25/3/2026',
      'Đề nghị gia hạn đến ngày 30/3/2026 của quý đơn vị đang được xem xét.',
      'Đến ngày 26/3/2026, Sở Nội vụ chưa nhận được bản báo cáo gửi lại của quý đơn vị.',
      'chậm nhất ngày 31/3/2026',
      'Trân trọng./.',
    ]) {
      expect(letter()).toContain(told);
    }
    expect(addressed(reminderLetterPaper(sampleReminderLetter(), FRAME))).toEqual(['Uỷ ban nhân dân xã Hoà Bình']);
  });

  test('before the date it asks, after the lock it asks for paper; what has not happened is not told', () => {
    const early = letter({
      today: '2026-03-24',
      returned: null,
      reminders: 0,
      lastRemindedOn: null,
      pendingExtension: null,
    });
    expect(early).toContain('hoàn thành và gửi báo cáo trong thời hạn nêu trên');
    expect(early).not.toMatch(/trả lại|đã được nhắc|gia hạn đến|chưa nhận được/);
    expect(letter({ today: '2026-04-01' })).toContain('đợt báo cáo đã khoá từ hết ngày 31/3/2026');
  });
});

describe('a letter of urging', () => {
  test('lists units with both dates and reminders, in the letter when they are few', () => {
    const paper = urgingLetterPaper(sampleUrgingLetter(), FRAME);
    const words = wordsOfPaper(paper);
    expect(paper.sections).toHaveLength(1);
    expect(words).toContain('Đến ngày 27/3/2026, còn 6 đơn vị quá hạn mà chưa gửi. Cụ thể như sau:');
    expect(words).toContain('2 | Uỷ ban nhân dân xã Bình Minh | 19/3/2026 | 24/3/2026 | 3');
    expect(words).toContain('Đợt báo cáo khoá hết ngày 31/3/2026.');
    expect(addressed(paper)).toHaveLength(6);
  });

  test('sends many to an annex', () => {
    const paper = urgingLetterPaper(sampleUrgingLetter(3321), FRAME);
    expect(paper.sections).toHaveLength(2);
    expect(addressed(paper)).toEqual(['Các đơn vị có tên trong Phụ lục kèm theo']);
    expect(wordsOfPaper({ sections: paper.sections.slice(0, 1) })).not.toContain('Bình Minh');
  });

  test('of tasks names each task, and a unit with two of them once among whom it goes to', () => {
    const paper = urgingLetterPaper(sampleUrgingLetterOfTasks(), FRAME);
    const words = wordsOfPaper(paper);
    expect(words).toContain('còn 1 đơn vị có nhiệm vụ quá hạn');
    expect(words).toContain('2026/1.2 | Phân công lãnh đạo phụ trách công tác dân vận ở từng cơ quan | 27/2/2026');
    expect(words).not.toContain('khoá');
    expect(addressed(paper)).toEqual(['Uỷ ban nhân dân xã An Thạnh']);
  });
});

describe('a decision on more time', () => {
  const letter = (status: ExtensionDecisionFacts['status'], change: Partial<ExtensionDecisionFacts> = {}) =>
    wordsOfPaper(extensionDecisionPaper({ ...sampleExtensionDecision(status), ...change }, FRAME));

  test.each([
    ['granted', 'đồng ý gia hạn cho quý đơn vị đến hết ngày 26/3/2026', '26/3/2026'],
    ['refused', 'chưa thể đồng ý với đề nghị trên. Quý đơn vị vẫn thực hiện theo hạn ngày 19/3/2026', '19/3/2026'],
    [
      'offered',
      'đề xuất gia hạn đến hết ngày 24/3/2026. Ngày mới có hiệu lực khi quý đơn vị trả lời nhận',
      '19/3/2026',
    ],
    ['offer-accepted', 'ngày 18/3/2026 quý đơn vị trả lời nhận', '24/3/2026'],
    ['offer-declined', 'ngày 18/3/2026 quý đơn vị trả lời không nhận', '19/3/2026'],
    ['given', 'gia hạn gửi báo cáo quý I năm 2026 cho quý đơn vị đến hết ngày 24/3/2026', '24/3/2026'],
  ] as const)('%s: says so, with the original date beside the one that counts', (status, said, due) => {
    const words = letter(status);
    expect(words).toContain(said);
    expect(words).toContain('Hạn ban đầu | 19/3/2026');
    expect(words).toContain(`Hạn phải thực hiện | ${due}`);
  });

  test('the unit’s reason is quoted as its own, the secretariat’s as the secretariat’s', () => {
    expect(letter('granted')).toContain(
      '“Cán bộ phụ trách nghỉ ốm; xã đang hợp nhất số liệu của hai đơn vị hành chính cũ.” – Uỷ ban nhân dân xã Hoà Bình, ngày 16/3/2026',
    );
    expect(letter('given')).toContain('“Bão số 2 làm gián đoạn liên lạc ở các xã ven sông.” – Sở Nội vụ');
    expect(letter('given')).not.toContain('Ngày đơn vị đề nghị');
    expect(letter('refused')).toContain('Ý kiến của Sở Nội vụ: Số liệu quý I phải kịp trình trước ngày 03/4.');
  });

  test('the date in force before stands too where it had moved already', () => {
    expect(letter('granted', { dueBefore: '2026-03-23' })).toContain('Hạn hiện hành khi xem xét | 23/3/2026');
  });

  test('of a task names the task', () => {
    const about = { kind: 'task', code: '2026/1.2', title: 'Phân công lãnh đạo' } as const;
    const words = letter('granted', { about });
    expect(words).toContain('V/v gia hạn nhiệm vụ 2026/1.2');
    expect(words).toContain('gia hạn thực hiện nhiệm vụ 2026/1.2 “Phân công lãnh đạo”');
  });
});
