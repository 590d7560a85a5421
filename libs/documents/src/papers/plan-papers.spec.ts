import type { Table } from '../model/block.js';
import { blocksOf } from '../model/paper.js';
import { wordsOfPaper } from '../model/words-of-paper.js';
import { annualPlanPaper } from './annual-plan.js';
import { type ConsultationSummaryFacts, consultationSummaryPaper } from './consultation-summary.js';
import { sampleAnnualPlan } from './sample-annual-plan.js';
import { sampleConsultationSummary } from './sample-consultation-summary.js';
import { SAMPLE_JOINT_FRAME, SAMPLE_PARTY_FRAME } from './sample-frame.js';
import { communes } from './sample-story.js';

const tables = (paper: ReturnType<typeof annualPlanPaper>) =>
  blocksOf(paper).filter((block): block is Table => block.kind === 'table');

describe('the annual plan', () => {
  const plan = (units = 75) => annualPlanPaper(sampleAnnualPlan(units), SAMPLE_JOINT_FRAME);
  const words = wordsOfPaper(plan());

  test('cites its bases in order, with what is known of each', () => {
    const bases = [
      'Căn cứ Kết luận số 114-KL/TW ngày 14 tháng 7 năm 2015 của Ban Bí thư Trung ương Đảng “Nâng cao hiệu quả',
      'Căn cứ Quyết định số 23-QĐ/TW ngày 30 tháng 7 năm 2021 của Bộ Chính trị ban hành Quy chế',
      'Căn cứ Văn bản số 128-CTr/BDVTU của Ban Dân vận Tỉnh uỷ “Chương trình công tác năm 2026”',
    ];
    const places = bases.map((basis) => words.indexOf(basis));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('has its theme, its three parts, every content and every task with where it comes from', () => {
    for (const told of [
      'Chủ đề: “Năm Dân vận khéo 2026”',
      'I. Mục đích, yêu cầu',
      'II. Nội dung, nhiệm vụ',
      'III. Tổ chức thực hiện',
      '3. Phong trào thi đua “Dân vận khéo”\nKhông có nhiệm vụ trong năm.',
      '4. Nhiệm vụ chuyển tiếp, nhiệm vụ theo ý kiến chỉ đạo và kết luận',
      'D-3. Giải quyết dứt điểm các vụ khiếu nại kéo dài (theo ý kiến chỉ đạo D-3).',
      '2.4-2025. Rà soát, đơn giản hoá thủ tục hành chính liên quan trực tiếp đến người dân (tiếp tục nhiệm vụ 2.4 của Kế hoạch năm 2025).',
      'KL-1. Kiểm tra công vụ đột xuất ở các xã, phường (theo kết luận TK-2025).',
    ]) {
      expect(words).toContain(told);
    }
  });

  test('says of each task in the annex: number, lead, coordinating, person, date beside the first one, output', () => {
    for (const row of [
      '1.1 | Quán triệt các nghị quyết, chỉ thị về công tác dân vận của cơ quan nhà nước | Ban Dân vận Tỉnh uỷ | Sở Nội vụ; Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh | Trưởng phòng Dân vận các cơ quan nhà nước | Hằng quý | Kế hoạch, văn bản chỉ đạo của các đơn vị',
      '2.2 | Đối thoại trực tiếp với Nhân dân ít nhất một lần trong năm. | Văn phòng Uỷ ban nhân dân tỉnh | Ban Dân vận Tỉnh uỷ | Đơn vị phân công | 15/12/2026 (hạn ban đầu 30/11/2026) | Báo cáo kết quả',
      'KL-1 | Kiểm tra công vụ đột xuất ở các xã, phường | Chưa có | Không có | Đơn vị phân công | Không có hạn | Báo cáo kết quả',
    ]) {
      expect(words).toContain(row);
    }
    const [annex] = tables(plan());
    expect(annex).toMatchObject({ sheet: 'Nhiệm vụ' });
    expect(annex!.rows.flatMap(({ cells }) => cells).filter((cell) => typeof cell !== 'string' && cell.value)).toEqual(
      expect.arrayContaining([{ content: '29/5/2026', value: { date: '2026-05-29' } }]),
    );
    expect(words).toContain('(Kèm theo Kế hoạch số 12-TB/BDVTU-BCSĐUBND ngày 15 tháng 01 năm 2024 của Ban Dân vận');
  });

  test('names a few units in the table, and lists many once, whatever the number of tasks', () => {
    expect(words).toContain('75 đơn vị tại Phụ lục II');
    expect(tables(plan())).toHaveLength(2);
    expect(tables(plan())[1]!.rows).toHaveLength(75);
    expect(words).toContain('Phụ lục II Đơn vị thực hiện nhiệm vụ 1.2, 2.1');
    expect(tables(plan(4))).toHaveLength(1);
    expect(wordsOfPaper(plan(4))).toContain(
      `Từng đơn vị cùng thực hiện: ${communes(4)
        .map(({ name }) => name)
        .join('; ')}`,
    );
    expect(blocksOf(plan(3321)).length).toBe(blocksOf(plan(75)).length);
  });

  test('without tasks, theme and bases says that there is none', () => {
    const bare = wordsOfPaper(
      annualPlanPaper({ ...sampleAnnualPlan(), tasks: [], contents: [], theme: null, bases: [] }, SAMPLE_JOINT_FRAME),
    );
    expect(bare).toContain('Không có nhiệm vụ nào trong Kế hoạch năm 2026.');
    expect(bare).not.toMatch(/Căn cứ|Chủ đề|Phụ lục/);
  });

  test.each([
    ['Chương trình phối hợp về dân vận', 'Chương trình phối hợp số 85-CTr/BDVTU-BCSĐUBND ngày 18/3/2021 về dân vận'],
    ['Chương trình phối hợp công tác dân vận', 'ngày 18/3/2021 về công tác dân vận'],
    ['Phối hợp công tác dân vận', 'Chương trình số 85-CTr/BDVTU-BCSĐUBND ngày 18/3/2021 phối hợp công tác dân vận'],
    ['Dân vận khéo', 'Chương trình phối hợp số 85-CTr/BDVTU-BCSĐUBND ngày 18/3/2021 “Dân vận khéo”'],
  ])('puts the programme’s number where an office writes it: %s', (title, said) => {
    const { programme, ...facts } = sampleAnnualPlan();
    const paper = annualPlanPaper({ ...facts, programme: { ...programme, title } }, SAMPLE_JOINT_FRAME);
    expect(wordsOfPaper(paper)).toContain(`Thực hiện ${said.startsWith('ngày') ? '' : said}`);
    expect(wordsOfPaper(paper)).toContain(said);
  });
});

describe('the summary of a consultation', () => {
  const summary = (change: Partial<ConsultationSummaryFacts> = {}) =>
    wordsOfPaper(consultationSummaryPaper({ ...sampleConsultationSummary(), ...change }, SAMPLE_PARTY_FRAME));

  test('counts the answers and gives each comment letter for letter, by what became of it, with why', () => {
    const words = summary();
    for (const told of [
      'Ngày 8/1/2026, dự thảo được gửi tới 20 đơn vị, đề nghị trả lời trước hết ngày 20/1/2026. Việc lấy ý kiến kết thúc ngày 21/1/2026.',
      'Thống nhất với dự thảo: 2 đơn vị.',
      'Có ý kiến góp ý: 4 đơn vị; tiếp thu 1, tiếp thu một phần 1, không tiếp thu 1 ý kiến.',
      'Không trả lời trong thời hạn: 14 đơn vị.',
      'Ý kiến được tiếp thu (1)\n1 | Sở Tư pháp\n(ngày 15/1/2026) | “Sửa “phối hợp” thành “chủ trì” ở nhiệm vụ 1.2.” | Tiếp thu | Đã sửa tại nhiệm vụ 1.2.',
      'Đề nghị bổ sung dự toán kinh phí cho nhiệm vụ 2.1;\nnêu rõ nguồn kinh phí.',
      'Nhiệm vụ thực hiện kết luận của Hội nghị tổng kết năm 2025, không thể bỏ.',
      'Ý kiến đang được nghiên cứu (1)',
      'Có 2 đơn vị: Sở Nội vụ và Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh.',
    ]) {
      expect(words).toContain(told);
    }
  });

  test('lists who was silent and does not take it for consent, unless the draft went out so', () => {
    expect(summary()).toContain('Có 14 đơn vị; danh sách tại Phụ lục kèm theo.');
    expect(summary()).toContain('Phụ lục Đơn vị chưa có ý kiến');
    expect(summary()).toContain('Việc không trả lời không được coi là thống nhất với dự thảo.');
    const consent = summary({ silenceIsConsent: true });
    expect(consent).toContain('đơn vị không trả lời trong thời hạn được coi là thống nhất');
    expect(consent).not.toContain('không được coi là thống nhất');
  });

  test('while it goes on nobody is silent yet', () => {
    const opinions = sampleConsultationSummary().opinions.map((each) =>
      each.status === 'silent' ? { ...each, status: 'asked' as const } : each,
    );
    const words = summary({ closedOn: null, opinions });
    expect(words).toContain('Việc lấy ý kiến chưa kết thúc.');
    expect(words).toContain('Chưa trả lời: 14 đơn vị.');
    expect(words).toContain('Các đơn vị này còn thời hạn trả lời.');
  });

  test('without comments, agreement or silence says that there is none', () => {
    const words = summary({ opinions: [] });
    expect(words).toContain('Không có ý kiến góp ý.');
    expect(words).toContain('Không có đơn vị nào thống nhất hoàn toàn với dự thảo.');
    expect(words).toContain('Không có: mọi đơn vị được hỏi đều đã trả lời.');
  });
});
