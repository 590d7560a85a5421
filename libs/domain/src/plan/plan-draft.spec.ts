import { InputError } from '../error/input-error.js';
import { type DraftTask, matchDraft, type PresentTask } from './plan-draft.js';

const NAMES = {
  units: new Set(['U1', 'U2']),
  tasks: new Set(['1.1']),
  contents: new Set([1]),
  numbers: new Set(['KL-1']),
};
const draft = (facts: Partial<DraftTask>): DraftTask => ({ number: '1', lead: 'U1', coordinating: [], ...facts });
const present = (facts: Partial<PresentTask>): PresentTask => ({
  id: 'a',
  number: '1',
  origin: 'programme',
  taskNumber: '1.1',
  direction: null,
  due: null,
  lead: 'U1',
  ...facts,
});

/** The pointers of all faults, or how each task was matched. */
function outcome(tasks: DraftTask[], before: PresentTask[]): string[] {
  try {
    return matchDraft(tasks, before, NAMES).tasks.map(({ task, present: old }) => `${task.number}<${old?.id ?? 'new'}`);
  } catch (error) {
    if (error instanceof InputError) return error.faults.map(({ pointer }) => pointer);
    return [(error as { code: string }).code];
  }
}

const carried = present({ origin: 'carry-over', due: '2018-12-31' });
const direction = present({
  id: 'd',
  number: 'D-1',
  origin: 'direction',
  direction: 'D-1',
  taskNumber: null,
  due: '2019-03-01',
});

test.each<[string, DraftTask[], PresentTask[], string[]]>([
  ['a task is found by its number', [draft({}), draft({ number: '2' })], [present({})], ['1<a', '2<new']],
  ['a task that is named by its id may get another number', [draft({ id: 'a', number: '9' })], [present({})], ['9<a']],
  [
    'two tasks may change places',
    [draft({ id: 'a', number: '2' }), draft({ id: 'b', number: '1' })],
    [present({}), present({ id: 'b', number: '2' })],
    ['2<a', '1<b'],
  ],
  [
    'a number that a renumbered task leaves is free for a new one',
    [draft({ id: 'a', number: '2' }), draft({ number: '1' })],
    [present({})],
    ['2<a', '1<new'],
  ],
  ['a number used twice is a fault', [draft({}), draft({})], [], ['/items/1/number']],
  ['so is the number of a task that is given out already', [draft({ number: 'KL-1' })], [], ['/items/0/number']],
  [
    'one task given twice is a fault',
    [draft({ id: 'a' }), draft({ id: 'a', number: '2' })],
    [present({})],
    ['/items/1/id'],
  ],
  ['an id that the draft does not have is a fault', [draft({ id: 'z' })], [], ['/items/0/id']],
  [
    'every unknown unit is named, where it stands',
    [draft({ lead: 'X' }), draft({ number: '2', coordinating: ['U2', 'Y'] })],
    [],
    ['/items/0/lead', '/items/1/coordinating/1'],
  ],
  [
    'a unit has one part in a task',
    [draft({ coordinating: ['U1', 'U2', 'U2'] })],
    [],
    ['/items/0/coordinating/0', '/items/0/coordinating/2'],
  ],
  [
    'tasks and contents must be the programme’s',
    [draft({ taskNumber: '8.8', contentNumber: 5 })],
    [],
    ['/items/0/taskNumber', '/items/0/contentNumber'],
  ],
  [
    'what a task carries out stays',
    [draft({ taskNumber: '1.1' })],
    [present({ taskNumber: null })],
    ['/items/0/taskNumber'],
  ],
  ['carried-over work keeps a due date', [draft({})], [carried], ['/items/0/due']],
  ['which may be another', [draft({ due: '2019-06-30' })], [carried], ['1<a']],
  ['others may be left out', [], [carried], []],
  ['a direction may not', [draft({})], [present({}), direction], ['PLAN_DIRECTION_MISSING']],
  [
    'nor get another unit or date here',
    [draft({ number: 'D-1', lead: 'U2', due: null })],
    [direction],
    ['/items/0/lead', '/items/0/due'],
  ],
  ['it may be renumbered', [draft({ id: 'd', number: '7', due: '2019-03-01' })], [direction], ['7<d']],
])('%s', (_, tasks, before, expected) => expect(outcome(tasks, before)).toEqual(expected));
