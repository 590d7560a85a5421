import type { FormField } from '#domain/form/field';
import type { Table } from '../model/block.js';
import { blocksOf } from '../model/paper.js';
import { wordsOfPaper } from '../model/words-of-paper.js';
import { type ReceiptFacts, receiptPaper } from './receipt.js';
import { reportFormPaper } from './report-form.js';
import { SAMPLE_PARTY_FRAME, SAMPLE_STATE_FRAME } from './sample-frame.js';
import { sampleReceipt } from './sample-receipt.js';
import { sampleReportForm } from './sample-report-form.js';
import { sampleSelfAssessment, sampleUnitReport } from './sample-unit-report.js';
import { unitReportPaper } from './unit-report.js';
import type { UnitReportFacts } from './unit-report-facts.js';

describe('the blank form', () => {
  const form = (fields?: readonly FormField[]) =>
    reportFormPaper({ ...sampleReportForm(), ...(fields && { fields }) }, SAMPLE_STATE_FRAME);
  const words = wordsOfPaper(form());

  test('asks every question once, in the form’s own order, and says which must be answered', () => {
    const places = sampleReportForm().fields.map(({ label }) => words.indexOf(label));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(words).toContain('1 | Số cuộc tiếp xúc, đối thoại với Nhân dân (*) | cuộc | \u00a0 | Ghi số từ 0');
  });

  test('has boxes to tick, room to write, rows to fill in, and how to answer', () => {
    for (const told of [
      '□ Hoàn thành tốt\n□ Hoàn thành\n□ Chưa hoàn thành, có lý do | Đánh dấu một ô',
      '□ Có      □ Không',
      '…… / …… / ………',
      'Tỷ lệ người dân hài lòng | % | \u00a0 | Ghi số từ 0, không quá 100',
      'Có thể đánh dấu nhiều ô',
      'Đất đai | \u00a0 | \u00a0',
      'Mỗi dòng một mục; thiếu dòng thì kẻ thêm. Tên mô hình: ghi nội dung.',
      'Trong kỳ, đơn vị không có nội dung phát sinh',
      'Đơn vị báo cáo: …',
      'Hạn gửi 19/3/2026; khoá 31/3/2026',
      'THỦ TRƯỞNG ĐƠN VỊ',
    ]) {
      expect(words).toContain(told);
    }
    const rows = blocksOf(form()).flatMap((block) => (block.kind === 'table' ? [block.rows.length] : []));
    expect(rows).toEqual([1, 3, 1, 4, 3, 5, 3, 1]);
  });

  test.each([
    ['as many as the form wants at least', { min: 8 }, 8],
    ['no more than it takes', { max: 2 }, 2],
    ['five when it says nothing', undefined, 5],
    ['never hundreds', { max: 2000 }, 5],
  ])('empty rows: %s', (_, rows, count) => {
    const paper = form([
      {
        key: 't',
        label: 'Bảng',
        type: 'table',
        columns: [{ key: 'a', label: 'A', type: 'text' }],
        ...(rows && { rows }),
      },
    ]);
    const table = blocksOf(paper).filter((block): block is Table => block.kind === 'table')[1]!;
    expect(table.rows).toHaveLength(count);
  });

  test('says “nothing to report” only where the round takes it', () => {
    const paper = reportFormPaper({ ...sampleReportForm(), nothingToReport: false }, SAMPLE_STATE_FRAME);
    expect(wordsOfPaper(paper)).not.toContain('không có nội dung phát sinh');
  });
});

describe('a unit’s report', () => {
  const report = (change: Partial<UnitReportFacts> = {}) =>
    wordsOfPaper(unitReportPaper({ ...sampleUnitReport(), ...change }, SAMPLE_STATE_FRAME));

  test('follows the form’s own order, each figure beside that of the period before', () => {
    const words = report();
    for (const told of [
      '27/BC-UBND Vĩnh Lộc 2026-03-18',
      'Kết quả thực hiện chương trình phối hợp quý I năm 2026',
      'Kỳ này | Kỳ trước\n(Quý IV năm 2025) | Tăng, giảm\n1 | Số cuộc tiếp xúc, đối thoại với Nhân dân | cuộc | 12 | 9 | +3',
      '2 | Tỷ lệ người dân hài lòng | % | 85,5 | không có | –',
      '3 | Số mô hình “Dân vận khéo” được công nhận | mô hình | không có | không có | –',
      '2. Kết quả nổi bật trong kỳ\nĐã vận động Nhân dân hiến 1.200 m² đất làm đường giao thông nông thôn;\nhoà giải thành 9/10 vụ việc.',
      'Phụ nữ; Đồng bào dân tộc thiểu số | Nông dân',
      'Đất đai | 4 | Có\nChính sách xã hội | 1 | Không\nCộng | 5 | ',
      '1 | Tổ dân vận bản làng | 1/2/2026 | 45',
      'Mô hình “Dân vận khéo” | mô hình | 120 | không có | 7',
      'tăng hơn 30% so với kỳ trước.  “Trong quý có đợt đối thoại trước kỳ họp Hội đồng nhân dân.”',
      '1 | Kế hoạch đối thoại quý I.pdf (482 kB)\n5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef | Văn bản minh chứng',
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 | Toàn báo cáo',
      'Văn phòng Ban Dân vận Tỉnh ủy',
    ]) {
      expect(words).toContain(told);
    }
  });

  test('has the five parts where its form asks for all of them; an empty one says so', () => {
    const words = wordsOfPaper(unitReportPaper(sampleSelfAssessment(), SAMPLE_PARTY_FRAME));
    const parts = ['I. Công tác lãnh đạo', 'II. Kết quả thực hiện', 'III. Ưu điểm', 'IV. Phương hướng', 'V. Kiến nghị'];
    const places = parts.map((part) => words.indexOf(part));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(words).toContain('2. Hạn chế\nKhông có nội dung báo cáo.');
    expect(words).toContain('Báo cáo bổ sung, đính chính; phiên bản 2. Lý do: đính chính số mô hình');
    expect(words).toContain('Không có báo cáo kỳ trước để so sánh số liệu.');
    expect(words).toContain('Tự đánh giá năm 2025');
  });

  test('nothing to report is one sentence', () => {
    const words = report({ nothingToReport: true, kind: 'nothing', answers: {}, evidence: [] });
    expect(words).toContain('Trong kỳ, Uỷ ban nhân dân xã Hoà Bình không có nội dung phát sinh phải báo cáo.');
    expect(words).not.toContain('Số liệu, thông tin');
  });

  test('empty answers, tables and files say that there is none, never nought', () => {
    const words = report({ answers: {}, previous: null, targets: [], explanations: [], evidence: [] });
    expect(words).toContain('1 | Số cuộc tiếp xúc, đối thoại với Nhân dân | cuộc | không có');
    expect(words).toContain('Không có nội dung báo cáo.');
    expect(words).toContain('Không có dòng nào.');
    expect(words).toContain('Không có tài liệu kèm theo.');
    expect(words).not.toMatch(/\| 0/);
  });
});

describe('a receipt', () => {
  const receipt = (change: Partial<ReceiptFacts> = {}) =>
    wordsOfPaper(receiptPaper({ ...sampleReceipt(), ...change }, SAMPLE_STATE_FRAME));

  test('says who sent what and when, and the digests of content and files', () => {
    for (const told of [
      'Đơn vị báo cáo | Uỷ ban nhân dân xã Hoà Bình (mã X-HOA-BINH)',
      'Văn bản của đơn vị | Số 27/BC-UBND ngày 23/3/2026',
      'Hình thức | Báo cáo gửi trên hệ thống; phiên bản 1',
      'Thời điểm nhận | 16 giờ 05 ngày 23/3/2026',
      '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
      '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef',
    ]) {
      expect(receipt()).toContain(told);
    }
    expect(receipt({ evidence: [] })).toContain('Không có tệp kèm theo.');
  });

  test.each<[string, Partial<ReceiptFacts>, string]>([
    ['in time', { dueInForce: '2026-03-26', dueOriginal: '2026-03-26' }, 'Kết quả | Đúng hạn\n'],
    ['late', { dueInForce: '2026-03-19', late: true }, 'Kết quả | Chậm 4 ngày\n'],
    [
      'in time by the date in force, late by the first',
      {},
      'Đúng hạn so với hạn hiện hành 26/3/2026; chậm 4 ngày so với hạn ban đầu 19/3/2026',
    ],
    [
      'on paper, by its arrival',
      {
        kind: 'paper',
        arrivalNumber: '31',
        arrivalDate: '2026-03-18',
        receivedAt: '2026-03-18T00:00:00.000+07:00',
        dueInForce: '2026-03-19',
      },
      'Số đến, ngày đến | 31, ngày 18/3/2026\nThời điểm nhận | Theo ngày đến; nhập vào hệ thống lúc 16 giờ 05 ngày 23/3/2026',
    ],
  ])('%s', (_, change, told) => expect(receipt(change)).toContain(told));
});
