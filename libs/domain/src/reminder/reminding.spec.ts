import fc from 'fast-check';
import type { Calendar } from '../calendar/calendar.js';
import { isWorkingDay, workingDaysBetween } from '../calendar/working-days.js';
import { addDays, DAY_MS, type Instant, instantAt, type LocalDate, localDate } from '../time/instant.js';
import { onOneWorkingDay } from './by-hand.js';
import { plannedSends } from './planned-sends.js';
import { type Rung, STUCK_STATES, type StuckRule, taskLadder } from './reminder-policy.js';
import { type DoneRung, type DueRung, dueRungs, nextRungAt, pendingRungs, type RungGroup } from './rungs.js';
import { dueStuck, isStuckDue, nextStuckLook, pendingStuck, type StuckGroup } from './stuck.js';
import { nextTaskLook, pendingTaskRungs } from './task-rungs.js';

const FIRST: LocalDate = '2018-01-01';
const START = instantAt(FIRST);

/** Weekends off, and any other days; nobody works for a week at most. */
const calendars = fc
  .tuple(fc.constantFrom('c1', 'c2'), fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 30 }))
  .map(([id, off]): [string, Calendar] => [
    id,
    { code: id, weekend: [0, 6], days: new Map(off.map((day) => [addDays(FIRST, day), { kind: 'holiday' as const }])) },
  ]);
const times = fc.constantFrom('07:30', '08:00', '14:00');
const ladders = fc
  .uniqueArray(fc.integer({ min: -10, max: 15 }), { minLength: 1, maxLength: 6 })
  .chain((days) =>
    fc.tuple(
      ...days.map((workingDays) =>
        times.map((at): Rung => ({ code: `r${workingDays}`, workingDays, to: ['officer'], at })),
      ),
    ),
  );
const groupsOf = fc
  .array(fc.tuple(calendars, fc.integer({ min: 20, max: 120 })), { minLength: 1, maxLength: 4 })
  .map((rows): RungGroup[] => {
    const known = new Map<string, Calendar>();
    const groups = rows.map(([[id, calendar], day]) => {
      if (!known.has(id)) known.set(id, calendar);
      return { calendarId: id, calendar: known.get(id)!, due: addDays(FIRST, day) };
    });
    return [...new Map(groups.map((group) => [`${group.calendarId}|${group.due}`, group])).values()];
  });
/** Moments at which the process looks, in order: whenever it is up, and somebody wakes it. */
const looks = fc
  .array(fc.integer({ min: 0, max: 180 * 24 }), { minLength: 1, maxLength: 60 })
  .map((hours) => [...new Set(hours)].sort((a, b) => a - b).map((hour) => START + hour * 3_600_000));

interface Sent extends DueRung {
  readonly sentAt: Instant;
}

const name = ({ rung, calendarId, due }: DueRung) => `${rung.code}|${calendarId}|${due}`;
const doneOf = ({ rung, calendarId, due }: DueRung): DoneRung => ({ rung: rung.code, calendarId, due });

/** The process looking at those moments; what is over by `endsAt` has no group any more. */
function live(rungs: Rung[], groups: RungGroup[], at: Instant[], endsAt = new Map<RungGroup, Instant>()): Sent[] {
  const done: DoneRung[] = [];
  const sent: Sent[] = [];
  for (const now of at) {
    const open = groups.filter((group) => now < (endsAt.get(group) ?? Number.POSITIVE_INFINITY));
    const due = dueRungs(pendingRungs(rungs, open, done), now);
    done.push(...due.map(doneOf));
    sent.push(...due.filter(({ outcome }) => outcome === 'sent').map((rung) => ({ ...rung, sentAt: now })));
  }
  return sent;
}

test('whatever is missed or looked at twice: no rung twice, none on a day off or before its hour, and the ladder only goes up', () => {
  fc.assert(
    fc.property(ladders, groupsOf, looks, (rungs, groups, at) => {
      const sent = live(rungs, groups, at);
      expect(new Set(sent.map(name)).size).toBe(sent.length);
      const highest = new Map<string, number>();
      for (const { rung, calendar, calendarId, due, sentAt } of sent) {
        const day = localDate(sentAt);
        expect(isWorkingDay(calendar, day)).toBe(true);
        expect(sentAt).toBeGreaterThanOrEqual(instantAt(day, rung.at));
        const group = `${calendarId}|${due}`;
        expect(rung.workingDays).toBeGreaterThanOrEqual(highest.get(group) ?? rung.workingDays);
        highest.set(group, rung.workingDays);
      }
    }),
    { numRuns: 200 },
  );
});

test('after an outage each group hears once, of the highest rung', () => {
  fc.assert(
    fc.property(ladders, groupsOf, fc.integer({ min: 0, max: 180 * 24 }), (rungs, groups, hour) => {
      const sent = live(rungs, groups, [START + hour * 3_600_000]);
      for (const { calendarId, due } of groups) {
        const own = sent.filter((each) => each.calendarId === calendarId && each.due === due);
        expect(new Set(own.map(({ rung }) => rung.code)).size).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('what is done is not reminded of any more', () => {
  fc.assert(
    fc.property(ladders, groupsOf, looks, fc.integer({ min: 0, max: 180 }), (rungs, groups, at, days) => {
      const end = START + days * DAY_MS;
      const sent = live(rungs, groups, at, new Map(groups.map((group) => [group, end])));
      expect(sent.filter(({ sentAt }) => sentAt >= end)).toEqual([]);
    }),
  );
});

test('the plan of what goes out when is what goes out when, if the process looks when it said it would', () => {
  fc.assert(
    fc.property(ladders, groupsOf, fc.integer({ min: 0, max: 180 * 24 }), (rungs, groups, hour) => {
      const from = START + hour * 3_600_000;
      const planned = plannedSends(pendingRungs(rungs, groups, []), from);
      const done: DoneRung[] = [];
      const sent: string[] = [];
      for (let now: Instant | undefined = from; now !== undefined; ) {
        const due = dueRungs(pendingRungs(rungs, groups, done), now);
        done.push(...due.map(doneOf));
        sent.push(...due.filter(({ outcome }) => outcome === 'sent').map((each) => `${name(each)}|${now}`));
        now = nextRungAt(pendingRungs(rungs, groups, done), now);
      }
      expect(planned.map((each) => `${name({ ...each, outcome: 'sent' })}|${each.goesAt}`).sort()).toEqual(sent.sort());
    }),
    { numRuns: 120 },
  );
});

test('a task is never reminded of what was due before the programme was entered, nor by a rung from then or from a suspension', () => {
  const pauses = fc
    .tuple(fc.integer({ min: 10, max: 60 }), fc.integer({ min: 1, max: 60 }))
    .map(([from, days]) => ({ from: addDays(FIRST, from), until: addDays(FIRST, from + days) }));
  fc.assert(
    fc.property(ladders, groupsOf, fc.integer({ min: 0, max: 90 }), pauses, (rungs, groups, entered, pause) => {
      const from = START + entered * DAY_MS;
      const pending = pendingTaskRungs(rungs, groups, [], { enteredAt: from, policyFrom: 0, pauses: [pause] });
      for (const { at, due } of pending) {
        expect(at).toBeGreaterThanOrEqual(from);
        expect(due >= localDate(from)).toBe(true);
        if (due >= pause.from) expect(localDate(at) < pause.from || localDate(at) > pause.until).toBe(true);
      }
      // What was late before the suspension goes on from where it was.
      const late = groups.filter(({ due }) => due < pause.from && due >= localDate(from));
      expect(pending.filter(({ due }) => due < pause.from)).toHaveLength(
        pendingRungs(rungs, late, []).filter(({ at }) => at >= from).length,
      );
    }),
  );
});

test('a programme looks at its tasks again no later than a new policy holds', () => {
  expect(nextTaskLook({ pending: [], nextPolicyAt: null }, 5)).toBeUndefined();
  expect(nextTaskLook({ pending: [], nextPolicyAt: 50 }, 5)).toBe(50);
  expect(nextTaskLook({ pending: [], nextPolicyAt: 5 }, 5)).toBeUndefined();
});

test('tasks go by the ladder of reports unless they have their own, which may be empty', () => {
  const rungs: Rung[] = [{ code: 'a', workingDays: 0, to: ['officer'], at: '08:00' }];
  expect(taskLadder({ rungs })).toBe(rungs);
  expect(taskLadder({ rungs, tasks: null })).toBe(rungs);
  expect(taskLadder({ rungs, tasks: [] })).toEqual([]);
});

const stuckRules = fc.uniqueArray(
  fc.record({ state: fc.constantFrom(...STUCK_STATES), workingDays: fc.integer({ min: 1, max: 8 }), at: times }),
  { minLength: 1, maxLength: 5, selector: ({ state, workingDays }) => `${state}${workingDays}` },
);

test('what sticks is told of in time though its round is not woken when it begins, on a working day, and once a rule', () => {
  const begins = fc.array(
    fc.record({
      state: fc.constantFrom(...STUCK_STATES),
      from: fc.integer({ min: 0, max: 60 }),
      days: fc.integer({ min: 0, max: 20 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(stuckRules, calendars, begins, (facts, [calendarId, calendar], episodes) => {
      const rules: StuckRule[] = facts.map((rule) => ({
        ...rule,
        code: `${rule.state}-${rule.workingDays}`,
        to: ['secretariat'],
      }));
      const since = ({ from }: { from: number }) => addDays(FIRST, from);
      const over = ({ from, days }: { from: number; days: number }) => addDays(FIRST, from + days);
      const done: DoneRung[] = [];
      const told: string[] = [];
      const end = START + 120 * DAY_MS;
      for (let now: Instant = START; now < end; ) {
        const today = localDate(now);
        const groups: StuckGroup[] = STUCK_STATES.flatMap((state) => {
          const lasting = episodes.filter((each) => each.state === state && since(each) < today && today < over(each));
          return [...new Set(lasting.map(since))].map((day) => ({ calendar, calendarId, state, since: day }));
        });
        const outlook = { rules, calendars: [calendar], pending: pendingStuck(rules, groups, done) };
        if (isStuckDue(outlook, now)) {
          const due = dueStuck(outlook.pending, now);
          expect(due.length).toBeGreaterThan(0);
          expect(isWorkingDay(calendar, today)).toBe(true);
          for (const each of due.filter(({ outcome }) => outcome === 'sent')) {
            told.push(`${each.rung.code}|${each.due}`);
            // In time: exactly so many working days after it began, though nobody woke the round.
            expect(workingDaysBetween(calendar, each.due, today)).toBe(each.rung.workingDays);
          }
          done.push(...due.map(doneOf));
          continue;
        }
        const next = nextStuckLook(outlook, now)!;
        expect(next).toBeGreaterThan(now);
        now = next;
      }
      expect(new Set(told).size).toBe(told.length);
      for (const rule of rules) {
        for (const each of episodes.filter(({ state, days }) => state === rule.state && days > 0)) {
          const lastDay = addDays(over(each), -1);
          if (workingDaysBetween(calendar, since(each), lastDay) >= rule.workingDays) {
            expect(told).toContain(`${rule.code}|${since(each)}`);
          }
        }
      }
    }),
    { numRuns: 120 },
  );
});

test('by hand: what is sent on a day off counts for the next working day', () => {
  const calendar: Calendar = { code: 'c', weekend: [0, 6], days: new Map() };
  const saturday = instantAt('2018-03-10', '10:00');
  expect(onOneWorkingDay(calendar, saturday, instantAt('2018-03-12', '15:00'))).toBe(true);
  expect(onOneWorkingDay(calendar, saturday, instantAt('2018-03-13', '07:00'))).toBe(false);
});
