import fc from 'fast-check';
import { instantAt } from '../time/instant.js';
import { TASK_STATUSES } from './task.js';
import { type CountedTask, doneInTime, TASK_CELLS, type TaskCell, taskCell } from './task-cell.js';

const TODAY = '2019-03-20';

test.each<[string, CountedTask, TaskCell | null]>([
  ['open on its due day is in time', { status: 'open', due: TODAY, timely: null }, 'openInTime'],
  ['open the day after is overdue', { status: 'open', due: '2019-03-19', timely: null }, 'openOverdue'],
  ['done in time stays so', { status: 'done', due: '2019-03-01', timely: true }, 'doneOnTime'],
  ['done late stays late', { status: 'done', due: '2019-03-01', timely: false }, 'doneLate'],
  ['without a deadline it is counted apart', { status: 'open', due: null, timely: null }, 'withoutDeadline'],
  ['done without a deadline too', { status: 'done', due: null, timely: true }, 'withoutDeadline'],
  ['suspended it is counted apart', { status: 'suspended', due: '2019-03-01', timely: null }, 'suspended'],
  ['carried on, it is counted in the next plan', { status: 'carried', due: '2019-03-01', timely: null }, null],
  ['a draft is no task yet', { status: 'draft', due: '2019-03-01', timely: null }, null],
])('%s', (_, task, cell) => expect(taskCell(task, TODAY)).toBe(cell));

test('every counted task is in one cell, and one with a deadline that runs is in one of the four', () => {
  fc.assert(
    fc.property(
      fc.record({
        status: fc.constantFrom(...TASK_STATUSES),
        due: fc.constantFrom(null, '2019-03-19', TODAY, '2019-03-21'),
        timely: fc.constantFrom(null, true, false),
      }),
      (task) => {
        const cell = taskCell(task, TODAY);
        const counted = ['open', 'done', 'suspended'].includes(task.status);
        expect(cell !== null).toBe(counted);
        if (!counted) return;
        const four = TASK_CELLS.slice(0, 4).includes(cell!);
        expect(four).toBe(task.due !== null && task.status !== 'suspended');
      },
    ),
  );
});

test('the due date is met until the end of its day', () => {
  expect(doneInTime(instantAt('2019-03-21') - 1, TODAY)).toBe(true);
  expect(doneInTime(instantAt('2019-03-21'), TODAY)).toBe(false);
  expect(doneInTime(instantAt('2030-01-01'), null)).toBe(true);
});
