import { type DutyToExtend, type MoreTimeDecision, type MoreTimeFault, moreTimeFor } from './more-time.js';

const TODAY = '2018-03-07';
const duty = (facts: Partial<DutyToExtend> = {}): DutyToExtend => ({
  status: 'open',
  due: '2018-03-19',
  requestedDue: null,
  ...facts,
});
const ASKED = { requestedDue: '2018-03-26' };

test.each<[string, DutyToExtend | undefined, MoreTimeDecision, MoreTimeFault]>([
  ['a unit that owes nothing here', undefined, { decision: 'refuse' }, 'no-duty'],
  ['an answer to nothing asked', duty(), { decision: 'grant' }, 'nothing-asked'],
  [
    'more time for a report that is in',
    duty({ status: 'submitted' }),
    { decision: 'give', due: '2018-03-26' },
    'reported',
  ],
  ['a date not after the one in force', duty(), { decision: 'give', due: '2018-03-19' }, 'not-later'],
  ['an offer of the same date', duty(ASKED), { decision: 'offer', due: '2018-03-19' }, 'not-later'],
  [
    'a date that has gone by while the request lay',
    duty({ due: '2018-03-01', requestedDue: '2018-03-06' }),
    { decision: 'grant' },
    'not-later',
  ],
])('%s fails', (_, of, decided, fault) => expect(moreTimeFor(of, decided, TODAY)).toEqual({ fault }));

test.each<[string, DutyToExtend, MoreTimeDecision, string | null]>([
  ['granted: the date asked for', duty(ASKED), { decision: 'grant' }, '2018-03-26'],
  ['refused: no date', duty(ASKED), { decision: 'refuse' }, null],
  ['offered: the same for all', duty(ASKED), { decision: 'offer', due: '2018-03-22' }, '2018-03-22'],
  ['given unasked', duty({ status: 'returned' }), { decision: 'give', due: '2018-03-22' }, '2018-03-22'],
  ['given today, once the due date has passed', duty({ due: '2018-03-01' }), { decision: 'give', due: TODAY }, TODAY],
])('%s', (_, of, decided, date) => expect(moreTimeFor(of, decided, TODAY)).toEqual({ fault: null, date }));
