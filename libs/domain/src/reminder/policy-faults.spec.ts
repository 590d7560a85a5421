import { policyFaults } from './policy-faults.js';
import type { ReminderPolicy, Rung, StuckRule } from './reminder-policy.js';

const rung = (code: string, workingDays: number, to: Rung['to'] = ['officer'], at = '08:00'): Rung => ({
  code,
  workingDays,
  to,
  at,
});
const stuck = (code: string, facts: Partial<StuckRule> = {}): StuckRule => ({
  code,
  state: 'draft-untouched',
  workingDays: 3,
  to: ['officer'],
  at: '08:00',
  ...facts,
});
const policy = (facts: Partial<ReminderPolicy>): ReminderPolicy => ({ rungs: [], stuck: [], ...facts });

test.each<[string, ReminderPolicy, string[]]>([
  [
    'a ladder that goes up, each level with its own code, has none',
    policy({
      rungs: [rung('truoc-2', -2), rung('han', 0), rung('sau-5', 5, ['secretariat', 'urging-letter'])],
      tasks: [rung('truoc-2', -2)],
      stuck: [stuck('nhap-3'), stuck('cho-2', { state: 'submitted-not-looked-at', to: ['secretariat'] })],
      quiet: { from: '20:00', until: '07:00' },
    }),
    [],
  ],
  ['a code is used once', policy({ rungs: [rung('a', 1), rung('a', 2)] }), ['/rungs/1/code']],
  [
    'a code is used once over rungs and what sticks: their reminders lie side by side',
    policy({ rungs: [rung('a', 1)], stuck: [stuck('a')] }),
    ['/stuck/0/code'],
  ],
  ['what the secretariat sends by hand keeps its codes', policy({ tasks: [rung('by-hand-1', 1)] }), ['/tasks/0/code']],
  ['a ladder goes up', policy({ rungs: [rung('a', 3), rung('b', 1)] }), ['/rungs/1/workingDays']],
  [
    'on one day nobody is reached twice',
    policy({ rungs: [rung('a', 1), rung('b', 1, ['head', 'officer'])] }),
    ['/rungs/1/to/1'],
  ],
  ['a letter urges what is late', policy({ rungs: [rung('a', 0, ['urging-letter'])] }), ['/rungs/0/to/0']],
  [
    'the unit does not hear that its report waits to be looked at',
    policy({ stuck: [stuck('a', { state: 'submitted-not-looked-at', to: ['secretariat', 'head'] })] }),
    ['/stuck/0/to/1'],
  ],
  [
    'nothing goes out in the quiet hours, past midnight too',
    policy({ rungs: [rung('a', 1, ['officer'], '06:30')], quiet: { from: '20:00', until: '07:00' } }),
    ['/rungs/0/at'],
  ],
  ['quiet hours end', policy({ quiet: { from: '20:00', until: '20:00' } }), ['/quiet/until']],
])('%s', (_, given, pointers) => expect(policyFaults(given).map(({ pointer }) => pointer)).toEqual(pointers));
