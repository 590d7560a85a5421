import { cleaned } from './cleaned';

test.each([
  ['spaces are cut', { note: ' xong ' }, { note: 'xong' }],
  ['what is empty is left out', { note: '  ', due: undefined, paperNumber: null }, {}],
  ['rows are cleaned one by one', { members: [{ role: 'head', person: '' }] }, { members: [{ role: 'head' }] }],
  ['a no is an answer', { agrees: false, count: 0 }, { agrees: false, count: 0 }],
])('%s', (_, entered, wanted) => expect(cleaned(entered)).toEqual(wanted));
