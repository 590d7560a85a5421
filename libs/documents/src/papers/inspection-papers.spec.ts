import { wordsOfPaper } from '../model/words-of-paper.js';
import { INSPECTION_NOTICE_TEXTS, inspectionNoticePaper } from './inspection-notice.js';
import { inspectionResultsPaper } from './inspection-results.js';
import { SAMPLE_PARTY_FRAME, SAMPLE_STATE_FRAME } from './sample-frame.js';
import { SAMPLE_INSPECTION_NOTICE as NOTICE, SAMPLE_INSPECTION_RESULTS as RESULTS } from './sample-inspection.js';

const notice = (change: Partial<typeof NOTICE> = {}) =>
  wordsOfPaper(inspectionNoticePaper({ ...NOTICE, ...change }, SAMPLE_PARTY_FRAME));
const results = (change: Partial<typeof RESULTS> = {}) =>
  wordsOfPaper(inspectionResultsPaper({ ...RESULTS, ...change }, SAMPLE_STATE_FRAME));

describe('the notice of an inspection', () => {
  test('says on what it rests, what is inspected, at whom, by whom, when, and by when they report', () => {
    const words = notice();
    for (const told of [
      'về việc kiểm tra thực hiện quy chế dân chủ ở cơ sở',
      'Kế hoạch số 21-KH/BDVTU, ngày 6/2/2023',
      'Quyết định số 44-QĐ/BDVTU, ngày 5/9/2023 về việc thành lập Đoàn kiểm tra',
      'Trưởng đoàn: Phó Trưởng ban, Ban Dân vận Tỉnh ủy',
      'Thành viên: Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
      'Từ ngày 9/10/2023 đến ngày 20/10/2023.',
      'chậm nhất ngày 29/9/2023. Hạn này thay cho ngày 25/9/2023 đã thông báo.',
      'III. Hạn chế, khó khăn và nguyên nhân.',
    ]) {
      expect(words).toContain(told);
    }
  });

  test('a date that did not move stands alone', () => {
    expect(notice({ selfReportDueOriginal: NOTICE.selfReportDue })).not.toContain('thay cho');
  });

  test.each([
    ['supervision', 'về việc giám sát thực hiện', 'Đoàn giám sát'],
    ['survey', 'về việc khảo sát thực hiện', 'Đoàn khảo sát'],
  ] as const)('a %s is called by its own name', (kind, summary, team) => {
    const words = notice({ kind });
    expect(words).toContain(summary);
    expect(words).toContain(team);
    expect(words).not.toMatch(/Đoàn kiểm tra|được kiểm tra/);
  });

  test('outside the plan it rests on the programme; where nothing is known yet there is room to write or it says so', () => {
    const words = notice({ scheduled: false, decision: null, team: [], units: [], outline: null });
    expect(words).toContain(
      'Thực hiện Chương trình phối hợp số 85-CTr/BDVTU-BCSĐUBND, ngày 18/3/2021 giữa Ban Dân vận',
    );
    expect(words).toContain('Quyết định số ………………, ngày ………………');
    expect(words).toContain('Chưa có quyết định về thành phần đoàn.');
    expect(words).toContain('Chưa xác định đơn vị.');
    expect(words).toContain('Đề cương được gửi sau.');
  });

  test('who need not report on themselves is told so, and gets no outline where there is none', () => {
    const paper = inspectionNoticePaper(
      { ...NOTICE, kind: 'survey', selfReportDue: null, selfReportDueOriginal: null, outline: null },
      SAMPLE_PARTY_FRAME,
    );
    expect(wordsOfPaper(paper)).toContain('không phải gửi báo cáo trước');
    expect(paper.sections).toHaveLength(1);
  });

  test('many units stand in a list of their own', () => {
    const units = Array.from({ length: 60 }, (_, at) => ({ code: `X${at}`, name: `Xã số ${at + 1}` }));
    const paper = inspectionNoticePaper({ ...NOTICE, units }, SAMPLE_PARTY_FRAME);
    expect(wordsOfPaper({ sections: [paper.sections[0]!] })).toContain('60 đơn vị (có danh sách kèm theo).');
    expect(wordsOfPaper({ sections: [paper.sections[1]!] })).toContain('60 | Xã số 60');
  });

  test('the office words its own sentences; what others wrote stays letter for letter and fills no field', () => {
    const subject = 'Hồ sơ {cơ quan} <b>&amp;</b> =1+1';
    const texts = { 'inspection-notice/closing': 'Đề nghị {đoàn} và {không có} thực hiện.' };
    const words = wordsOfPaper(inspectionNoticePaper({ ...NOTICE, subject }, { ...SAMPLE_PARTY_FRAME, texts }));
    expect(words).toContain(`${subject}.`);
    expect(words).toContain('Đề nghị Đoàn kiểm tra và {không có} thực hiện.');
    expect(words).not.toContain(INSPECTION_NOTICE_TEXTS['inspection-notice/closing'].text.slice(0, 20));
  });
});

describe('the notice of an inspection’s results', () => {
  test('says what each did, what was found by kind, and what is asked of whom by when', () => {
    const words = results();
    for (const told of [
      'từ ngày 9/10/2023 đến ngày 20/10/2023, Đoàn kiểm tra đã kiểm tra thực hiện quy chế',
      'tại 3 đơn vị',
      'Báo cáo số 118/BC-UBND, ngày 27/9/2023 (gửi ngày 28/9/2023) | 10/10/2023; 11/10/2023',
      'Đã gửi ngày 2/10/2023, chậm',
      'Không gửi | 13/10/2023',
      'Không ghi nhận vi phạm.',
      'I-3/1 | Ủy ban nhân dân xã Tân Lập | Niêm yết công khai',
      '| 30/11/2023',
      'báo cáo kết quả bằng văn bản về Sở Nội vụ',
    ]) {
      expect(words).toContain(told);
    }
    expect(words.indexOf('1. Ưu điểm')).toBeLessThan(words.indexOf('41/43 ý kiến'));
    expect(words.indexOf('41/43 ý kiến')).toBeLessThan(words.indexOf('2. Hạn chế, thiếu sót'));
    expect(words).not.toContain('Tình trạng');
  });

  test('told later, it shows where each recommendation stands and the first date beside one that moved', () => {
    const [first, second] = RESULTS.recommendations;
    const words = results({
      recommendations: [
        { ...first!, stage: 'done' },
        { ...second!, due: '2024-01-15' },
      ],
    });
    expect(words).toContain('Tình trạng');
    expect(words).toContain('30/11/2023 | Đã xác minh');
    expect(words).toContain('15/1/2024\n(ban đầu 15/12/2023) | Đang thực hiện');
  });

  test('without findings and recommendations it says so, and asks nobody to report', () => {
    const words = results({ summary: null, course: [], findings: [], recommendations: [] });
    for (const none of [
      'Không ghi nhận ưu điểm riêng.',
      'Không ghi nhận hạn chế, thiếu sót.',
      'Không có kiến nghị.',
      'Đánh giá chung: ………………',
    ]) {
      expect(words).toContain(none);
    }
    expect(words).not.toContain('Tổ chức thực hiện');
  });
});
