import { readFileSync } from 'node:fs';
import { readProgrammeFile } from './read-programme-file.js';

const guide = readFileSync(new URL('../../../../infra/docs/programme-file.md', import.meta.url), 'utf8');
const EXAMPLE = /```yaml\n([\s\S]*?)```/.exec(guide)![1]!;

const faultsOf = (text: string) => {
  const read = readProgrammeFile(text, 'x.yaml');
  return 'faults' in read ? read.faults : [];
};
const lineOf = (text: string, marker: string) => text.slice(0, text.indexOf(marker)).split('\n').length;
const changed = (from: string, to: string) => {
  if (!EXAMPLE.includes(from)) throw new Error(`${from} is not in the example`);
  return EXAMPLE.replace(from, () => to);
};

test('what is given twice says where it was given first', () => {
  const text = changed('code: xa-1-cv', 'code: xa-1-ct');
  expect(faultsOf(text)[0]!.messageEn).toBe(`"xa-1-ct" is already given on line ${lineOf(text, 'code: xa-1-ct')}.`);
});

test('a list that is missing altogether is one fault, not one for every name that would be in it', () => {
  const text = EXAMPLE.replace(/ {2}units:\n( {4}- .*\n)+/, '');
  expect(faultsOf(text).map(({ code, line }) => [code, line])).toEqual([
    ['KEY_MISSING', lineOf(text, 'organisation:')],
  ]);
});

test('a circle of any length is found once', () => {
  const text = changed(
    'level: district, parent: null, from: 2021-01-01 }\n    - { code: UBND',
    'level: district, parent: XA-1, from: 2021-01-01 }\n    - { code: UBND',
  ).replace('kind: government, level: district, parent: null', 'kind: government, level: district, parent: BDV');
  const circles = faultsOf(text).filter(({ code }) => code === 'PARENT_CYCLE');
  expect(circles.map(({ messageEn }) => messageEn)).toEqual([
    'The units above each other go in a circle: BDV → XA-1 → UBND → BDV.',
  ]);
});
