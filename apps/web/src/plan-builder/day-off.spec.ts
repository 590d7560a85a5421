import { type DayOff, factsOf } from './day-off';

const OFF: DayOff[] = [
  { date: '2025-05-01', kind: 'holiday', name: 'Ngày Quốc tế lao động' },
  { date: '2025-04-30', kind: 'holiday', name: 'Ngày Chiến thắng' },
  { date: '2025-05-02', kind: 'swap-off', name: 'Nghỉ hoán đổi' },
  { date: '2025-04-26', kind: 'swap-work', name: 'Làm bù' },
];

test.each([
  ['a working day', '2025-12-31', { weekday: 3, off: null, before: null }],
  ['a weekend', '2025-11-30', { weekday: 0, off: '', before: '2025-11-28' }],
  [
    'a holiday, and the whole bridge before it',
    '2025-05-02',
    { weekday: 5, off: 'Nghỉ hoán đổi', before: '2025-04-29' },
  ],
  ['a Saturday that is worked', '2025-04-26', { weekday: 6, off: null, before: null }],
])('%s', (_, date, wanted) => expect(factsOf(date, OFF)).toEqual(wanted));
