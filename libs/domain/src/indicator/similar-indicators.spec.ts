import { similarIndicators } from './similar-indicators.js';

const catalogue = [
  { code: 'mo-hinh', name: 'Số mô hình “Dân vận khéo” được công nhận', measure: 'mô hình' },
  { code: 'hoa-giai', name: 'Số vụ việc hòa giải thành ở cơ sở', measure: 'vụ' },
  { code: 'doi-thoai', name: 'Số cuộc tiếp xúc, đối thoại trực tiếp với Nhân dân', measure: 'cuộc' },
];

test.each([
  ['accents placed the other way', { name: 'Số vụ việc hoà giải thành ở cơ sở', measure: 'vụ' }, ['hoa-giai'], 1],
  ['capitals and quotes', { name: 'SỐ MÔ HÌNH DÂN VẬN KHÉO ĐƯỢC CÔNG NHẬN', measure: 'Mô hình' }, ['mo-hinh'], 1],
  ['a measure that is not known', { name: 'Số mô hình Dân vận khéo được công nhận' }, ['mo-hinh'], 1],
  [
    'the same name in another measure counts less',
    { name: 'Số vụ việc hòa giải thành ở cơ sở', measure: '%' },
    ['hoa-giai'],
    0.85,
  ],
])('%s', (_, wanted, codes, best) => {
  const found = similarIndicators(wanted, catalogue);
  expect(found.map(({ code }) => code)).toEqual(codes);
  expect(found[0]!.likeness).toBe(best);
});

test('a name that shares no more than a few words suggests nothing', () => {
  expect(similarIndicators({ name: 'Số hộ nghèo được vay vốn', measure: 'hộ' }, catalogue)).toEqual([]);
});

test('several that are alike come the likest first, three at most', () => {
  const many = ['a', 'b', 'c', 'd'].map((code, index) => ({
    code,
    name: `Số buổi tuyên truyền pháp luật${' thêm'.repeat(index)}`,
    measure: 'buổi',
  }));
  expect(similarIndicators({ name: 'Số buổi tuyên truyền pháp luật' }, many).map(({ code }) => code)).toEqual([
    'a',
    'b',
    'c',
  ]);
});
