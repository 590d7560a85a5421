import fc from 'fast-check';
import { said } from './fact-words';

test.each([
  ['a day is said as the office writes it', '2024-12-05', '05/12/2024'],
  ['a moment too', '2024-12-05T08:30:00+07:00', '05/12/2024 08:30'],
  ['an id says nothing', '01a2046f-ad7c-734c-8021-5348afab1d1b', ''],
  ['a yes or no says nothing alone', true, ''],
  ['what was not there says nothing', undefined, ''],
  [
    'of many facts all are said',
    { unit: { code: 'SCT', name: 'Sở Công Thương' }, due: '2024-12-05' },
    'SCT · Sở Công Thương · 05/12/2024',
  ],
])('%s', (_, fact, wanted) => expect(said(fact)).toBe(wanted));

test('whatever the record holds can be said', () => {
  fc.assert(fc.property(fc.jsonValue(), (fact) => expect(typeof said(fact)).toBe('string')));
});
