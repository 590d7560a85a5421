import { compareNumbers, freeNumber, numberTasks, type UnnumberedTask } from './item-number.js';

const task = (origin: UnnumberedTask['origin'], wanted: string | null, from: number | null = null) => ({
  origin,
  wanted,
  from,
});

test('the programme’s tasks keep their numbers; carried work keeps its own while it is free', () => {
  const tasks = [
    task('programme', '1.1'),
    task('carry-over', '1.1', 2018),
    task('carry-over', '1.2', 2018),
    task('carry-over', '1.2', 2019),
    task('direction', 'D-3'),
    task('conclusion', null),
    task('conclusion', null),
  ];
  expect(numberTasks(tasks).map(({ number }) => number)).toEqual([
    '1.1',
    '1.1-2018',
    '1.2',
    '1.2-2019',
    'D-3',
    'KL-1',
    'KL-2',
  ]);
});

test('late comers go around the numbers that the office has given', () => {
  const late = [task('conclusion', null), task('direction', 'D-1')];
  expect(numberTasks(late, ['KL-1', 'D-1']).map(({ number }) => number)).toEqual(['KL-2', 'D-1-2']);
  expect(freeNumber('7', 2018, new Set(['7', '7-2018']))).toBe('7-2018-2');
});

test('numbers stand as people read them', () => {
  expect(['D-1', '1.10', '1.2', 'KL-1', '1', 'D-10', '1.2-2018', 'D-2', '2.1'].sort(compareNumbers)).toEqual([
    '1',
    '1.2',
    '1.2-2018',
    '1.10',
    '2.1',
    'D-1',
    'D-2',
    'D-10',
    'KL-1',
  ]);
});
