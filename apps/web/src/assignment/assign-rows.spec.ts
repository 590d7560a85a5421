import fc from 'fast-check';
import { type FailedRow, failedRows, itemsOf, itemsOfRows, NO_CHOICE, type Role } from './assign-rows';

const choice = { ...NO_CHOICE, tasks: ['2024/1.1', 'S-1'], units: ['SCT'] };

test.each([
  [
    'each task is one item for all units',
    choice,
    [
      { task: '2024/1.1', role: 'each', units: ['SCT'] },
      { task: 'S-1', role: 'each', units: ['SCT'] },
    ],
  ],
  [
    'all units are left to the record',
    { ...choice, tasks: ['S-1'], all: true },
    [{ task: 'S-1', role: 'each', to: { all: true } }],
  ],
  [
    'who coordinates has no due date',
    { ...choice, tasks: ['S-1'], role: 'coordinating' as Role, due: '2025-01-31' },
    [{ task: 'S-1', role: 'coordinating', units: ['SCT'] }],
  ],
  [
    'a person is of one unit',
    { ...choice, tasks: ['S-1'], units: ['SCT', 'SNV'], person: 'x' },
    [{ task: 'S-1', role: 'each', units: ['SCT', 'SNV'] }],
  ],
])('%s', (_, chosen, wanted) => expect(itemsOf(chosen)).toEqual(wanted));

test('a failed row keeps the terms that it was asked for on', () => {
  const items = itemsOf({ ...choice, due: '2025-01-31' });
  const failed = [
    {
      item: 1,
      task: 'S-1',
      unit: 'SCT',
      role: 'each' as const,
      pointer: '/items/1',
      code: 'due-passed',
      vi: 'Hạn đã qua.',
      en: 'Passed.',
    },
  ];
  expect(failedRows({ applied: false, already: 0, done: [], failed }, items)).toEqual([
    { task: 'S-1', unit: 'SCT', role: 'each', due: '2025-01-31', person: undefined, vi: 'Hạn đã qua.', en: 'Passed.' },
  ]);
});

test('every mended row is sent once, on its own terms', () => {
  const row = fc.record<FailedRow>({
    task: fc.constantFrom('1', '2'),
    unit: fc.constantFrom('A', 'B', 'C'),
    role: fc.constantFrom<Role>('each', 'lead'),
    due: fc.constantFrom(undefined, '2025-01-31'),
    person: fc.constantFrom(undefined, 'x'),
    vi: fc.constant(''),
    en: fc.constant(''),
  });
  const named = ({ task, unit, role, due, person }: Omit<FailedRow, 'vi' | 'en'>) =>
    JSON.stringify([task, unit, role, due ?? 0, person ?? 0]);
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: named }), (rows) => {
      const sent = itemsOfRows(rows).flatMap(({ units, task, role, due, person }) =>
        (units ?? []).map((unit) => named({ task, unit, role: role!, due, person })),
      );
      expect(sent.toSorted()).toEqual(rows.map(named).toSorted());
    }),
  );
});
