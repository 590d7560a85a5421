import { anchorsOfPaper } from '../model/anchors-of-paper.js';
import type { Table } from '../model/block.js';
import { plainText } from '../model/inline.js';
import { blocksOf, type Paper } from '../model/paper.js';
import { runsOfPaper, wordsOfPaper } from '../model/words-of-paper.js';
import { cellOf } from '../model/write.js';
import { figure } from '../vietnamese.js';
import type { PacketContent } from './packet-content.js';
import { packetPapers, packetReading, unitAnnexPapers } from './packet-paper.js';
import { fullSamplePacket } from './sample-full-packet.js';
import { samplePacket } from './sample-packet.js';
import { MANY_UNITS } from './unit-results.js';

const SEAL = { contentSha256: 'c'.repeat(64), publicKey: 'k'.repeat(43) };
const content = fullSamplePacket(12, 5);
const papers = packetPapers(content, SEAL);
const annexes = [...unitAnnexPapers(content, SEAL, 5)];
const reading = packetReading(content, SEAL);
const every = [...papers, ...annexes].map(({ paper }) => paper);

const named = (name: string) => papers.find((each) => each.name === name)!.paper;
const tablesOf = (paper: Paper) => blocksOf(paper).filter((block): block is Table => block.kind === 'table');
const cellsOf = (paper: Paper) =>
  tablesOf(paper).flatMap(({ rows, columns }) =>
    rows.flatMap(({ cells }) =>
      cells.map((cell, at) => ({ align: columns[at]?.align, ...cellOf(cell), words: plainText(cellOf(cell).content) })),
    ),
  );

/** Every number somewhere in the value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(numbersIn);
}

test('every figure that is shown is the frozen one, by its code, round or year', () => {
  const known = new Map(
    content.figures.map((each) => [
      `nguon-${each.figure}`,
      new Set([
        figure(each.value!),
        ...each.byRound.map(({ value }) => figure(value!)),
        ...content.years!.flatMap(({ figures }) =>
          figures.filter((given) => given.figure === each.figure).map(({ value }) => figure(value!)),
        ),
        each.figure,
      ]),
    ]),
  );
  const shown = runsOfPaper(reading).filter(({ to }) => to?.startsWith('nguon-'));
  expect(shown.length).toBeGreaterThan(80);
  for (const { text, to } of shown) expect(known.get(to!)).toContain(text);
});

test('every number in a table is in the frozen content, or is a count or a share over it', () => {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const owedBy = content.units.map(({ unit }) => content.missing.filter((each) => each.unit === unit));
  const results = tablesOf(named('02-bao-cao-tong-hop')).find(({ sheet }) => sheet === 'Theo đơn vị')!;
  const ofUnits = content.units.map(({ unit, reports }) => ({
    onTime: reports.filter(({ status, timely }) => status !== 'open' && timely).length,
    late: reports.filter(({ status, timely }) => status !== 'open' && timely === false).length,
    missing: content.missing.filter((each) => each.unit === unit).length,
    reminders: sum(reports.map(({ reminders }) => reminders)),
  }));
  const total = (of: (unit: (typeof ofUnits)[number]) => number) => sum(ofUnits.map(of));
  expect(
    results.rows
      .at(-1)!
      .cells.slice(2, 6)
      .map((cell) => cellOf(cell).value),
  ).toEqual([
    total(({ onTime, late }) => onTime + late) + content.missing.length,
    total(({ onTime }) => onTime),
    total(({ late }) => late),
    content.missing.length,
  ]);
  const counted = [
    ...content.figures.map(({ byRound }) => sum(byRound.map(({ reports }) => reports))),
    ...owedBy.map(({ length }) => length),
    ...owedBy.map((owed) => sum(owed.map(({ reminders }) => reminders))),
    ...ofUnits.flatMap(({ onTime, late, missing, reminders }) => [onTime, late, missing, reminders]),
    ...[total(({ onTime }) => onTime), total(({ late }) => late), total(({ reminders }) => reminders)],
    content.missing.length,
    total(({ onTime, late }) => onTime + late) + content.missing.length,
  ];
  const known = new Set([...numbersIn(content), ...counted]);
  const numbers = every
    .flatMap(cellsOf)
    .filter(({ align, value, words }) => align === 'right' && typeof value === 'number' && !words.endsWith('%'));
  expect(numbers.length).toBeGreaterThan(600);
  for (const { value, words } of numbers) {
    expect(known).toContain(value);
    expect(words.split(' ')[0]).toBe(figure(value as number));
  }
});

test('every figure says its code, and leads to the row that says where it comes from', () => {
  const anchors = anchorsOfPaper(reading);
  for (const each of content.figures) {
    expect(anchors).toContain(`nguon-${each.figure}`);
    for (const name of ['01-tom-tat', '02-bao-cao-tong-hop', '03-bieu-do', '05-nguon']) {
      if (name !== '01-tom-tat' || each.target) expect(wordsOfPaper(named(name))).toContain(each.figure);
    }
  }
});

test('the rows of a round add up to its figure', () => {
  const [first] = content.figures;
  for (const { round, value } of first!.byRound) {
    const table = tablesOf(named('05-nguon')).find(({ sheet }) => sheet === `Đợt ${round}`)!;
    const column = table.rows.map(({ cells }) => cellOf(cells[3]!).value);
    const given = column.slice(0, -1).filter((each): each is number => typeof each === 'number');
    expect(column.at(-1)).toBe(value);
    expect(given.reduce((sum, each) => sum + each, 0)).toBe(value);
  }
});

test('every way within a paper leads somewhere in it, and no place has the name of another', () => {
  for (const paper of [...every, reading, packetReading(samplePacket(0, 1), SEAL)]) {
    const anchors = new Set(anchorsOfPaper(paper));
    expect(runsOfPaper(paper).filter(({ to }) => to !== undefined && !anchors.has(to))).toEqual([]);
    const places = blocksOf(paper).flatMap((block) => ('anchor' in block && block.anchor ? [block.anchor] : []));
    expect(new Set(places).size).toBe(places.length);
  }
});

test('a colour is never alone: its word stands beside it, and the thresholds', () => {
  const said = wordsOfPaper(named('01-tom-tat'));
  expect(said).toMatch(/● Xanh \| Xanh từ 95%; vàng từ 80%/);
  expect(said).toMatch(/■ Đỏ \| Xanh 0; vàng đến 3/);
  const toned = every.flatMap((paper) => [
    ...cellsOf(paper).flatMap(({ tone, words }) => (tone ? [words] : [])),
    ...runsOfPaper(paper).flatMap(({ tone, text }) => (tone ? [text] : [])),
  ]);
  expect(toned.length).toBeGreaterThan(100);
  expect(toned.filter((words) => !/\p{L}{2}/u.test(words))).toEqual([]);
});

test('the first page bears the seal, and proposes three things to decide as the record’s own', () => {
  const said = wordsOfPaper(named('01-tom-tat'));
  expect(said).toContain(SEAL.contentSha256);
  expect(said).toContain(SEAL.publicKey);
  expect(said.match(/^[123]\. /gm)).toEqual(['1. ', '2. ', '3. ']);
  expect(said).toContain('không phải đề xuất của cá nhân nào');
});

test('every direction is there with what became of it', () => {
  const said = wordsOfPaper(named('04-tinh-hinh'));
  expect(said).toMatch(/D-1[\s\S]*hạn ban đầu 30\/6\/2019[\s\S]*√ Đã trả lời[\s\S]*31-BC\/BDVTU/);
  expect(said).toMatch(/D-2[\s\S]*… Chưa trả lời, quá hạn/);
});

test('who decided on more time stands beside what was decided', () => {
  const [moved] = content.deadlines;
  const decided = { ...moved!.extensions[0]!, decidedBy: { code: 'VP', name: 'Văn phòng Ban' } };
  const asked = packetPapers({ ...content, deadlines: [{ ...moved!, extensions: [decided] }] }, SEAL);
  expect(wordsOfPaper(asked[3]!.paper)).toMatch(
    /20\/3\/2019 \| 27\/3\/2019 \| .*ngày 18\/3\/2019 Văn phòng Ban đồng ý/,
  );
});

test('few texts are quoted in the report with their units; many stand with their units, every one of them', () => {
  const report = wordsOfPaper(named('02-bao-cao-tong-hop'));
  expect(report).toMatch(/“Đã ban hành kế hoạch[\s\S]*Tỉnh uỷ 03 \(Quý I năm 2019\) và 2 báo cáo khác/);
  expect(report).toContain('Có 12 ý kiến của 12 đơn vị; nguyên văn ở phụ lục của từng đơn vị.');
  const quotes = annexes.flatMap(({ paper }) => blocksOf(paper)).filter(({ kind }) => kind === 'quote');
  expect(quotes).toHaveLength(5 + 12 + 12 + 9);
  expect(annexes.map(({ name }) => name)).toEqual(['pl-001', 'pl-002', 'pl-003']);
});

test('where nothing was reported it says so, and never nought', () => {
  const silent: PacketContent = {
    ...samplePacket(12, 5),
    figures: content.figures.map((each) => ({
      ...each,
      value: null,
      byRound: each.byRound.map(({ round }) => ({ round, value: null, reports: 0 })),
    })),
    lights: [],
    directions: [],
    missing: [],
    deadlines: [],
    ratings: [],
    models: [],
    consolidation: null,
    partTexts: null,
  };
  const said = packetPapers(silent, SEAL)
    .map(({ paper }) => wordsOfPaper(paper))
    .join('\n');
  for (const words of [
    'Không có ý kiến chỉ đạo hay đề nghị nào.',
    'Không có đơn vị nào còn nợ báo cáo đã đến hạn.',
    'Không có hạn nào thay đổi',
    'Không có khó khăn, vướng mắc nào',
    'Không có cuộc kiểm tra, giám sát, khảo sát nào',
    'Không có xếp loại đơn vị',
    'Không có mô hình',
    'Không có đề nghị khen thưởng',
    'Không có việc nào mà số liệu đặt ra phải quyết định',
    'báo cáo tổng hợp chưa lập xong khi chốt số liệu',
  ]) {
    expect(said).toContain(words);
  }
  expect(said).not.toMatch(/NaN|undefined|null/);
});

test('what is read as one has every paper as a part in its table of contents, and no unit', () => {
  const listed = blocksOf(reading).flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [block.text] : [],
  );
  expect(listed).toEqual([
    'Phần 1. Báo cáo tổng hợp',
    'Phần 2. Biểu đồ',
    'Phần 3. Tình hình thực hiện',
    'Phần 4. Nguồn số liệu',
    'Phụ lục. Báo cáo của từng đơn vị',
  ]);
  const units = blocksOf(reading).flatMap((block) =>
    block.kind === 'heading' && block.anchor?.startsWith('don-vi-') ? [block.level] : [],
  );
  expect(new Set(units)).toEqual(new Set([3]));
});

test('it can be read with nobody in it', () => {
  expect(wordsOfPaper(packetReading(samplePacket(0, 1), SEAL))).not.toMatch(/NaN|undefined|null/);
  expect([...unitAnnexPapers(samplePacket(0, 1), SEAL)]).toEqual([]);
});

test('of more units than anybody reads row by row the sums stand in the papers, and each unit in an annex made when it is asked for', () => {
  const many = fullSamplePacket(MANY_UNITS + 1, 2);
  const said = packetPapers(many, SEAL).map(({ paper }) => wordsOfPaper(paper));
  expect(said[1]).toContain('Tỉnh thứ 34');
  expect(said.join('\n')).not.toContain('Xã 200');
  expect(wordsOfPaper(packetReading(many, SEAL))).toContain('từ pl-001 đến pl-003');
  const asked = unitAnnexPapers(many, SEAL, 50);
  expect(wordsOfPaper(asked.next().value.paper)).toContain('Xã 50');
  expect([...asked].map(({ name }) => name)).toEqual(['pl-002', 'pl-003', 'pl-004', 'pl-005']);
});

test('the same content makes the same papers, and every paper bears the moment of the freeze', () => {
  const again = JSON.parse(JSON.stringify(content));
  expect(packetPapers(again, SEAL)).toEqual(papers);
  expect(packetReading(again, SEAL)).toEqual(reading);
  expect(new Set([...every, reading].map(({ made }) => made))).toEqual(new Set([content.frozenAt]));
});
