import fc from 'fast-check';
import { groupQuotes, type WrittenText } from './quotes.js';

const ROUNDS = ['2019-annual-self', '2019-Q1', '2019-Q2'];
const wrote = (unit: string, round: string, text: string, version = 1): WrittenText => ({ unit, round, version, text });

test('texts stand in the order of units, then of rounds, and the same words are quoted once', () => {
  const quotes = groupQuotes(
    [
      wrote('C', '2019-Q1', 'chậm'),
      wrote('B', '2019-Q2', 'thiếu kinh phí', 2),
      wrote('A', '2019-Q1', 'chậm'),
      wrote('B', '2019-annual-self', 'thiếu người'),
    ],
    ROUNDS,
  );
  expect(quotes).toEqual([
    {
      text: 'chậm',
      from: [
        { unit: 'A', round: '2019-Q1', version: 1 },
        { unit: 'C', round: '2019-Q1', version: 1 },
      ],
    },
    { text: 'thiếu người', from: [{ unit: 'B', round: '2019-annual-self', version: 1 }] },
    { text: 'thiếu kinh phí', from: [{ unit: 'B', round: '2019-Q2', version: 2 }] },
  ]);
});

test('nothing is lost, nothing invented, and the order in which texts arrive does not matter', () => {
  const text = fc.record({
    unit: fc.constantFrom('A', 'B', 'C'),
    round: fc.constantFrom(...ROUNDS),
    version: fc.constant(1),
    text: fc.constantFrom('x', 'y', 'z'),
  });
  const distinct = fc.uniqueArray(text, { selector: (each) => JSON.stringify(each) });
  fc.assert(
    fc.property(distinct, fc.integer(), (texts, turn) => {
      const quotes = groupQuotes(texts, ROUNDS);
      const said = quotes.flatMap((quote) => quote.from.map((each) => JSON.stringify({ ...each, text: quote.text })));
      expect(said.sort()).toEqual(
        texts
          .map(({ unit, round, version, text: words }) => JSON.stringify({ unit, round, version, text: words }))
          .sort(),
      );
      expect(new Set(quotes.map((quote) => quote.text)).size).toBe(quotes.length);
      const at = texts.length === 0 ? 0 : Math.abs(turn) % texts.length;
      const order = (q: typeof quotes) => JSON.stringify(q.map((each) => [each.text, each.from.map((f) => f.unit)]));
      const turned = groupQuotes([...texts.slice(at), ...texts.slice(0, at)], ROUNDS);
      if (new Set(texts.map(({ unit, round }) => `${unit} ${round}`)).size === texts.length) {
        expect(order(turned)).toBe(order(quotes));
      }
    }),
  );
});
