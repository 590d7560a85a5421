import type { Unit } from '../direction/use-units';
import { unitGroups } from './unit-groups';

const unit = (code: string, name: string, parentId: string | null = null, kind = 'front-organisation'): Unit => ({
  id: code,
  code,
  name,
  shortName: null,
  kind,
  level: 'province',
  parentId,
  validFrom: '2020-01-01',
  validTo: null,
});
const UNITS = [
  unit('HND', 'Hội Nông dân', 'MTTQ'),
  unit('MTTQ', 'Uỷ ban Mặt trận'),
  unit('SCT', 'Sở Công Thương', null, 'department'),
];
const shown = (words: string) =>
  unitGroups(UNITS, words).map(({ kind, lines }) => [kind, ...lines.map((line) => `${line.depth} ${line.unit.code}`)]);

test.each([
  [
    'units stand by kind, each below its superior',
    '',
    [
      ['front-organisation', '0 MTTQ', '1 HND'],
      ['department', '0 SCT'],
    ],
  ],
  ['marks need not be typed', 'nong dan', [['front-organisation', '0 HND']]],
  ['nor the name', 'sct', [['department', '0 SCT']]],
])('%s', (_, words, wanted) => expect(shown(words)).toEqual(wanted));
