import type { Calendar } from '../calendar/calendar.js';
import { done, IDLE_WAIT_MS, run, waitUntil } from '../process/decision.js';
import { endOf, instantAt } from '../time/instant.js';
import { decidePlan } from './decide-plan.js';
import type { PlanSnapshot } from './plan.js';

// 20/12/2018 is a Thursday; 31/1/2019 too. Tết 2019: 2/2 to 10/2 off.
const tet = Array.from({ length: 9 }, (_, index) => `2019-02-${String(index + 2).padStart(2, '0')}`);
const calendar: Calendar = {
  code: 'vn-state',
  weekend: [0, 6],
  days: new Map(tet.map((date) => [date, { kind: 'holiday' }] as const)),
};
const remindsOpinionsAt = instantAt('2018-12-19', '08:00');
const repliesEndAt = endOf('2018-12-20');
const overdueAt = instantAt('2019-02-01', '08:00');

const plan = (facts: Partial<PlanSnapshot>): PlanSnapshot => ({
  stage: 'consulting',
  programmeStage: 'in-force',
  calendar,
  unanswered: 3,
  remindsOpinionsAt,
  repliesEndAt,
  overdueAt,
  ...facts,
});
const at = (date: string, time = '09:00') => instantAt(date, time);

test.each([
  ['a new plan is drafted at once', plan({ stage: 'planned' }), at('2018-11-16'), run('draftPlan')],
  ['a draft waits for people', plan({ stage: 'drafting' }), at('2018-11-20'), waitUntil(overdueAt)],
  ['a consultation waits for the reminder', plan({}), at('2018-12-03'), waitUntil(remindsOpinionsAt)],
  [
    'a working day before its end those who are silent are reminded',
    plan({}),
    remindsOpinionsAt,
    run('remindOpinions'),
  ],
  ['once', plan({ remindsOpinionsAt: null }), at('2018-12-19'), waitUntil(repliesEndAt)],
  ['the last moment still counts', plan({ remindsOpinionsAt: null }), repliesEndAt - 1, waitUntil(repliesEndAt)],
  ['after the reply-by date it closes', plan({}), repliesEndAt, run('closeConsultation')],
  ['when all have answered it closes early', plan({ unanswered: 0 }), at('2018-12-05'), run('closeConsultation')],
  [
    'a reminder missed in an outage does not go out on a day off',
    plan({ repliesEndAt: endOf('2018-12-31') }),
    at('2018-12-22'),
    waitUntil(at('2018-12-24', '08:00')),
  ],
  [
    'nor after the replies have ended',
    plan({ repliesEndAt: endOf('2018-12-22') }),
    at('2018-12-22'),
    waitUntil(endOf('2018-12-22')),
  ],
  ['while it is revised nobody is reminded', plan({ stage: 'revising' }), at('2018-12-22'), waitUntil(overdueAt)],
  ['a plan not issued in time is told of', plan({ stage: 'signing' }), overdueAt, run('tellPlanOverdue')],
  ['once as well', plan({ stage: 'signing', overdueAt: null }), overdueAt, waitUntil(overdueAt + IDLE_WAIT_MS)],
  ['not on a day off: after Tết', plan({ stage: 'signing' }), at('2019-02-05'), waitUntil(at('2019-02-11', '08:00'))],
  [
    'while the programme is suspended everything stands still',
    plan({ programmeStage: 'suspended' }),
    repliesEndAt,
    waitUntil(repliesEndAt + IDLE_WAIT_MS),
  ],
  ['a plan of an ended programme is cancelled', plan({ programmeStage: 'ended' }), at('2018-12-05'), run('cancelPlan')],
  ['one that was issued is not', plan({ stage: 'issued', programmeStage: 'ended' }), at('2019-12-31'), done()],
  ['a cancelled one is over', plan({ stage: 'cancelled' }), at('2018-12-05'), done()],
])('%s', (_, snapshot, now, expected) => expect(decidePlan(snapshot, now)).toEqual(expected));
