import type { Table } from '../model/block.js';
import { wordsOfPaper } from '../model/words-of-paper.js';
import { cellOf } from '../model/write.js';
import { commendationProposalPaper } from './commendation-proposal.js';
import { SAMPLE_COMMENDATION_PROPOSAL as COMMENDATIONS } from './sample-commendation-proposal.js';
import { SAMPLE_JOINT_FRAME, SAMPLE_STATE_FRAME } from './sample-frame.js';
import { SAMPLE_SUCCESSOR_PROPOSAL as SUCCESSOR } from './sample-successor-proposal.js';
import { successorProposalPaper } from './successor-proposal.js';

describe('the proposal of commendations', () => {
  const made = (change: Partial<typeof COMMENDATIONS> = {}) =>
    commendationProposalPaper({ ...COMMENDATIONS, ...change }, SAMPLE_STATE_FRAME);

  test('counts by form in the body; the list with merit, rating and form is an annex', () => {
    const { sections } = made();
    const body = wordsOfPaper({ sections: [sections[0]!] });
    expect(body).toContain('Giấy khen của Ban Dân vận Tỉnh ủy | 0 | 2 | 2');
    expect(body).toContain('Tổng số | 1 | 2 | 3');
    expect(body).toContain('Trong đó 1 trường hợp đã có quyết định');
    expect(body).toContain('“Tổ dân vận số” của Phường Vĩnh Trung');
    expect(body).toContain('Biên bản số ………………, ngày ………………');
    const list = wordsOfPaper({ sections: [sections[1]!] });
    expect(list).toContain('1 | Sở Tư pháp | Thành tích chung | Hoàn thành 100% nhiệm vụ');
    expect(list).toContain('| Hoàn thành xuất sắc | Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh');
    expect(list).toContain('Giấy khen của Ban Dân vận Tỉnh ủy (Quyết định số 118-QĐ/BDVTU, ngày 28/12/2023)');
    expect(list).toContain('| Không xếp loại |');
  });

  test('rests on the notice of conclusions once that is out, else on the review’s result', () => {
    expect(wordsOfPaper(made())).toContain('Căn cứ kết quả tổng kết năm 2023');
    const conclusion = { number: '12-TB/BDVTU', date: '2024-01-15' };
    expect(wordsOfPaper(made({ conclusion }))).toContain('Thông báo kết luận số 12-TB/BDVTU, ngày 15/1/2024');
  });

  test('says that nobody is proposed, without an empty list behind it', () => {
    const paper = made({ proposed: [], recognised: [] });
    expect(paper.sections).toHaveLength(1);
    expect(wordsOfPaper(paper)).toContain('Không có đề nghị khen thưởng.');
    expect(wordsOfPaper(paper)).toContain('Không có mô hình nào được công nhận');
    expect(wordsOfPaper(paper)).not.toContain('Gửi kèm');
  });

  test('a merit stays letter for letter', () => {
    const merit = '{cơ quan} <i>100%</i> =1+1';
    expect(wordsOfPaper(made({ proposed: [{ ...COMMENDATIONS.proposed[0]!, merit }] }))).toContain(`| ${merit} |`);
  });
});

describe('the proposal of the successor', () => {
  const made = (change: Partial<typeof SUCCESSOR> = {}) =>
    successorProposalPaper({ ...SUCCESSOR, ...change }, SAMPLE_JOINT_FRAME);

  test('counts what is carried over and lists each with its lineage', () => {
    const { sections } = made();
    const body = wordsOfPaper({ sections: [sections[0]!] });
    expect(body).toContain('còn 3 nhiệm vụ chưa hoàn thành, 2 chỉ tiêu chưa đạt và 2 ý kiến chỉ đạo');
    expect(body).toContain('3 nhiệm vụ, trong đó 2 nhiệm vụ đang tạm dừng (Phụ lục I).');
    expect(body).toContain('2 chỉ tiêu, trong đó 1 chỉ tiêu không có số liệu (Phụ lục II).');
    expect(body).toContain('1 ý kiến chỉ đạo và 1 đề nghị (Phụ lục III).');
    expect(body).toContain('Giao Văn phòng Ban Dân vận Tỉnh ủy và Sở Nội vụ chủ trì soạn thảo');
    const annexes = wordsOfPaper({ sections: sections.slice(1) });
    expect(annexes).toContain('31/12/2025 | Chưa hoàn thành | Nhiệm vụ 2023/2.3; nội dung 2. Cải cách');
    expect(annexes).toContain('| Chưa phân công |  | Tạm dừng | Nhiệm vụ 2025/D-7');
    expect(annexes).toContain('% | từ 95 | 88,4 | Chỉ tiêu CT-DOI-THOAI của nhiệm vụ 1.2');
    expect(annexes).toContain('vụ | không quá 3 | Không có số liệu | Chỉ tiêu CT-DON-THU');
    expect(annexes).toContain('Chương trình phối hợp số 85-CTr/BDVTU-BCSĐUBND');
    expect(annexes).toContain('Đề nghị D-8 của Trưởng Ban Dân vận Tỉnh ủy, ngày 12/1/2024');
  });

  test('figures stay numbers for a workbook', () => {
    const table = made().sections[2]!.blocks.find((block): block is Table => block.kind === 'table')!;
    expect(table.rows.map(({ cells }) => cells.slice(3, 5).map((cell) => cellOf(cell).value))).toEqual([
      [95, 88.4],
      [3, undefined],
    ]);
  });

  test('annexes are numbered as they come: what is empty has none, and says so in the body', () => {
    const { sections } = made({ unfinished: [], unmet: [] });
    const words = wordsOfPaper({ sections });
    expect(sections).toHaveLength(2);
    expect(words).toContain('Không có nhiệm vụ nào chưa hoàn thành.');
    expect(words).toContain('Không có chỉ tiêu nào chưa đạt.');
    expect(words).toContain('1 ý kiến chỉ đạo và 1 đề nghị (Phụ lục I).');
    expect(words).toContain('Phụ lục I Ý kiến chỉ đạo, đề nghị chưa trả lời');
  });

  test('with nothing left it does not speak of open work', () => {
    const words = wordsOfPaper(made({ unfinished: [], unmet: [], openDirections: [] }));
    expect(words).toContain('đã được giải quyết');
    expect(words).not.toContain('còn 0');
  });

  test('a successor that is entered already is named', () => {
    expect(wordsOfPaper(made({ successor: '7-CTr/2026' }))).toContain('đã được nhập: số 7-CTr/2026.');
  });
});
