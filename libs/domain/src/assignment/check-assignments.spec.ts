import {
  type AskedAssignment,
  type AssignableTask,
  type AssignmentFacts,
  checkAssignments,
  type PresentPart,
} from './check-assignments.js';

const part = (role: PresentPart['role'], facts: Partial<PresentPart> = {}): PresentPart => ({
  role,
  status: role === 'each' ? 'open' : null,
  due: '2019-06-30',
  person: null,
  ...facts,
});

const task = (parts: Record<string, PresentPart>, facts: Partial<AssignableTask> = {}): AssignableTask => ({
  status: 'open',
  due: '2019-06-30',
  ofDirection: false,
  parts: new Map(Object.entries(parts)),
  ...facts,
});

const FACTS: AssignmentFacts = {
  today: '2019-03-01',
  period: { from: '2018-01-01', until: '2020-12-31' },
  tasks: new Map([
    ['2019/1.1', task({ A: part('lead'), B: part('coordinating') })],
    ['2019/1.2', task({ A: part('lead'), B: part('each'), C: part('each', { status: 'done' }) })],
    ['2019/1.3', task({ A: part('lead', { due: null }), B: part('each', { due: null }) }, { due: null })],
    ['2019/1.4', task({ A: part('lead') }, { status: 'suspended' })],
    ['D-1', task({ A: part('lead') }, { ofDirection: true })],
  ]),
  units: new Map([
    ['A', 'of-programme'],
    ['B', 'of-programme'],
    ['C', 'of-programme'],
    ['D', 'of-programme'],
    ['OLD', 'not-in-force'],
    ['ELSE', 'not-of-programme'],
  ]),
  persons: new Set(['B/b.cv', 'D/d.cv']),
};

const asked = (unit: string | null, facts: Partial<AskedAssignment> = {}): AskedAssignment => ({
  item: 0,
  task: '2019/1.1',
  unit,
  role: 'each',
  due: null,
  person: null,
  ...facts,
});

test.each<[string, AskedAssignment, string]>([
  ['a task that the programme does not have', asked('D', { task: '2019/9' }), 'unknown-task'],
  ['a choice that no unit meets', asked(null), 'no-units'],
  ['a code of no unit', asked('LOST'), 'unknown-unit'],
  ['a unit that is no more', asked('OLD'), 'unit-not-in-force'],
  ['a unit of elsewhere', asked('ELSE'), 'unit-not-of-programme'],
  ['a task that is suspended', asked('D', { task: '2019/1.4' }), 'task-not-open'],
  ['what the unit has already', asked('B', { role: 'coordinating' }), 'already-assigned'],
  ['the lead in another role, with no other lead', asked('A'), 'lead-needed'],
  ['another doer of what a direction asks of one unit', asked('D', { task: 'D-1' }), 'task-of-direction'],
  ['another lead of a direction’s task', asked('D', { task: 'D-1', role: 'lead' }), 'task-of-direction'],
  [
    'another role for a unit that has done its share',
    asked('C', { task: '2019/1.2', role: 'coordinating' }),
    'share-done',
  ],
  ['a due date past the programme', asked('D', { due: '2021-01-01' }), 'due-outside-programme'],
  ['a due date that has passed', asked('D', { due: '2019-02-28' }), 'due-passed'],
  ['a unit’s due date after the task’s', asked('D', { due: '2019-07-01' }), 'due-after-task'],
  [
    'a new date for one in force: that is more time, not an assignment',
    asked('A', { role: 'lead', due: '2019-07-01' }),
    'due-in-force',
  ],
  [
    'a due date of a unit that coordinates',
    asked('D', { role: 'coordinating', due: '2019-05-01' }),
    'due-of-coordinating',
  ],
  ['somebody of another unit', asked('D', { person: 'b.cv' }), 'unknown-person'],
])('%s fails', (_, row, fault) => expect(checkAssignments([row], FACTS)[0]).toMatchObject({ fault }));

test.each<[string, AskedAssignment, object]>([
  ['a unit new to the task', asked('D'), { change: 'new', replaces: null }],
  ['an earlier date of its own', asked('D', { due: '2019-05-01' }), { change: 'new' }],
  ['a coordinating unit that now has to do it', asked('B'), { change: 'role' }],
  ['a new lead takes the place of the old', asked('D', { role: 'lead' }), { change: 'new', replaces: 'A' }],
  ['a person for what the unit has', asked('B', { role: 'coordinating', person: 'b.cv' }), { change: 'person' }],
  ['a first due date of a share', asked('B', { task: '2019/1.3', due: '2019-05-01' }), { change: 'due' }],
  ['a coordinating unit for a direction’s task', asked('D', { task: 'D-1', role: 'coordinating' }), { change: 'new' }],
])('%s is assigned', (_, row, verdict) =>
  expect(checkAssignments([row], FACTS)[0]).toMatchObject({ fault: null, ...verdict }),
);

test('each row is weighed against those before it', () => {
  const rows = [
    asked('D', { role: 'lead', item: 0 }),
    asked('A', { item: 1 }),
    asked('D', { item: 2 }),
    asked('LOST', { item: 3 }),
    asked('LOST', { item: 4 }),
  ];
  expect(checkAssignments(rows, FACTS).map(({ item, fault }) => [item, fault])).toEqual([
    [0, null],
    [1, null],
    [2, 'named-twice'],
    [3, 'unknown-unit'],
    [4, 'unknown-unit'],
  ]);
});
