import { PARTY_STYLE } from '../house-style/party-style.js';
import { STATE_STYLE } from '../house-style/state-style.js';
import { measurePdf, type PdfWords } from '../measure/pdf-pages.js';
import type { Paper } from '../model/paper.js';
import { SAMPLE_PAPERS } from '../model/sample-papers.js';
import { renderPdf } from './render-pdf.js';

const { plan, report, joint, letter } = SAMPLE_PAPERS;
const PAGE = 210;

async function wordsOf(paper: Paper): Promise<readonly PdfWords[]> {
  return (await measurePdf(await renderPdf(paper))).pages.flatMap(({ words }) => words);
}

function found(words: readonly PdfWords[], text: string): PdfWords {
  const one = words.find((word) => word.text.includes(text));
  if (!one) throw new Error(`“${text}” is not in ${words.map((word) => word.text).join(' | ')}`);
  return one;
}

const looks = ({ font, size }: PdfWords) => `${font.replace('Tinos-', '')} ${Math.round(size * 10) / 10}`;
const middle = ({ left, right }: PdfWords) => (left + right) / 2;

describe('a paper of a State body (Decree 30/2020/NĐ-CP, annex I)', () => {
  let words: readonly PdfWords[];
  beforeAll(async () => {
    words = await wordsOf(plan);
  });

  test.each([
    ['the name of the nation', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Bold 13'],
    ['the motto', 'Độc lập - Tự do - Hạnh phúc', 'Bold 13'],
    ['who issues it', 'ỦY BAN NHÂN DÂN', 'Bold 13'],
    ['number and symbol', 'Số: 05/KH-UBND', 'Regular 13'],
    ['place and date', 'Quảng Ninh, ngày 05 tháng 01 năm 2026', 'Italic 13'],
    ['the type', 'KẾ HOẠCH', 'Bold 14'],
    ['the summary', 'Thực hiện Chương trình phối hợp công tác dân vận năm 2026', 'Bold 14'],
    ['a basis', 'Căn cứ Luật Tổ chức', 'Italic 14'],
    ['a part', 'I. CÔNG TÁC LÃNH ĐẠO', 'Bold 14'],
    ['a section', '1. Công tác tuyên truyền', 'Bold 14'],
    ['a point', '1.1. Đối với các xã', 'BoldItalic 14'],
    ['the body', 'a) Tổ chức 126 hội nghị', 'Regular 14'],
    ['what is missing', 'Không có khó khăn', 'Italic 14'],
    ['a cell', 'Sở Nông nghiệp và Môi', 'Regular 12'],
    ['the authority', 'TM. ỦY BAN NHÂN DÂN', 'Bold 13'],
    ['the post', 'PHÓ CHỦ TỊCH', 'Bold 13'],
    ['who signs', 'Nguyễn Thị Hạnh', 'Bold 14'],
    ['the recipients’ heading', 'Nơi nhận:', 'BoldItalic 12'],
    ['a recipient', '- Chính phủ (để báo cáo);', 'Regular 11'],
    ['the last recipient', '- Lưu: VT, NC.', 'Regular 11'],
  ])('%s', (_, text, expected) => {
    // The section stands in the table of contents too, in the letters of that.
    const all = words.filter((word) => word.text.includes(text));
    expect(all.map(looks)).toContain(expected);
  });

  test('the head is in two halves, its lines level; the type stands in the middle of the page', () => {
    const issuer = found(words, 'ỦY BAN NHÂN DÂN');
    const nation = found(words, 'CỘNG HÒA');
    expect(issuer.right).toBeLessThan(nation.left);
    expect(issuer.baseline).toBeCloseTo(nation.baseline, 1);
    expect(nation.baseline).toBeCloseTo(STATE_STYLE.page.top + 0.891 * 13 * (25.4 / 72), 0);
    expect(middle(found(words, 'Độc lập'))).toBeCloseTo(middle(nation), 0);
    expect(found(words, 'Số: 05').baseline).toBeCloseTo(found(words, 'Quảng Ninh, ngày').baseline, 1);
    expect(middle(found(words, 'Số: 05'))).toBeCloseTo(middle(issuer), 0);
    expect(middle(found(words, 'KẾ HOẠCH'))).toBeCloseTo((30 + PAGE - 15) / 2, 0);
  });

  test('a paragraph begins 12.7 mm in, reaches from margin to margin, its lines and the next as far apart as the style says', () => {
    const at = words.findIndex(({ text }) => text.startsWith('Căn cứ Chương trình phối hợp'));
    const [first, second, third, next] = words.slice(at);
    const millimetres = (points: number) => (points * 25.4) / 72;
    expect(first!.left).toBeCloseTo(30 + 12.7, 1);
    expect(second!.left).toBeCloseTo(30, 1);
    expect([first!.right, second!.right].map(Math.round)).toEqual([195, 195]);
    expect(second!.baseline - first!.baseline).toBeCloseTo(millimetres(14 * 1.149 * 1.15), 1);
    expect(next!.baseline - third!.baseline).toBeCloseTo(millimetres(14 * 1.149 * 1.15 + 6), 1);
  });

  test('recipients stand on the left, the signature on the right of the same lines', () => {
    expect(found(words, 'Nơi nhận:').left).toBeCloseTo(30, 0);
    expect(middle(found(words, 'Nguyễn Thị Hạnh'))).toBeGreaterThan((30 + 195) / 2 + 20);
    expect(middle(found(words, 'PHÓ CHỦ TỊCH'))).toBeCloseTo(middle(found(words, 'Nguyễn Thị Hạnh')), 0);
  });

  test('a letter says below its number what it is about, and to whom it goes in lines under the colon', async () => {
    const letterWords = await wordsOf({ ...letter, draft: false });
    expect(looks(found(letterWords, 'V/v đôn đốc'))).toBe('Regular 12');
    expect(found(letterWords, 'V/v đôn đốc').baseline).toBeGreaterThan(found(letterWords, 'Số: …/VP-NC').baseline);
    const label = found(letterWords, 'Kính gửi:');
    for (const one of ['- Sở Nội vụ;', '- Thanh tra tỉnh;', '- Ủy ban nhân dân các xã'])
      expect(Math.abs(found(letterWords, one).left - label.right)).toBeLessThan(3);
  });
});

describe('a paper of a Party body (Regulation 399-QĐ/TW)', () => {
  let words: readonly PdfWords[];
  beforeAll(async () => {
    words = await wordsOf(report);
  });

  test.each([
    ['the Party', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Bold 15'],
    ['the body above', 'TỈNH ỦY QUẢNG NINH', 'Regular 14'],
    ['who issues it', 'BAN TUYÊN GIÁO VÀ DÂN VẬN', 'Bold 14'],
    ['the mark below', '*', 'Regular 14'],
    ['number and symbol', 'Số 05-BC/BTGDVTU', 'Regular 14'],
    ['place and date', 'Quảng Ninh, ngày 05 tháng 02 năm 2026', 'Italic 14'],
    ['the type', 'BÁO CÁO', 'Bold 16'],
    ['the summary', 'tổng kết việc thực hiện', 'Bold 14'],
    ['the mark below the summary', '-----', 'Regular 14'],
    ['the body', 'a) Tổ chức 126 hội nghị', 'Regular 14'],
    ['the authority', 'K/T TRƯỞNG BAN', 'Bold 14'],
    ['the post', 'PHÓ TRƯỞNG BAN', 'Regular 14'],
    ['who signs', 'Trần Văn Minh', 'Bold 14'],
    ['the recipients’ heading', 'Nơi nhận:', 'Regular 14'],
    ['a recipient', '- Như trên,', 'Regular 12'],
  ])('%s', (_, text, expected) => {
    expect(words.filter((word) => word.text.includes(text)).map(looks)).toContain(expected);
  });

  test('the Party’s name stands at the top right, the star in the middle below the issuer', () => {
    expect(found(words, 'ĐẢNG CỘNG SẢN').left).toBeGreaterThan(PAGE / 2);
    expect(middle(found(words, '*'))).toBeCloseTo(middle(found(words, 'BAN TUYÊN GIÁO')), 0);
  });

  test('lines are exactly as many points apart as the style says, paragraphs begin 10 mm in', () => {
    const at = words.findIndex(({ text }) => text.startsWith('Thực hiện Chương trình phối hợp số 85'));
    const [first, second] = words.slice(at);
    expect(first!.left).toBeCloseTo(30 + PARTY_STYLE.body.firstLine, 1);
    expect(second!.baseline - first!.baseline).toBeCloseTo((19 * 25.4) / 72, 1);
  });

  test('a paper of two bodies names both above one number, and both sign side by side', async () => {
    const jointWords = await wordsOf({ ...joint, draft: false });
    const [one, other] = [found(jointWords, 'BAN TUYÊN GIÁO VÀ DÂN VẬN'), found(jointWords, 'ĐẢNG ỦY ỦY BAN')];
    expect(other.baseline).toBeGreaterThan(one.baseline);
    expect(jointWords.filter(({ text }) => text.startsWith('Số …-CTr/'))).toHaveLength(1);
    const [left, right] = [found(jointWords, 'BÍ THƯ'), found(jointWords, 'TRƯỞNG BAN')];
    expect(left.baseline).toBeCloseTo(right.baseline, 0);
    expect(left.right).toBeLessThan(right.left);
    expect(found(jointWords, 'Nơi nhận:').baseline).toBeGreaterThan(found(jointWords, 'Phạm Quốc Tuấn').baseline);
  });
});
