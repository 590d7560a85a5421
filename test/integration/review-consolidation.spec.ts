import type { Consolidation, QuotedField } from '#contracts/http/consolidation';
import { SYSTEM_ACTOR } from '#persistence/actor';
import { consolidate } from '#record/review/consolidate';
import { loadReview } from '#record/review/review.snapshot';
import type { TestApi } from '../support/api.js';
import { consolidated, reviewedYear } from '../support/reviewed-year.js';

let api: TestApi;
let reviewId: string;
let report: Consolidation;

beforeAll(async () => {
  api = await reviewedYear();
  reviewId = await consolidated(api);
  const secretariat = await api.as('bdv.thuong-truc');
  report = (await secretariat.get(`/reviews/${reviewId}`)).body.consolidation;
});
afterAll(() => api.close());

const figureOf = (name: string) =>
  [
    ...report.parts.II.contents.flatMap(({ indicators }) => indicators.flatMap(({ figures }) => figures)),
    ...report.parts.II.otherFigures,
  ].find(({ figure }) => figure === name)!;
const field = (part: { quoted: QuotedField[] }, key: string) => part.quoted.find((each) => each.key === key)!;

/** Counted in another way: version by version, the last accepted one of each duty standing. */
async function countedAnew(key: string, round: string): Promise<{ sum: number; reports: number }> {
  const versions = await api.database.query(
    `select o.id, v.number, v.answers -> $2 as answer, (select ruling from report_ruling where report_version_id = v.id) as ruling
     from report_version v join obligation o on o.id = v.obligation_id join round r on r.id = o.round_id where r.code = $1 order by v.number`,
    [round, key],
  );
  const standing = new Map<string, number | null>();
  for (const { id, answer, ruling } of versions) if (ruling === 'accepted') standing.set(id, answer);
  const given = [...standing.values()].filter((each): each is number => typeof each === 'number');
  return { sum: given.reduce((sum, each) => sum + each, 0), reports: given.length };
}

test('a sum over units and rounds is what an independent count of the accepted reports gives', async () => {
  const [q1, t1] = [await countedAnew('meetings', '2018-Q1'), await countedAnew('meetings', '2018-T1')];
  expect([q1, t1]).toEqual([
    { sum: 8, reports: 2 },
    { sum: 11.25, reports: 3 },
  ]); // a correction counts, what it corrects does not
  expect(figureOf('quy/meetings')).toMatchObject({
    value: q1.sum + t1.sum,
    reported: true,
    units: 3,
    indicator: 'CT-HOP',
    byRound: [
      { round: '2018-T1', value: 11.25, reports: 3 },
      { round: '2018-Q1', value: 8, reports: 2 },
    ],
  });
});

test('an average is one of averages, what exists at a moment is as the last round has it', async () => {
  const share = await countedAnew('share', '2018-Q1');
  expect(figureOf('quy/share')).toMatchObject({ value: Math.round((share.sum / share.reports) * 100) / 100, units: 2 });
  expect(figureOf('quy/models')).toMatchObject({ value: 6, overPeriods: 'last', indicator: null });
});

test('results stand under their content: its tasks, its indicators with value beside target', () => {
  const [content] = report.parts.II.contents;
  expect(content).toMatchObject({ number: '1', title: 'Nội dung', added: [] });
  expect(content!.tasks).toEqual([{ number: '1.1', title: 'Nhiệm vụ', items: [] }]);
  expect(content!.indicators.map(({ code, target, value }) => [code, target, value])).toEqual([
    ['CT-HOP', 100, 19.25],
    ['CT-KHONG-DO', 5, null],
    ['CT-TY-LE', 30, 37.75],
  ]);
  expect(report.parts.II.otherFigures.map(({ figure }) => figure)).toEqual(['quy/models']);
  expect(report.parts.II.tallies.find(({ figure }) => figure === 'quy/led')!.answers).toEqual([
    { answer: 'Có', reports: 1 },
    { answer: 'Không', reports: 1 },
  ]);
});

test('what units wrote is quoted with unit, round and version; the same words once, with all who wrote them', () => {
  const { I, II, III, V } = report.parts;
  expect(field(I, 'lanh-dao').quotes).toEqual([
    { text: 'Đã ban hành kế hoạch.', from: [{ unit: 'U0001', round: '2018-annual-self', version: 1 }] },
    { text: 'Đã giao việc cụ thể.', from: [{ unit: 'U0002', round: '2018-annual-self', version: 1 }] },
  ]);
  expect(field(III, 'han-che').quotes).toEqual([
    {
      text: 'Phối hợp có lúc chưa chặt chẽ.',
      from: [
        { unit: 'U0001', round: '2018-annual-self', version: 1 },
        { unit: 'U0002', round: '2018-annual-self', version: 1 },
      ],
    },
  ]);
  expect(field(V, 'kien-nghi').quotes).toEqual([
    {
      text: 'Bổ sung kinh phí.',
      from: [
        { unit: 'U0001', round: '2018-T1', version: 1 },
        { unit: 'U0002', round: '2018-T1', version: 2 },
      ],
    },
    { text: 'Mở lớp tập huấn.', from: [{ unit: 'U0003', round: '2018-T1', version: 1 }] },
  ]);
  expect(field(II, 'note').quotes.map(({ text }) => text)).toEqual(['Tốt.']);
});

test('where nobody reported anything it says so', () => {
  expect(field(report.parts.III, 'uu-diem')).toEqual({
    key: 'uu-diem',
    label: 'III. Ưu điểm',
    reported: false,
    quotes: [],
  });
});

test('it says which rounds it took as they stood, which were never opened, and who is late or missing', () => {
  expect(report.rounds.map(({ round, purpose, stage, accepted }) => [round, purpose, stage, accepted])).toEqual([
    ['2018-T1', 'figures', 'closed', 3],
    ['2018-Q1', 'figures', 'closed', 2],
    ['2018-annual-self', 'self-assessment', 'closed', 2],
  ]);
  expect(report.notOpened).toEqual(['2018-Q2']);
  expect(report.late).toEqual([{ unit: 'U0003', name: 'Đơn vị U0003', rounds: ['2018-T1'] }]);
  expect(report.notReported).toEqual([
    { unit: 'U0003', name: 'Đơn vị U0003', rounds: ['2018-Q1', '2018-annual-self'] },
    { unit: 'U0004', name: 'Đơn vị U0004', rounds: ['2018-T1', '2018-Q1', '2018-annual-self'] },
  ]);
  expect(
    report.units.map(({ unit, owed, onTime, late, missing, returned, selfRating }) => [
      unit,
      owed,
      onTime,
      late,
      missing,
      returned,
      selfRating,
    ]),
  ).toEqual([
    ['U0001', 3, 3, 0, 0, 0, 'excellent'],
    ['U0002', 3, 3, 0, 0, 1, 'good'],
    ['U0003', 3, 0, 1, 2, 0, null],
    ['U0004', 3, 0, 0, 3, 0, null],
  ]);
});

test('units are rated by rule, each with the facts it was rated by', async () => {
  const secretariat = await api.as('bdv.thuong-truc');
  const { ratings } = (await secretariat.get(`/reviews/${reviewId}`)).body;
  const read = ratings.map(({ unit, byRule, grade, reason }: Record<string, { code: string }>) => [
    unit!.code,
    byRule,
    grade,
    reason,
  ]);
  expect(read).toEqual([
    ['U0001', 'excellent', 'excellent', null],
    ['U0002', 'completed', 'completed', null], // a third of its reports came back
    ['U0003', 'not-completed', 'not-completed', null],
    ['U0004', 'not-completed', 'not-completed', null],
  ]);
  expect(ratings[1].facts).toEqual({ owed: 3, onTime: 3, late: 0, missing: 0, returned: 1, selfRating: 'good' });
});

test('put together twice it is the same to the byte, and holds no random id', async () => {
  const again = () =>
    api.office.database.snapshot(SYSTEM_ACTOR, async (tx) => {
      const review = await loadReview(tx, reviewId);
      return JSON.stringify((await consolidate(tx, review!.row)).consolidation);
    });
  const [first, second] = [await again(), await again()];
  expect(second).toBe(first);
  expect(first).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/);
});
