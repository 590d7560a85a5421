import fc from 'fast-check';
import type { Picture } from '../model/block.js';
import { walkMarkup } from '../xml/markup.js';
import { barChart } from './bar-chart.js';
import type { Chart } from './chart.js';
import { columnChart } from './column-chart.js';
import { drawnText } from './drawn-text.js';
import { lineChart } from './line-chart.js';
import { MARKS } from './matrix-mark.js';
import { matrixPictures } from './matrix-picture.js';
import { type MilestoneState, strip } from './strip.js';

const YEARS = ['Năm 2021', 'Năm 2022', 'Năm 2023'];
const RATES: Chart = {
  title: 'Tỷ lệ báo cáo theo năm',
  places: YEARS,
  measure: 'share',
  series: [
    { name: 'Đã báo cáo', values: [0.82, 0.904, 1] },
    { name: 'Đúng hạn', values: [0.61, null, 0.9555] },
  ],
};

const label = fc.oneof(
  fc.constantFrom('Năm 2021', 'Ủy ban nhân dân phường Hải An', '</text><script>alert(1)</script>', '" onload="x', ''),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'ƯỜNGẬỆữạđ mwWM—%…&<>"\''), maxLength: 120 }),
);
const value = fc.oneof(
  fc.constant(null),
  fc.constant(0),
  fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
  fc.double({ min: -1e12, max: 1e12 }),
);
const chart: fc.Arbitrary<Chart> = fc
  .record({
    places: fc.array(label, { minLength: 1, maxLength: 40 }),
    names: fc.array(label, { minLength: 1, maxLength: 6 }),
  })
  .chain(({ places, names }) =>
    fc.record({
      title: label,
      places: fc.constant(places),
      measure: fc.constantFrom('share' as const, 'number' as const),
      unit: fc.option(label, { nil: undefined }),
      series: fc.tuple(
        ...names.map((name) =>
          fc.record({ name: fc.constant(name), values: fc.array(value, { maxLength: places.length }) }),
        ),
      ),
    }),
  );

const DRAWN = new Set(['svg', 'rect', 'line', 'path', 'circle', 'text']);

const UNFIT = /\son\w+=|href|url\(| style=| class=|NaN|Infinity|undefined|-?\d\.\d{3}/;

/** What every picture keeps to, whatever it was drawn from. */
function expectGood(picture: Picture) {
  const open: string[] = [];
  const faults: unknown[] = [];
  walkMarkup(picture.svg, {
    open(name, attributes) {
      open.push(name);
      if (!DRAWN.has(name) || UNFIT.test(attributes)) faults.push({ name, attributes });
    },
    close(name) {
      if (open.pop() !== name) faults.push({ closed: name });
    },
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
  if (/[\u0000-\u001f\ufffe\uffff]/.test(picture.svg) || /\p{Surrogate}/u.test(picture.svg)) faults.push('characters');
  const [width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(picture.svg)!.slice(1).map(Number) as [number, number];
  for (const { text, box } of drawnText(picture)) {
    if (box.left < -0.5 || box.right > width + 0.5 || box.top < -0.5 || box.bottom > height + 0.5)
      faults.push({ text, box, width, height });
  }
  expect([...faults, ...open]).toEqual([]);
  expect(picture.widthMm).toBeLessThanOrEqual(165);
  expect(picture.heightMm).toBeLessThanOrEqual(232);
  expect(picture.widthMm / picture.heightMm).toBeCloseTo(width / height, 1);
  expect(picture.alternative).not.toBe('');
}

describe.each([
  ['columns', columnChart],
  ['bars', barChart],
  ['lines', lineChart],
])('%s', (_, draw) => {
  test('whatever is drawn, no label leaves the picture and no word becomes markup', () => {
    fc.assert(
      fc.property(chart, (given) => {
        const picture = draw(given);
        if (picture) expectGood(picture);
        const known = given.series.some(({ values }) => values.some((each) => each !== null));
        expect(picture !== undefined).toBe(known);
      }),
      { numRuns: 100 },
    );
  });

  test.each([1, 2, 12, 40])('%i places can be drawn', (count) => {
    const places = Array.from({ length: count }, (_, at) => `Ủy ban nhân dân xã Hoà Bình ${at + 1}`);
    const values = places.map((_, at) => (at % 3 === 1 ? null : at * 117));
    expectGood(draw({ ...RATES, measure: 'number', unit: 'mô hình', places, series: [{ name: 'Mô hình', values }] })!);
  });

  test('what nobody reported is a gap and is called so; nought is nought', () => {
    const { alternative } = draw(RATES)!;
    expect(alternative).toContain('Năm 2022: Đã báo cáo 90,4%, Đúng hạn chưa có số liệu');
    const noughts = draw({ ...RATES, series: [{ name: 'Mô hình', values: [0, 0, 0] }], measure: 'number' })!;
    expectGood(noughts);
    expect(noughts.alternative).toContain('Năm 2021: 0; Năm 2022: 0');
    expect(drawnText(noughts).filter(({ text }) => text === '0').length).toBeGreaterThanOrEqual(3);
  });

  test('nothing is drawn from nothing', () => {
    expect(draw({ ...RATES, places: [] })).toBeUndefined();
    expect(draw({ ...RATES, series: [] })).toBeUndefined();
    expect(draw({ ...RATES, series: [{ name: 'x', values: [null, Number.NaN, null] }] })).toBeUndefined();
  });

  test('values stand as an office writes them, on the picture and in its words', () => {
    const picture = draw({ ...RATES, series: [RATES.series[0]!] })!;
    expect(drawnText(picture).map(({ text }) => text)).toEqual(expect.arrayContaining(['82%', '90,4%', '100%']));
    expect(picture.caption).toBe('Tỷ lệ báo cáo theo năm');
    const large = draw({ ...RATES, measure: 'number', series: [{ name: 'x', values: [1234567.891, -5.5, 2] }] })!;
    expect(drawnText(large).map(({ text }) => text)).toEqual(expect.arrayContaining(['1.234.567,89', '−5,5']));
  });

  test('series are told apart without colours: their pictures differ in more than a colour', () => {
    const withoutColours = (series: number) =>
      draw({
        ...RATES,
        series: Array.from({ length: 5 }, (_, at) => ({ name: 'x', values: at === series ? [0.5] : [null] })),
      })!
        .svg.replace(/<text.*?<\/text>/g, '')
        .replace(/ (x|y|d|transform)="[^"]*"/g, (attribute, name) => (name === 'd' ? ` d="${attribute.length}"` : ''));
    expect(withoutColours(0)).not.toBe(withoutColours(1));
    expect(withoutColours(1)).not.toBe(withoutColours(3));
  });

  test('the same data make the same picture', () => expect(draw(RATES)).toEqual(draw(structuredClone(RATES))));
});

test('a target is a dashed line over the whole plot with its value, and is told in words', () => {
  const picture = lineChart({ ...RATES, series: [RATES.series[0]!], target: { name: 'Mục tiêu', level: 0.95 } })!;
  expectGood(picture);
  expect(picture.svg.match(/stroke-dasharray/g)).toHaveLength(2);
  expect(drawnText(picture).map(({ text }) => text)).toContain('Mục tiêu: 95%');
  expect(picture.alternative).toContain('Năm 2021: Đã báo cáo 82%, Mục tiêu: 95% 95%');
});

const mark = fc.constantFrom(null, ...MARKS);
const matrix = fc
  .record({ periods: fc.array(label, { minLength: 1, maxLength: 45 }), count: fc.integer({ min: 1, max: 140 }) })
  .chain(({ periods, count }) =>
    fc.record({
      title: label,
      periods: fc.constant(periods),
      units: fc.array(fc.record({ name: label, marks: fc.array(mark, { maxLength: periods.length }) }), {
        minLength: 1,
        maxLength: count,
      }),
    }),
  );

test('a matrix of any size is on as many pictures as it needs, every unit and period on one of them', () => {
  fc.assert(
    fc.property(matrix, (given) => {
      const pictures = matrixPictures(given);
      const some = given.units.some(({ marks }) => marks.some((each) => each !== null));
      const pages = Math.ceil(given.units.length / 63) * Math.ceil(given.periods.length / 20);
      expect(pictures).toHaveLength(some ? pages : 0);
      for (const picture of pictures) expectGood(picture);
    }),
    { numRuns: 25 },
  );
});

test('63 units in 20 periods are one page, and each state is counted in words', () => {
  const periods = Array.from({ length: 20 }, (_, at) => `Quý ${(at % 4) + 1}/${2021 + Math.floor(at / 4)}`);
  const units = Array.from({ length: 63 }, (_, at) => ({
    name: `Ủy ban nhân dân xã ${at + 1}`,
    marks: periods.map((_, period) => MARKS[(at + period) % 3]!),
  }));
  const [picture, ...more] = matrixPictures({ title: 'Tình hình báo cáo', periods, units });
  expect(more).toEqual([]);
  expectGood(picture!);
  expect(drawnText(picture!).map(({ text }) => text)).toEqual(expect.arrayContaining(units.map(({ name }) => name)));
  expect(picture!.alternative).toContain('63 đơn vị (từ Ủy ban nhân dân xã 1 đến Ủy ban nhân dân xã 63), 20 kỳ');
  expect(picture!.alternative).toContain('420 đúng hạn, 420 đúng hạn đã gia hạn, 420 muộn');
});

test('each state has a mark of its own shape', () => {
  const shapes = MARKS.map((state) =>
    matrixPictures({ title: 'x', periods: ['p'], units: [{ name: 'u', marks: [state] }] })[0]!
      .svg.replace(/<text.*?<\/text>/g, '')
      .replace(/#[0-9a-f]{6}/g, ''),
  );
  expect(new Set(shapes).size).toBe(MARKS.length);
});

const date = fc
  .date({ min: new Date('2015-01-01T00:00:00Z'), max: new Date('2035-01-01T00:00:00Z'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10));

test('a strip holds every milestone with its number, however many fall on one day', () => {
  const milestones = fc.array(
    fc.record({
      on: fc.oneof(date, fc.constant('2023-01-01')),
      name: label,
      state: fc.constantFrom<MilestoneState | undefined>('done', 'late', 'missed', 'ahead', undefined),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(
      fc.record({ title: label, from: date, to: date, asOf: fc.option(date, { nil: undefined }), milestones }),
      (given) => {
        const picture = strip(given);
        expect(picture !== undefined).toBe(given.from < given.to && given.milestones.length > 0);
        if (!picture) return;
        expectGood(picture);
        const texts = drawnText(picture).map(({ text }) => text);
        for (const [at] of given.milestones.entries()) expect(texts).toContain(String(at + 1));
      },
    ),
    { numRuns: 60 },
  );
});

test('a strip tells its milestones in the order of their days, with what became of each', () => {
  const { alternative } = strip({
    title: 'Chương trình',
    from: '2021-03-15',
    to: '2026-03-15',
    milestones: [
      { on: '2023-07-20', name: 'Sơ kết giữa kỳ' },
      { on: '2021-03-15', name: 'Ký', state: 'done' },
    ],
  })!;
  expect(alternative).toBe(
    'Dải thời gian. Chương trình, từ 15/3/2021 đến 15/3/2026. 15/3/2021: Ký (đã xong); 20/7/2023: Sơ kết giữa kỳ (sắp tới).',
  );
});
