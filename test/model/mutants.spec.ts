import fc from 'fast-check';
import { run, waitUntil } from '#domain/process/decision';
import { pendingRungs } from '#domain/reminder/rungs';
import { instantAt } from '#domain/time/instant';
import { anyOutline, storyOf } from './any-programme.js';
import { runYears } from './five-years.js';
import { RULES, type Rules } from './rules.js';

const MOST_PROGRAMMES = 60;

/** Each breaks one rule, or one habit of the loop, in a way that somebody might; and the promise that must notice it. */
const MUTANTS: [string, Partial<Rules>, RegExp][] = [
  [
    'a round closes on its due date, not its lock',
    {
      decideRound: (round, now) =>
        round.stage === 'open' && round.programmeStage === 'in-force' && now > round.opensAt + 5 * 86_400_000
          ? run('closeRound')
          : RULES.decideRound(round, now),
    },
    /closed on .* before the lock/,
  ],
  [
    'every rung that was missed goes out after an outage',
    { dueRungs: (pending, now) => RULES.dueRungs(pending, now).map((rung) => ({ ...rung, outcome: 'sent' })) },
    /a flood/,
  ],
  [
    'a rung goes out on whatever day its moment is found',
    {
      dueRungs: (pending, now) =>
        pending.filter((rung) => rung.at <= now).map((rung) => ({ ...rung, outcome: 'sent' })),
    },
    /a day off|a flood|hot loop|never comes to rest/,
  ],
  [
    'rungs are counted in calendar days',
    {
      pendingRungs: (rungs, groups, done) =>
        pendingRungs(rungs, groups, done).map((pending) => ({
          ...pending,
          at: instantAt(pending.due, pending.rung.at) + pending.rung.workingDays * 86_400_000,
          calendar: { ...pending.calendar, weekend: [], days: new Map() },
        })),
    },
    /a day off/,
  ],
  [
    'a rung reaches those who have sent',
    { owes: (status): status is 'open' | 'returned' => status !== 'accepted' },
    /reminded after it had sent/,
  ],
  ['late begins on the due date', { isLate: (at, due) => at >= instantAt(due) }, /late is not decided/],
  ['a report put right in time is no longer late', { timelyAfter: (_, late) => !late }, /late was laundered/],
  [
    'a return moves the due date to an earlier day',
    { datesAfterReturn: (_, today) => ({ due: today, lock: today }) },
    /a return took time away/,
  ],
  ['a step does not decide again', { decidesAgain: false }, /done twice|hot loop|changed nothing|before the lock/],
  [
    'the loop forgets pokes after it has read the facts',
    { forgetsPokesBeforeReading: false, takesOnlyWakesItSees: false },
    /slept past what was due/,
  ],
  [
    'a rung is done for all dates once it is done for one',
    {
      pendingRungs: (rungs, groups, done) =>
        RULES.pendingRungs(
          rungs,
          groups,
          groups.flatMap((group) => done.map((each) => ({ ...group, rung: each.rung }))),
        ),
    },
    /never came to/,
  ],
  ['a command that is sent again is done again', { remembersKeys: false }, /done twice/],
  [
    'a packet lists the directions of its own year',
    { listsDirection: (direction, packet) => direction.year === packet.year },
    /does not list/,
  ],
  ['a packet reads its figures anew', { keepsFigures: false }, /a frozen figure changed/],
  [
    'a programme ends while rounds are open',
    {
      decideProgramme: (programme, now) =>
        programme.stage === 'in-force' && now >= programme.endsAt
          ? run('closeProgramme')
          : RULES.decideProgramme(programme, now),
    },
    /never opened|before the lock|never came to/,
  ],
  [
    'a suspended programme goes on reminding',
    {
      decideRound: (round, now) =>
        RULES.decideRound(
          { ...round, programmeStage: round.programmeStage === 'suspended' ? 'in-force' : round.programmeStage },
          now,
        ),
    },
    /while the programme was suspended/,
  ],
  [
    'a process waits for a moment that has passed',
    {
      decideReview: (review, now) =>
        review.stage === 'consolidated' ? waitUntil(now) : RULES.decideReview(review, now),
    },
    /a moment that has passed/,
  ],
  [
    'a late import calls for the reports of years gone by',
    { roundsAhead: (planned, opened, _, suspensions) => RULES.roundsAhead(planned, opened, 0, suspensions) },
    /asked for before it was entered/,
  ],
];

test.each(MUTANTS)('it is noticed when %s', (_, broken, expected) => {
  const details = fc.check(
    fc.property(anyOutline, (outline) => {
      runYears(storyOf(outline), { ...RULES, ...broken });
    }),
    { numRuns: MOST_PROGRAMMES, seed: 20_261_122, endOnFailure: true },
  );
  expect(String(details.errorInstance)).toMatch(expected);
});
