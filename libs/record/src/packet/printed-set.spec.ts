import { plainText } from '#documents/model/inline';
import { blocksOf } from '#documents/model/paper';
import { samplePacket } from '#documents/packet/sample-packet';
import { printedSet } from './printed-set.js';

const SEAL = { contentSha256: '0'.repeat(64), publicKey: 'k' };
const FILES = ['01-tom-tat.pdf', 'pl-002.pdf', 'pl-001.pdf', 'pl-001.docx', 'pl-003.pdf'];
const titles = (units: number) => {
  const { annexes, papers } = printedSet(samplePacket(units, 1), SEAL, undefined, FILES);
  return { annexes, titles: papers.map(({ title }) => title.split(/[.–]/)[0]!.trim()), papers };
};

test('of a hundred units the annexes are printed with the rest', () => {
  expect(titles(100)).toMatchObject({
    annexes: 'within',
    titles: ['Tóm tắt', 'Báo cáo tổng hợp', 'Biểu đồ', 'Tình hình thực hiện', 'Phụ lục 1'],
  });
});

test('of one more they stay in their own files, and the last page names them', () => {
  const { annexes, titles: printed, papers } = titles(101);
  expect([annexes, printed.at(-1)]).toEqual(['apart', 'Phụ lục in riêng']);
  const words = blocksOf(papers.at(-1)!).map((block) => ('content' in block ? plainText(block.content) : ''));
  expect(words.join(' ')).toContain('101 đơn vị');
  expect(words.join(' ')).toContain('3 tệp riêng của hồ sơ: từ pl-001.pdf đến pl-003.pdf');
});

test('the cover letter comes first', () => {
  const content = samplePacket(1, 1);
  const letter = { ...printedSet(content, SEAL, undefined, []).papers[0]!, title: 'Công văn' };
  expect(printedSet(content, SEAL, letter, []).papers[0]).toBe(letter);
});
