import fc from 'fast-check';
import { TASK_STATUSES, type TaskStatus } from './task.js';
import type { TaskCell } from './task-cell.js';
import { type CountedShare, SHARE_STATUSES, shareCell, taskOfShares } from './task-share.js';

const TODAY = '2019-03-20';
const share = (facts: Partial<CountedShare>): CountedShare => ({ status: 'open', due: null, timely: null, ...facts });

test.each<[string, TaskStatus, CountedShare, TaskCell | null]>([
  ['open by the task’s date', 'open', share({}), 'openInTime'],
  ['overdue by a date of its own', 'open', share({ due: '2019-03-19' }), 'openOverdue'],
  ['done in time', 'open', share({ status: 'done', timely: true }), 'doneOnTime'],
  ['verified and late stays late', 'open', share({ status: 'verified', timely: false }), 'doneLate'],
  ['suspended for this unit', 'open', share({ status: 'suspended' }), 'suspended'],
  ['the whole task suspended', 'suspended', share({}), 'suspended'],
  ['done before the task was suspended', 'suspended', share({ status: 'done', timely: true }), 'doneOnTime'],
  ['done before the task was carried on', 'carried', share({ status: 'done', timely: true }), 'doneOnTime'],
  ['left when the task was carried on', 'carried', share({}), null],
  ['suspended when the task was carried on', 'carried', share({ status: 'suspended' }), null],
  ['a draft is no task yet', 'draft', share({ status: 'done', timely: true }), null],
])('%s', (_, status, of, cell) => expect(shareCell({ status, due: '2019-03-20' }, of, TODAY)).toBe(cell));

test('a task is done when every unit has done its share, and in time when all of them did', () => {
  expect(taskOfShares([])).toBeNull();
  expect(taskOfShares([share({ status: 'done', timely: true }), share({})])).toBeNull();
  expect(taskOfShares([share({ status: 'done', timely: true }), share({ status: 'suspended' })])).toBeNull();
  expect(taskOfShares([share({ status: 'done', timely: true }), share({ status: 'verified', timely: null })])).toEqual({
    timely: true,
  });
  expect(taskOfShares([share({ status: 'done', timely: true }), share({ status: 'done', timely: false })])).toEqual({
    timely: false,
  });
});

test('a share is counted once: where its task stands, or in the next plan', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TASK_STATUSES),
      fc.record({
        status: fc.constantFrom(...SHARE_STATUSES),
        due: fc.constantFrom(null, '2019-03-19', TODAY),
        timely: fc.constantFrom(null, true, false),
      }),
      (status, of) => {
        const done = of.status === 'done' || of.status === 'verified';
        const counted = shareCell({ status, due: TODAY }, of, TODAY) !== null;
        if (status === 'draft' || status === 'dropped') expect(counted).toBe(false);
        else if (status === 'carried') expect(counted).toBe(done);
        else expect(counted).toBe(true);
      },
    ),
  );
});
